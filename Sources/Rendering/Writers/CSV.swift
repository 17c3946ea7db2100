internal import Dispatch

/// A table as comma-separated values.
public enum CSV {
    /// The header row and all rows of `table`.
    public static func bytes(
        _ table: Table, header: HeaderChoice = .id, dialect: CSVDialect = .plain
    ) -> [UInt8] {
        var writer = CSVWriter(dialect, capacity: capacity(table))
        append(headerOf: table, header, to: &writer)
        append(rowsOf: table, to: &writer)
        return writer.buffer.bytes
    }

    /// A table that comes in `count` pieces of the same columns: the header row and the rows of the first, then the rows of
    /// each other. Pieces are made and written by all processors; in order, they are one file.
    public static func bytes(
        pieces count: Int, header: HeaderChoice = .id, dialect: CSVDialect = .plain,
        _ piece: @Sendable (Int) -> Table
    ) -> [[UInt8]] {
        [[UInt8]](unsafeUninitializedCapacity: count) { places, filled in
            nonisolated(unsafe) let first = places.baseAddress
            DispatchQueue.concurrentPerform(iterations: count) { index in
                let table = piece(index)
                var writer = CSVWriter(dialect, capacity: capacity(table), isContinued: index > 0)
                if index == 0 { append(headerOf: table, header, to: &writer) }
                append(rowsOf: table, to: &writer)
                first.unsafelyUnwrapped.advanced(by: index).initialize(to: writer.buffer.bytes)
            }
            filled = count
        }
    }

    private static func capacity(_ table: Table) -> Int { table.rowCount * table.columns.count * 6 }

    private static func append(headerOf table: Table, _ header: HeaderChoice, to writer: inout CSVWriter) {
        for column in table.columnIndices(for: .scripts) {
            writer.append(table.columns[column].header(header))
        }
        writer.endRow()
    }

    private static func append(rowsOf table: Table, to writer: inout CSVWriter) {
        let columns = table.columnIndices(for: .scripts)
        let digits = columns.map { table.columns[$0].dataDigits }
        for row in 0..<table.rowCount {
            for (position, column) in columns.enumerated() {
                writer.append(table[row, column], digits: digits[position])
            }
            writer.endRow()
        }
    }
}
