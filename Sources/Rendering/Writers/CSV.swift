internal import Dispatch

/// A table as comma-separated values.
public enum CSV {
    /// The header row and all rows of `table`.
    public static func bytes(
        _ table: Table, header: HeaderChoice = .id, dialect: CSVDialect = .plain
    ) -> [UInt8] {
        var writer = CSVWriter(dialect, capacity: table.rowCount * table.columns.count * 6)
        append(header: table.columnIndices(for: .scripts).map { table.columns[$0] }, header, to: &writer)
        append(rowsOf: table, to: &writer)
        return writer.buffer.bytes
    }

    /// A table too long to be kept: the header row, then the rows of `count` pieces in order, handed to `take` as bytes.
    ///
    /// Pieces are written by all processors, a few at a time, and make the same file however many there are.
    public static func write(
        _ columns: [Column], pieces count: Int, header: HeaderChoice = .id, dialect: CSVDialect = .plain,
        to take: ([UInt8]) throws -> Void, _ piece: @Sendable (Int, inout CSVWriter) -> Void
    ) rethrows {
        var head = CSVWriter(dialect)
        append(header: columns.filter { $0.audience != .people }, header, to: &head)
        try take(head.drain())
        var room = 0
        for start in stride(from: 0, to: count, by: waveWidth) {
            let wave = min(waveWidth, count - start)
            let capacity = room
            let written = [[UInt8]](unsafeUninitializedCapacity: wave) { places, filled in
                nonisolated(unsafe) let first = places.baseAddress
                DispatchQueue.concurrentPerform(iterations: wave) { index in
                    var writer = CSVWriter(dialect, capacity: capacity, isContinued: true)
                    piece(start + index, &writer)
                    first.unsafelyUnwrapped.advanced(by: index).initialize(to: writer.buffer.bytes)
                }
                filled = wave
            }
            for bytes in written { try take(bytes) }
            room = max(room, written.map(\.count).max() ?? 0)
        }
    }

    /// How many pieces are kept at once.
    private static let waveWidth = 16

    private static func append(header columns: [Column], _ header: HeaderChoice, to writer: inout CSVWriter) {
        for column in columns { writer.append(column.header(header)) }
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
