/// Reads section 2: rows by their labels, columns by the headers above them.
struct DisclosureRecognition {
    private let sheet: Sheet
    private let zone: Range<Int>
    private(set) var edition: Edition?
    private(set) var labelledRowCount = 0

    init(_ sheet: Sheet, zone: Range<Int>) {
        self.sheet = sheet
        self.zone = zone
    }

    mutating func read(into collector: inout CellCollector) {
        let rows = ValueRows(sheet, zone) { $0.disclosureRow != nil }
        let matching = RowMatching<DisclosureRow>(
            row: { $0.disclosureRow }, texts: LabelTable.shared.disclosureRows)
        let found = rows.rows.indices.map { matching.match(sheet, rows, $0) }
        let matches = withoutStrays(rows.rows, found.map { $0?.row })
        edition = decideEdition(rows.rows, matches)
        guard let edition else { return }
        let whole = zip(rows.rows, matches).filter { row, match in
            match.map { $0.cells(in: edition).count == row.values.count } ?? false
        }
        let matched = zip(rows.rows, matches).filter { $1 != nil }.map(\.0)
        let columns = DisclosureColumns(sheet, zone, matched, whole: whole.map(\.0))
        let isOutOfStep = rows.rows.contains(where: standsBehindHeader)
        let late = labelsBehindValues(rows.rows, found.map { $0 != nil })
        for (index, (row, match)) in zip(rows.rows, matches).enumerated() {
            guard let match else { continue }
            let cells = match.cells(in: edition)
            if cells.isEmpty { continue }
            labelledRowCount += 1
            let isUnsure =
                isOutOfStep && row.isVertical || late.contains(index) || hasDigitBehindLabel(row)
            let slots = isUnsure ? nil : place(row, cells.count, columns)
            let location = sheet.pieces[row.values.lowerBound].location
            guard let slots else {
                collector.put(.refused(cells.count), in: cells, at: location)
                continue
            }
            for (slot, cell) in zip(slots, cells) {
                switch slot {
                case .piece(let piece): collector.put(piece, in: cell, evidence: .label)
                case .blank: collector.putBlank(cell, location: location)
                case .absent: break
                }
            }
        }
        noteUnits(rows.rows, matches, edition, &collector)
        // Beside a label put together from lines a number may be broken over them as well, and where values stand one a
        // line, that of a row with its value.
        for index in rows.rows.indices where matches[index] == nil {
            if index > 0, let above = matches[index - 1]?.cells(in: edition) {
                let slots = place(rows.rows[index - 1], above.count, columns) ?? []
                refuse(zip(slots, above), halvedBy: rows.rows[index], &collector)
            }
            for beside in rows.beside(index, sheet) {
                let goesOn = rows.rows[index].isVertical && !rows.rows[beside].isVertical
                guard let match = found[beside], match.strength < 3 || goesOn else { continue }
                let location = sheet.pieces[rows.rows[beside].values.lowerBound].location
                collector.refuseBroken(match.row.cells(in: edition), at: location)
            }
        }
    }

    /// Refuses the numbers right above those of a row without a label: where a table gives a row to each line of its cells
    /// they are the beginnings of them.
    private func refuse(
        _ above: Zip2Sequence<[DisclosureColumns.Slot], [CellID]>, halvedBy row: ValueRow,
        _ collector: inout CellCollector
    ) {
        let ends = row.values.filter { sheet.pieces[$0].content != .blank }
        // Alone on its line it may be of any column.
        let isAlone = sheet.rows[row.sheetRow].pieces.count == 1
        guard sheet.rows[row.sheetRow].isGrid, isAlone || ends.count < row.values.count,
            row.labels.allSatisfy({ sheet.pieces[$0].content == .blank })
        else { return }
        let halved = above.filter { slot, _ in
            guard case .piece(let piece) = slot else { return false }
            return isAlone || ends.contains { sheet.pieces[$0].left == sheet.pieces[piece].left }
        }
        if halved.isEmpty { return }
        collector.refuseBroken(halved.map(\.1), at: sheet.pieces[ends[0]].location)
    }

    /// Says where the header over an amount names another unit than the form.
    private func noteUnits(
        _ rows: [ValueRow], _ matches: [DisclosureRow?], _ edition: Edition, _ collector: inout CellCollector
    ) {
        let amount = Array("金额".utf8)
        for (row, match) in zip(rows, matches) {
            // The form of 2019 names none for procurement, which is in yuan.
            let units: (form: String, cell: CellID?) =
                match == .procurement
                ? ("元", match?.cells(in: edition).last) : ("万元", match?.cells(in: edition).first)
            guard match == .procurement || (match == .fees && edition == .form2021), let cell = units.cell,
                collector.reading(cell)?.status == .number
            else { continue }
            let above = (max(zone.lowerBound, row.sheetRow - 3)..<row.sheetRow).reversed()
            let headers = above.lazy.compactMap { index in
                sheet.rows[index].pieces.first {
                    ByteSearch.contains(amount, in: sheet.bytes, sheet.pieces[$0].text.range)
                }
            }
            // The unit may be broken over lines.
            guard let header = headers.first ?? nil else { continue }
            let name = sheet.bytes[sheet.pieces[header].text.range].filter { $0 > 0x20 }
            guard
                let printed = ["亿元", "万元", "元"].first(where: {
                    ByteSearch.contains(Array($0.utf8), in: name, name.indices)
                }), printed != units.form
            else { continue }
            collector.notes.append(
                ReadingNote(
                    rule: "values.unit",
                    message:
                        "its header names \(printed), the form \(units.form); the number is kept as printed",
                    location: sheet.pieces[header].location, cells: [cell]))
        }
    }

    /// Whether values one a line follow the header of a column and not a row's label: labels and values then come in
    /// another order than the rows.
    private func standsBehindHeader(_ row: ValueRow) -> Bool {
        row.isVertical && row.labels.contains { sheet.pieces[$0].meaning?.disclosureColumn != nil }
    }

    /// Whether the word of a line that holds its label ends with a digit, which may be the beginning of the value behind it.
    private func hasDigitBehindLabel(_ row: ValueRow) -> Bool {
        guard !sheet.rows[row.sheetRow].isGrid, !row.isVertical,
            let label = row.labels.last(where: { sheet.pieces[$0].content == .text }),
            let last = sheet.bytes[sheet.pieces[label].text.range].last
        else { return false }
        return last &- 48 < 10
    }

    /// The rows with labels on lines of their own that may be those of the values above: above the first of them stand values
    /// that are no other row's.
    private func labelsBehindValues(_ rows: [ValueRow], _ isLabelled: [Bool]) -> Set<Int> {
        var found: Set<Int> = []
        for (index, row) in rows.enumerated() where isLabelled[index] {
            guard let above = valuesAbove(row), !isNumbering(above) else { continue }
            let owner = index > 0 && rows[index - 1].values.overlaps(above) ? index - 1 : nil
            if owner.map({ !isLabelled[$0] || found.contains($0) }) ?? true { found.insert(index) }
        }
        return found
    }

    /// The values on the line above the label, where that has a line of its own.
    private func valuesAbove(_ row: ValueRow) -> Range<Int>? {
        let own = row.labels.last { sheet.pieces[$0].content == .text }
        guard row.isVertical || own == nil, let label = own ?? row.fragmentsBefore.last,
            let line = (0..<row.sheetRow).last(where: { sheet.rows[$0].pieces.contains(label) }),
            let above = (0..<line).last(where: { !sheet.rows[$0].pieces.isEmpty })
        else { return nil }
        let pieces = sheet.rows[above].pieces
        let isFilled = pieces.contains { sheet.pieces[$0].content != .blank }
        return isFilled && pieces.allSatisfy { sheet.pieces[$0].content != .text } ? pieces : nil
    }

    /// Whether the values are the numbers of the columns: 1, 2, 3.
    private func isNumbering(_ values: Range<Int>) -> Bool {
        values.enumerated().allSatisfy { place, piece in
            if case .number(let number) = sheet.pieces[piece].content {
                number.value == Quantity(place + 1)
            } else {
                false
            }
        }
    }

    /// Of rows with one label in several grids those under a header of the section count, if any are: the words of the
    /// form stand in lists of links and in counters of visits too.
    private func withoutStrays(_ rows: [ValueRow], _ matches: [DisclosureRow?]) -> [DisclosureRow?] {
        var headed: Set<Int32> = []
        for index in zone {
            if case .grid(let grid) = sheet.rows[index].kind,
                sheet.rows[index].pieces.contains(where: {
                    sheet.pieces[$0].meaning?.disclosureColumn != nil
                })
            {
                headed.insert(grid)
            }
        }
        if headed.isEmpty { return matches }
        let isHeaded = rows.map { row -> Bool in
            if case .grid(let grid) = sheet.rows[row.sheetRow].kind { headed.contains(grid) } else { false }
        }
        let sure = Set(zip(matches, isHeaded).compactMap { $1 ? $0 : nil })
        return zip(matches, isHeaded).map { match, isHeaded in
            match.flatMap { isHeaded || !sure.contains($0) ? $0 : nil }
        }
    }

    /// Which value stands under which header; nil where neither count nor place tells.
    private func place(_ row: ValueRow, _ count: Int, _ columns: DisclosureColumns) -> [DisclosureColumns
        .Slot]?
    {
        let values = columns.withoutRepeats(Array(row.values), in: row)
        if columns.areHeadersBroken(above: row),
            values.count != count || values.contains(where: { sheet.pieces[$0].content == .blank })
        {
            return nil
        }
        if let named = columns.named(values, in: row, count) { return named }
        if values.count == count { return values.map { .piece($0) } }
        if columns.isUnnamed(values, in: row, count) { return nil }
        let filled = values.filter { sheet.pieces[$0].content != .blank }
        if filled.count == count { return filled.map { .piece($0) } }
        if filled.isEmpty, values.count > count { return values.prefix(count).map { .piece($0) } }
        // One value repeated for every column its cell spans; on two lines it may be one number broken.
        if count == 1, !row.isVertical || filled.count != 2,
            filled.dropFirst().allSatisfy({ sheet.pieces[$0].content == sheet.pieces[filled[0]].content })
        {
            return filled.isEmpty ? nil : [.piece(filled[0])]
        }
        if filled.count > count || filled.isEmpty { return nil }
        return columns.slots(of: filled, in: row, count)?.map { $0.map { .piece($0) } ?? .blank }
    }

    /// The headers tell the edition; without any, the rows and the number of their values.
    private func decideEdition(_ rows: [ValueRow], _ matches: [DisclosureRow?]) -> Edition? {
        var votes = [0, 0]
        for index in zone {
            for piece in sheet.rows[index].pieces {
                if let edition = sheet.pieces[piece].meaning?.disclosureEdition {
                    votes[Int(edition.rawValue)] += 2
                }
            }
        }
        if votes == [0, 0] {
            // Headers of several columns may have run together to one text.
            for index in zone {
                for piece in sheet.rows[index].pieces where sheet.pieces[piece].meaning == nil {
                    let text = sheet.pieces[piece].text.range
                    if text.count > 200 { continue }
                    JoinedVocabulary.shared.vote(LabelText.scalars(sheet.bytes.span, text), &votes)
                }
            }
        }
        for (row, match) in zip(rows, matches) {
            let filled = row.values.count { sheet.pieces[$0].content != .blank }
            switch match {
            case .otherServices, .procurement: votes[0] += 2
            case .licensing, .penalties, .coercion: if filled > 0 { votes[filled > 1 ? 0 : 1] += 1 }
            case .fees: if filled > 0 { votes[filled > 1 ? 0 : 1] += 1 }
            default: break
            }
        }
        if votes[0] == votes[1] { return nil }
        return votes[0] > votes[1] ? .form2019 : .form2021
    }
}
