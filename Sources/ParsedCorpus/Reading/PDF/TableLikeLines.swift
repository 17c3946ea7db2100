/// Finds lines that belong to a table without rulings.
enum TableLikeLines {
    /// Per line, whether it is to keep the places of its words: lines of three and more columns, or a label
    /// and a number, and what stands between such lines.
    ///
    /// - Parameters:
    ///   - dividers: heights of rules across the page.
    ///   - continues: whether the page before ended within a table.
    ///   - isLast: whether no page follows.
    static func marks(
        _ lines: [TextLine], dividers: [Float] = [], continues: Bool = false, isLast: Bool = true
    ) -> [Bool] {
        let margin = lines.map(\.box.left).min() ?? 0
        // A number alone far from the margin stands in a column too.
        var marks = lines.map { line in
            isSpread(line) || (line.glyphs.allSatisfy(\.isDigit) && line.box.left > margin + 8 * line.em)
        }
        let width = (lines.map(\.box.right).max() ?? 0) - margin
        // Rows of one column alone go on a table: these lines are nearly empty.
        let rest = continues ? lines.prefix { isLoose($0, width, 0.35) }.count : 0
        let sure = marks.indices.filter { marks[$0] }
        // A lone line of two or three pieces is a signature or an address.
        let isTable =
            sure.count >= 2
            || sure.contains { lines[$0].starts.count >= 5 || lines[$0].glyphs.allSatisfy(\.isDigit) }
        guard isTable else {
            return marks.indices.map { $0 < rest }
        }
        for index in 0..<rest { marks[index] = true }
        for (a, b) in zip(sure, sure.dropFirst()) {
            // Further apart only lines that leave blanks: labels of narrow columns, rows of one value.
            guard b - a <= 4 || (b - a <= 12 && lines[a..<b].allSatisfy { isLoose($0, width) }) else {
                continue
            }
            for index in a..<b { marks[index] = true }
        }
        for index in sure { extend(&marks, lines, from: index, by: -1, width) }
        for index in sure { extend(&marks, lines, from: index, by: 1, width) }
        fillRuled(&marks, lines, dividers, width)
        // Close above and below go on labels and numbers broken over lines.
        for index in sure {
            var (above, below) = (index, index)
            while above > 0, index - above < 3, isClose(lines[above - 1], lines[above]) { above -= 1 }
            while below + 1 < lines.count, below - index < 3, isClose(lines[below], lines[below + 1]) {
                below += 1
            }
            for near in above...below { marks[near] = true }
        }
        if !isLast, let last = marks.lastIndex(of: true),
            lines[last...].allSatisfy({ isLoose($0, width, 0.35) })
        {
            for index in last..<lines.count { marks[index] = true }
        }
        return marks
    }

    /// Rows between rules are rows of the table, words of one column alone too; text that fills its lines is not.
    private static func fillRuled(
        _ marks: inout [Bool], _ lines: [TextLine], _ dividers: [Float], _ width: Float
    ) {
        guard dividers.count >= 4 else { return }
        for (top, bottom) in zip(dividers, dividers.dropFirst()) {
            let inside = lines.indices.filter {
                top < lines[$0].box.centreY && lines[$0].box.centreY < bottom
            }
            guard inside.count <= 12, inside.allSatisfy({ isLoose(lines[$0], width) }) else { continue }
            for index in inside { marks[index] = true }
        }
    }

    /// Lines of two words with a wide blank between go on a table, over a few that are nearly empty too.
    private static func extend(
        _ marks: inout [Bool], _ lines: [TextLine], from index: Int, by step: Int, _ width: Float
    ) {
        var (last, next) = (index, index + step)
        while marks.indices.contains(next) {
            let between = lines[min(last, next)...max(last, next)].dropFirst().dropLast()
            guard
                between.count <= 1 || (between.count <= 4 && between.allSatisfy { isLoose($0, width, 0.35) })
            else { break }
            if lines[next].starts.indices.dropFirst().contains(where: {
                lines[next].gap(before: $0) > 2 * lines[next].em
            }) {
                for between in min(last, next)...max(last, next) { marks[between] = true }
                last = next
            }
            next += step
        }
    }

    private static func isLoose(_ line: TextLine, _ width: Float, _ share: Float = 0.7) -> Bool {
        let filled = line.glyphs.reduce(Float(0)) { $0 + $1.box.width }
        return filled < share * width
    }

    private static func isClose(_ upper: TextLine, _ lower: TextLine) -> Bool {
        // A number alone under a table stands in one of its columns, further down or not.
        let reach: Float = lower.glyphs.allSatisfy(\.isDigit) ? 2.5 : 0.35
        return lower.box.top - upper.box.bottom < reach * min(upper.size, lower.size)
    }

    private static func isSpread(_ line: TextLine) -> Bool {
        let wide = line.starts.indices.dropFirst().filter { line.gap(before: $0) > 1.2 * line.em }
        if wide.count >= 2 { return true }
        guard let last = wide.last else { return false }
        return line.word(last).first!.isASCII || line.word(last).first!.isDigit
    }
}
