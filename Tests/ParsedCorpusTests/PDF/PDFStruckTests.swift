import Testing

@testable import ParsedCorpus

/// Characters are 10 points wide and high, set side by side from x = 100, their top at y = 100.
@Suite struct PDFStruckTests {
    private func glyphs(_ text: String, left: Float = 100, width: Float = 10) -> PDFText {
        var text = PDFText(bytes: Array(text.utf8))
        text.pages = [PDFPage(number: 1, width: 600, height: 800, glyphs: [])]
        text.pages[0].glyphs = text.bytes.indices.map { index in
            let x = left + Float(index) * width
            return Glyph(
                start: Int32(index), length: 1, box: Box(left: x, top: 100, right: x + width, bottom: 110),
                isASCII: true, isDigit: true)
        }
        return text
    }

    private func struck(_ start: Float, _ end: Float, y: Float) -> [Int] {
        var rulings = Rulings(horizontal: [Ruling(position: y, start: start, end: end)])
        let found = StruckText.found(in: glyphs("1234").pages[0].glyphs, removing: &rulings)
        #expect(rulings.horizontal.isEmpty == !found.isEmpty)
        return found
    }

    @Test func aLineThroughTheMiddleStrikesWhatItRunsThrough() {
        #expect(struck(100, 140, y: 105) == [0, 1, 2, 3])
        #expect(struck(109.5, 130.5, y: 106) == [1, 2])
    }

    @Test func underlinesAndRulesOfTablesDoNot() {
        #expect(struck(100, 140, y: 110) == [])
        #expect(struck(100, 140, y: 100.5) == [])
        #expect(struck(90, 150, y: 105) == [])
    }

    @Test func struckCharactersAreLeftOut() {
        let page = glyphs("1234").pages[0].without([1, 2])
        #expect(page.glyphs.map(\.start) == [0, 3])
    }

    @Test func digitsAreNoWiderThanTheirNarrowest() {
        // Four columns of one digit each: poppler lets all but the last reach to the next.
        var text = glyphs("0000", width: 12)
        text.pages[0].glyphs[3].box.right -= 6
        let widths = text.pages[0].withNarrowDigits(text.bytes).glyphs.map(\.box.width)
        #expect(widths == [6, 6, 6, 6])
    }
}
