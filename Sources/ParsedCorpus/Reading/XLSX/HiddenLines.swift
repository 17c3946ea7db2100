/// The rows and columns of a sheet that are hidden: what stands in them is not on the page, so it is no part of the table.
struct HiddenLines {
    private var rows: Set<Int> = []
    /// How many more hidden ranges of columns cover a column than the one before it: adding one costs the same whatever
    /// its width.
    private var steps: [Int: Int] = [:]
    private var isColumnHidden: [Bool] = []

    private var isEmpty: Bool { rows.isEmpty && steps.isEmpty }

    /// Takes note of a hidden row, from 0.
    mutating func add(row: Int) { rows.insert(row) }

    /// Takes note of hidden columns, from 0.
    mutating func add(columns first: Int, to last: Int) {
        guard first >= 0, last >= first, last < 1 << 30 else { return }
        steps[first, default: 0] += 1
        steps[last + 1, default: 0] -= 1
    }

    /// Sums up what was noted, for tables of at most `columnLimit` columns.
    mutating func close(columnLimit: Int) {
        if steps.isEmpty { return }
        var depth = 0
        isColumnHidden = (0..<columnLimit).map { column in
            depth += steps[column] ?? 0
            return depth > 0
        }
    }

    private func hidesColumn(_ column: Int) -> Bool {
        column < isColumnHidden.count && isColumnHidden[column]
    }

    /// Whether no part of a cell is to be seen.
    func hides(row: Int, column: Int, height: Int, width: Int) -> Bool {
        !isEmpty
            && ((row..<row + height).allSatisfy(rows.contains)
                || (column..<column + width).allSatisfy(hidesColumn))
    }

    /// `grid` without them; a merged cell that is partly hidden keeps its text and what is left of it.
    func removed(from grid: Document.Grid) -> Document.Grid {
        if isEmpty { return grid }
        let rowPlaces = places(grid.rowCount, rows.contains)
        let columnPlaces = places(grid.columnCount, hidesColumn)
        var result = Document.Grid(
            cells: [], rowCount: Int(rowPlaces.last ?? 0), columnCount: Int(columnPlaces.last ?? 0))
        for var cell in grid.cells {
            let (row, column) = (Int(cell.row), Int(cell.column))
            cell.rowSpan = rowPlaces[row + Int(cell.rowSpan)] - rowPlaces[row]
            cell.columnSpan = columnPlaces[column + Int(cell.columnSpan)] - columnPlaces[column]
            if cell.rowSpan == 0 || cell.columnSpan == 0 { continue }
            (cell.row, cell.column) = (rowPlaces[row], columnPlaces[column])
            result.cells.append(cell)
        }
        return result
    }

    /// How many visible lines stand before each of `count`, and before the end.
    private func places(_ count: Int, _ isHidden: (Int) -> Bool) -> [Int32] {
        var result: [Int32] = [0]
        result.reserveCapacity(count + 1)
        for index in 0..<count { result.append(result[index] + (isHidden(index) ? 0 : 1)) }
        return result
    }
}
