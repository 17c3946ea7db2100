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
        let isOutOfStep = rows.rows.contains(where: standsBehindHeader)
        for (row, match) in zip(rows.rows, matches) {
            guard let match else { continue }
            let cells = match.cells(in: edition)
            if cells.isEmpty { continue }
            labelledRowCount += 1
            let slots = isOutOfStep && row.isVertical ? nil : place(row, cells.count, whole.map(\.0))
            let location = sheet.pieces[row.values.lowerBound].location
            guard let slots else {
                collector.put(.refused(cells.count), in: cells, at: location)
                continue
            }
            for (slot, cell) in zip(slots, cells) {
                if let slot {
                    collector.put(slot, in: cell, evidence: .label)
                } else {
                    collector.putBlank(cell, location: location)
                }
            }
        }
        // Beside a label put together from lines a number may be broken over them as well.
        for index in rows.rows.indices where matches[index] == nil {
            for beside in rows.beside(index, sheet) {
                guard let match = found[beside], match.strength < 3 else { continue }
                let location = sheet.pieces[rows.rows[beside].values.lowerBound].location
                collector.refuseBroken(match.row.cells(in: edition), at: location)
            }
        }
    }

    /// Whether values one a line follow the header of a column and not a row's label: labels and values then come in
    /// another order than the rows.
    private func standsBehindHeader(_ row: ValueRow) -> Bool {
        row.isVertical && row.labels.contains { sheet.pieces[$0].meaning?.disclosureColumn != nil }
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
    private func place(_ row: ValueRow, _ count: Int, _ whole: [ValueRow]) -> [Int?]? {
        let values = Array(row.values)
        if values.count == count { return values }
        let filled = values.filter { sheet.pieces[$0].content != .blank }
        if filled.count == count { return filled }
        if filled.isEmpty, values.count > count { return Array(values.prefix(count)) }
        // One value repeated for every column its cell spans.
        if count == 1,
            filled.dropFirst().allSatisfy({ sheet.pieces[$0].content == sheet.pieces[filled[0]].content })
        {
            return filled.isEmpty ? nil : [filled[0]]
        }
        if filled.count > count || filled.isEmpty { return nil }
        return columns(of: filled, row, count, whole)
    }

    /// The columns by place: in line with a row of the same table that has all of them, or under its headers.
    private func columns(of values: [Int], _ row: ValueRow, _ count: Int, _ whole: [ValueRow]) -> [Int?]? {
        guard !row.isVertical else { return nil }
        let head = (max(zone.lowerBound, row.sheetRow - 8)..<row.sheetRow).last { !headers(in: $0).isEmpty }
        let peer = whole.first {
            $0.values.count == count && sheet.rows[$0.sheetRow].kind == sheet.rows[row.sheetRow].kind
                && sheet.rows[$0.sheetRow].page == sheet.rows[row.sheetRow].page
                && abs($0.sheetRow - row.sheetRow) < 8 && isOneTable($0, row)
        }
        let anchors = peer.map { Array($0.values) } ?? head.map(headers) ?? []
        guard anchors.count == count else { return nil }
        // Numbers stand anywhere under a header, but in line with each other.
        let spans = anchors.map { anchor -> (left: Float, right: Float) in
            let piece = sheet.pieces[anchor]
            return peer == nil ? (piece.left, piece.right) : (piece.centre, piece.centre)
        }
        let spacing =
            zip(spans, spans.dropFirst()).map { ($1.left + $1.right - $0.left - $0.right) / 2 }.min() ?? 1
        guard spacing > 0 else { return nil }
        var slots: [Int?] = Array(repeating: nil, count: count)
        for value in values {
            let centre = sheet.pieces[value].centre
            func distance(_ column: Int) -> Float {
                max(spans[column].left - centre, centre - spans[column].right, 0)
            }
            let nearest = spans.indices.min { distance($0) < distance($1) }!
            if distance(nearest) > spacing * (peer == nil ? 0.3 : 0.45) || slots[nearest] != nil {
                return nil
            }
            slots[nearest] = value
        }
        return slots
    }

    private func headers(in row: Int) -> [Int] {
        sheet.rows[row].pieces.filter { sheet.pieces[$0].meaning?.disclosureColumn != nil }
    }

    /// Whether no header stands between the rows: each part of the section may have columns of its own.
    private func isOneTable(_ first: ValueRow, _ second: ValueRow) -> Bool {
        let (top, bottom) = (
            min(first.sheetRow, second.sheetRow), max(first.sheetRow, second.sheetRow)
        )
        return !(top..<bottom).contains { $0 > top && !headers(in: $0).isEmpty }
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
