/// Tabs behind the last cell of each row, as browsers copy tables: no cells stand behind them.
enum TrailingTabs {
    /// Takes the empty last cells from `grids` where the header of one, or the length of its rows, shows that they are
    /// none of the table's.
    static func drop(from document: inout Document, grids: [Int]) {
        let tables = grids.filter { $0 < document.blocks.count }
        guard tables.contains(where: { isTrailed(document, $0) }) else { return }
        for index in tables {
            guard case .grid(var grid) = document.blocks[index] else { continue }
            let lasts = Set(rows(grid).compactMap { isOpen(document, $0) ? $0.endIndex - 1 : nil })
            grid.cells = grid.cells.indices.filter { !lasts.contains($0) }.map { grid.cells[$0] }
            document.blocks[index] = .grid(grid)
        }
    }

    /// Whether an empty cell stands behind the last header of a table, or behind the total in all rows of section 3.
    private static func isTrailed(_ document: Document, _ index: Int) -> Bool {
        guard case .grid(let grid) = document.blocks[index] else { return false }
        var hasLong = false
        var hasOther = false
        for row in rows(grid) {
            let meanings = row.map { meaning(document, $0) }
            let isOpen = isOpen(document, row)
            if isOpen, let header = meanings.dropLast().last ?? nil,
                header.applicantColumn == .total || header.disputeOutcome == .total
                    || header.disclosureColumn != nil
            {
                return true
            }
            guard
                let label = meanings.lastIndex(where: {
                    $0?.applicationRow != nil && $0?.applicantColumn == nil
                })
            else { continue }
            let values = meanings.count - 1 - label
            if values == 0 { continue }
            if isOpen, values == ApplicantColumn.allCases.count + 1 {
                hasLong = true
            } else {
                hasOther = true
            }
        }
        return hasLong && !hasOther
    }

    /// Whether a row ends in an empty cell.
    private static func isOpen(_ document: Document, _ row: ArraySlice<Document.GridCell>) -> Bool {
        row.count > 1 && UTF8Scan.trimmed(document.bytes.span, row.last!.text.range).isEmpty
    }

    private static func meaning(_ document: Document, _ cell: Document.GridCell) -> LabelMeaning? {
        LabelTable.shared[LabelText.key(document.bytes.span, cell.text.range)]
    }

    private static func rows(_ grid: Document.Grid) -> [ArraySlice<Document.GridCell>] {
        var rows: [ArraySlice<Document.GridCell>] = []
        var start = 0
        for index in grid.cells.indices.dropFirst() where grid.cells[index].row != grid.cells[start].row {
            rows.append(grid.cells[start..<index])
            start = index
        }
        if !grid.cells.isEmpty { rows.append(grid.cells[start...]) }
        return rows
    }
}
