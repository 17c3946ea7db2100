/// Settles numbers whose digits are apart in their cell (`136⏎12`): one number broken by a narrow column, or
/// two that ran together?
///
/// In sections 3 and 4 the sums decide: the digits joined must make the sum of the row, or of the column,
/// right; else the cell is refused. Section 2 has no sums, and one cell is one number: it is joined and said so.
///
/// Two numbers in one cell and none in another are what is left of columns that a program took together: then the whole
/// row is refused.
struct BrokenNumbers {
    static func settle(_ sheet: Sheet, _ collector: inout CellCollector, broken: [CellID]) {
        var refused: Set<CellID> = []
        for cell in broken {
            guard let reading = collector.reading(cell) else { continue }
            // No number is written with a 0 before it; a joined row is quoted whole, without line ends.
            let apart: ClosedRange<UInt8> = collector.hasJoined ? 0x0A...0x0A : 0x09...0x20
            if reading.raw.utf8.first == 0x30, reading.raw.utf8.contains(where: apart.contains) {
                refused.insert(cell)
                refuse(cell, reading, "digits apart in one cell, the first of them a 0", &collector)
                continue
            }
            switch Form.cells[cell.index].section {
            case .disclosure, .prose:
                note(
                    cell, reading, "digits apart in one cell were joined; no sum checks it", &collector,
                    rule: "recognition.unconfirmed_number")
            case .applications, .disputes:
                let holds = FormSum.all(containing: cell).map { sum in
                    sum.holds { collector.reading($0) }
                }
                if holds.contains(true) {
                    collector.replace(cell) { $0.evidence = .sums }
                    note(
                        cell, reading, "digits apart in one cell were joined; the form's sums confirm it",
                        &collector)
                } else {
                    refused.insert(cell)
                    refuse(
                        cell, reading,
                        "digits apart in one cell, and no sum confirms that they are one number",
                        &collector)
                }
            }
        }
        refuseMerged(refused, &collector)
    }

    /// Refuses the rows of section 3 with cells of `refused` and empty ones.
    private static func refuseMerged(_ refused: Set<CellID>, _ collector: inout CellCollector) {
        if refused.isEmpty { return }
        for row in ApplicationRow.allCases {
            let cells = ApplicantColumn.allCases.map { row.cell($0) }
            let numbers = cells.filter { collector.reading($0)?.status == .number }
            guard let first = cells.first(where: refused.contains), !numbers.isEmpty,
                cells.contains(where: { collector.reading($0)?.status == .blank })
            else { continue }
            for cell in numbers { collector.replace(cell) { ($0.status, $0.value) = (.unreadable, nil) } }
            collector.notes.append(
                ReadingNote(
                    rule: "recognition.undetermined",
                    message:
                        "two numbers in one cell beside empty ones: columns may have been taken together",
                    location: collector.reading(first)?.location ?? .unknown, cells: numbers))
        }
    }

    private static func refuse(
        _ cell: CellID, _ reading: CellReading, _ message: String, _ collector: inout CellCollector
    ) {
        collector.replace(cell) {
            $0.status = .unreadable; $0.value = nil
        }
        collector.notes.append(
            ReadingNote(
                rule: "recognition.undetermined", message: message, location: reading.location, cells: [cell])
        )
    }

    private static func note(
        _ cell: CellID, _ reading: CellReading, _ message: String, _ collector: inout CellCollector,
        rule: String = "recognition.broken_number"
    ) {
        collector.notes.append(
            ReadingNote(rule: rule, message: message, location: reading.location, cells: [cell]))
    }
}
