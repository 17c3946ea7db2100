import Testing

@testable import ParsedCorpus

/// Upright digits, 5 points wide and 10 high, and a stamp beside them that runs down the page.
@Suite struct SidewaysTextTests {
    private func glyph(_ x: Float, _ y: Float, _ width: Float, _ height: Float, isDigit: Bool = true) -> Glyph
    {
        Glyph(
            start: 0, length: 1, box: Box(left: x, top: y, right: x + width, bottom: y + height),
            isASCII: isDigit,
            isDigit: isDigit)
    }

    private var upright: [Glyph] { (0..<10).map { glyph(100 + Float($0) * 20, 100, 5, 10) } }

    @Test func stampIsLeftOutWhole() {
        let stamp = [
            glyph(400, 100, 10, 10, isDigit: false), glyph(400, 110, 10, 5), glyph(400, 115, 10, 5),
            glyph(400, 120, 10, 10, isDigit: false),
        ]
        let page = PDFPage(number: 1, width: 600, height: 800, glyphs: upright + stamp + upright)
        #expect(SidewaysText.found(on: page) == [10, 11, 12, 13])
    }

    @Test func labelsThatRunDownStay() {
        let label = (0..<6).map { glyph(60, 100 + Float($0) * 10, 10, 10, isDigit: false) }
        let page = PDFPage(number: 1, width: 600, height: 800, glyphs: label + upright)
        #expect(SidewaysText.found(on: page).isEmpty)
    }

    @Test func pagesOfLyingDigitsStay() {
        let lying = (0..<10).map { glyph(100, 100 + Float($0) * 20, 10, 5) }
        let page = PDFPage(number: 1, width: 600, height: 800, glyphs: lying)
        #expect(SidewaysText.found(on: page).isEmpty)
    }
}
