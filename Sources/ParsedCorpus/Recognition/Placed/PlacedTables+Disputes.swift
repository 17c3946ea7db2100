/// Section 4 from placed lines.
extension PlacedTables {
    mutating func disputes(_ lines: PlacedLines) {
        let header = HeaderFragments.outcomes
        guard
            let anchor = lines.rows.indices.first(where: { line in
                lines.words[line].count { !$0.isText } >= 5
                    && !lines.words[line].contains { header.contains($0) }
            })
        else { return }
        var (first, last) = (anchor, anchor)
        func isPart(_ line: Int) -> Bool {
            lines.words[line].allSatisfy { !$0.isText || ($0.key.count <= 3 && !header.contains($0)) }
        }
        while first > 0, isPart(first - 1) { first -= 1 }
        while last + 1 < lines.rows.count, isPart(last + 1) { last += 1 }
        let values = lines.words[first...last].joined()
        let row = lines.words[anchor].filter { !$0.isText }
        let columns =
            row.count == 15
            ? PlacedColumns(each: row)
            : PlacedColumns(lines.words[..<first].joined().filter { header.contains($0) } + values)
        guard columns.spans.count == 15 else { return }
        var cells = Array(repeating: [PlacedLines.Word](), count: 15)
        for word in values { cells[columns.index(word)].append(word) }
        put(
            [PlacedBands.Row(label: [], cells: cells)], lines, from: lines.words[first][0].top - 1,
            fillsBlanks: true)
    }
}
