/// A table as JSON: an object a row, numbers as numbers, missing as `null`.
public enum JSON {
    /// One array of objects.
    public static func bytes(_ table: Table, header: HeaderChoice = .id) -> [UInt8] {
        var buffer = OutputBuffer()
        let fields = fields(of: table, header: header)
        buffer.append("[")
        for row in 0..<table.rowCount {
            buffer.append(row == 0 ? "\n  " : ",\n  ")
            append(row, of: table, fields, to: &buffer)
        }
        buffer.append(table.rowCount == 0 ? "]\n" : "\n]\n")
        return buffer.bytes
    }

    /// An object a line (JSONL).
    public static func lines(_ table: Table, header: HeaderChoice = .id) -> [UInt8] {
        var buffer = OutputBuffer()
        let fields = fields(of: table, header: header)
        for row in 0..<table.rowCount {
            append(row, of: table, fields, to: &buffer)
            buffer.append(UInt8(ascii: "\n"))
        }
        return buffer.bytes
    }

    /// A column with all that comes before its value, spelled once for all rows.
    private struct Field {
        var column: Int
        var lead: [UInt8]
        var digits: Int?
    }

    private static func fields(of table: Table, header: HeaderChoice) -> [Field] {
        table.columnIndices(for: .scripts).enumerated().map { position, column in
            var lead = OutputBuffer()
            if position > 0 { lead.append(", ") }
            append(string: table.columns[column].header(header), to: &lead)
            lead.append(": ")
            return Field(column: column, lead: lead.bytes, digits: table.columns[column].dataDigits)
        }
    }

    private static func append(_ row: Int, of table: Table, _ fields: [Field], to buffer: inout OutputBuffer)
    {
        buffer.append(UInt8(ascii: "{"))
        for field in fields {
            buffer.append(contentsOf: field.lead)
            append(table[row, field.column], digits: field.digits, to: &buffer)
        }
        buffer.append(UInt8(ascii: "}"))
    }

    private static func append(_ cell: CellContent, digits: Int?, to buffer: inout OutputBuffer) {
        switch cell {
        case .integer(let value): buffer.append(number: value)
        case .number(let value) where value.isFinite:
            NumberFormat.append(plain: value, digits: digits, to: &buffer)
        case .exact(let value) where NumberFormat.isPlainDecimal(value): append(decimal: value, to: &buffer)
        case .text(let value), .exact(let value): append(string: value, to: &buffer)
        case .number, .missing: buffer.append("null")
        }
    }

    /// JSON knows neither a leading plus or zero nor a point without digits round it.
    private static func append(decimal: String, to buffer: inout OutputBuffer) {
        var body = Substring(decimal)
        if body.first == "-" { buffer.append(UInt8(ascii: "-")) }
        if body.first == "-" || body.first == "+" { body.removeFirst() }
        let pieces = body.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        let whole = pieces[0].drop { $0 == "0" }
        buffer.append(whole.isEmpty ? "0" : String(whole))
        if pieces.count == 2, !pieces[1].isEmpty {
            buffer.append(UInt8(ascii: "."))
            buffer.append(String(pieces[1]))
        }
    }

    /// `string` in quotes, escaped.
    static func append(string: String, to buffer: inout OutputBuffer) {
        let hex = Array("0123456789abcdef".utf8)
        buffer.append(UInt8(ascii: "\""))
        for byte in string.utf8 {
            switch byte {
            case UInt8(ascii: "\""): buffer.append("\\\"")
            case UInt8(ascii: "\\"): buffer.append("\\\\")
            case UInt8(ascii: "\n"): buffer.append("\\n")
            case UInt8(ascii: "\r"): buffer.append("\\r")
            case UInt8(ascii: "\t"): buffer.append("\\t")
            case 0..<0x20, 0x7F:
                buffer.append("\\u00")
                buffer.append(hex[Int(byte >> 4)])
                buffer.append(hex[Int(byte & 15)])
            default: buffer.append(byte)
            }
        }
        buffer.append(UInt8(ascii: "\""))
    }
}
