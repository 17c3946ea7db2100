/// Rows under named, typed columns: the only input of every writer.
public struct Table: Sendable {
    /// The columns, in order.
    public let columns: [Column]
    /// One line above the table and the name of its sheet; nil for none.
    public var title: String?
    /// Lines between the title and the table.
    public var notesBefore: [String]
    /// Lines after the table: caveats, methods, the next command.
    public var notesAfter: [String]
    /// Bars drawn beside the rows of a text table; nil for none.
    public var chart: ChartColumn?
    /// How many columns at the left are repeated where a text table has to be split.
    public var keyColumns = 1
    /// All cells, row by row.
    public private(set) var cells: [CellContent] = []

    /// A table without rows.
    public init(
        _ columns: [Column], title: String? = nil, notesBefore: [String] = [], notesAfter: [String] = [],
        chart: ChartColumn? = nil
    ) {
        self.columns = columns
        self.title = title
        self.notesBefore = notesBefore
        self.notesAfter = notesAfter
        self.chart = chart
    }

    /// How many rows there are.
    public var rowCount: Int { columns.isEmpty ? 0 : cells.count / columns.count }

    /// Makes room for `rows` rows.
    public mutating func reserveRows(_ rows: Int) { cells.reserveCapacity(rows * columns.count) }

    /// Appends a row, one cell a column in the columns' order.
    public mutating func append(_ row: [CellContent]) {
        precondition(row.count == columns.count, "a row has a cell for every column")
        cells.append(contentsOf: row)
    }

    /// Appends the row's next cells.
    mutating func append(cells next: some Collection<CellContent>) { cells.append(contentsOf: next) }

    /// The cell in `row` and `column`, both counted from 0.
    public subscript(row: Int, column: Int) -> CellContent {
        @inline(__always) get { cells[row * columns.count + column] }
    }

    /// The numbers of the column named `id`, missing ones nil; empty if there is no such column.
    public func numbers(in id: String) -> [Double?] {
        guard let column = columns.firstIndex(where: { $0.id == id }) else { return [] }
        return (0..<rowCount).map { self[$0, column].doubleValue }
    }

    /// The indices of the columns that an output for `audience` carries.
    func columnIndices(for audience: Column.Audience) -> [Int] {
        columns.indices.filter { columns[$0].audience == .everyone || columns[$0].audience == audience }
    }
}

/// Bars beside a text table's rows: which numbers, on which scale.
public struct ChartColumn: Sendable, Hashable {
    /// The id of the column whose numbers the bars show.
    public var column: String
    /// The number that fills the whole width; nil takes the greatest in the column.
    public var maximum: Double?
    /// How wide the bars may be at most, in terminal columns.
    public var widthLimit: Int

    /// Bars for the column named `column`.
    public init(_ column: String, maximum: Double? = nil, widthLimit: Int = 40) {
        self.column = column
        self.maximum = maximum
        self.widthLimit = widthLimit
    }
}
