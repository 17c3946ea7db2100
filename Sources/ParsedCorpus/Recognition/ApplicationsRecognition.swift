/// Reads section 3: rows by their labels, columns by completeness, geometry or the row's own sum.
struct ApplicationsRecognition {
    private let sheet: Sheet
    private let zone: Range<Int>
    /// The edition the rows show; nil where 其他处理 is missing altogether.
    private(set) var edition: Edition?
    /// How many rows of the form were found by their own label.
    private(set) var labelledRowCount = 0
    /// The last row of the form that was found.
    private(set) var lastRow: ApplicationRow?

    init(_ sheet: Sheet, zone: Range<Int>) {
        self.sheet = sheet
        self.zone = zone
    }

    mutating func read(into collector: inout CellCollector) {
        let rows = ValueRows(sheet, zone, sums: .applications) { $0.applicationRow != nil }
        let matching = RowMatching<ApplicationRow>(
            row: { $0.applicationRow }, texts: LabelTable.shared.applicationRows)
        // A few loose digits below the lines of a label are not that label's row.
        let matches = rows.rows.indices.map { index in
            matching.match(sheet, rows, index).flatMap { match in
                match.strength == 3 || rows.rows[index].values.count >= 4 || isLabelled(rows.rows[index])
                    ? match : nil
            }
        }
        let shown = ApplicationsEdition(sheet, zone, rows.rows, matches.map { $0?.row }) {
            isOpen(rows.rows[$0], matches[$0])
        }
        edition = shown.edition
        let form = ApplicationRow.rows(of: edition ?? .form2019).filter {
            edition != nil || $0 != .otherHandling
        }

        let candidates = rows.rows.indices.map { index -> RowAlignment.Candidate in
            let row = matches[index].flatMap { form.firstIndex(of: shown.row($0.row)) }
            return RowAlignment.Candidate(
                row: row, strength: row == nil ? 0 : matches[index]!.strength,
                isOpen: isOpen(rows.rows[index], matches[index]))
        }
        labelledRowCount = candidates.count { $0.strength > 0 }
        var alignment = RowAlignment(candidates, formRowCount: form.count)
        placeOutOfOrder(rows.rows, candidates, form, &alignment)
        let placements = ColumnPlacement(sheet, zone, rows.rows, .applications)

        for (index, valueRow) in rows.rows.enumerated() {
            guard let formIndex = alignment.formRow[index] else { continue }
            lastRow = form[formIndex]
            let cells = ApplicantColumn.allCases.map { form[formIndex].cell($0) }
            let location = sheet.pieces[valueRow.values.lowerBound].location
            collector.put(placements.placement(of: index), in: cells, at: location)
            if alignment.placedByOrder.contains(index) {
                collector.notes.append(
                    ReadingNote(
                        rule: "recognition.order",
                        message: "a row without a readable label, placed between its labelled neighbours",
                        location: location, cells: cells))
                for cell in cells { collector.replace(cell) { $0.evidence = max($0.evidence, .order) } }
            }
        }
        if isOutOfOrder(rows.rows) { takeBack(form, &collector) }
        refuse(alignment.undetermined.sorted().map { form[$0] }, &collector)
        doubt(rows.rows, alignment, form, &collector)
        for index in rows.rows.indices where alignment.formRow[index] == nil {
            for beside in rows.beside(index, sheet) {
                guard let row = alignment.formRow[beside], isHalf(rows.rows[index], of: rows.rows[beside])
                else { continue }
                let location = sheet.pieces[rows.rows[beside].values.lowerBound].location
                collector.refuseBroken(ApplicantColumn.allCases.map { form[row].cell($0) }, at: location)
            }
        }
    }

    /// Whether more values than a row has, and no whole rows either, stand one a line behind a label, and not just once:
    /// programs that take the text out of a page in the order it was drawn put values before and between labels.
    private func isOutOfOrder(_ rows: [ValueRow]) -> Bool {
        let count = ApplicantColumn.allCases.count
        return rows.count { $0.isVertical && $0.values.count > count && $0.values.count % count != 0 } > 1
    }

    private func takeBack(_ form: [ApplicationRow], _ collector: inout CellCollector) {
        let cells = form.flatMap { row in ApplicantColumn.allCases.map { row.cell($0) } }
        for cell in cells { collector.replace(cell) { ($0.status, $0.value) = (.unreadable, nil) } }
        collector.notes.append(
            ReadingNote(
                rule: "recognition.undetermined",
                message: "values and labels come in another order than the rows of the table",
                location: sheet.pieces[Int(sheet.rows[zone.lowerBound].start)].location, cells: cells))
    }

    /// Rows of a grid that stand in another order than the form's are told by their own labels, if these are long
    /// enough to be no other row's.
    private func placeOutOfOrder(
        _ rows: [ValueRow], _ candidates: [RowAlignment.Candidate], _ form: [ApplicationRow],
        _ alignment: inout RowAlignment
    ) {
        var taken = Set(alignment.formRow.compactMap(\.self))
        for (index, candidate) in candidates.enumerated() where alignment.formRow[index] == nil {
            guard let row = candidate.row, candidate.strength == 3, !taken.contains(row),
                sheet.rows[rows[index].sheetRow].isGrid, form[row].label.count >= 4,
                form[row] != .otherHandling
            else { continue }
            alignment.formRow[index] = row
            alignment.undetermined.remove(row)
            taken.insert(row)
        }
    }

    /// Whether a line with a part of a label beside its values has at least a word of it.
    private func isLabelled(_ row: ValueRow) -> Bool {
        row.labels.contains { sheet.pieces[$0].content == .text && sheet.pieces[$0].key.count >= 4 }
    }

    /// Whether the values of a line that is no row may be the other halves of numbers of the row beside it. One
    /// half alone cannot be missing from a row whose sum holds.
    private func isHalf(_ line: ValueRow, of row: ValueRow) -> Bool {
        if line.labels.contains(where: { sheet.pieces[$0].key == SubtotalLabel.key }) { return false }
        let count = ApplicantColumn.allCases.count
        if line.values.count >= count { return false }
        let holds =
            row.values.count == count
            && SlotPlacement.satisfies(sheet, row.values.map { Optional($0) }, .applications) == true
        return !(holds && line.values.count == 1)
    }

    /// Where values stand one a line and empty cells leave no trace, those of a row without a label go on the row
    /// above: five of its own and two of the next are seven as well.
    private func doubt(
        _ rows: [ValueRow], _ alignment: RowAlignment, _ form: [ApplicationRow],
        _ collector: inout CellCollector
    ) {
        guard rows.contains(where: { $0.isVertical && $0.values.count < ApplicantColumn.allCases.count })
        else { return }
        let placed = Set(alignment.formRow.compactMap(\.self))
        var named: Set<ApplicationRow> = []
        for index in zone {
            for piece in sheet.rows[index].pieces {
                if let row = sheet.pieces[piece].meaning?.applicationRow { named.insert(row) }
            }
        }
        let doubtful = rows.indices.filter { index in
            guard rows[index].isVertical, let row = alignment.formRow[index], row + 1 < form.count else {
                return false
            }
            return !placed.contains(row + 1) && !named.contains(form[row + 1])
        }
        for index in doubtful {
            let cells = ApplicantColumn.allCases.map { form[alignment.formRow[index]!].cell($0) }
            for cell in cells { collector.replace(cell) { ($0.status, $0.value) = (.unreadable, nil) } }
            collector.notes.append(
                ReadingNote(
                    rule: "recognition.undetermined",
                    message: "the next row has no label, and where empty cells leave no trace its values may "
                        + "be among these",
                    location: sheet.pieces[rows[index].values.lowerBound].location, cells: cells))
        }
    }

    private func refuse(_ rows: [ApplicationRow], _ collector: inout CellCollector) {
        if rows.isEmpty { return }
        let cells = rows.flatMap { row in ApplicantColumn.allCases.map { row.cell($0) } }
        for cell in cells { collector.refuse(cell, location: .unknown) }
        collector.notes.append(
            ReadingNote(
                rule: "recognition.undetermined",
                message:
                    "rows without readable labels, more or fewer than the form has between their neighbours: "
                    + rows.map(\.label).joined(separator: ", "),
                cells: cells))
    }

    /// Whether a value row may be any row of the form: it has no label of its own and enough values.
    private func isOpen(_ row: ValueRow, _ match: RowMatching<ApplicationRow>.Match?) -> Bool {
        guard (5...12).contains(row.values.count) else { return false }
        let own = row.labels.filter { sheet.pieces[$0].content == .text }
        if own.last.map({ sheet.pieces[$0].key == SubtotalLabel.key }) ?? false { return false }
        guard let last = own.last else { return true }
        // The label of a group, with the row's own label elsewhere.
        if GroupFragments.shared.contains(sheet.pieces[last].key)
            || sheet.pieces[last].meaning?.outcomeGroup != nil
        {
            return true
        }
        if match != nil { return match!.strength < 3 }
        // Part of a label of the form.
        let scalars = LabelText.scalars(sheet.bytes.span, sheet.pieces[last].text.range)
        return scalars.count >= 3
            && LabelTable.shared.applicationRows.contains { label in
                Self.sharedRun(scalars, label.scalars) * 2 >= scalars.count
                    && Self.sharedRun(scalars, label.scalars) >= 3
            }
    }

    /// The length of the longest run of characters that both have.
    private static func sharedRun(_ a: [UInt32], _ b: [UInt32]) -> Int {
        var best = 0
        for i in a.indices {
            for j in b.indices where a[i] == b[j] {
                var length = 1
                while i + length < a.count, j + length < b.count, a[i + length] == b[j + length] {
                    length += 1
                }
                best = max(best, length)
            }
        }
        return best
    }
}
