/// A table as tab-separated values, a cell being everything between two tabs.
///
/// TSV has no quotes: tab, line feed, carriage return and backslash inside a cell are spelled `\t`, `\n`, `\r`
/// and `\\`. Words are guarded as in CSV, since TSV is what a clipboard carries into a spreadsheet.
public enum TSV {
    /// The header row and all rows of `table`.
    public static func bytes(_ table: Table, header: HeaderChoice = .id) -> [UInt8] {
        let columns = table.columnIndices(for: .scripts)
        var buffer = OutputBuffer(capacity: table.rowCount * columns.count * 6)
        for (position, column) in columns.enumerated() {
            if position > 0 { buffer.append(UInt8(ascii: "\t")) }
            append(table.columns[column].header(header), to: &buffer)
        }
        buffer.append(UInt8(ascii: "\n"))
        for row in 0..<table.rowCount {
            for (position, column) in columns.enumerated() {
                if position > 0 { buffer.append(UInt8(ascii: "\t")) }
                append(table[row, column], digits: table.columns[column].dataDigits, to: &buffer)
            }
            buffer.append(UInt8(ascii: "\n"))
        }
        return buffer.bytes
    }

    private static func append(_ cell: CellContent, digits: Int?, to buffer: inout OutputBuffer) {
        switch cell {
        case .integer(let value): buffer.append(number: value)
        case .number(let value): NumberFormat.append(plain: value, digits: digits, to: &buffer)
        case .exact(let value) where NumberFormat.isPlainDecimal(value): buffer.append(value)
        case .text(let value), .exact(let value): append(value, to: &buffer)
        case .missing: break
        }
    }

    private static func append(_ text: String, to buffer: inout OutputBuffer) {
        if FormulaGuard.isNeeded(text) { buffer.append(UInt8(ascii: "'")) }
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\t"): buffer.append("\\t")
            case UInt8(ascii: "\n"): buffer.append("\\n")
            case UInt8(ascii: "\r"): buffer.append("\\r")
            case UInt8(ascii: "\\"): buffer.append("\\\\")
            default: buffer.append(byte)
            }
        }
    }
}
