/// Finds the ruled tables of pages: from the drawing in the file, and where that cannot be followed, or
/// shows none but pictures, from a small picture of the page if its text looks like a table.
struct TableFinder {
    let file: PopplerFile
    let drawing: PageDrawing?
    /// Says that the file could not be followed by itself, though poppler repaired it.
    let structureNote: ReadingNote?

    init(file: PopplerFile, bytes: [UInt8], pageCount: Int) {
        self.file = file
        drawing = PageDrawing(bytes, pageCount: pageCount)
        let isEncrypted = PDFObjects.find("/Encrypt", in: bytes, from: 0) != nil
        structureNote =
            drawing != nil || isEncrypted
            ? nil
            : ReadingNote(
                rule: "reading.structure",
                message: "the file's structure is damaged or unusual; text or tables may be missing")
    }

    /// What the description of page `number` (from 1) tells; nil where it cannot be followed.
    ///
    /// - Throws: ``ReadingError/damaged(format:reason:)`` where it cannot be decompressed: poppler would give the text
    ///   before that place and keep silent.
    func drawn(_ number: Int, notes: inout [ReadingNote]) throws(ReadingError) -> DrawnPage? {
        drawing?.objects.damage = .none
        let drawn = drawing?.page(number - 1)
        switch drawing?.objects.damage {
        case .broken?:
            throw .damaged(format: .pdf, reason: "the text of page \(number) cannot be decompressed")
        case .doubtful?:
            notes.append(
                ReadingNote(
                    rule: "reading.checksum",
                    message: "the compressed text of page \(number) does not match its check sum",
                    location: .page(number, x: 0, y: 0)))
        default: break
        }
        return drawn
    }

    /// What the lines on a page make.
    ///
    /// The picture serves encrypted files that open without a password, borders that are pictures, and
    /// scans with a layer of recognised text; drawing it takes several times as long as reading the text,
    /// and poppler may write to stderr about fonts it lacks.
    func rules(_ drawn: DrawnPage?, on page: PDFPage, notes: inout [ReadingNote]) -> PageRules {
        var struck: [Int] = []
        if let drawn {
            let rules = PageRules(drawn.rulings.turned(page), on: page)
            struck = rules.struck
            if let first = struck.first {
                notes.append(
                    ReadingNote(
                        rule: "reading.struck",
                        message: "text drawn through on page \(page.number) is left out",
                        location: page.glyphs[first].box.location(page: page.number)))
            }
            if !rules.frames.isEmpty || !drawn.showsPictures { return rules }
        }
        guard TableTraces.found(in: page), let raster = file.raster(page.number - 1, scale: 1.5) else {
            return PageRules(Rulings(), on: page, struck: struck)
        }
        return PageRules(raster.rulings().turned(page), on: page, struck: struck)
    }
}
