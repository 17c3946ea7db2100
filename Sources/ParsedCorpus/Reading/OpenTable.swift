/// A table while it is read. Cells find their place as in the HTML standard's table algorithm, or are put
/// at a column; the slots themselves are never stored, so a large span costs nothing.
struct OpenTable {
    /// A paragraph in a cell, or the place of a table inside it.
    struct Item {
        var start: Int
        var end: Int
        var source: Int
        /// Index of the inner table; negative for a paragraph.
        var nested = -1
    }

    /// A cell and the range of its items.
    struct Cell {
        var row: Int32
        var column: Int32
        var rowSpan: Int32
        var columnSpan: Int32
        var items: Range<Int>
        var growsDown: Bool
    }

    private(set) var cells: [Cell] = []
    private(set) var items: [Item] = []
    private(set) var nested: [OpenTable] = []
    /// Paragraphs outside any cell; they come before the table.
    private(set) var captions: [Item] = []
    private(set) var rowCount = 0
    private(set) var columnCount = 0
    /// Whether text belongs to the latest cell.
    var isInCell = false

    private var nestedCellCount = 0
    /// First cell of the group of rows being read.
    private var groupCell = 0
    /// Column at which the search for the next free slot of the row begins.
    private var nextColumn = 0
    /// For every column the latest cell in it, and the first row no cell so far covers.
    private var coveredBy: [Int32] = []
    private var coveredTo: [Int32] = []

    /// A table that lays out rather than tells: its one column has nothing beside it, or the tables inside
    /// it hold at least as many cells as it has text cells of its own.
    var isLayout: Bool {
        if columnCount <= 1 { return true }
        if nestedCellCount == 0 { return false }
        var own = 0
        for cell in cells where !cell.items.isEmpty && !items[cell.items].contains(where: { $0.nested >= 0 })
        {
            own += 1
        }
        return nestedCellCount >= own
    }
}

// MARK: - Rows and cells

extension OpenTable {
    mutating func beginRow() {
        isInCell = false
        rowCount += 1
        nextColumn = 0
    }

    mutating func beginCell(
        columnSpan: Int, rowSpan: Int, column: Int?, limits: ReadingLimits
    ) throws(ReadingError) {
        if rowCount == 0 { beginRow() }
        if cells.count == limits.tableCells {
            throw .limitExceeded(name: "cells of a table", limit: limits.tableCells, found: "one more")
        }
        let row = rowCount - 1
        let place = column ?? freeColumn(row: row)
        let width = min(max(columnSpan, 1), limits.columnSpan)
        let height = min(max(rowSpan, 1), limits.rowSpan)
        if place + width > limits.tableColumns {
            throw .limitExceeded(
                name: "columns of a table", limit: limits.tableColumns, found: "\(place + width)")
        }
        while columnCount < place + width {
            coveredBy.append(-1)
            coveredTo.append(0)
            columnCount += 1
        }
        let bottom = rowSpan == 0 ? Int32.max : Int32(row + height)
        for covered in place..<place + width {
            coveredBy[covered] = Int32(cells.count)
            coveredTo[covered] = max(coveredTo[covered], bottom)
        }
        nextColumn = place + width
        cells.append(
            Cell(
                row: Int32(row), column: Int32(place), rowSpan: Int32(height), columnSpan: Int32(width),
                items: items.count..<items.count, growsDown: rowSpan == 0))
        isInCell = true
    }

    /// Makes the cell above, if it covers these columns, one row taller.
    mutating func extendCell(column: Int, columnSpan: Int) -> Bool {
        let row = rowCount - 1
        guard column < columnCount, coveredBy[column] >= 0 else { return false }
        let above = Int(coveredBy[column])
        let cell = cells[above]
        guard Int(cell.column) == column, Int(cell.columnSpan) == columnSpan,
            Int(cell.row + cell.rowSpan) == row
        else { return false }
        cells[above].rowSpan += 1
        nextColumn = column + columnSpan
        isInCell = false
        return true
    }

    /// Ends a group of rows: no cell reaches below it, and one with `rowspan="0"` reaches to its end.
    mutating func endRowGroup() {
        isInCell = false
        for index in groupCell..<cells.count {
            let rest = Int32(rowCount) - cells[index].row
            guard cells[index].rowSpan > rest || cells[index].growsDown else { continue }
            cells[index].rowSpan = rest
            let left = Int(cells[index].column)
            for column in left..<left + Int(cells[index].columnSpan) { coveredTo[column] = Int32(rowCount) }
        }
        groupCell = cells.count
    }

    mutating func end() {
        endRowGroup()
    }

    private func freeColumn(row: Int) -> Int {
        var column = nextColumn
        while column < columnCount, Int(coveredTo[column]) > row {
            let cell = cells[Int(coveredBy[column])]
            let isWhole = cell.growsDown || Int(cell.row) + Int(cell.rowSpan) > row
            column = isWhole ? Int(cell.column + cell.columnSpan) : column + 1
        }
        return column
    }
}

// MARK: - Content

extension OpenTable {
    /// Whether the latest cell's text ends at `end`, so that a line break must come first.
    func continuesCell(at end: Int) -> Bool {
        guard let cell = cells.last, !cell.items.isEmpty, let item = items.last else { return false }
        return item.nested < 0 && item.end == end
    }

    mutating func add(_ item: Item) {
        guard isInCell, !cells.isEmpty else { return captions.append(item) }
        items.append(item)
        cells[cells.count - 1].items = cells[cells.count - 1].items.lowerBound..<items.count
    }

    /// Adds an inner table at this place.
    mutating func add(nested table: OpenTable) {
        nestedCellCount += table.cells.count + table.nestedCellCount
        add(Item(start: 0, end: 0, source: 0, nested: nested.count))
        nested.append(table)
    }

    /// Takes over the content of an inner table that only lays out.
    mutating func absorb(_ table: OpenTable) {
        for item in table.captions + table.items {
            if item.nested >= 0 { add(nested: table.nested[item.nested]) } else { add(item) }
        }
    }
}
