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

    /// Whether a row's values stand before its label: a whole row of them before the first, with nothing between. The numbers
    /// of the columns are none.
    var valuesComeFirst: Bool {
        guard let first = table.first, first > 0 else { return false }
        let (words, _) = text.han(first)
        let values = text.symbols[text.runs[first - 1].symbols]
        return values.count >= ApplicantColumn.allCases.count
            && LabelTable.shared.applicationRows.contains { $0.scalars.elementsEqual(words) }
            && !values.map(\.digit).elementsEqual(1...7)
    }

    mutating func read(into collector: inout CellCollector) {
        let entries = entries
        var cutting = JoinedCutting(groups: [hasSubtotal ? 8 : 7])
        cutting.hasSubtotal = hasSubtotal
        var notes = JoinedNotes()
        if let doubt = doubt(entries.map(\.values), cutting.groups[0]) {
            for entry in entries { put(JoinedChoice.Settled(), entry, &collector, &notes, doubt) }
        } else {
            hasBlanks = entries.contains { $0.values.isClosed && $0.values.cellLimit < cutting.groups[0] }
            cutting.allowsBlanks = hasBlanks
            let choice = JoinedChoice(
                entries.map { Self.candidate($0, cutting) }, edition, hasBlanks: hasBlanks)
            for (entry, settled) in zip(entries, choice.settled) {
                put(settled, entry, &collector, &notes, nil)
            }
        }
        notes.add(to: &collector, section: "section 3")
    }

    /// Why no row of the table can be read; nil where nothing speaks against it.
    private func doubt(_ rows: [JoinedRow], _ columnCount: Int) -> String? {
        if valuesComeFirst { return Self.reversedReason }
        if !JoinedVocabulary.shared.applicantsAreInOrder(headers) { return JoinedNotes.orderReason }
        return isWider(rows, columnCount) ? Self.widerReason : nil
    }

    private struct Entry {
        var row: ApplicationRow
        var values: JoinedRow
    }

    /// The rows of the table, those without any value included.
    private var entries: [Entry] {
        var entries: [Entry] = []
        for index in table {
            guard let match = labels.matches[index] else { continue }
            for row in match.emptyRows where edition.map({ row.editions.contains($0) }) ?? true {
                if entries.contains(where: { $0.row.rawValue >= row.rawValue }) { continue }
                entries.append(Entry(row: row, values: JoinedRow(emptyAt: text.location(index))))
            }
            entries.append(Entry(row: match.row, values: row(index)))
        }
        return entries
    }

    private func row(_ index: Int) -> JoinedRow {
        let next = index + 1 < labels.matches.count ? labels.matches[index + 1] : nil
        return JoinedRow(
            text, index, expected: next.flatMap { JoinedRow.enumerator($0.row.label) },
            followedByLabel: next?.isWhole ?? false)
    }

    private static let widerReason = "the table has more columns than the form"
    private static let reversedReason =
        "values stand before the first label, so each label's may be those before it"

    /// The headers above the first row, without its label.
    private var headers: ArraySlice<UInt32> {
        let (words, _) = text.han(table[0])
        let labels = LabelTable.shared.applicationRows.map(\.scalars)
        let label = labels.filter { words.suffix($0.count).elementsEqual($0) }.map(\.count).max()
        return words.dropLast(label ?? 0).suffix(50)
    }

    /// Whether a column 小计 stands behind the organisations: the headers end 其他小计, or 其他法人小计.
    private var hasSubtotal: Bool {
        ["其他小计", "其他法人小计", "其它小计", "其它法人小计"].contains { ending in
            headers.reversed().starts(with: LabelText.scalars(ending).reversed())
        }
    }

    /// Whether the table may have a column of which nothing is known: a row of nothing but zeros is longer, or
    /// neither such a row nor the headers tell how many columns there are.
    private func isWider(_ rows: [JoinedRow], _ columnCount: Int) -> Bool {
        let zeros = rows.filter { row in
            row.isClosed && !row.raw.isEmpty
                && row.alternatives.allSatisfy { $0.allSatisfy { $0.kind == .digit && $0.digit == 0 } }
        }
        let counts = zeros.map { $0.alternatives.map(\.count).min() ?? 0 }
        if counts.contains(where: { $0 > columnCount }) { return true }
        if !hasSubtotal, headers.contains(0x5C0F) { return true }
        return !hasSubtotal && !counts.contains(columnCount) && !hasAllHeaders
    }

    /// Whether the headers end as the form's do, or with the total behind them.
    private var hasAllHeaders: Bool {
        ["法律服务机构其他", "法律服务机构其它", "法律服务机构其他总计"].contains { ending in
            headers.reversed().starts(with: LabelText.scalars(ending).reversed())
        }
    }

    private static func candidate(_ entry: Entry, _ cutting: JoinedCutting) -> JoinedChoice.Candidate {
        let row = entry.values
        var free = cutting
        (free.needsSums, free.allowsBlanks) = (false, false)
        let all = { [free] () -> JoinedCutting.Result in
            // With empty cells about, a row that does not add up says nothing of its columns.
            if !row.isClosed || cutting.allowsBlanks {
                return JoinedCutting.Result(readings: [], isComplete: false)
            }
            return free.readings(of: row.alternatives)
        }
        free.readingLimit = 1
        let only = { [free] () -> JoinedReading? in
            row.isClosed ? Self.only(row.alternatives, free, hasBlanks: cutting.allowsBlanks) : nil
        }
        let found = row.isClosed ? cutting.readings(of: row.alternatives) : JoinedCutting.Result()
        return JoinedChoice.Candidate(
            row: entry.row, readings: found.isComplete ? found.readings : [], only: only, all: all)
    }

    /// The only way to cut the values at all; nil too where empty cells would let them add up another way.
    private static func only(
        _ alternatives: [[JoinedSymbol]], _ free: JoinedCutting, hasBlanks: Bool
    ) -> JoinedReading? {
        let cuts = free.readings(of: alternatives)
        guard cuts.isComplete, let only = cuts.readings.first, !only.contents.contains(.nothing) else {
            return nil
        }
        var gaps = free
        (gaps.needsSums, gaps.allowsBlanks, gaps.readingLimit) = (true, true, 2)
        let gapped = gaps.readings(of: alternatives)
        guard gapped.isComplete, gapped.readings.allSatisfy({ $0 == only }) else { return nil }
        return hasBlanks && gapped.readings.isEmpty ? nil : only
    }

    private func put(
        _ settled: JoinedChoice.Settled, _ entry: Entry, _ collector: inout CellCollector,
        _ notes: inout JoinedNotes, _ reason: String?
    ) {
        let row = entry.values
        let cells = ApplicantColumn.allCases.map { entry.row.cell($0) }
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
            notes.refused.append((refused, row, row.isClosed ? reason : JoinedNotes.openReason))
        }
        let given = cells.filter { !refused.contains($0) }
        switch settled.basis {
        case .allSums: notes.summed += given
        case .otherSums: notes.partlySummed += given
        case .onlyCut: notes.onlyCut += given
        }
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
