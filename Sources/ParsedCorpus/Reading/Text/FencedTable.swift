/// A table of AsciiDoc: cells, each behind a pipe, between two lines `|===`.
///
/// A cell goes on over lines until the next pipe. Empty lines part the rows; where there are none, a row is as long as the
/// first line or the `cols` above say.
struct FencedTable {
    private var cells: [BoxedTable.Cell] = []
    /// Where an empty line stands before a cell.
    private var gaps: Set<Int> = []
    private var columns = 0

    /// Whether the line opens or closes such a table.
    static func isFence(_ bytes: [UInt8], _ line: TextLines.Line) -> Bool {
        let text = bytes[UTF8Scan.trimmed(bytes.span, line.range)]
        return text.count >= 4 && text.first == UInt8(ascii: "|")
            && text.dropFirst().allSatisfy { $0 == UInt8(ascii: "=") }
    }

    mutating func add(_ bytes: [UInt8], _ line: TextLines.Line) {
        if line.isEmpty {
            if !cells.isEmpty { gaps.insert(cells.count) }
            return
        }
        var start = Int(line.start)
        var isFirst = true
        let before = cells.count
        for index in start...Int(line.end) where index == Int(line.end) || bytes[index] == UInt8(ascii: "|") {
            let text = Self.text(bytes, start..<index, endsInPipe: index < Int(line.end))
            if !isFirst {
                cells.append((Array(bytes[text]), line.number, start - Int(line.start) + 1))
            } else if !text.isEmpty, !cells.isEmpty {
                if !cells[cells.count - 1].text.isEmpty { cells[cells.count - 1].text.append(0x0A) }
                cells[cells.count - 1].text += bytes[text]
            }
            (start, isFirst) = (index + 1, false)
        }
        if columns == 0 { columns = cells.count - before }
    }

    /// Without blanks, the mark of a line end, and what says how the cell behind the pipe is set: `2+|`.
    private static func text(_ bytes: [UInt8], _ range: Range<Int>, endsInPipe: Bool) -> Range<Int> {
        var text = UTF8Scan.trimmed(bytes.span, range)
        let last = bytes[text].lastIndex(of: UInt8(ascii: " ")).map { $0 + 1 } ?? text.lowerBound
        let word = bytes[last..<text.upperBound]
        let isSetting =
            endsInPipe && text.upperBound == range.upperBound && word.contains(UInt8(ascii: "+"))
            && word.allSatisfy { $0 &- 48 < 10 || "+.<>^*".utf8.contains($0) }
        if isSetting || word.elementsEqual("+".utf8) { text = text.lowerBound..<last }
        return UTF8Scan.trimmed(bytes.span, text)
    }

    /// The cells in rows.
    func rows() -> [[BoxedTable.Cell]] {
        var rows: [[BoxedTable.Cell]] = []
        for (index, cell) in cells.enumerated() {
            let opensRow = gaps.isEmpty ? rows.last.map { $0.count >= max(columns, 1) } : gaps.contains(index)
            if rows.isEmpty || opensRow == true { rows.append([]) }
            rows[rows.count - 1].append(cell)
        }
        return rows
    }
}
