/// A table drawn in text with rules between its rows: `│ ├──┼──┤` or `| +---+---+`.
///
/// What stands between two rules is one row, however many lines it takes. A rule that is broken by text, as
/// beside a cell that spans rows, still ends the row of the cells under it.
struct BoxedTable {
    /// A cell's text, and where it began.
    typealias Cell = (text: [UInt8], line: Int32, column: Int)

    /// The cells of the row being read.
    private var cells: [Cell] = []
    private(set) var rows: [[Cell]] = []

    /// What one line is to such a table.
    enum LineKind { case none, rule, cells, mixed }

    static func kind(_ bytes: Span<UInt8>, _ range: Range<Int>) -> LineKind {
        let range = UTF8Scan.trimmed(bytes, range)
        if range.isEmpty { return .none }
        var (rules, bars, corners, others) = (0, 0, 0, 0)
        var index = range.lowerBound
        while index < range.upperBound {
            let (scalar, next) = UTF8Scan.scalar(bytes, index, range.upperBound)
            switch scalar {
            case 0x2500, 0x2501, 0x2550, 0x2D, 0x3D: rules += 1
            case 0x2502, 0x2503, 0x2551, 0x7C: bars += 1
            case 0x250C...0x254B, 0x2552...0x256C: corners += 1
            case 0x2B: corners += 1
            default: if !UTF8Scan.isBlank(scalar) { others += 1 }
            }
            index = next
        }
        let first = UTF8Scan.scalar(bytes, range.lowerBound, range.upperBound).0
        let isBox = first >= 0x2500 && first <= 0x256C
        if others == 0 {
            if corners >= 2, rules >= 3 { return bars > 0 && first != 0x2B && !isBox ? .none : .rule }
            if isBox, bars > 0 { return rules >= 3 && corners > 0 ? .mixed : .cells }
            // An empty line within a row.
            return first == 0x7C && bars > 1 && rules == 0 ? .cells : .none
        }
        if isBox || first == 0x7C, bars > 0 { return corners > 0 && rules >= 3 ? .mixed : .cells }
        return .none
    }

    /// Adds the cells of `line`; a mixed line first ends the row.
    mutating func add(_ bytes: Span<UInt8>, _ line: TextLines.Line, _ kind: LineKind) {
        if kind != .cells { endRow() }
        if kind == .rule { return }
        let range = UTF8Scan.trimmed(bytes, line.range)
        var column = -1
        var start = range.lowerBound
        var index = range.lowerBound
        while index <= range.upperBound {
            let scalar: UInt32
            let next: Int
            if index < range.upperBound {
                (scalar, next) = UTF8Scan.scalar(bytes, index, range.upperBound)
            } else {
                (scalar, next) = (0x7C, index + 1)
            }
            if Self.separates(scalar) {
                if column >= 0, index > start || index < range.upperBound {
                    put(bytes, start..<index, column, line)
                }
                column += 1
                start = next
            }
            index = next
        }
    }

    mutating func endRow() {
        if cells.contains(where: { !$0.text.isEmpty }) { rows.append(cells) }
        cells = []
    }

    private static func separates(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x2502, 0x2503, 0x2551, 0x7C, 0x250C...0x254B, 0x2552...0x256C: true
        default: false
        }
    }

    private mutating func put(
        _ bytes: Span<UInt8>, _ range: Range<Int>, _ column: Int, _ line: TextLines.Line
    ) {
        let text = UTF8Scan.trimmed(bytes, range)
        while cells.count <= column { cells.append(([], line.number, text.lowerBound - Int(line.start) + 1)) }
        if text.isEmpty || Self.isRule(bytes, text) { return }
        if cells[column].text.isEmpty {
            (cells[column].line, cells[column].column) = (line.number, text.lowerBound - Int(line.start) + 1)
        } else {
            cells[column].text.append(0x0A)
        }
        for index in text { cells[column].text.append(bytes[index]) }
    }

    private static func isRule(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
        var index = range.lowerBound
        while index < range.upperBound {
            let (scalar, next) = UTF8Scan.scalar(bytes, index, range.upperBound)
            if scalar != 0x2500, scalar != 0x2501, scalar != 0x2550 { return false }
            index = next
        }
        return true
    }
}
