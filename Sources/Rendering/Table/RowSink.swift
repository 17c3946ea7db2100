/// What takes the rows of a table cell by cell: a ``Table``, or a ``CSVWriter`` where rows are too many to be kept.
public protocol RowSink {
    /// Cells made once for many rows.
    associatedtype Cells

    /// Takes words as the row's next cell.
    mutating func append(_ text: String)
    /// Takes a whole number as the row's next cell.
    mutating func append(_ number: Int)
    /// Takes a number, missing where nil or not finite, as the row's next cell.
    mutating func append(_ number: Double?)
    /// Takes cells made before as the row's next ones.
    mutating func append(_ cells: Cells)
    /// Ends the row.
    mutating func endRow()

    /// The cells that `fill` appends, for many rows of this sink.
    func cells(_ fill: (inout Self) -> Void) -> Cells
}

extension CSVWriter: RowSink {
    /// Cells spelled as they stand in a file, with the commas between them.
    public struct Cells: Sendable {
        fileprivate let bytes: [UInt8]
    }

    /// Writes a number in plain decimal, or an empty cell if there is none or it is not finite.
    @inline(__always)
    public mutating func append(_ number: Double?) {
        if let number { append(number, digits: nil) } else { appendMissing() }
    }

    /// Writes cells made before.
    @inline(__always)
    public mutating func append(_ cells: Cells) { append(spelled: cells.bytes) }

    /// The cells that `fill` writes, at least one.
    public func cells(_ fill: (inout CSVWriter) -> Void) -> Cells {
        var writer = CSVWriter(dialect, isContinued: true)
        fill(&writer)
        return Cells(bytes: writer.buffer.bytes)
    }
}

extension Table: RowSink {
    /// Takes words as the row's next cell.
    public mutating func append(_ text: String) { append(cells: [.text(text)]) }

    /// Takes a whole number as the row's next cell.
    public mutating func append(_ number: Int) { append(cells: [.integer(number)]) }

    /// Takes a number, missing where nil or not finite, as the row's next cell.
    public mutating func append(_ number: Double?) { append(cells: [CellContent(number)]) }

    /// Takes cells made before as the row's next ones.
    public mutating func append(_ cells: ArraySlice<CellContent>) { append(cells: cells) }

    /// Ends the row.
    public func endRow() {
        precondition(cells.count.isMultiple(of: columns.count), "a row has a cell for every column")
    }

    /// The cells that `fill` appends.
    public func cells(_ fill: (inout Table) -> Void) -> ArraySlice<CellContent> {
        var table = Table(columns)
        fill(&table)
        return table.cells[...]
    }
}
