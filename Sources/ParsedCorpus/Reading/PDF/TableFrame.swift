/// A ruled table on a page: the edges of its rows and columns, and its cells.
struct TableFrame: Sendable {
    /// Left edges of the columns and the right edge of the last.
    var columnEdges: [Float]
    /// Top edges of the rows and the bottom edge of the last.
    var rowEdges: [Float]
    var cells: [Cell]

    /// A cell, merged where no ruling parts it.
    struct Cell: Sendable {
        var row: Int
        var column: Int
        var rowSpan: Int
        var columnSpan: Int
        /// Not enclosed: the outline has a gap here. Without text it is no cell.
        var isOpen: Bool
    }

    var box: Box {
        Box(left: columnEdges.first!, top: rowEdges.first!, right: columnEdges.last!, bottom: rowEdges.last!)
    }

    func box(_ cell: Cell) -> Box {
        Box(
            left: columnEdges[cell.column], top: rowEdges[cell.row],
            right: columnEdges[cell.column + cell.columnSpan], bottom: rowEdges[cell.row + cell.rowSpan])
    }

    /// The frames that the rulings of a page make, top to bottom.
    static func frames(_ rulings: Rulings) -> [TableFrame] {
        RulingGroup.groups(rulings).compactMap(TableFrame.init(group:))
            .sorted { $0.rowEdges[0] < $1.rowEdges[0] }
    }

    /// Nil where the lines enclose fewer than two cells.
    init?(group: RulingGroup) {
        columnEdges = Self.edges(group.rulings.vertical)
        rowEdges = Self.edges(group.rulings.horizontal)
        cells = []
        guard columnEdges.count >= 2, rowEdges.count >= 2, columnEdges.count <= 200, rowEdges.count <= 400
        else { return nil }
        cells = CellMerging(columnEdges: columnEdges, rowEdges: rowEdges, rulings: group.rulings).cells()
        guard cells.count(where: { !$0.isOpen }) >= 2 else { return nil }
    }

    /// The places of parallel lines, those within 2.5 points of a neighbour taken as one.
    private static func edges(_ rulings: [Ruling]) -> [Float] {
        var edges: [Float] = []
        var (sum, count, last): (Float, Float, Float) = (0, 0, -.infinity)
        for position in rulings.map(\.position).sorted() {
            if position - last > 2.5, count > 0 {
                edges.append(sum / count)
                (sum, count) = (0, 0)
            }
            (sum, count, last) = (sum + position, count + 1, position)
        }
        if count > 0 { edges.append(sum / count) }
        return withoutSpacing(edges)
    }

    /// The edges with those of neighbouring cells taken as one, where each cell has a border of its own and the same
    /// narrow blank parts it from the next.
    private static func withoutSpacing(_ edges: [Float]) -> [Float] {
        let widths = zip(edges, edges.dropFirst()).map { $1 - $0 }
        let blanks = widths.indices.filter { widths[$0] <= 7 }
        guard blanks.count >= 3, blanks.count * 5 >= widths.count * 2,
            zip(blanks, blanks.dropFirst()).allSatisfy({ $1 - $0 > 1 }),
            blanks.allSatisfy({ abs(widths[$0] - widths[blanks[0]]) <= 1.5 })
        else { return edges }
        var merged: [Float] = []
        for (index, edge) in edges.enumerated() {
            if blanks.contains(index - 1) {
                merged[merged.count - 1] = (merged[merged.count - 1] + edge) / 2
            } else {
                merged.append(edge)
            }
        }
        return merged
    }
}

extension TableFrame {
    /// The cell at a point, nil outside of all.
    func cellIndex(x: Float, y: Float, owners: [Int32]) -> Int? {
        guard box.contains(x: x, y: y) else { return nil }
        let column = columnEdges.lastIndex { $0 <= x }!
        let row = rowEdges.lastIndex { $0 <= y }!
        let owner = owners[row * (columnEdges.count - 1) + column]
        return owner < 0 ? nil : Int(owner)
    }

    /// Per field of the grid of edges, the index of the cell that covers it.
    func owners() -> [Int32] {
        let columns = columnEdges.count - 1
        var owners = [Int32](repeating: -1, count: columns * (rowEdges.count - 1))
        for (index, cell) in cells.enumerated() {
            for row in cell.row..<cell.row + cell.rowSpan {
                for column in cell.column..<cell.column + cell.columnSpan {
                    owners[row * columns + column] = Int32(index)
                }
            }
        }
        return owners
    }
}
