/// Makes cells of a table's edges: neighbours are one cell where no ruling parts them.
struct CellMerging {
    let columnEdges: [Float]
    let rowEdges: [Float]
    let columns: Int
    let rows: Int
    /// Per row edge and column, whether a horizontal ruling is drawn; `(rows + 1) × columns`.
    private var across: [Bool]
    /// Per row and column edge, whether a vertical one is; `rows × (columns + 1)`.
    private var down: [Bool]

    init(columnEdges: [Float], rowEdges: [Float], rulings: Rulings) {
        (self.columnEdges, self.rowEdges) = (columnEdges, rowEdges)
        (columns, rows) = (columnEdges.count - 1, rowEdges.count - 1)
        across = Self.drawn(rulings.horizontal, on: rowEdges, along: columnEdges)
        let turned = Self.drawn(rulings.vertical, on: columnEdges, along: rowEdges)
        down = (0..<rows * (columns + 1)).map { [columns, rows] index in
            turned[index % (columns + 1) * rows + index / (columns + 1)]
        }
    }

    /// Per edge and interval along it, whether rulings cover more than half of the interval.
    private static func drawn(_ rulings: [Ruling], on edges: [Float], along: [Float]) -> [Bool] {
        let intervals = along.count - 1
        var covered = [Float](repeating: 0, count: edges.count * intervals)
        for ruling in rulings {
            let edge = edges.indices.min {
                abs(edges[$0] - ruling.position) < abs(edges[$1] - ruling.position)
            }!
            for index in 0..<intervals {
                let share = min(ruling.end, along[index + 1]) - max(ruling.start, along[index])
                if share > 0 { covered[edge * intervals + index] += share }
            }
        }
        return covered.indices.map { index in
            let interval = index % intervals
            return covered[index] > 0.5 * (along[interval + 1] - along[interval])
        }
    }

    /// The cells in row-major order of their corners.
    func cells() -> [TableFrame.Cell] {
        let outside = self.outside()
        var taken = [Bool](repeating: false, count: rows * columns)
        var cells: [TableFrame.Cell] = []
        for row in 0..<rows {
            for column in 0..<columns where !taken[row * columns + column] {
                var width = 1
                while column + width < columns, !taken[row * columns + column + width],
                    !down[row * (columns + 1) + column + width]
                {
                    width += 1
                }
                var height = 1
                while row + height < rows, canGrow(row: row + height, column: column, width: width, taken) {
                    height += 1
                }
                for r in row..<row + height {
                    for c in column..<column + width { taken[r * columns + c] = true }
                }
                cells.append(
                    TableFrame.Cell(
                        row: row, column: column, rowSpan: height, columnSpan: width,
                        isOpen: outside[row * columns + column]))
            }
        }
        return cells
    }

    /// Whether the cell above continues into `row` over its whole width.
    private func canGrow(row: Int, column: Int, width: Int, _ taken: [Bool]) -> Bool {
        for c in column..<column + width {
            if taken[row * columns + c] || across[row * columns + c] { return false }
            if c > column, down[row * (columns + 1) + c] { return false }
        }
        return true
    }

    /// Fields that are open to the outside, as beside a narrower table that shares an edge with a wider.
    private func outside() -> [Bool] {
        var outside = [Bool](repeating: false, count: rows * columns)
        var queue: [(Int, Int)] = []
        func enter(_ row: Int, _ column: Int) {
            guard !outside[row * columns + column] else { return }
            outside[row * columns + column] = true
            queue.append((row, column))
        }
        for row in 0..<rows {
            if !down[row * (columns + 1)] { enter(row, 0) }
            if !down[row * (columns + 1) + columns] { enter(row, columns - 1) }
        }
        for column in 0..<columns {
            if !across[column] { enter(0, column) }
            if !across[rows * columns + column] { enter(rows - 1, column) }
        }
        while let (row, column) = queue.popLast() {
            if column > 0, !down[row * (columns + 1) + column] { enter(row, column - 1) }
            if column + 1 < columns, !down[row * (columns + 1) + column + 1] { enter(row, column + 1) }
            if row > 0, !across[row * columns + column] { enter(row - 1, column) }
            if row + 1 < rows, !across[(row + 1) * columns + column] { enter(row + 1, column) }
        }
        return outside
    }
}
