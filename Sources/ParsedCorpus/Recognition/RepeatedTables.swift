/// Tells of a second table of a section with other numbers: last year's beside this year's, or another body's report in
/// the same file. Nothing but its surroundings says which of the two is meant, so whoever reads the numbers is told.
enum RepeatedTables {
    /// - Parameter cells: what was read.
    static func notes(_ sheet: Sheet, _ cells: [CellReading]) -> [ReadingNote] {
        var applications: [ApplicationRow: [SheetRow]] = [:]
        var disclosure: [DisclosureRow: [SheetRow]] = [:]
        var disputes: [SheetRow] = []
        for (index, row) in sheet.rows.enumerated() {
            let values = values(sheet, row)
            // Lists of links name the rows too, with one number each.
            guard values.count >= 2 || values.count == 1 && isHeaded(sheet, index),
                values.contains(where: { $0.number != nil })
            else { continue }
            if values.count == DisputeBlock.allCases.count * DisputeOutcome.allCases.count {
                disputes.append(row)
            }
            let meanings = row.pieces.compactMap { sheet.pieces[$0].meaning }
            if values.count >= 5, let label = meanings.compactMap(\.applicationRow).first, label != .total {
                applications[label, default: []].append(row)
            }
            if let label = meanings.compactMap(\.disclosureRow).first {
                disclosure[label, default: []].append(row)
            }
        }
        var notes: [ReadingNote] = []
        func tell(_ section: FormSection, _ rows: [SheetRow]) {
            guard let place = rows.last.flatMap({ $0.pieces.first }) else { return }
            notes.append(
                ReadingNote(
                    rule: "recognition.repeated",
                    message:
                        "section \(section.rawValue) stands twice in the document, with other numbers",
                    location: sheet.pieces[place].location,
                    cells: cells.map(\.cell).filter { Form.cells[$0.index].section == section }))
        }
        // In the order of the form: a dictionary has another in every run.
        let different = disclosure.sorted { $0.key.rawValue < $1.key.rawValue }.map(\.value)
            .filter { differ(sheet, $0) }
        if !different.isEmpty { tell(.disclosure, different[0]) }
        let changed = applications.sorted { $0.key.rawValue < $1.key.rawValue }.map(\.value)
            .filter { differ(sheet, $0) }
        // Single rows may stand again where a page cuts them.
        let isWhole = applications.values.count { $0.count > 1 } >= 10
        if changed.count >= (isWhole ? 1 : 4) { tell(.applications, changed[0]) }
        if differ(sheet, disputes) { tell(.disputes, disputes) }
        return notes
    }

    /// Whether a header of section 2 stands in the same grid, not far above.
    private static func isHeaded(_ sheet: Sheet, _ index: Int) -> Bool {
        sheet.rows[index].isGrid
            && sheet.rows[max(0, index - 3)..<index].contains { row in
                row.kind == sheet.rows[index].kind
                    && row.pieces.contains { sheet.pieces[$0].meaning?.disclosureColumn != nil }
            }
    }

    private static func values(_ sheet: Sheet, _ row: SheetRow) -> [PieceContent] {
        row.pieces.map { sheet.pieces[$0].content }.filter(\.isValue)
    }

    private static func differ(_ sheet: Sheet, _ rows: [SheetRow]) -> Bool {
        guard let first = rows.first.map({ values(sheet, $0) }) else { return false }
        return rows.dropFirst().contains { values(sheet, $0) != first }
    }
}
