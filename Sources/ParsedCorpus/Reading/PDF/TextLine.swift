/// Characters on one base line from left to right, taken apart into words.
struct TextLine: Sendable {
    var glyphs: [Glyph]
    /// Where each word begins in `glyphs`; the first is 0.
    var starts: [Int]
    var box: Box

    /// The characters of word `index`.
    func word(_ index: Int) -> ArraySlice<Glyph> {
        glyphs[starts[index]..<(index + 1 < starts.count ? starts[index + 1] : glyphs.count)]
    }

    /// The blank between word `index` and the one before it, in points.
    func gap(before index: Int) -> Float {
        glyphs[starts[index]].box.left - glyphs[starts[index] - 1].box.right
    }

    /// Height of its characters, which stands for the font size.
    var size: Float { box.height }

    /// Groups `glyphs` by base line, top to bottom.
    static func lines(_ glyphs: [Glyph]) -> [TextLine] {
        let sorted = glyphs.sorted { ($0.box.centreY, $0.box.left) < ($1.box.centreY, $1.box.left) }
        var lines: [TextLine] = []
        var current: [Glyph] = []
        var (sum, tallest): (Float, Float) = (0, 0)
        for glyph in sorted {
            let mean = current.isEmpty ? 0 : sum / Float(current.count)
            let reach = 0.45 * max(tallest, glyph.box.height)
            if !current.isEmpty, glyph.box.centreY - mean > reach {
                lines.append(TextLine(unsorted: current))
                current.removeAll(keepingCapacity: true)
                (sum, tallest) = (0, 0)
            }
            current.append(glyph)
            sum += glyph.box.centreY
            tallest = max(tallest, glyph.box.height)
        }
        if !current.isEmpty { lines.append(TextLine(unsorted: current)) }
        return lines
    }

    private init(unsorted: [Glyph]) {
        glyphs = unsorted.sorted { ($0.box.left, $0.start) < ($1.box.left, $1.start) }
        starts = [0]
        box = glyphs[0].box
        for index in glyphs.indices.dropFirst() {
            box = box.union(glyphs[index].box)
            if Self.breaks(glyphs[index - 1], glyphs[index]) { starts.append(index) }
        }
    }

    /// The line of a table: a blank of 0.4 of a character's width parts two cells, for narrow columns leave
    /// no more.
    func parted() -> TextLine {
        let widest = glyphs.lazy.filter { !$0.isASCII }.map(\.box.width).max() ?? 0.7 * size
        var line = self
        line.starts = [0]
        for index in glyphs.indices.dropFirst() {
            let (left, right) = (glyphs[index - 1], glyphs[index])
            let isNumber = left.isDigit && right.isDigit
            if right.box.left - left.box.right > (isNumber ? 0.3 : 0.4) * min(widest, size) {
                line.starts.append(index)
            }
        }
        return line
    }

    /// Whether the blank between two neighbours ends a word: 0.6 of the size, between digits 0.3, since
    /// two numbers of narrow columns must not become one.
    private static func breaks(_ left: Glyph, _ right: Glyph) -> Bool {
        let share: Float = left.isDigit && right.isDigit ? 0.3 : 0.6
        return right.box.left - left.box.right > share * max(left.box.height, right.box.height)
    }
}
