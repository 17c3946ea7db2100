import Testing

@testable import ParsedCorpus

/// Numbers printed over numbers, as poppler gives them: digits 10 points high and 5 wide where nothing lies over them.
@Suite struct OverlaidTextTests {
    private func page(_ words: [(String, [Float])]) -> PDFText {
        var text = PDFText()
        var glyphs: [Glyph] = []
        for (line, (word, widths)) in words.enumerated() {
            var x: Float = 100
            for (character, width) in zip(word.utf8, widths) {
                glyphs.append(
                    Glyph(
                        start: Int32(text.bytes.count), length: 1,
                        box: Box(
                            left: x, top: 100 + Float(line) * 20, right: x + width,
                            bottom: 110 + Float(line) * 20),
                        isASCII: true, isDigit: true))
                text.bytes.append(character)
                x += width
            }
        }
        text.pages = [PDFPage(number: 1, width: 600, height: 800, glyphs: glyphs)]
        return text
    }

    private func words(_ text: PDFText) -> [String] {
        let lines: [Float: [Glyph]] = Dictionary(grouping: text.pages[0].glyphs, by: \.box.top)
        return lines.keys.sorted().map { (top: Float) -> String in
            let bytes = (lines[top] ?? []).flatMap { text.bytes[Int($0.start)..<Int($0.start + $0.length)] }
            return String(decoding: bytes, as: UTF8.self)
        }
    }

    private let plain: [(String, [Float])] = (0..<4).map { _ in ("3746", [5, 5, 5, 5]) }

    @Test func plainDigitsStay() {
        var text = page(plain + [("3377", [5, 5, 5, 5])])
        text.separate(on: 0)
        #expect(words(text) == ["3746", "3746", "3746", "3746", "3377"])
    }

    @Test func ofAShadowOneIsLeft() {
        var text = page(plain + [("337744", [1, 4, 1, 4, 1, 5])])
        text.separate(on: 0)
        #expect(words(text).last == "374")
    }

    /// Two words of one digit each, and digits set so close that they reach into each other.
    @Test func twinsOverEachOtherAreOneAndCloseDigitsTwo() {
        var text = page([("3", [5]), ("3", [5])])
        text.pages[0].glyphs[1].box = text.pages[0].glyphs[0].box
        text.pages[0].glyphs[1].box.left += 1.5
        text.pages[0].glyphs[1].box.right += 1.5
        text.separate(on: 0)
        #expect(words(text) == ["3"])
        text = page(plain + [("33", [2.75, 5])])
        text.separate(on: 0)
        #expect(words(text).last == "33")
    }

    @Test func aNumberTypedOverAnotherIsNotRead() {
        var text = page(plain + [("347", [2, 2.5, 5])])
        text.separate(on: 0)
        #expect(words(text).last == "\u{FFFD}\u{FFFD}\u{FFFD}")
    }

    /// The same where the two are words of their own.
    @Test func wordsOverEachOtherAreNotRead() {
        var text = page(plain)
        let first = text.pages[0].glyphs[0]
        text.pages[0].glyphs.append(first)
        text.pages[0].glyphs[16].box.left += 2
        text.pages[0].glyphs[16].box.right += 2
        text.separate(on: 0)
        #expect(text.pages[0].glyphs.count(where: \.isUnknown) == 3)
    }
}
