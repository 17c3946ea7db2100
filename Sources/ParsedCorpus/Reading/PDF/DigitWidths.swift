/// Poppler lets the box of a character reach to the next one of its word, and takes numbers of narrow columns for one
/// word: only the last digit shows how wide a digit is.
extension PDFPage {
    /// The page with digits no wider than the narrowest of their kind and size.
    func withNarrowDigits(_ bytes: [UInt8]) -> PDFPage {
        struct Kind: Hashable {
            var digit: UInt8
            var height: Int32
        }
        func kind(_ glyph: Glyph) -> Kind? {
            guard glyph.isDigit, glyph.isASCII else { return nil }
            return Kind(digit: bytes[Int(glyph.start)], height: Int32((glyph.box.height * 4).rounded()))
        }
        var widths: [Kind: Float] = [:]
        for glyph in glyphs where glyph.box.width > 0.2 * glyph.box.height {
            guard let kind = kind(glyph) else { continue }
            widths[kind] = min(widths[kind] ?? .infinity, glyph.box.width)
        }
        var page = self
        for index in page.glyphs.indices {
            guard let kind = kind(glyphs[index]), let width = widths[kind] else { continue }
            page.glyphs[index].box.right = min(glyphs[index].box.right, glyphs[index].box.left + width)
        }
        return page
    }
}
