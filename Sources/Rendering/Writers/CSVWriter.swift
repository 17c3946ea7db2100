/// Writes CSV (RFC 4180) cell by cell, straight into bytes.
///
/// Cells are quoted only where a comma, a quote, a line break or a blank at either end asks for it. Nothing is
/// rounded, grouped or localised.
public struct CSVWriter: Sendable {
    /// What has been written.
    public private(set) var buffer: OutputBuffer
    let dialect: CSVDialect
    private var isAtLineStart = true
    private var lineStart = 0

    /// A writer at the start of a file, or of a later piece of it.
    public init(_ dialect: CSVDialect = .plain, capacity: Int = 0, isContinued: Bool = false) {
        self.dialect = dialect
        buffer = OutputBuffer(capacity: capacity)
        if dialect.hasByteOrderMark, !isContinued { buffer.append(contentsOf: [0xEF, 0xBB, 0xBF]) }
        lineStart = buffer.count
    }

    /// Takes what has been written so far, so that long files can be handed on in pieces.
    public mutating func drain() -> [UInt8] {
        precondition(isAtLineStart, "a file is handed on in whole lines")
        defer { (_, lineStart) = (buffer.removeAll(), 0) }
        return buffer.bytes
    }

    /// Writes a whole number.
    @inline(__always)
    public mutating func append(_ number: Int) {
        separate()
        buffer.append(number: number)
    }

    /// Writes a number in plain decimal, or an empty cell if it is not finite.
    @inline(__always)
    public mutating func append(_ number: Double, digits: Int? = nil) {
        separate()
        guard number.isFinite else { return }
        NumberFormat.append(plain: number, digits: digits, to: &buffer)
    }

    /// Writes an empty cell.
    @inline(__always)
    public mutating func appendMissing() { separate() }

    /// Writes words, guarded and quoted as needed.
    public mutating func append(_ text: String) {
        separate()
        guard !text.isEmpty else { return }
        let isGuarded = dialect.guardsFormulas && FormulaGuard.isNeeded(text)
        if !isGuarded, !Self.needsQuotes(text) {
            buffer.append(text)
            return
        }
        buffer.append(UInt8(ascii: "\""))
        if isGuarded { buffer.append(UInt8(ascii: "'")) }
        for byte in text.utf8 {
            if byte == UInt8(ascii: "\"") { buffer.append(byte) }
            buffer.append(byte)
        }
        buffer.append(UInt8(ascii: "\""))
    }

    /// Writes a typed cell.
    @inline(__always)
    public mutating func append(_ cell: CellContent, digits: Int? = nil) {
        switch cell {
        case .integer(let value): append(value)
        case .number(let value): append(value, digits: digits)
        case .text(let value): append(value)
        case .exact(let value):
            guard NumberFormat.isPlainDecimal(value) else { return append(value) }
            separate()
            buffer.append(value)
        case .missing: appendMissing()
        }
    }

    /// Writes cells that are spelled already, with the commas between them.
    @inline(__always)
    mutating func append(spelled cells: [UInt8]) {
        separate()
        buffer.append(contentsOf: cells)
    }

    /// Ends the row.
    public mutating func endRow() {
        // A line without any byte would be read as no row at all.
        if buffer.count == lineStart { buffer.append(contentsOf: [0x22, 0x22]) }
        if dialect.usesCarriageReturns { buffer.append(0x0D) }
        buffer.append(0x0A)
        isAtLineStart = true
        lineStart = buffer.count
    }

    @inline(__always)
    private mutating func separate() {
        if isAtLineStart {
            isAtLineStart = false
        } else {
            buffer.append(UInt8(ascii: ","))
        }
    }

    private static func needsQuotes(_ text: String) -> Bool {
        let utf8 = text.utf8
        if utf8.first == UInt8(ascii: " ") || utf8.last == UInt8(ascii: " ") { return true }
        let found = utf8.withContiguousStorageIfAvailable { bytes in
            // Without a way out, so that many bytes are compared at once.
            var special: UInt8 = 0
            for byte in bytes {
                special |= byte == 0x2C || byte == 0x22 || byte == 0x0A || byte == 0x0D ? 1 : 0
            }
            return special != 0
        }
        return found ?? true
    }
}
