/// Chinese set with blanks between all characters of a word, told by runs of equal blanks.
enum LetterSpacing {
    /// The blank between the characters of words in `lines`, in sizes of a character; nil where words are set close.
    ///
    /// Columns are never so narrow that single characters of neighbouring ones stand this close.
    static func found(in lines: some Sequence<TextLine>) -> Float? {
        var counts = [Int](repeating: 0, count: 10)
        for line in lines {
            var (run, last): (Int, Float) = (0, 0)
            for (left, right) in zip(line.glyphs, line.glyphs.dropFirst()) {
                let gap = gap(left, right) ?? 0
                run = gap > 0.35 && gap < most && abs(gap - last) < 0.06 ? run + 1 : 0
                last = gap
                if run >= 2 { counts[Int(gap * 10)] += 1 }
            }
        }
        guard let best = counts.indices.max(by: { counts[$0] < counts[$1] }), counts[best] >= 12 else {
            return nil
        }
        return (Float(best) + 0.5) / 10
    }

    /// Whether the blank between two characters is one within a word.
    static func isWithinWord(_ left: Glyph, _ right: Glyph, _ spacing: Float?) -> Bool {
        guard let spacing, let gap = gap(left, right) else { return false }
        return abs(gap - spacing) < 0.13
    }

    private static let most: Float = 0.8

    /// The blank before a Chinese character, in its size.
    private static func gap(_ left: Glyph, _ right: Glyph) -> Float? {
        if right.isASCII || right.isDigit { return nil }
        return (right.box.left - left.box.right) / max(min(right.box.width, right.box.height), 1)
    }
}
