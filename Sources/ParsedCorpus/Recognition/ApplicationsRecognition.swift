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
                match.strength == 3 || rows.rows[index].values.count >= 4 ? match : nil
            }
        }
        edition = Self.edition(sheet, zone, matches.map { $0?.row })
        let form = ApplicationRow.rows(of: edition ?? .form2019).filter {
            edition != nil || $0 != .otherHandling
        }

        let candidates = rows.rows.indices.map { index -> RowAlignment.Candidate in
            let row = matches[index].flatMap { form.firstIndex(of: $0.row) }
            return RowAlignment.Candidate(
                row: row, strength: row == nil ? 0 : matches[index]!.strength,
                isOpen: isOpen(rows.rows[index], matches[index]))
        }
        labelledRowCount = candidates.count { $0.strength > 0 }
        let alignment = RowAlignment(candidates, formRowCount: form.count)
        let placements = ColumnPlacement(sheet, rows.rows, SlotPlacement.Sums.applications)

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
        refuse(alignment.undetermined.sorted().map { form[$0] }, &collector)
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

    /// The edition shows in 其他处理: one row, or three with their own labels.
    private static func edition(_ sheet: Sheet, _ zone: Range<Int>, _ rows: [ApplicationRow?]) -> Edition? {
        let newer: Set<ApplicationRow> = [.otherNotCorrected, .otherFeeUnpaid]
        if rows.contains(where: { $0.map(newer.contains) ?? false }) { return .form2021 }
        // Labels broken beyond recognition still have these words, which no other row has.
        let words = ["不补正", "收费通知", "缴纳费用", "逾期"].map { Array($0.utf8) }
        for row in zone {
            for piece in sheet.rows[row].pieces where sheet.pieces[piece].content == .text {
                let range = sheet.pieces[piece].text.range
                if range.count < 150,
                    words.contains(where: { ByteSearch.contains($0, in: sheet.bytes, range) })
                {
                    return .form2021
                }
            }
        }
        if rows.contains(.otherHandling) { return .form2019 }
        if rows.contains(.otherMisc) { return .form2021 }
        return nil
    }

    /// Whether a value row may be any row of the form: it has no label of its own and enough values.
    private func isOpen(_ row: ValueRow, _ match: RowMatching<ApplicationRow>.Match?) -> Bool {
        guard (5...12).contains(row.values.count) else { return false }
        let own = row.labels.filter { sheet.pieces[$0].content == .text }
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
