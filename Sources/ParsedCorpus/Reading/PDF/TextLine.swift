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

    /// The width of a Chinese character: boxes may be half as high again as the font's size.
    var em: Float {
        let widest = glyphs.lazy.filter { !$0.isASCII }.map(\.box.width).max() ?? 0.8 * size
        return min(widest, size)
    }

    /// Groups `glyphs` by base line, top to bottom.
    static func lines(_ glyphs: [Glyph]) -> [TextLine] { lines(glyphs, reach: 0.45) }

    /// - Parameter factor: how far from a line's middle, in sizes, a character may stand. Where one then stands over
    ///   another the lines of a cell ran together: half as far will do.
    private static func lines(_ glyphs: [Glyph], reach factor: Float) -> [TextLine] {
        let sorted = glyphs.sorted { ($0.box.centreY, $0.box.left) < ($1.box.centreY, $1.box.left) }
        var lines: [TextLine] = []
        var current: [Glyph] = []
        var (sum, tallest): (Float, Float) = (0, 0)
        func close() {
            let line = TextLine(unsorted: current)
            if factor > 0.15, line.isStacked {
                lines += Self.lines(current, reach: factor / 2)
            } else {
                lines.append(line)
            }
        }
        for glyph in sorted {
            let mean = current.isEmpty ? 0 : sum / Float(current.count)
            let reach = factor * max(tallest, size(glyph))
            if !current.isEmpty, glyph.box.centreY - mean > reach {
                close()
                current.removeAll(keepingCapacity: true)
                (sum, tallest) = (0, 0)
            }
            current.append(glyph)
            sum += glyph.box.centreY
            tallest = max(tallest, size(glyph))
        }
        if !current.isEmpty { close() }
        return lines
    }

    /// Whether of two characters one stands over the other, as in no line.
    private var isStacked: Bool {
        zip(glyphs, glyphs.dropFirst()).contains { left, right in
            let shared = min(left.box.right, right.box.right) - max(left.box.left, right.box.left)
            return shared > 0.5 * min(left.box.width, right.box.width)
                && abs(left.box.centreY - right.box.centreY) > 0.15 * min(left.box.height, right.box.height)
        }
    }

    /// The size of a character's font, told by the width of Chinese; a box may be half as high again.
    private static func size(_ glyph: Glyph) -> Float {
        glyph.isASCII
            ? 0.8 * glyph.box.height : min(glyph.box.height, max(glyph.box.width, 0.6 * glyph.box.height))
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
    ///
    /// - Parameter spacing: the blank within words, where they are set with one.
    func parted(spacing: Float? = nil) -> TextLine {
        let em = em
        var line = self
        line.starts = [0]
        for index in glyphs.indices.dropFirst() {
            let (left, right) = (glyphs[index - 1], glyphs[index])
            let isNumber = left.isDigit && right.isDigit
            if right.box.left - left.box.right > (isNumber ? 0.3 : 0.4) * em,
                !LetterSpacing.isWithinWord(left, right, spacing)
            {
                line.starts.append(index)
            }
        }
        return line
    }

    /// Whether the blank between two neighbours ends a word: 0.6 of the size, between digits 0.3, since
    /// two numbers of narrow columns must not become one.
    private static func breaks(_ left: Glyph, _ right: Glyph) -> Bool {
        let (gap, height) = (right.box.left - left.box.right, max(left.box.height, right.box.height))
        if left.isDigit && right.isDigit { return gap > 0.3 * height }
        // Chinese is as wide as its size; boxes may be half as high again.
        let size = left.isASCII && right.isASCII ? height : min(height, max(left.box.width, right.box.width))
        return gap > 0.6 * size
    }
}
