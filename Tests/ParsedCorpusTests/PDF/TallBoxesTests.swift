import Testing

@testable import ParsedCorpus

/// Chinese characters 10 points wide in lines 16 apart, with digits behind them.
@Suite struct TallBoxesTests {
    /// The heights of the boxes of Chinese and of digits once tall ones are cut; their middles stay.
    private func heights(of han: Float, count: Int = 10, digits: Float) -> [Set<Float>] {
        let glyphs = (0..<2 * count).map { index in
            let (isHan, place) = (index < count, Float(index % count))
            let (height, middle) = (isHan ? han : digits, 100 + 16 * Float(index % 2))
            return Glyph(
                start: 0, length: 1,
                box: Box(
                    left: (isHan ? 50 : 300) + 10 * place, top: middle - height / 2,
                    right: (isHan ? 60 : 305) + 10 * place, bottom: middle + height / 2),
                isASCII: !isHan, isDigit: !isHan)
        }
        let cut = PDFPage(number: 1, width: 600, height: 800, glyphs: glyphs).withoutTallBoxes().glyphs
        #expect(cut.map(\.box.centreY) == glyphs.map(\.box.centreY))
        return [Set(cut.prefix(count).map(\.box.height)), Set(cut.suffix(count).map(\.box.height))]
    }

    @Test func boxesThreeTimesAsHighAsWideAreCut() { #expect(heights(of: 30, digits: 30) == [[12], [12]]) }

    @Test func digitsOfAnotherFontKeepTheirHeight() { #expect(heights(of: 30, digits: 14) == [[12], [14]]) }

    @Test func boxesHalfAsHighAgainStay() { #expect(heights(of: 15, digits: 20) == [[15], [20]]) }

    @Test func aFewCharactersTellNothing() { #expect(heights(of: 30, count: 7, digits: 30) == [[30], [30]]) }
}
