/// Raised digits, the marks of footnotes: 33 with a small 2 at its upper right is 33.
extension PDFText {
    /// Makes the raised digits of a page the raised characters they look like; returns the first of them.
    mutating func raiseDigits(on index: Int) -> Glyph? {
        let glyphs = pages[index].glyphs
        let digits = glyphs.indices.filter { glyphs[$0].isDigit }
            .sorted { glyphs[$0].box.left < glyphs[$1].box.left }
        let heights = digits.map { glyphs[$0].box.height }
        guard let tallest = heights.max(), let least = heights.min(), least < 0.85 * tallest else {
            return nil
        }
        var raised: Set<Int> = []
        for (place, digit) in digits.enumerated() where heights[place] < 0.85 * tallest {
            let box = glyphs[digit].box
            // The digit on its left is one it is raised over, or one raised with it.
            let isRaised = digits[..<place].suffix(400).contains { left in
                let other = glyphs[left].box
                if abs(box.left - other.right) > 0.35 * other.width + 1 { return false }
                return raised.contains(left)
                    ? abs(other.bottom - box.bottom) < 0.1 * box.height : box.isRaised(over: other)
            }
            if isRaised {
                raised.insert(digit)
                pages[index].glyphs[digit] = self.raised(glyphs[digit])
            }
        }
        return raised.min().map { glyphs[$0] }
    }

    private mutating func raised(_ glyph: Glyph) -> Glyph {
        var glyph = glyph
        let value = Int(bytes[Int(glyph.start + glyph.length) - 1] & 0x0F) % 10
        let sign = RaisedSigns.utf8[value]
        glyph.start = Int32(bytes.count)
        glyph.length = Int32(sign.count)
        (glyph.isDigit, glyph.isASCII) = (false, true)
        bytes += sign
        return glyph
    }
}

extension ReadingNote {
    static func raised(_ first: Glyph, page: Int) -> ReadingNote {
        ReadingNote(
            rule: "reading.raised",
            message:
                "raised digits on page \(page) are taken for marks of notes, not for digits of the numbers they follow",
            location: first.box.location(page: page))
    }
}

extension Box {
    fileprivate func isRaised(over other: Box) -> Bool {
        height < 0.85 * other.height && other.bottom - bottom > 0.15 * other.height
            && bottom > other.top + 0.2 * other.height && top < other.top + 0.35 * other.height
    }
}
