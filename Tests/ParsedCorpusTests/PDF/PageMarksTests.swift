import Testing

@testable import ParsedCorpus

/// Rules drawn as dashes, words set with blanks, pages upside down.
@Suite struct PageMarksTests {
    @Test func dashesMakeOneRule() {
        let dashes = (0..<30).map {
            Ruling(position: 100, start: 50 + 7 * Float($0), end: 53 + 7 * Float($0))
        }
        let joined = Rulings.joined(dashes)
        #expect(joined == [Ruling(position: 100, start: 50, end: 256)])
    }

    @Test func strokesOfCharactersMakeNone() {
        let strokes = (0..<30).map { index -> Ruling in
            let start = 50 + 9 * Float(index)
            return Ruling(position: 100, start: start, end: start + (index % 2 == 0 ? 3 : 6))
        }
        #expect(Rulings.joined(strokes).count == 30)
    }

    private func word(_ count: Int, at x: Float, _ y: Float, step: Float) -> [Glyph] {
        (0..<count).map { index in
            let left = x + step * Float(index)
            return Glyph(
                start: Int32(index), length: 3, box: Box(left: left, top: y, right: left + 9, bottom: y + 11),
                isASCII: false, isDigit: false)
        }
    }

    @Test func charactersSetApartMakeOneWord() {
        let lines = (0..<6).map { TextLine.lines(word(8, at: 50, 100 + 20 * Float($0), step: 13))[0] }
        let spacing = LetterSpacing.found(in: lines)
        #expect(lines[0].parted().starts.count == 8)
        #expect(lines[0].parted(spacing: spacing).starts == [0])
        let pair = TextLine.lines(word(2, at: 50, 300, step: 13) + word(2, at: 110, 300, step: 13))[0]
        #expect(pair.parted(spacing: spacing).starts == [0, 2])
    }

    @Test func aPageUpsideDownIsTurned() {
        let shown = (0..<3).flatMap { word(8, at: 50, 100 + 20 * Float($0), step: 9) }
        let glyphs = shown.map { glyph in
            var glyph = glyph
            glyph.box = PageTurn.half.apply(glyph.box, width: 600, height: 800)
            return glyph
        }
        let page = PDFPage(number: 1, width: 600, height: 800, glyphs: glyphs).turned()
        #expect(page.turn == .half)
        #expect(page.glyphs.map(\.box) == shown.map(\.box))
    }
}
