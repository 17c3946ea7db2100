/// Collects the cells of one report while its tables are read.
struct CellCollector {
    private let sheet: Sheet
    private(set) var cells: [CellReading] = []
    var notes: [ReadingNote] = []
    /// Where each cell stands in ``cells``; -1 while it has not been found.
    private var places = [Int16](repeating: -1, count: Form.cells.count)

    init(_ sheet: Sheet) {
        self.sheet = sheet
        cells.reserveCapacity(210)
    }

    /// Puts the content of a piece into `cell`. The first to come keeps the cell.
    mutating func put(_ piece: Int, in cell: CellID, evidence: CellEvidence) {
        guard take(cell) else { return }
        let source = sheet.pieces[piece]
        var reading = CellReading(
            cell: cell, status: .unreadable, raw: sheet.string(piece), location: source.location,
            evidence: evidence)
        switch source.content {
        case .blank: reading.status = .blank
        case .notApplicable: reading.status = .notApplicable
        case .number(let number):
            reading.status = .number
            reading.value = number.value
        case .text, .incomplete: reading.status = .unreadable
        }
        cells.append(reading)
    }

    /// Keeps a reading made elsewhere. The first to come keeps the cell.
    mutating func put(_ reading: CellReading) {
        guard take(reading.cell) else { return }
        cells.append(reading)
    }

    /// Says that a cell is there but that the document does not determine what stands in it.
    mutating func refuse(_ cell: CellID, raw: String = "", location: Location) {
        guard take(cell) else { return }
        cells.append(CellReading(cell: cell, status: .unreadable, raw: raw, location: location))
    }

    mutating func putBlank(_ cell: CellID, location: Location) {
        guard take(cell) else { return }
        cells.append(CellReading(cell: cell, status: .blank, raw: "", location: location, evidence: .label))
    }

    /// Takes back numbers that may be halves of broken ones.
    mutating func refuseBroken(_ cells: [CellID], at location: Location) {
        for cell in cells { replace(cell) { ($0.status, $0.value) = (.unreadable, nil) } }
        notes.append(
            ReadingNote(
                rule: "recognition.undetermined",
                message:
                    "digits on the next line belong to no row: they may be the other halves of these numbers",
                location: location, cells: cells))
    }

    /// Replaces what was read in `cell`.
    mutating func replace(_ cell: CellID, _ change: (inout CellReading) -> Void) {
        let place = Int(places[cell.index])
        if place >= 0 { change(&cells[place]) }
    }

    /// The cells in the order of the form.
    var ordered: [CellReading] { places.lazy.filter { $0 >= 0 }.map { cells[Int($0)] } }

    /// The tables of which no cell was found.
    var emptySections: Set<FormSection> {
        let ranges: [(FormSection, Range<Int>)] = [
            (.disclosure, 0..<Form.firstApplicationCell),
            (.applications, Form.firstApplicationCell..<Form.firstDisputeCell),
            (.disputes, Form.firstDisputeCell..<Form.firstProseCell),
        ]
        return Set(ranges.filter { places[$0.1].allSatisfy { $0 < 0 } }.map(\.0))
    }

    /// Whether some cells were read from joined text.
    var hasJoined: Bool { notes.contains { $0.rule == JoinedNotes.rule } }

    func reading(_ cell: CellID) -> CellReading? {
        let place = Int(places[cell.index])
        return place >= 0 ? cells[place] : nil
    }

    /// Marks the cell as found; false if it was before.
    private mutating func take(_ cell: CellID) -> Bool {
        if places[cell.index] >= 0 { return false }
        places[cell.index] = Int16(cells.count)
        return true
    }

    /// Puts one row's placement into its cells and notes what was not plain.
    mutating func put(_ placement: SlotPlacement, in row: [CellID], at location: Location) {
        var refused: [CellID] = []
        for (slot, cell) in zip(placement.slots, row) {
            switch slot {
            case .piece(let piece): put(piece, in: cell, evidence: placement.evidence)
            case .absent: break
            case .undetermined:
                refuse(cell, location: location)
                refused.append(cell)
            }
        }
        if !refused.isEmpty {
            notes.append(
                ReadingNote(
                    rule: "recognition.undetermined",
                    message: "the row has another number of values than the form has columns, "
                        + "and the sums do not tell which is which",
                    location: location, cells: refused))
        }
        let doubted = placement.doubted.map { row[$0] }.filter { !refused.contains($0) }
        let settled = row.filter { !refused.contains($0) && !doubted.contains($0) }
        if placement.evidence == .sums, !settled.isEmpty {
            notes.append(
                ReadingNote(
                    rule: "recognition.sums",
                    message: "values were given their columns by the row's own sum", location: location,
                    cells: settled))
        }
        if !doubted.isEmpty {
            notes.append(
                ReadingNote(
                    rule: "recognition.lost_cell",
                    message: "one of these cells is lost, and which is not known; all others are 0",
                    location: location, cells: doubted))
        }
    }
}
