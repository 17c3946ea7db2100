/// Reads section 3 from joined text.
struct JoinedApplications {
    private let text: JoinedText
    private let labels: JoinedLabels<ApplicationRow>
    private let table: [Int]
    let edition: Edition?
    /// Whether some cells are empty: a row has fewer values than cells.
    private(set) var hasBlanks = false
    var rowCount: Int { table.count }

    private init(
        _ text: JoinedText, _ labels: JoinedLabels<ApplicationRow>, _ table: [Int], _ edition: Edition?
    ) {
        self.text = text
        self.labels = labels
        self.table = table
        self.edition = edition
    }

    /// The table of `text`; nil where it has none.
    static func find(_ text: JoinedText) -> JoinedApplications? {
        let labels = JoinedLabels(text, LabelTable.shared.applicationRows) { Int($0.rawValue) }
        let all = labels.longestTable(needsCaption: false)
        let edition = edition(all.compactMap { labels.matches[$0]?.row })
        let table = all.filter { index in
            guard let row = labels.matches[index]?.row else { return false }
            return edition.map { row.editions.contains($0) } ?? true
        }
        let filled = table.count { !text.runs[$0].symbols.isEmpty }
        if table.count < 8 || filled * 2 <= table.count { return nil }
        return JoinedApplications(text, labels, table, edition)
    }

    private static func edition(_ rows: [ApplicationRow]) -> Edition? {
        if rows.contains(.otherNotCorrected) || rows.contains(.otherFeeUnpaid) { return .form2021 }
        if rows.contains(.otherHandling) { return .form2019 }
        return rows.contains(.otherMisc) ? .form2021 : nil
    }

    mutating func read(into collector: inout CellCollector) {
        let rows = table.map { index in row(index) }
        if isWider(rows) {
            for (index, row) in zip(table, rows) { refuse(cells(index), row, Self.widerReason, &collector) }
            return
        }
        hasBlanks = rows.contains { $0.isClosed && $0.cellLimit < 7 }
        let cutting = JoinedCutting(groups: [7], allowsBlanks: hasBlanks)
        let candidates = zip(table, rows).map { candidate($0, $1, cutting) }
        let choice = JoinedChoice(candidates)
        var notes = JoinedNotes()
        for (position, settled) in choice.settled.enumerated() {
            put(settled, rows[position], cells(table[position]), &collector, &notes)
        }
        notes.add(to: &collector, section: "section 3")
    }

    private func cells(_ index: Int) -> [CellID] {
        ApplicantColumn.allCases.map { labels.matches[index]!.row.cell($0) }
    }

    private func row(_ index: Int) -> JoinedRow {
        let next = index + 1 < labels.matches.count ? labels.matches[index + 1] : nil
        return JoinedRow(
            text, index, expected: next.flatMap { JoinedRow.enumerator($0.row.label) },
            followedByLabel: next?.isWhole ?? false)
    }

    private static let widerReason = "the table has more columns than the form"

    /// Whether the table has another column: rows of nothing but zeros are longer, or a header says so.
    private func isWider(_ rows: [JoinedRow]) -> Bool {
        let longer = rows.contains { row in
            row.isClosed
                && row.alternatives.allSatisfy {
                    $0.count > 7 && $0.allSatisfy { $0.kind == .digit && $0.digit == 0 }
                }
        }
        let (words, _) = text.han(table[0])
        return longer || words.suffix(40).contains(0x5C0F)
    }

    private func candidate(_ index: Int, _ row: JoinedRow, _ cutting: JoinedCutting) -> JoinedChoice.Candidate
    {
        var free = JoinedCutting(groups: [7], needsSums: false)
        let all = { () -> JoinedCutting.Result in
            // With empty cells about, a row that does not add up says nothing of its columns.
            if !row.isClosed || cutting.allowsBlanks {
                return JoinedCutting.Result(readings: [], isComplete: false)
            }
            return free.readings(of: row.alternatives)
        }
        var candidate = JoinedChoice.Candidate(
            row: labels.matches[index]!.row, readings: [], only: nil, all: all)
        guard row.isClosed else { return candidate }
        let found = cutting.readings(of: row.alternatives)
        if found.isComplete { candidate.readings = found.readings }
        free.readingLimit = 1
        candidate.only = Self.only(row.alternatives, free, hasBlanks: cutting.allowsBlanks)
        return candidate
    }

    /// The only way to cut the values at all; nil too where empty cells would let them add up another way.
    private static func only(
        _ alternatives: [[JoinedSymbol]], _ free: JoinedCutting, hasBlanks: Bool
    ) -> JoinedReading? {
        let cuts = free.readings(of: alternatives)
        guard cuts.isComplete, let only = cuts.readings.first, !only.contents.contains(.nothing) else {
            return nil
        }
        let gapped = JoinedCutting(groups: free.groups, allowsBlanks: true).readings(of: alternatives)
        guard gapped.isComplete, gapped.readings.allSatisfy({ $0 == only }) else { return nil }
        return hasBlanks && gapped.readings.isEmpty ? nil : only
    }

    private func put(
        _ settled: JoinedChoice.Settled, _ row: JoinedRow, _ cells: [CellID],
        _ collector: inout CellCollector,
        _ notes: inout JoinedNotes
    ) {
        var refused: [CellID] = []
        for (column, cell) in cells.enumerated() {
            if let reading = CellReading(settled.readings, column, cell, row) {
                collector.put(reading)
            } else {
                collector.refuse(cell, raw: row.raw, location: row.location)
                refused.append(cell)
            }
        }
        if !refused.isEmpty {
            notes.refused.append((refused, row, row.isClosed ? nil : JoinedNotes.openReason))
        }
        let given = cells.filter { !refused.contains($0) }
        switch settled.basis {
        case .allSums: notes.summed += given
        case .otherSums: notes.partlySummed += given
        case .onlyCut: notes.onlyCut += given
        }
    }

    private func refuse(
        _ cells: [CellID], _ row: JoinedRow, _ reason: String, _ collector: inout CellCollector
    ) {
        var notes = JoinedNotes()
        for cell in cells { collector.refuse(cell, raw: row.raw, location: row.location) }
        notes.refused.append((cells, row, reason))
        notes.add(to: &collector, section: "section 3")
    }
}

extension CellReading {
    /// What all `readings` say of `column`; nil where they differ or there are none.
    init?(_ readings: [JoinedReading], _ column: Int, _ cell: CellID, _ row: JoinedRow) {
        guard let first = readings.first else { return nil }
        let (value, content) = (first.values[column], first.contents[column])
        guard readings.allSatisfy({ $0.values[column] == value && $0.contents[column] == content }) else {
            return nil
        }
        let status: CellStatus
        switch content {
        case .number: status = .number
        case .notApplicable: status = .notApplicable
        case .blank: status = .blank
        case .nothing: return nil
        }
        self.init(
            cell: cell, status: status, value: status == .number ? Quantity(Int(value)) : nil, raw: row.raw,
            location: row.location, evidence: .sums)
    }
}
