/// Finds the smallest sets of changed cells that make all sums of a table hold.
struct CellSearch {
    private var grid: SumGrid
    private let broken: [SumGrid.Broken]
    private let printed: CellValues

    init(_ grid: SumGrid) {
        self.grid = grid
        broken = grid.broken()
        printed = grid.values
    }

    /// All single cells that explain everything.
    mutating func singles() -> [[Repair.Change]] {
        guard broken.count <= 3 else { return [] }
        return completions(of: broken).map { [change($0.cell, $0.value)] }
    }

    /// All pairs of cells that explain everything.
    mutating func pairs() -> [[Repair.Change]] {
        guard let first = broken.first, broken.count <= 6 else { return [] }
        var found: Set<[Repair.Change]> = []
        for (cell, _) in grid.cells(of: first.sum) {
            for value in firstValues(of: cell) {
                let slot = grid.values[cell]
                grid.set(cell, value)
                let rest = grid.broken(limit: 4)
                if !rest.isEmpty, rest.count <= 3 {
                    for (other, otherValue) in completions(of: rest) where other != cell {
                        found.insert(
                            [change(cell, value), change(other, otherValue)].sorted { $0.cell < $1.cell })
                    }
                }
                grid.restore(cell, slot)
            }
        }
        return found.sorted {
            ($0[0].cell, $0[1].cell, $0[0].value, $0[1].value) < (
                $1[0].cell, $1[1].cell, $1[0].value, $1[1].value
            )
        }
    }

    /// The numbers that would make one of a cell's sums hold: in a pair at least one of its sums is its own.
    private func firstValues(of cell: CellID) -> [Int] {
        var values: Set<Int> = []
        for sum in grid.sums.sumsByCell[cell.index] {
            guard let excess = grid.excess(of: sum), excess != 0,
                let value = grid.value(of: cell, for: SumGrid.Broken(sum: sum, excess: excess))
            else { continue }
            values.insert(value)
        }
        return values.sorted()
    }

    /// The single cells whose change makes all of `rest` hold and breaks nothing.
    private mutating func completions(of rest: [SumGrid.Broken]) -> [(cell: CellID, value: Int)] {
        guard let first = rest.first else { return [] }
        var found: [(cell: CellID, value: Int)] = []
        for (cell, _) in grid.cells(of: first.sum) {
            let sums = grid.sums.sumsByCell[cell.index]
            guard rest.allSatisfy({ sums.contains($0.sum) }), let value = grid.value(of: cell, for: first)
            else {
                continue
            }
            let slot = grid.values[cell]
            grid.set(cell, value)
            if grid.broken(limit: 1).isEmpty { found.append((cell, value)) }
            grid.restore(cell, slot)
        }
        return found
    }

    private func change(_ cell: CellID, _ value: Int) -> Repair.Change {
        Repair.Change(cell: cell, printed: printed.whole(cell), value: value)
    }
}
