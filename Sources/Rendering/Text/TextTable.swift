/// A table for people at a terminal.
///
/// No lines, two blanks between columns, numbers at the right. Where the table is wider than the canvas, columns
/// of words are cut, the widest first; where that is not enough, the table is split into pieces that repeat the
/// first columns. A number is never cut and no column disappears.
public enum TextTable {
    /// Title, notes, header and rows as lines.
    public static func lines(_ table: Table, header: HeaderChoice = .zh, on canvas: Canvas) -> [String] {
        let body = pieces(table, header: header, on: canvas)
        var above =
            table.title.map { title in
                wrapped(title, on: canvas).map { canvas.styled($0, .bold) }
            } ?? []
        above += table.notesBefore.flatMap { wrapped($0, on: canvas) }
        let below = table.notesAfter.flatMap { wrapped($0, on: canvas) }
        return [above, body, below].filter { !$0.isEmpty }.reduce(into: []) { lines, part in
            if !lines.isEmpty { lines.append("") }
            lines += part
        }
    }

    /// The same as UTF-8, every line ended.
    public static func bytes(_ table: Table, header: HeaderChoice = .zh, on canvas: Canvas) -> [UInt8] {
        var buffer = OutputBuffer()
        for line in lines(table, header: header, on: canvas) {
            buffer.append(line)
            buffer.append(UInt8(ascii: "\n"))
        }
        return buffer.bytes
    }

    private static func pieces(_ table: Table, header: HeaderChoice, on canvas: Canvas) -> [String] {
        let columns = table.columnIndices(for: .people).map {
            TextColumn(table, column: $0, header: header, on: canvas)
        }
        guard !columns.isEmpty else { return [] }
        let layout = TextLayout(
            columns, keyColumns: table.keyColumns, hasChart: table.chart != nil, width: canvas.width)
        var lines: [String] = []
        for piece in layout.pieces {
            if !lines.isEmpty { lines.append("") }
            lines.append(
                canvas.styled(
                    line(of: piece.map { (columns[$0], columns[$0].header, layout.widths[$0]) }, on: canvas),
                    .bold))
            for row in 0..<table.rowCount {
                lines.append(
                    line(
                        of: piece.map { (columns[$0], columns[$0].cells[row], layout.widths[$0]) }, on: canvas
                    ))
            }
        }
        if let chart = table.chart, let room = layout.chartWidth {
            addBars(chart, of: table, to: &lines, room: room, on: canvas)
        }
        return lines.map(\.withoutTrailingBlanks)
    }

    private static func line(of cells: [(column: TextColumn, text: String, width: Int)], on canvas: Canvas)
        -> String
    {
        cells.map { cell in
            let text = canvas.measure.cut(cell.text, to: cell.width, marker: canvas.ellipsis)
            let padded = canvas.measure.pad(text, to: cell.width, cell.column.alignment)
            return cell.text == canvas.missing ? canvas.styled(padded, .dim) : padded
        }.joined(separator: "  ")
    }

    private static func addBars(
        _ chart: ChartColumn, of table: Table, to lines: inout [String], room: Int, on canvas: Canvas
    ) {
        let values = table.numbers(in: chart.column)
        let glyphs = BarGlyphs(
            values: values, maximum: chart.maximum, width: min(room, chart.widthLimit),
            isASCII: canvas.drawsASCII)
        for (row, value) in values.enumerated() {
            // The first line is the header.
            lines[row + 1] += "  " + canvas.styled(glyphs.bar(value), .accent)
        }
    }

    private static func wrapped(_ text: String, on canvas: Canvas) -> [String] {
        canvas.measure.wrap(canvas.spelled(TerminalText.sanitized(text)), width: canvas.width, indent: 4)
    }
}
