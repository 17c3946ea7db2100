import Testing

@testable import ParsedCorpus

@Suite struct TextLineTests {
    /// Characters 8 points wide whose boxes, as those of some fonts, are 21 high.
    private func glyph(_ x: Float, _ y: Float, _ start: Int32) -> Glyph {
        Glyph(
            start: start, length: 1, box: Box(left: x, top: y, right: x + 8, bottom: y + 21), isASCII: false,
            isDigit: true)
    }

    @Test func theTwoLinesOfACellDoNotRunTogether() {
        // 11 over 4 beside a number of one line, half-way between them.
        let glyphs = [glyph(100, 94, 0), glyph(108, 94, 1), glyph(100, 106, 2), glyph(150, 100, 3)]
        let lines = TextLine.lines(glyphs).map { $0.glyphs.map(\.start) }
        #expect(lines == [[0, 1], [3], [2]])
    }

    @Test func aNumberSetALittleHigherStaysInItsLine() {
        let glyphs = [glyph(100, 96, 0), glyph(108, 96, 1), glyph(150, 100, 2)]
        #expect(TextLine.lines(glyphs).count == 1)
    }
}
