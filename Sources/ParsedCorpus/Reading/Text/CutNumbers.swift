/// Numbers that a line end inside a cell cuts in two where a line is a row: `规章⇥16⏎76⇥0`.
///
/// A row that ends in figures and one below that begins with figures are one row if that is no longer than the table
/// is wide. The figures stay apart in their cell: the form's sums say whether they are one number.
enum CutNumbers {
    /// Joins the rows of `cells` that cut numbers, in a table of `columnCount` columns; the texts of the joined cells
    /// are added to `document`.
    static func join(_ cells: inout [Document.GridCell], columnCount: Int32, _ document: inout Document) {
        var result: [Document.GridCell] = []
        /// How many rows have gone into those above.
        var joined: Int32 = 0
        var start = 0
        while start < cells.count {
            var end = start + 1
            while end < cells.count, cells[end].row == cells[start].row { end += 1 }
            defer { start = end }
            let row = cells[start..<end]
            if let last = result.last, last.column > 0, Int(last.column) + row.count <= Int(columnCount),
                isFigures(last, document), isFigures(row.first!, document)
            {
                joined += 1
                var text = Array(document.bytes[last.text.range])
                text.append(0x0A)
                text += document.bytes[row.first!.text.range]
                result[result.count - 1].text = document.append(text)
                for var cell in row.dropFirst() {
                    (cell.row, cell.column) = (last.row, cell.column + last.column)
                    result.append(cell)
                }
            } else {
                for var cell in row {
                    cell.row -= joined
                    result.append(cell)
                }
            }
        }
        if joined > 0 { cells = result }
    }

    /// Whether a line is nothing but figures.
    static func isFigures(_ line: TextLines.Line, _ bytes: [UInt8]) -> Bool { isFigures(bytes, line.range) }

    private static func isFigures(_ cell: Document.GridCell, _ document: Document) -> Bool {
        isFigures(document.bytes, cell.text.range)
    }

    /// Whether a text is digits and the signs inside of numbers.
    private static func isFigures(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        let text = UTF8Scan.trimmed(bytes.span, range)
        return !text.isEmpty
            && text.allSatisfy { index in
                (0x30...0x39).contains(bytes[index]) || bytes[index] == 0x2E || bytes[index] == 0x2C
            }
    }
}
