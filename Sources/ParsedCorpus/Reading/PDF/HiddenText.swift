/// Digits that a page holds and does not show: in the colour of the paper, transparent, below a cover, outside the clip or
/// too small to read. What the page looks like tells.
extension PDFPage {
    /// The page without the digits that do not show; `raster` is the page drawn as it is.
    func withoutHidden(_ raster: PageRaster) -> (page: PDFPage, first: Glyph?) {
        let hidden = glyphs.indices.filter {
            glyphs[$0].isDigit && (glyphs[$0].box.height < Self.least || !raster.showsDigit(glyphs[$0].box))
        }
        return (without(hidden), hidden.first.map { glyphs[$0] })
    }

    /// Below this height in points no digit is read.
    private static let least: Float = 3
}

extension ReadingNote {
    static func hidden(_ first: Glyph, page: Int) -> ReadingNote {
        ReadingNote(
            rule: "reading.hidden", message: "text on page \(page) that does not show is left out",
            location: first.box.location(page: page))
    }
}
