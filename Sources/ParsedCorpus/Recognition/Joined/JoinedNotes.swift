/// What is said about the cells read from joined text, so that no such reading is silent.
struct JoinedNotes {
    /// Cells settled by the sums of the table, all of which hold.
    var summed: [CellID] = []
    /// Cells settled although the table does not add up everywhere.
    var partlySummed: [CellID] = []
    /// Cells of rows that can be cut in one way only.
    var onlyCut: [CellID] = []
    var refused: [(cells: [CellID], row: JoinedRow, reason: String?)] = []

    static let rule = "recognition.joined"
    static let openReason = "other text follows the values"
    static let orderReason = "the headers come in another order than the form's"

    func add(to collector: inout CellCollector, section: String) {
        let joined = "cells of \(section) stand without any mark between them; "
        note(joined + "cut where all sums of the form allow one reading", summed, &collector)
        note(
            joined + "the table does not add up everywhere, cut where the sums that hold allow one reading",
            partlySummed,
            &collector)
        note(joined + "cut where there is but one way to cut", onlyCut, &collector)
        for (cells, row, reason) in refused {
            let reason = reason ?? "the sums do not tell where one number ends"
            collector.notes.append(
                ReadingNote(
                    rule: Self.rule,
                    message: "joined values `\(Self.shortened(row.raw))` not read: \(reason)",
                    location: row.location, cells: cells))
        }
    }

    private func note(_ message: String, _ cells: [CellID], _ collector: inout CellCollector) {
        if cells.isEmpty { return }
        collector.notes.append(ReadingNote(rule: Self.rule, message: message, cells: cells))
    }

    private static func shortened(_ raw: String) -> String {
        raw.utf8.count <= 60 ? raw : raw.prefix(40) + "…"
    }
}
