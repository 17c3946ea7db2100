/// Finds lines that belong to a table without rulings.
enum TableLikeLines {
    /// Per line, whether it is to keep the places of its words: lines of three and more columns, or a label
    /// and a number, and what stands between such lines.
    static func marks(_ lines: [TextLine]) -> [Bool] {
        var marks = lines.map(isSpread)
        let sure = marks.indices.filter { marks[$0] }
        // A lone spread line is a signature or an address.
        guard sure.count >= 2 else { return marks.map { _ in false } }
        for (a, b) in zip(sure, sure.dropFirst()) where b - a <= 4 {
            for index in a..<b { marks[index] = true }
        }
        return marks
    }

    private static func isSpread(_ line: TextLine) -> Bool {
        let wide = line.starts.indices.dropFirst().filter { line.gap(before: $0) > 1.2 * line.size }
        if wide.count >= 2 { return true }
        guard let last = wide.last else { return false }
        return line.word(last).first!.isASCII
    }
}
