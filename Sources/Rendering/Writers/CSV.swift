/// A table as comma-separated values.
public enum CSV {
    /// The header row and all rows of `table`.
    public static func bytes(
        _ table: Table, header: HeaderChoice = .id, dialect: CSVDialect = .plain
    ) -> [UInt8] {
        let columns = table.columnIndices(for: .scripts)
        var writer = CSVWriter(dialect, capacity: table.rowCount * columns.count * 6)
        for column in columns { writer.append(table.columns[column].header(header)) }
        writer.endRow()
        let digits = columns.map { table.columns[$0].dataDigits }
        for row in 0..<table.rowCount {
            for (position, column) in columns.enumerated() {
                writer.append(table[row, column], digits: digits[position])
            }
            writer.endRow()
        }
        return writer.buffer.bytes
    }
}
