/// Rows of a table of pipes that do not begin or do not end with one, as those of AsciiDoc, Muse and html2text: beside
/// them a pipe at the edge parts an empty cell from the rest, where in Markdown it only draws the edge.
struct OpenPipes {
    /// Of the rows with and without a first pipe, how many pipes the longest has.
    private var pipesAtEdge: Int32 = 0
    private var pipesWithoutEdge: Int32 = 0
    private var begun: Set<Int32> = []
    private var open: Set<Int32> = []

    /// Takes note of a row.
    mutating func add(row: Int32, pipes: Int32, begins: Bool, ends: Bool) {
        if begins {
            begun.insert(row)
            pipesAtEdge = max(pipesAtEdge, pipes)
        } else {
            pipesWithoutEdge = max(pipesWithoutEdge, pipes)
        }
        if !ends { open.insert(row) }
    }

    /// Puts the empty cells in that pipes at the edge part off.
    func complete(_ cells: inout [Document.GridCell], rowCount: Int32, columnCount: inout Int32) {
        if !begun.isEmpty, pipesAtEdge == pipesWithoutEdge { addFirst(&cells, &columnCount) }
        if !open.isEmpty, open.count < rowCount { addLast(&cells, &columnCount) }
    }

    private func addFirst(_ cells: inout [Document.GridCell], _ columnCount: inout Int32) {
        var result: [Document.GridCell] = []
        result.reserveCapacity(cells.count + begun.count)
        var row: Int32 = -1
        for var cell in cells {
            if begun.contains(cell.row) {
                if cell.row != row {
                    result.append(Self.empty(row: cell.row, column: 0, at: Int(cell.text.start), cell))
                }
                cell.column += 1
                columnCount = max(columnCount, cell.column + 1)
            }
            row = cell.row
            result.append(cell)
        }
        cells = result
    }

    private func addLast(_ cells: inout [Document.GridCell], _ columnCount: inout Int32) {
        let width = cells.filter { open.contains($0.row) }.map(\.column).max() ?? 0
        var index = cells.count
        while index > 0 {
            let last = cells[index - 1]
            if !open.contains(last.row), last.column < width {
                let cell = Self.empty(row: last.row, column: last.column + 1, at: Int(last.text.end), last)
                cells.insert(cell, at: index)
                columnCount = max(columnCount, last.column + 2)
            }
            while index > 0, cells[index - 1].row == last.row { index -= 1 }
        }
    }

    private static func empty(row: Int32, column: Int32, at offset: Int, _ beside: Document.GridCell)
        -> Document.GridCell
    {
        Document.GridCell(
            row: row, column: column, text: TextRange(offset, offset), location: beside.location)
    }
}
