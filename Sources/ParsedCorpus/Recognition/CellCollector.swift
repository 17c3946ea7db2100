/// Collects the cells of one report while its tables are read.
struct CellCollector {
    private let sheet: Sheet
    private(set) var cells: [CellReading] = []
    var notes: [ReadingNote] = []
    private var taken = Set<CellID>()

    init(_ sheet: Sheet) {
        self.sheet = sheet
        cells.reserveCapacity(210)
        taken.reserveCapacity(256)
    }

    /// Puts the content of a piece into `cell`. The first to come keeps the cell.
    mutating func put(_ piece: Int, in cell: CellID, evidence: CellEvidence) {
        guard taken.insert(cell).inserted else { return }
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
        guard taken.insert(reading.cell).inserted else { return }
        cells.append(reading)
    }

    /// Says that a cell is there but that the document does not determine what stands in it.
    mutating func refuse(_ cell: CellID, raw: String = "", location: Location) {
        guard taken.insert(cell).inserted else { return }
        cells.append(CellReading(cell: cell, status: .unreadable, raw: raw, location: location))
    }

    mutating func putBlank(_ cell: CellID, location: Location) {
        guard taken.insert(cell).inserted else { return }
        cells.append(CellReading(cell: cell, status: .blank, raw: "", location: location, evidence: .label))
    }

    /// Replaces what was read in `cell`.
    mutating func replace(_ cell: CellID, _ change: (inout CellReading) -> Void) {
        guard let index = cells.firstIndex(where: { $0.cell == cell }) else { return }
        change(&cells[index])
    }

    /// The tables of which no cell was found.
    var emptySections: Set<FormSection> {
        var sections: Set<FormSection> = [.disclosure, .applications, .disputes]
        for reading in cells {
            sections.remove(Form.cells[reading.cell.index].section)
            if sections.isEmpty { break }
        }
        return sections
    }

    /// Whether some cells were read from joined text.
    var hasJoined: Bool { notes.contains { $0.rule == JoinedNotes.rule } }

    func reading(_ cell: CellID) -> CellReading? { cells.first { $0.cell == cell } }

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
        if placement.evidence == .sums, refused.count < row.count {
            notes.append(
                ReadingNote(
                    rule: "recognition.sums",
                    message: "values were given their columns by the row's own sum", location: location,
                    cells: row.filter { !refused.contains($0) }))
        }
    }
}
