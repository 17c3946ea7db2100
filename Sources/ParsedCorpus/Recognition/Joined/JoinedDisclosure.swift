/// Reads section 2 from joined text. Its rows have no sums: one value is the whole string, several values are
/// read only where there is one way to cut them.
struct JoinedDisclosure {
    private let text: JoinedText
    private let labels: JoinedLabels<DisclosureRow>
    private let table: [Int]
    let edition: Edition
    var rowCount: Int { table.count }

    private init(
        _ text: JoinedText, _ labels: JoinedLabels<DisclosureRow>, _ table: [Int], _ edition: Edition
    ) {
        self.text = text
        self.labels = labels
        self.table = table
        self.edition = edition
    }

    /// The table of `text`; nil where it has none, or none that shows its edition.
    static func find(_ text: JoinedText) -> JoinedDisclosure? {
        let labels = JoinedLabels(text, LabelTable.shared.disclosureRows) { Int($0.rawValue) }
        let table = labels.longestTable(needsCaption: true)
        if table.count < 3 { return nil }
        var votes = [0, 0]
        for index in table {
            JoinedVocabulary.shared.vote(text.han(index).scalars, &votes)
            if let row = labels.matches[index]?.row, row == .otherServices || row == .procurement {
                votes[0] += 2
            }
        }
        if votes[0] == votes[1] { return nil }
        return JoinedDisclosure(text, labels, table, votes[0] > votes[1] ? .form2019 : .form2021)
    }

    func read(into collector: inout CellCollector, hasBlanks: Bool) {
        var (notes, hasBlanks) = (JoinedNotes(), hasBlanks)
        let rows = table.flatMap { index in
            let match = labels.matches[index]!
            return match.emptyRows.map {
                (cells: $0.cells(in: edition), row: JoinedRow(emptyAt: text.location(index)))
            }
                + [(cells: match.row.cells(in: edition), row: row(index))]
        }
        if rows.contains(where: { $0.row.isClosed && $0.row.cellLimit < $0.cells.count }) { hasBlanks = true }
        for (cells, row) in rows where !cells.isEmpty {
            let readings = row.isClosed ? Self.readings(row, cells, hasBlanks: hasBlanks) : nil
            if let readings {
                for reading in readings { collector.put(reading) }
                notes.onlyCut += cells
            } else {
                for cell in cells { collector.refuse(cell, raw: row.raw, location: row.location) }
                notes.refused.append(
                    (cells, row, row.isClosed ? Self.reason(cells.count) : JoinedNotes.openReason))
            }
        }
        notes.add(to: &collector, section: "section 2")
    }

    private static func reason(_ count: Int) -> String {
        count == 1 ? "not one number" : "no one way to cut them into \(count) numbers, and no sum that tells"
    }

    private func row(_ index: Int) -> JoinedRow {
        let next = index + 1 < labels.matches.count ? labels.matches[index + 1] : nil
        // The heading behind the table is number 3.
        return JoinedRow(text, index, expected: 3, followedByLabel: next?.isWhole ?? false)
    }

    private static func readings(_ row: JoinedRow, _ cells: [CellID], hasBlanks: Bool) -> [CellReading]? {
        if cells.count == 1 { return single(row, cells[0]).map { [$0] } }
        guard row.alternatives.count == 1, !hasSign(row.alternatives[0]) else { return nil }
        let cuts = JoinedCutting(
            groups: [cells.count], allowsBlanks: hasBlanks, needsSums: false, readingLimit: 1
        )
        .readings(of: row.alternatives)
        guard cuts.isComplete, let only = cuts.readings.first else { return nil }
        let readings = cells.indices.compactMap { CellReading([only], $0, cells[$0], row) }
        return readings.count == cells.count ? readings : nil
    }

    /// The one number that the whole string is.
    private static func single(_ row: JoinedRow, _ cell: CellID) -> CellReading? {
        guard row.alternatives.count == 1 else { return nil }
        let symbols = row.alternatives[0]
        if symbols.isEmpty {
            return CellReading(cell: cell, status: .blank, raw: "", location: row.location, evidence: .order)
        }
        if symbols.dropFirst().contains(where: \.startsCell) { return nil }
        if symbols.count > 1, symbols[0].kind == .digit, symbols[0].digit == 0, symbols[1].kind != .point {
            return nil
        }
        let bytes = Array(row.raw.utf8)
        let content = NumberReading.content(bytes.span, 0..<bytes.count)
        var reading = CellReading(
            cell: cell, status: .number, raw: row.raw, location: row.location, evidence: .order)
        switch content {
        case .number(let number): reading.value = number.value
        case .notApplicable: reading.status = .notApplicable
        case .blank, .incomplete, .text: return nil
        }
        return reading
    }

    /// Whether a dash may be the sign of a number.
    private static func hasSign(_ symbols: [JoinedSymbol]) -> Bool {
        zip(symbols, symbols.dropFirst()).contains { $0.kind == .dash && $1.kind == .digit && $1.digit > 0 }
    }
}
