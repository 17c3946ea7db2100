/// A column of a ``Table`` spelled out for the terminal.
struct TextColumn {
    let header: String
    let cells: [String]
    let alignment: Column.Alignment
    /// The widest of header and cells, in terminal columns.
    let naturalWidth: Int
    /// How narrow the column may become.
    let minimumWidth: Int

    init(_ table: Table, column index: Int, header choice: HeaderChoice, on canvas: Canvas) {
        let column = table.columns[index]
        header = canvas.spelled(column.header(choice))
        cells = (0..<table.rowCount).map { Self.text(table[$0, index], column, on: canvas) }
        alignment = column.alignment
        let widest = cells.reduce(canvas.measure.columns(of: header)) {
            max($0, canvas.measure.columns(of: $1))
        }
        naturalWidth = widest
        minimumWidth = column.minimumWidth.map { min(widest, max(1, $0)) } ?? widest
    }

    /// What people see of a cell.
    static func text(_ cell: CellContent, _ column: Column, on canvas: Canvas) -> String {
        let style: NumberStyle = if case .number(let style) = column.kind { style } else { .shortest }
        switch cell {
        case .text(let text): return canvas.spelled(TerminalText.sanitized(text))
        case .integer(let value):
            // A ratio may be the whole number 1; a count needs no detour.
            if style != .integer { return canvas.text(Double(value), style, showsSign: column.showsSign) }
            return canvas.typographic((column.showsSign && value > 0 ? "+" : "") + String(value))
        case .number(let value): return canvas.text(value, style, showsSign: column.showsSign)
        case .exact(let decimal):
            let number = NumberFormat.text(exact: decimal, style, showsSign: column.showsSign)
            return number.map { canvas.typographic($0) } ?? canvas.spelled(TerminalText.sanitized(decimal))
        case .missing: return canvas.missing
        }
    }
}
