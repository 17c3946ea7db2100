/// A report's cells as a flat array by cell, for checks that look at all of them.
struct CellValues {
    /// What stands in one cell.
    struct Slot {
        var state = State.absent
        /// The index into ``Report/cells``; −1 where the document has no such cell.
        var position: Int16 = -1
        /// The whole number, 0 unless ``state`` is `whole`.
        var whole = 0
    }

    enum State: UInt8 { case absent, whole, fraction, blank, notApplicable, unreadable }

    /// One for every cell of the form; of facts stated more than once in the prose the first.
    private(set) var slots: [Slot]
    /// Positions in ``Report/cells`` that are not just a small number, nothing or a mark.
    private(set) var unusual: [Int] = []
    /// Whether the place of a number had to be worked out anywhere.
    private(set) var hasDoubtfulPlaces = false

    init(_ report: Report) {
        slots = Array(repeating: Slot(), count: Form.cells.count)
        for position in report.cells.indices {
            let index = report.cells[position].cell.index
            var slot = Slot(position: Int16(truncatingIfNeeded: position))
            switch report.cells[position].status {
            case .number:
                Self.set(report.cells[position].value, &slot)
                // Longer than a few digits, a unit may follow.
                if slot.state != .whole || slot.whole.magnitude > 999 || slot.whole < 0
                    || report.cells[position].raw.utf8.count > 3
                {
                    unusual.append(position)
                }
            case .blank: slot.state = .blank
            case .notApplicable: slot.state = .notApplicable
            case .unreadable:
                slot.state = .unreadable
                unusual.append(position)
            case .absent: slot.state = .absent
            }
            if report.cells[position].evidence != .label { hasDoubtfulPlaces = true }
            if slots[index].position < 0 { slots[index] = slot }
        }
    }

    private static func set(_ value: Quantity?, _ slot: inout Slot) {
        guard let value else {
            slot.state = .unreadable
            return
        }
        if value.scale == 0 {
            (slot.state, slot.whole) = (.whole, Int(value.units))
        } else if let whole = value.wholeNumber {
            (slot.state, slot.whole) = (.whole, whole)
        } else {
            slot.state = .fraction
        }
    }

    subscript(cell: CellID) -> Slot { slots[cell.index] }

    /// The whole number in `cell`; nil for anything else, blanks included.
    func whole(_ cell: CellID) -> Int? {
        let slot = slots[cell.index]
        return slot.state == .whole ? slot.whole : nil
    }

    /// Puts a whole number where another stood, for trying out what it would explain.
    mutating func set(_ cell: CellID, _ whole: Int) {
        slots[cell.index].state = .whole
        slots[cell.index].whole = whole
    }

    /// Puts back what stood in `cell`.
    mutating func restore(_ cell: CellID, _ slot: Slot) { slots[cell.index] = slot }

    /// Whether nothing, or a mark for "does not apply", stands in `cell`.
    func isEmpty(_ cell: CellID) -> Bool {
        let state = slots[cell.index].state
        return state == .blank || state == .notApplicable
    }
}
