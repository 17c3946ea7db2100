import ParsedCorpus

/// Flaws in the build of the tables: rows, columns and header cells too many or too few.
struct TableNoise {
    let noise: Set<Noise>
    let format: GeneratedFormat

    func apply(to draft: inout Draft, random: inout SeededRandom) {
        draft.changeTables { table in
            guard table.section == .applications else {
                if noise.contains(.fakedHeaders) { table.fakeHeaders() }
                return
            }
            if noise.contains(.missingRow) { table.dropRow(&random) }
            if noise.contains(.extraRow) { table.insertSubtotalRow(&random) }
            if noise.contains(.extraColumn) { table.insertSubtotalColumn(format, &random) }
            if noise.contains(.wrongHeaderRows) { table.spoilHeaders(&random) }
            if noise.contains(.fakedHeaders) { table.fakeHeaders() }
        }
    }
}

extension Draft.Table {
    /// Removes one outcome row, mostly one of zeros.
    fileprivate mutating func dropRow(_ random: inout SeededRandom) {
        let candidates = dataRows.filter { index in
            guard let name = rows[index].cells.first(where: { $0.cell != nil })?.cell?.name else {
                return false
            }
            return !["new_received", "carried_in", ".total.", "carried_forward"].contains {
                name.contains($0)
            }
        }
        let zeros = candidates.filter { rows[$0].cells.allSatisfy { $0.cell == nil || $0.text == "0" } }
        let dropped = random.pick(random.chance(70) && !zeros.isEmpty ? zeros : candidates)
        let lost = rows.remove(at: dropped)
        guard rows.indices.contains(dropped) else { return }
        for index in 0..<min(3, rows[dropped].cells.count) where index < lost.cells.count {
            if rows[dropped].cells[index].continues, !lost.cells[index].continues {
                rows[dropped].cells[index].continues = false
                rows[dropped].cells[index].text = lost.cells[index].text
            }
        }
    }

    /// Adds a row of subtotals that the form does not have.
    fileprivate mutating func insertSubtotalRow(_ random: inout SeededRandom) {
        let groups = [OutcomeGroup.denied, .unable, .refused]
        let group = random.pick(groups)
        let members = dataRows.filter { index in
            rows[index].cells.contains { cell in cell.cell.map { group.owns($0) } ?? false }
        }
        guard let last = members.last else { return }
        var cells: [Draft.Cell] = [.below(), .below(), .label("小计")]
        for column in 3..<rows[last].cells.count {
            let sum = members.reduce(0) { $0 + (Int(rows[$1].cells[column].text) ?? 0) }
            cells.append(.label("\(sum)"))
        }
        rows.insert(Draft.Row(kind: .extra, cells: cells, endsGroup: rows[last].endsGroup), at: last + 1)
        rows[last].endsGroup = false
    }

    /// Adds a column of subtotals before the last one.
    fileprivate mutating func insertSubtotalColumn(_ format: GeneratedFormat, _ random: inout SeededRandom) {
        let title = random.pick(["法人小计", "小计"])
        widths.insert(6, at: widths.count - 1)
        for index in rows.indices {
            switch (rows[index].kind, index) {
            case (.header, 0): rows[0].cells[rows[0].cells.count - 1].span += 1
            case (.header, 1):
                for at in rows[1].cells.indices where rows[1].cells[at].span == 5 {
                    rows[1].cells[at].span = 6
                }
            case (.header, _):
                rows[index].cells.insert(.label(title), at: rows[index].cells.count - 1)
            default:
                let end = rows[index].cells.count - 1
                let sum = rows[index].cells[(end - 5)..<end].reduce(0) { $0 + (Int($1.text) ?? 0) }
                rows[index].cells.insert(.label("\(sum)"), at: end)
                if format == .plainLines || format == .joined { obscure(row: index) }
            }
        }
    }

    /// One header row too few or too many.
    fileprivate mutating func spoilHeaders(_ random: inout SeededRandom) {
        let headers = rows.indices.filter { rows[$0].kind == .header }
        guard headers.count > 2 else { return }
        switch random.int(0...2) {
        case 0: rows.remove(at: headers[0])
        case 1: rows.remove(at: headers[2])
        default:
            var copy = rows[headers[2]]
            for index in copy.cells.indices { copy.cells[index].continues = false }
            rows.insert(copy, at: headers[2] + 1)
        }
        freeOrphans()
    }

    /// Header cells that span are written as one cell with text and empty ones beside and below it.
    fileprivate mutating func fakeHeaders() {
        for index in rows.indices where rows[index].kind == .header || rows[index].kind == .band {
            rows[index].cells = rows[index].cells.flatMap { cell -> [Draft.Cell] in
                var first = cell
                first.span = 1
                first.continues = false
                return [first] + Array(repeating: .label(""), count: cell.span - 1)
            }
        }
        freeOrphans()
    }

    /// Cells that continue one that is gone stand for themselves.
    mutating func freeOrphans() {
        var open: Set<Int> = []
        for row in rows.indices {
            var column = 0
            var next: Set<Int> = []
            for index in rows[row].cells.indices {
                if rows[row].cells[index].continues, !open.contains(column) {
                    rows[row].cells[index].continues = false
                }
                next.insert(column)
                column += rows[row].cells[index].span
            }
            open = next
        }
    }
}

extension OutcomeGroup {
    fileprivate func owns(_ cell: CellID) -> Bool {
        rows.contains { cell.name.hasPrefix("applications.\($0.name).") }
    }
}
