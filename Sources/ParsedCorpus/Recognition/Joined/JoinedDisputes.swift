/// Reads section 4 from joined text: fifteen numbers behind the headers, three blocks that add up each.
struct JoinedDisputes {
    private let text: JoinedText
    private let run: Int
    /// Whether the headers come in the form's order.
    private let isInOrder: Bool

    /// Nil where the text has no such table.
    init?(_ text: JoinedText) {
        self.text = text
        var best: (run: Int, count: Int)?
        for (index, run) in text.runs.enumerated() where !run.symbols.isEmpty {
            let scalars = text.han(index).scalars
            guard JoinedVocabulary.shared.endsWithWord(scalars[...]) else { continue }
            let count = JoinedVocabulary.shared.outcomeCount(scalars[...])
            if count > (best?.count ?? 7) { best = (index, count) }
        }
        guard let best else { return nil }
        run = best.run
        isInOrder = JoinedVocabulary.shared.disputesAreInOrder(text.han(run).scalars[...])
    }

    func read(into collector: inout CellCollector, hasBlanks: Bool) {
        let cells = DisputeBlock.allCases.flatMap { block in DisputeOutcome.allCases.map { block.cell($0) } }
        // The heading behind the table is number 5.
        let row = JoinedRow(text, run, expected: nil, followedByLabel: true)
        var notes = JoinedNotes()
        let readings =
            isClosed && isInOrder ? Self.readings(row, hasBlanks: hasBlanks) : (sums: [], only: nil)
        var refused: [CellID] = []
        var given: [CellID] = []
        for (column, cell) in cells.enumerated() {
            if let reading = CellReading(readings.only.map { [$0] } ?? readings.sums, column, cell, row) {
                collector.put(reading)
                given.append(cell)
            } else {
                collector.refuse(cell, raw: row.raw, location: row.location)
                refused.append(cell)
            }
        }
        if readings.only == nil { notes.summed = given } else { notes.onlyCut = given }
        if !refused.isEmpty {
            notes.refused.append(
                (refused, row, !isInOrder ? JoinedNotes.orderReason : isClosed ? nil : JoinedNotes.openReason)
            )
        }
        notes.add(to: &collector, section: "section 4")
    }

    /// Whether the values are all there: no remark follows, nor the rest of a sentence.
    private var isClosed: Bool {
        if text.runs[run].endsLine || run + 1 >= text.runs.count { return true }
        if JoinedVocabulary.shared.beginsWithWord(text.hanStart(run + 1)) { return true }
        let scalar = text.firstScalar(run + 1)
        // A remark in brackets begins with a word, a heading with a number: （其中…, （一）….
        let words = text.hanStart(run + 1)
        return !JoinedLabels<Int>.opensProse(scalar) && words.first != 0x5176 && words.first != 0x542B
    }

    private static func readings(
        _ row: JoinedRow, hasBlanks: Bool
    ) -> (sums: [JoinedReading], only: JoinedReading?) {
        let groups = [5, 5, 5]
        // With cells missing the sums of the blocks are the only evidence, and one misprint makes them lie.
        if row.cellLimit < 15 { return ([], nil) }
        let found = JoinedCutting(groups: groups, allowsBlanks: hasBlanks).readings(of: row.alternatives)
        guard found.isComplete else { return ([], nil) }
        if !found.readings.isEmpty || hasBlanks { return (found.readings, nil) }
        // The table breaks its own sums: what can be cut in one way only stands as it is.
        let free = JoinedCutting(groups: groups, needsSums: false, readingLimit: 1).readings(
            of: row.alternatives)
        let gapped = JoinedCutting(groups: groups, allowsBlanks: true).readings(of: row.alternatives)
        guard free.isComplete, gapped.isComplete, gapped.readings.isEmpty else { return ([], nil) }
        return ([], free.readings.first)
    }
}
