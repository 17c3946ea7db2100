import ParsedCorpus

/// Flaws in which something of a row is gone: a cell, the label, the empty cells at its end.
struct LossNoise {
    let noise: Set<Noise>
    let format: GeneratedFormat

    func apply(to draft: inout Draft, random: inout SeededRandom) {
        draft.changeTables { table in
            if table.section == .applications {
                if noise.contains(.lostCell) { loseCell(&table, &random) }
                if noise.contains(.missingLabels) { loseLabels(&table, &random) }
            }
            if noise.contains(.trimmedCells), table.section != .disclosure { trim(&table) }
            if format.dropsEmptyCells { settle(&table) }
        }
    }

    private func loseCell(_ table: inout Draft.Table, _ random: inout SeededRandom) {
        let row = random.pick(table.dataRows)
        let values = table.rows[row].cells.indices.filter { table.rows[row].cells[$0].cell != nil }
        table.rows[row].cells[random.pick(values)].isOmitted = true
        table.obscure(row: row)
    }

    private func loseLabels(_ table: inout Draft.Table, _ random: inout SeededRandom) {
        let rows = table.dataRows
        for _ in 0..<random.int(1...3) {
            let row = rows[random.int(2...rows.count - 2)]
            guard let value = table.rows[row].firstValue, value > 0 else { continue }
            table.rows[row].cells[value - 1].text = ""
            if format == .plainLines { obscureNeighbours(&table, row) }
        }
    }

    private func obscureNeighbours(_ table: inout Draft.Table, _ row: Int) {
        for index in (row - 1)...(row + 1) where table.rows.indices.contains(index) {
            table.obscure(row: index)
        }
    }

    private func trim(_ table: inout Draft.Table) {
        for row in table.dataRows {
            guard let first = table.rows[row].firstValue else { continue }
            let isRow = table.section == .applications
            let values = first..<table.rows[row].cells.count
            let zeros = values.filter { table.rows[row].cells[$0].isZeroOrBlank }
            if isRow, zeros.count < values.count { continue }
            var omitted = false
            for index in values.reversed() {
                guard table.rows[row].cells[index].isZeroOrBlank else { break }
                table.rows[row].cells[index].text = ""
                if table.rows[row].cells[index].cell != nil { table.rows[row].cells[index].value = .blank }
                table.rows[row].cells[index].isOmitted = index > first
                omitted = true
            }
            if omitted, !isRow { table.obscure(row: row) }
        }
    }

    /// Where empty cells leave no trace, a row with one does not say which numbers are whose.
    private func settle(_ table: inout Draft.Table) {
        for row in table.dataRows {
            let values = table.rows[row].cells.filter { $0.cell != nil }
            if values.contains(where: { $0.text.isEmpty }) { table.obscure(row: row) }
            if format == .joined, !JoinedRow.isSettled(values, section: table.section) {
                table.obscure(row: row)
            }
        }
    }
}

extension Draft.Cell {
    fileprivate var isZeroOrBlank: Bool {
        if cell == nil { return text == "0" || text.isEmpty }
        switch value {
        case .number(let quantity): return quantity.isZero
        case .blank: return true
        case .notApplicable: return false
        }
    }
}
