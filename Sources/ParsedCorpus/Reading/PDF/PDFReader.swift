/// Reads a PDF by the places of its characters and lines: ruled tables become grids, lines of tables
/// without rulings keep the places of their words, the rest becomes paragraphs.
public enum PDFReader {
    /// Reads `bytes`; `name` is kept as the document's name.
    ///
    /// - Throws: ``ReadingError/empty``; ``ReadingError/damaged(format:reason:)`` where the file is cut off
    ///   or a page is lost; ``ReadingError/encrypted(format:)``; ``ReadingError/noTextLayer(pages:)`` for a
    ///   scan; ``ReadingError/limitExceeded(name:limit:found:)``.
    public static func read(
        _ bytes: [UInt8], name: String, limits: PDFLimits = .init()
    ) throws(ReadingError) -> Document {
        if bytes.isEmpty { throw .empty }
        try checkEnd(bytes)
        let file = try PopplerFile(bytes)
        var text = try readText(file, limits: limits)
        let finder = TableFinder(file: file, bytes: bytes, pageCount: text.pages.count)
        var document = Document(name: name, format: .pdf)
        if let note = finder.structureNote { document.notes.append(note) }
        var drawn: [DrawnPage?] = []
        for index in text.pages.indices {
            let page = try finder.drawn(index + 1, notes: &document.notes)
            drawn.append(page)
            if let page { lookAgain(index, page, file, &text, &document.notes) }
        }
        try checkDigits(text, drawn)
        var layouts: [PageLayout] = []
        for (var page, (marks, drawn)) in zip(text.pages, zip(Watermarks.found(in: text), drawn)) {
            if let first = marks.first {
                document.notes.append(.watermark(page.glyphs[first], page: page.number))
                page = page.without(marks)
            }
            let sideways = SidewaysText.found(on: page)
            if let first = sideways.first {
                document.notes.append(.sideways(page.glyphs[first], page: page.number))
                page = page.without(sideways)
            }
            text.pages[page.number - 1] = page
            text.separate(on: page.number - 1)
            if let first = text.raiseDigits(on: page.number - 1) {
                document.notes.append(.raised(first, page: page.number))
            }
            page = text.pages[page.number - 1].withNarrowDigits(text.bytes)
            let rules = finder.rules(drawn, on: page, notes: &document.notes)
            let layout = PageLayout(page: page.without(rules.struck), rules: rules)
            layouts.append(layout)
            if let table = layout.tables.first(where: { $0.frame.box.right > page.width + 3 }) {
                let place = table.frame.box.location(page: page.number)
                document.notes.append(.clipped(page: page.number, at: place))
            }
        }
        document.bytes.reserveCapacity(text.bytes.count + text.bytes.count / 4)
        document.metadataTitle = String(decoding: file.title, as: UTF8.self)
        DocumentAssembly.fill(&document, layouts: layouts, text: text)
        return document
    }

    /// Looks again at a page of which some characters are not known or may not show, and turns it level.
    private static func lookAgain(
        _ index: Int, _ drawn: DrawnPage, _ file: PopplerFile, _ text: inout PDFText,
        _ notes: inout [ReadingNote]
    ) {
        if !drawn.unknownFonts.isEmpty || drawn.mayHideText,
            var again = file.page(index, into: &text.bytes, unknown: drawn.unknownFonts)
        {
            if !drawn.unknownFonts.isEmpty { notes.append(.unknownCharacters(page: index + 1)) }
            if drawn.mayHideText, let raster = file.raster(index, scale: 3) {
                text.pages[index] = again
                // Where what shows lies over what does not, their boxes reach into each other.
                text.separate(on: index)
                let shown = text.pages[index].withoutHidden(raster)
                again = shown.page
                if let first = shown.first { notes.append(.hidden(first, page: index + 1)) }
            }
            text.pages[index] = again.turned().withoutTallBoxes()
        }
        text.pages[index] = text.pages[index].levelled(drawn.slope)
    }

    /// A whole PDF ends with `%%EOF`, with little after it. Poppler would repair a file cut off before that
    /// and lose pages silently.
    private static func checkEnd(_ bytes: [UInt8]) throws(ReadingError) {
        let mark = Array("%%EOF".utf8)
        let tail = bytes.suffix(4_096)
        guard tail.indices.contains(where: { tail[$0...].starts(with: mark) }) else {
            throw .damaged(format: .pdf, reason: "cut off: no end mark in the last 4096 bytes")
        }
    }

    /// Where the numbers are signs of unknown characters their blank cells are not to be trusted either: poppler keeps no
    /// glyph whose number looks like a blank.
    private static func checkDigits(_ text: PDFText, _ drawn: [DrawnPage?]) throws(ReadingError) {
        var (digits, unknown) = (0, 0)
        for (page, drawn) in zip(text.pages, drawn) {
            digits += page.glyphs.count(where: \.isDigit)
            guard let drawn, !drawn.unknownFonts.isEmpty else { continue }
            unknown += page.glyphs.count(where: \.isUnknown)
        }
        if unknown > digits {
            throw .damaged(
                format: .pdf, reason: "the fonts of its numbers do not say which characters their signs are")
        }
    }

    private static func readText(_ file: PopplerFile, limits: PDFLimits) throws(ReadingError) -> PDFText {
        let count = file.pageCount
        guard count > 0 else { throw .damaged(format: .pdf, reason: "it has no pages") }
        guard count <= limits.pages else {
            throw .limitExceeded(name: "pages", limit: limits.pages, found: "\(count)")
        }
        var text = PDFText()
        var characters = 0
        for index in 0..<count {
            guard let page = file.page(index, into: &text.bytes) else {
                throw .damaged(format: .pdf, reason: "page \(index + 1) of \(count) cannot be read")
            }
            characters += page.glyphs.count
            guard characters <= limits.characters else {
                throw .limitExceeded(
                    name: "characters", limit: limits.characters,
                    found: "more on page \(index + 1) of \(count)")
            }
            text.pages.append(page.turned().withoutTallBoxes())
        }
        // A stamp or a page number on scanned pages is no text layer.
        guard characters >= 8 * count || characters >= 400 else { throw .noTextLayer(pages: count) }
        return text
    }
}
