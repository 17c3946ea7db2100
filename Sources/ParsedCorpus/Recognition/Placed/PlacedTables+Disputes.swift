/// Section 4 from placed lines.
extension PlacedTables {
    mutating func disputes(_ lines: PlacedLines) {
        let header = HeaderFragments.outcomes
        guard let anchor = anchor(lines) else { return }
        var (first, last) = (anchor, anchor)
        func isPart(_ line: Int) -> Bool {
            lines.words[line].allSatisfy { !$0.isText || ($0.key.count <= 3 && !header.contains($0)) }
        }
        while first > 0, isPart(first - 1), areNear(lines, first - 1, first) { first -= 1 }
        while last + 1 < lines.rows.count, isPart(last + 1), areNear(lines, last, last + 1) { last += 1 }
        let words = lines.words[first...last].joined()
        let row = lines.words[anchor].filter { !$0.isText }
        let heads = lines.words[..<first].joined().filter { header.contains($0) }
        let columns = row.count == 15 ? PlacedColumns(each: row) : PlacedColumns(heads + words)
        guard columns.spans.count == 15 else { return }
        var cells = Array(repeating: [PlacedLines.Word](), count: 15)
        for word in words { cells[columns.index(word)].append(word) }
        let isNamed = columns.spans.indices.allSatisfy { column in
            heads.contains { columns.index($0) == column }
        }
        var values = PlacedBands.Row(label: [], cells: cells)
        // Digits on the next page are the ends of numbers that this one cuts.
        let goesOn = lines.words[(last + 1)...].contains { $0.count > 1 && $0.allSatisfy { !$0.isText } }
        if goesOn { values.refused = Set(cells.indices) }
        put(
            [values], lines, from: lines.words[first][0].top - 1,
            filling: isNamed && blocksFit(cells) ? .all : .wholeRows)
    }

    /// Whether two lines may be of one row: what is between, as the header of another table, may not be among the lines.
    private func areNear(_ lines: PlacedLines, _ upper: Int, _ lower: Int) -> Bool {
        guard let above = lines.words[upper].first, let below = lines.words[lower].first else { return true }
        return below.top - above.bottom < 2 * (above.bottom - above.top)
    }

    /// The line of the values: the first of five and more, or the first below the labels of all columns.
    private func anchor(_ lines: PlacedLines) -> Int? {
        let header = HeaderFragments.outcomes
        let several = lines.rows.indices.first { line in
            lines.words[line].count { !$0.isText } >= 5 && !lines.words[line].contains { header.contains($0) }
        }
        if let several { return several }
        guard let head = lines.rows.indices.last(where: { lines.words[$0].contains { header.contains($0) } }),
            PlacedColumns(lines.words[...head].joined().filter { header.contains($0) }).spans.count == 15
        else { return nil }
        return
            (head + 1 < lines.rows.count
            && lines.words[head + 1].contains { !$0.isText }
            && lines.words[head + 1].allSatisfy { !$0.isText }) ? head + 1 : nil
    }

    /// Whether the empty columns of a row are empty cells: each block adds up without them, or all three totals
    /// are among them. Else a cell may be lost, and the others stand further left.
    private func blocksFit(_ cells: [[PlacedLines.Word]]) -> Bool {
        let totals = [4, 9, 14].map { cells[$0] }
        if totals.allSatisfy(\.isEmpty) { return true }
        let numbers = cells.map { content($0).number?.value.wholeNumber ?? 0 }
        return [0, 5, 10].allSatisfy { numbers[$0..<$0 + 4].reduce(0, +) == numbers[$0 + 4] }
    }
}
