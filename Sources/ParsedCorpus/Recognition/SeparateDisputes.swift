/// Section 4 in two tables with headers of their own: one of reconsideration with five values, one of litigation with ten.
enum SeparateDisputes {
    /// The rows with their cells; nil where the section is not laid out so, or a table does not say of what it is.
    static func cells(_ sheet: Sheet, _ zone: Range<Int>, _ rows: [ValueRow]) -> [(ValueRow, [CellID])]? {
        let (size, all) = (DisputeOutcome.allCases.count, DisputeBlock.allCases)
        let parts = rows.filter {
            sheet.rows[$0.sheetRow].isGrid && [size, 2 * size].contains($0.values.count)
        }
        guard parts.count == 2, parts.count == rows.count, parts[0].values.count != parts[1].values.count
        else { return nil }
        var named = parts.map { DisputesOrder.cells(sheet, zone, $0, of: rows) }
        if named.allSatisfy({ $0 == nil }) {
            guard parts[0].values.count == size else { return nil }
            named[0] = cells(of: all.prefix(1))
        }
        for index in parts.indices where named[index] == nil {
            let other = Set(named[1 - index] ?? [])
            let rest = all.filter { other.isDisjoint(with: cells(of: [$0])) }
            guard rest.count * size == parts[index].values.count else { return nil }
            named[index] = cells(of: rest[...])
        }
        let found = zip(parts, named).map { ($0, $1 ?? []) }
        return Set(found.flatMap(\.1)).count == all.count * size ? found : nil
    }

    private static func cells(of blocks: ArraySlice<DisputeBlock>) -> [CellID] {
        blocks.flatMap { block in DisputeOutcome.allCases.map { block.cell($0) } }
    }
}
