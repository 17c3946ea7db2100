/// An eighth column of section 3: 小计 of the legal persons, which the form has not.
extension PlacedTables {
    /// `rows` without the column that is named so, or that the others make the total without. Where that is true of
    /// several columns, what would be another number in one of them cannot be read.
    func withoutSubtotal(
        _ rows: [PlacedBands.Row], _ lines: PlacedLines, _ columns: PlacedValueColumns, top: Float
    ) -> [PlacedBands.Row] {
        guard columns.count == 8 else { return rows }
        let numbers = rows.map { row in row.cells.map { content($0).number?.value.wholeNumber ?? 0 } }
        let fitting = (0..<7).map { column in
            numbers.count { $0[..<7].reduce(0, +) - $0[column] == $0[7] }
        }
        let best = (0..<7).filter { fitting[$0] == fitting.max() }
        let named = (0..<7).filter { isSubtotal($0, lines, columns, top) }
        if named.count == 1, best.contains(named[0]) {
            return rows.map { $0.without(named[0], refusing: []) }
        }
        let (first, last) = (best[0], best[best.count - 1])
        return zip(rows, numbers).map { row, numbers in
            let isSame = numbers[first...last].allSatisfy { $0 == numbers[first] }
            return row.without(last, refusing: isSame ? [] : Set(first..<last))
        }
    }

    private func isSubtotal(
        _ column: Int, _ lines: PlacedLines, _ columns: PlacedValueColumns, _ top: Float
    ) -> Bool {
        var bytes: [UInt8] = []
        for word in lines.words.joined() where word.isText && word.top < top && columns.index(word) == column
        {
            bytes += sheet.bytes[sheet.pieces[word.piece].text.range]
        }
        return ByteSearch.contains(Array("小计".utf8), in: bytes, 0..<bytes.count)
    }
}

extension PlacedBands.Row {
    fileprivate func without(_ column: Int, refusing: Set<Int>) -> Self {
        var row = self
        row.cells.remove(at: column)
        row.refused = Set(refused.filter { $0 != column }.map { $0 > column ? $0 - 1 : $0 }).union(refusing)
        return row
    }
}
