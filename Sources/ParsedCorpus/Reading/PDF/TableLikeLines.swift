/// Finds lines that belong to a table without rulings.
enum TableLikeLines {
    /// Per line, whether it is to keep the places of its words: lines of three and more columns, or a label
    /// and a number, and what stands between such lines.
    static func marks(_ lines: [TextLine]) -> [Bool] {
        var marks = lines.map(isSpread)
        let sure = marks.indices.filter { marks[$0] }
        // A lone line of two or three pieces is a signature or an address.
        guard sure.count >= 2 || sure.contains(where: { lines[$0].starts.count >= 5 }) else {
            return marks.map { _ in false }
        }
        for (a, b) in zip(sure, sure.dropFirst()) where b - a <= 4 {
            for index in a..<b { marks[index] = true }
        }
        // Close above and below go on labels and numbers broken over lines.
        for index in sure {
            var (above, below) = (index, index)
            while above > 0, index - above < 3, isClose(lines[above - 1], lines[above]) { above -= 1 }
            while below + 1 < lines.count, below - index < 3, isClose(lines[below], lines[below + 1]) {
                below += 1
            }
            for near in above...below { marks[near] = true }
        }
        return marks
    }

    private static func isClose(_ upper: TextLine, _ lower: TextLine) -> Bool {
        // A number alone under a table stands in one of its columns, further down or not.
        let reach: Float = lower.glyphs.allSatisfy(\.isDigit) ? 2.5 : 0.35
        return lower.box.top - upper.box.bottom < reach * min(upper.size, lower.size)
    }

    private static func isSpread(_ line: TextLine) -> Bool {
        let wide = line.starts.indices.dropFirst().filter { line.gap(before: $0) > 1.2 * line.size }
        if wide.count >= 2 { return true }
        guard let last = wide.last else { return false }
        return line.word(last).first!.isASCII
    }
}
