/// Boxes far higher than their characters, as fonts drawn by the page itself (Type 3) have them: they span the highest
/// and the deepest sign of the whole font, and lines would stand over each other.
extension PDFPage {
    /// The page with boxes of the usual height where most of its Chinese has tall ones.
    func withoutTallBoxes() -> PDFPage {
        let han = glyphs.filter { !$0.isASCII && $0.box.width > 4 }
        guard han.count >= 8 else { return self }
        let usual = Self.median(han.map { $0.box.height / $0.box.width })
        guard usual > Self.tall else { return self }
        let size = Self.median(han.map(\.box.width))
        var page = self
        // Digits may be set in a font with boxes of their own height.
        for index in glyphs.indices where glyphs[index].box.height > 1.6 * size {
            let box = glyphs[index].box
            let half = box.height * Self.height / usual / 2
            page.glyphs[index].box.top = box.centreY - half
            page.glyphs[index].box.bottom = box.centreY + half
        }
        return page
    }

    private static func median(_ values: [Float]) -> Float { values.sorted()[values.count / 2] }

    /// Heights as parts of a Chinese character's width: what no font for text has, and what is usual.
    private static let (tall, height): (Float, Float) = (2.4, 1.2)
}
