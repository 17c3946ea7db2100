/// Finds the ruled tables of pages: from the drawing in the file, and where that cannot be followed, or
/// shows none but pictures, from a small picture of the page if its text looks like a table.
struct TableFinder {
    let file: PopplerFile
    let drawing: PageDrawing?

    init(file: PopplerFile, bytes: [UInt8], pageCount: Int) {
        self.file = file
        drawing = PageDrawing(bytes, pageCount: pageCount)
    }

    /// The tables on a page, top to bottom.
    ///
    /// The picture serves encrypted files that open without a password, borders that are pictures, and
    /// scans with a layer of recognised text; drawing it takes several times as long as reading the text,
    /// and poppler may write to stderr about fonts it lacks.
    func frames(on page: PDFPage) -> [TableFrame] {
        if let drawn = drawing?.rulings(page.number - 1) {
            let frames = TableFrame.frames(drawn.rulings.turned(page).cleaned())
            if !frames.isEmpty || !drawn.showsPictures { return frames }
        }
        guard TableTraces.found(in: page), let raster = file.raster(page.number - 1, scale: 1.5) else {
            return []
        }
        return TableFrame.frames(raster.rulings().turned(page).cleaned())
    }
}
