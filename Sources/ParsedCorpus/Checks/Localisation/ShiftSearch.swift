/// Finds a row or column whose numbers stand one place off, so that all sums hold once they are moved back.
struct ShiftSearch {
    private var grid: SumGrid
    private let rows: [ApplicationRow]
    typealias Found = (changes: [Repair.Change], kind: Repair.Kind)

    init(_ grid: SumGrid, edition: Edition) {
        self.grid = grid
        rows = ApplicationRow.rows(of: edition)
    }

    /// All shifts that explain everything.
    mutating func shifts() -> [Found] {
        let broken = grid.broken().map(\.sum)
        let brokenRows = broken.filter { grid.sums.sums[$0].kind == .columns }
        let brokenColumns = broken.filter { grid.sums.sums[$0].kind != .columns }
        var found: [Found] = []
        // A row one place off breaks its own sum at most, and many columns; a column the other way round.
        if brokenRows.count <= 1, brokenColumns.count >= 3 {
            for row in rows {
                let line = ApplicantColumn.allCases.map { row.cell($0) }
                tryAll(line, .shiftedByColumn, crossing: brokenColumns, &found)
            }
        } else if brokenRows.count >= 3, brokenColumns.count <= 2 {
            for column in ApplicantColumn.allCases {
                let line = rows.map { $0.cell(column) }
                tryAll(line, .shiftedByRow, crossing: brokenRows, &found)
            }
        }
        return found
    }

    /// Every part of `line` that reaches all the broken sums `crossing` it, both ways.
    private mutating func tryAll(
        _ line: [CellID], _ kind: Repair.Kind, crossing broken: [Int], _ found: inout [Found]
    ) {
        var reached = line.indices.filter { place in
            broken.contains { grid.sums.sumsByCell[line[place].index].contains($0) }
        }
        guard let first = reached.first, let last = reached.popLast(), last - first >= 2 else { return }
        for start in 0...first {
            for end in last..<line.count {
                for isForward in [true, false] {
                    guard let changes = move(Array(line[start...end]), isForward: isForward) else { continue }
                    if changes.count > 2, !found.contains(where: { $0.changes == changes }) {
                        found.append((changes, kind))
                    }
                }
            }
        }
    }

    /// Moves the numbers of `line` one place on (or back) and solves for the cell that becomes free.
    private mutating func move(_ line: [CellID], isForward: Bool) -> [Repair.Change]? {
        let before = line.map { grid.values[$0] }
        guard before.allSatisfy({ $0.state == .whole || $0.state == .blank || $0.state == .notApplicable })
        else {
            return nil
        }
        // The number pushed out must be one that says nothing.
        let pushedOut = isForward ? before[before.count - 1] : before[0]
        if pushedOut.whole != 0 { return nil }
        defer { for (cell, slot) in zip(line, before) { grid.restore(cell, slot) } }
        for index in line.indices {
            let source = isForward ? index - 1 : index + 1
            if before.indices.contains(source) { grid.set(line[index], before[source].whole) }
        }
        let free = isForward ? line[0] : line[line.count - 1]
        grid.set(free, 0)
        if let first = grid.broken().first(where: { grid.sums.sumsByCell[free.index].contains($0.sum) }) {
            guard let value = grid.value(of: free, for: first) else { return nil }
            grid.set(free, value)
        }
        guard grid.broken(limit: 1).isEmpty else { return nil }
        return zip(line, before).compactMap { cell, slot in
            let value = grid.values[cell].whole
            if value == slot.whole { return nil }
            return Repair.Change(cell: cell, printed: slot.state == .whole ? slot.whole : nil, value: value)
        }
    }
}
