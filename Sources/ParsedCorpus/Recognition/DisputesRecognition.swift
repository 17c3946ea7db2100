/// Reads section 4: one row of fifteen values, or three of five.
struct DisputesRecognition {
    private let sheet: Sheet
    private let zone: Range<Int>
    private(set) var isFound = false

    init(_ sheet: Sheet, zone: Range<Int>) {
        self.sheet = sheet
        self.zone = zone
    }

    mutating func read(into collector: inout CellCollector) {
        let head = zone.first(where: namesOutcomeOrBlock) ?? zone.lowerBound
        // What stands above the table's own words is the end of section 3.
        let rows = ValueRows(sheet, zone) { _ in false }.rows.filter {
            $0.sheetRow >= head && !isNumbering($0)
        }
        let cells = DisputeBlock.allCases.flatMap { block in DisputeOutcome.allCases.map { block.cell($0) } }
        if let values = TransposedDisputes.values(sheet, zone) {
            isFound = true
            for (value, cell) in zip(values, cells) { collector.put(value, in: cell, evidence: .label) }
            return
        }
        let sequence = self.sequence(rows)
        if let row = rows.first(where: { $0.values.count == cells.count }) {
            let named = DisputesOrder.cells(sheet, zone, row, of: rows)
            var placement = goesOn(row) ? .refused(cells.count) : SlotPlacement.whole(row.values)
            if named == nil, sequence == .unknown { placement = .refused(cells.count) }
            put(placement, row, named ?? self.cells(sequence, cells.count) ?? cells, &collector)
        } else if rows.count == 1, let own = self.cells(sequence, rows[0].values.count) {
            put(.whole(rows[0].values), rows[0], own, &collector)
        } else if let named = NamedDisputes(sheet, zone) {
            read(named, &collector)
        } else if let parts = SeparateDisputes.cells(sheet, zone, rows) {
            for (row, cells) in parts { put(.whole(row.values), row, cells, &collector) }
        } else if rows.count == 1, let placement = StandingColumns.disputes(sheet, zone, rows[0]) {
            put(placement, rows[0], cells, &collector)
        } else if let row = rows.first(where: { abs($0.values.count - cells.count) <= 3 }) {
            put(
                SlotPlacement.solve(
                    sheet, row.values, .disputes, takesZeros: sheet.rows[row.sheetRow].isGrid), row, cells,
                &collector)
        } else if let row = rows.first(where: {
            // In lines an empty block leaves no trace wherever it is.
            sheet.rows[$0.sheetRow].isGrid && !followsUnreadValues($0)
                && (($0.values.count == 10
                    && rows.allSatisfy { $0.values.count < 5 || $0.values.count == 10 })
                    || ($0.values.count == 5 && rows.count == 1 && !hasHeadsOfEachBlock))
        }) {
            readLeading(row, DisputesOrder.cells(sheet, zone, row, of: rows) ?? cells, &collector)
        } else {
            readBlocks(rows, &collector)
        }
    }

    private func namesOutcomeOrBlock(_ row: Int) -> Bool {
        sheet.rows[row].pieces.contains { piece in
            guard let meaning = sheet.pieces[piece].meaning else { return false }
            return meaning.disputeBlock != nil
                || (meaning.disputeOutcome != nil && meaning.applicationRow == nil)
        }
    }

    /// The order in which the names of blocks and outcomes come before the values.
    private func sequence(_ rows: [ValueRow]) -> HeaderSequence.Order {
        guard let first = rows.map(\.sheetRow).min(), first > zone.lowerBound else { return .form }
        return HeaderSequence.disputes(sheet, zone.lowerBound..<first)
    }

    /// The cells that the names tell, if they are as many as the values; nil for the form's own order.
    private func cells(_ sequence: HeaderSequence.Order, _ count: Int) -> [CellID]? {
        guard case .other(let order) = sequence, order.count == count else { return nil }
        let size = DisputeOutcome.allCases.count
        return order.map { DisputeBlock.allCases[$0 / size].cell(DisputeOutcome.allCases[$0 % size]) }
    }

    /// Whether a row only numbers the columns, from 0 or 1.
    private func isNumbering(_ row: ValueRow) -> Bool {
        let numbers = row.values.map { sheet.pieces[$0].content.number?.value.wholeNumber }
        guard numbers.count >= 10, let first = numbers[0], first == 0 || first == 1 else { return false }
        return numbers.enumerated().allSatisfy { $1 == first + $0 }
    }

    /// Whether something with a digit stands before the values, in the same row or in a cell that begins above it: a value
    /// that could not be read.
    private func followsUnreadValues(_ row: ValueRow) -> Bool {
        let left = sheet.pieces[row.values.lowerBound].left
        return zone.contains { index in
            index <= row.sheetRow && sheet.rows[index].kind == sheet.rows[row.sheetRow].kind
                && sheet.rows[index].pieces.contains { piece in
                    sheet.pieces[piece].left < left
                        && sheet.bytes[sheet.pieces[piece].text.range].contains { $0 &- 48 < 10 }
                }
        }
    }

    /// Whether lines of nothing but digits, several side by side, follow the row of a grid: the ends of its numbers, cut off
    /// where their page ends.
    private func goesOn(_ row: ValueRow) -> Bool {
        sheet.rows[row.sheetRow].isGrid
            && (row.sheetRow + 1..<zone.upperBound).contains { index in
                let line = sheet.rows[index]
                return !line.isGrid && line.pieces.count > 1
                    && line.pieces.allSatisfy { sheet.pieces[$0].isFigures }
            }
    }

    private mutating func put(
        _ placement: SlotPlacement, _ row: ValueRow, _ cells: [CellID], _ collector: inout CellCollector
    ) {
        isFound = true
        collector.put(placement, in: cells, at: sheet.pieces[row.values.lowerBound].location)
    }

    private mutating func read(_ named: NamedDisputes, _ collector: inout CellCollector) {
        isFound = true
        for (block, values) in named.values {
            for (value, outcome) in zip(values, DisputeOutcome.allCases) {
                collector.put(value, in: block.cell(outcome), evidence: .label)
            }
        }
    }

    /// Whether the outcomes are named in several rows, as where each block is a table of its own.
    private var hasHeadsOfEachBlock: Bool {
        zone.count { sheet.namesEachOutcome(sheet.rows[$0]) } > 1
    }

    /// The first blocks of a row whose empty last ones were cut off, if their sums hold.
    private mutating func readLeading(_ row: ValueRow, _ cells: [CellID], _ collector: inout CellCollector) {
        let count = row.values.count
        let groups = stride(from: 0, to: count, by: 5).map { $0..<($0 + 5) }
        let sums = SlotPlacement.Sums(groups: groups, columnCount: count)
        guard SlotPlacement.satisfies(sheet, row.values.map { Optional($0) }, sums) == true else { return }
        var placement = SlotPlacement.whole(row.values)
        placement.evidence = .sums
        put(placement, row, Array(cells.prefix(count)), &collector)
    }

    /// A table for each block, or a row for each.
    private mutating func readBlocks(_ rows: [ValueRow], _ collector: inout CellCollector) {
        let whole = rows.filter { (5...6).contains($0.values.count) }
        guard whole.count == 3 else { return }
        for (block, row) in zip(DisputeBlock.allCases, whole) {
            let sums = SlotPlacement.Sums(groups: [0..<5], columnCount: 5)
            put(
                SlotPlacement.solve(
                    sheet, row.values, sums, takesZeros: sheet.rows[row.sheetRow].isGrid), row,
                DisputeOutcome.allCases.map { block.cell($0) }, &collector)
        }
    }
}

extension Sheet {
    /// Whether `row` has as many names of outcomes as one block of section 4.
    func namesEachOutcome(_ row: SheetRow) -> Bool {
        row.pieces.count { pieces[$0].meaning?.disputeOutcome != nil } == DisputeOutcome.allCases.count
    }
}
