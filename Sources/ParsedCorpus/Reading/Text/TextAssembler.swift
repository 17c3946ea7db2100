/// Puts the lines of a text together to paragraphs, placed lines and grids.
struct TextAssembler {
    var document: Document
    var hasMarkdown = false
    private let oneCellALine: Bool
    private let tabsInPairs: Bool

    private var cells: [Document.GridCell] = []
    private var row: Int32 = 0
    private var column: Int32 = 0
    private var columnCount: Int32 = 0
    private var tableNumber = 0
    private var kind = GridKind.none
    /// Empty lines since the last other line.
    private var emptyLines = 0

    private enum GridKind { case none, cells, tabs, markdown, boxed, fenced }
    /// The blocks made of rows of tabs.
    private var tabGrids: [Int] = []
    private var openPipes = OpenPipes()
    /// A table with rules between its rows, while one is being read.
    private var boxed = BoxedTable()
    /// A table between fences, while one is being read.
    private var fenced = FencedTable()

    init(document: Document, oneCellALine: Bool, tabsInPairs: Bool) {
        self.document = document
        self.oneCellALine = oneCellALine
        self.tabsInPairs = tabsInPairs
        cells.reserveCapacity(256)
        self.document.blocks.reserveCapacity(64)
    }

    mutating func add(_ line: TextLines.Line) {
        defer { emptyLines = line.isEmpty && line.leadingTabs == 0 ? emptyLines + 1 : 0 }
        if line.pipes == 1 || kind == .fenced, FencedTable.isFence(document.bytes, line) {
            let closes = kind == .fenced
            finishGrid()
            if !closes { begin(.fenced) }
            return
        }
        if kind == .fenced { return fenced.add(document.bytes, line) }
        if line.isEmpty, line.leadingTabs == 0 { return }
        if line.mayDraw {
            let drawn = BoxedTable.kind(document.bytes.span, line.range)
            if drawn == .rule || (kind == .boxed && drawn != .none) || drawn == .mixed {
                begin(.boxed)
                var table = boxed
                boxed = BoxedTable()
                table.add(document.bytes.span, line, drawn)
                boxed = table
                return
            }
            if isRuler(line.range) { return }
        }
        if oneCellALine, line.leadingTabs > 0, line.innerTabs == 0 { return addCell(line) }
        if line.innerTabs > 0 || (!oneCellALine && line.leadingTabs > 0 && kind == .tabs) {
            return addRow(line)
        }
        if kind == .tabs || kind == .markdown, emptyLines == 0, CutNumbers.isFigures(line, document.bytes) {
            return kind == .tabs ? addRow(line) : addMarkdown(line)
        }
        if line.pipes >= 2 || (line.pipes == 1 && kind == .markdown) { return addMarkdown(line) }
        if kind == .cells, continuesCell(line) { return }
        finishGrid()
        addPlain(line)
    }

    mutating func finish() {
        finishGrid()
        TrailingTabs.drop(from: &document, grids: tabGrids)
    }

    // MARK: - One cell a line

    private mutating func addCell(_ line: TextLines.Line) {
        begin(.cells)
        if emptyLines > 0, column > 0 { nextRow() }
        // Tabs before the last one stand for empty cells.
        for _ in 1..<max(line.leadingTabs, 1) { append(TextRange(Int(line.start), Int(line.start)), line) }
        append(TextRange(Int(line.start + line.leadingTabs), Int(line.end)), line)
    }

    /// Whether a line without a tab goes on with the cell before it: directly below it, or as the first
    /// text of a cell that began with empty lines.
    private mutating func continuesCell(_ line: TextLines.Line) -> Bool {
        guard !cells.isEmpty else { return false }
        let last = cells.count - 1
        if SectionHeading.find(document.bytes.span, line.range) != nil { return false }
        let trimmed = UTF8Scan.trimmed(document.bytes.span, cells[last].text.range)
        if emptyLines > 0 {
            guard trimmed.isEmpty, LabelText.key(document.bytes.span, line.range).count <= 24,
                LabelTable.shared.isRowOrGroup(document.bytes.span, line.range)
            else { return false }
        } else if line.range.count > 150 {
            return false
        }
        cells[last].text.end = line.end
        return true
    }

    // MARK: - Tab-separated rows

    private mutating func addRow(_ line: TextLines.Line) {
        begin(.tabs)
        if column > 0 { nextRow() }
        var start = Int(line.start)
        for index in line.range where index >= start && document.bytes[index] == 0x09 {
            append(TextRange(start, index), line)
            start = index + (tabsInPairs ? 2 : 1)
        }
        append(TextRange(start, Int(line.end)), line)
    }

    /// A table whose cells are ranges of `lines`.
    mutating func addTable(_ rows: [[Range<Int>]], _ lines: [TextLines.Line]) {
        finishGrid()
        begin(.tabs)
        for cells in rows {
            if column > 0 { nextRow() }
            for cell in cells {
                let line = lines[cell.lowerBound]
                let end = cell.isEmpty ? line.start : lines[cell.upperBound - 1].end
                append(
                    TextRange(Int(cell.isEmpty ? line.start : line.start + line.leadingTabs), Int(end)), line)
            }
        }
        finishGrid()
        emptyLines = 0
    }

    // MARK: - Markdown

    private mutating func addMarkdown(_ line: TextLines.Line) {
        hasMarkdown = true
        var range = UTF8Scan.trimmed(document.bytes.span, line.range)
        if range.isEmpty { return }
        begin(.markdown)
        if isSeparator(range) { return }
        if column > 0 { nextRow() }
        let begins = document.bytes[range.lowerBound] == 0x7C
        if begins { range = (range.lowerBound + 1)..<range.upperBound }
        let ends = range.isEmpty || document.bytes[range.upperBound - 1] == 0x7C
        if ends, !range.isEmpty { range = range.lowerBound..<(range.upperBound - 1) }
        openPipes.add(row: row, pipes: line.pipes, begins: begins, ends: ends)
        var start = range.lowerBound
        for index in range where document.bytes[index] == 0x7C && document.bytes[index - 1] != 0x5C {
            append(markdownText(start..<index), line)
            start = index + 1
        }
        append(markdownText(start..<range.upperBound), line)
    }

    private func isSeparator(_ range: Range<Int>) -> Bool {
        var dashes = 0
        for index in range {
            switch document.bytes[index] {
            case 0x2D: dashes += 1
            case 0x7C, 0x3A, 0x20, 0x09: break
            default: return false
            }
        }
        return dashes > 2
    }

    /// The text of a Markdown cell: `<br>` becomes a line end, other tags are left out.
    private mutating func markdownText(_ range: Range<Int>) -> TextRange {
        guard range.contains(where: { document.bytes[$0] == 0x3C }) else {
            return TextRange(range.lowerBound, range.upperBound)
        }
        var text: [UInt8] = []
        var index = range.lowerBound
        while index < range.upperBound {
            let rest = document.bytes[index..<range.upperBound]
            if rest.first == 0x3C, let end = rest.firstIndex(of: 0x3E) {
                if rest.dropFirst().prefix(2).elementsEqual("br".utf8) { text.append(0x0A) }
                index = end + 1
            } else {
                text.append(document.bytes[index])
                index += 1
            }
        }
        return document.append(text)
    }

    /// A line of dashes that separates rows or columns and holds nothing.
    private func isRuler(_ range: Range<Int>) -> Bool {
        var (dashes, longest, current) = (0, 0, 0)
        var index = range.lowerBound
        while index < range.upperBound {
            let (scalar, next) = UTF8Scan.scalar(document.bytes.span, index, range.upperBound)
            switch scalar {
            case 0x2D, 0x3D, 0x5F, 0x2500, 0x2501, 0x2550:
                dashes += 1
                current += 1
                longest = max(longest, current)
            default:
                if !UTF8Scan.isBlank(scalar) { return false }
                current = 0
            }
            index = next
        }
        return longest >= 4
    }

    // MARK: - Grids

    private mutating func begin(_ kind: GridKind) {
        if self.kind != kind || (kind != .cells && emptyLines > 0) { finishGrid() }
        if self.kind == .none {
            self.kind = kind
            tableNumber += 1
            (row, column, columnCount) = (0, 0, 0)
        }
    }

    private mutating func nextRow() {
        row += 1
        column = 0
    }

    private mutating func append(_ text: TextRange, _ line: TextLines.Line) {
        cells.append(
            Document.GridCell(
                row: row, column: column, text: text,
                location: .line(Int(line.number), column: Int(text.start - line.start) + 1)))
        column += 1
        columnCount = max(columnCount, column)
    }

    private mutating func finishGrid() {
        if kind == .none { return }
        if kind == .boxed {
            boxed.endRow()
            take(boxed.rows)
            boxed = BoxedTable()
        }
        if kind == .fenced {
            take(fenced.rows())
            fenced = FencedTable()
        }
        if kind == .tabs { tabGrids.append(document.blocks.count) }
        if kind == .markdown { openPipes.complete(&cells, rowCount: row + 1, columnCount: &columnCount) }
        openPipes = OpenPipes()
        if kind == .tabs || kind == .markdown {
            CutNumbers.join(&cells, columnCount: columnCount, &document)
            row = cells.last?.row ?? row
        }
        if !cells.isEmpty {
            document.blocks.append(
                .grid(.init(cells: cells, rowCount: Int(row) + 1, columnCount: Int(columnCount))))
        }
        cells.removeAll(keepingCapacity: true)
        kind = .none
    }

    private mutating func take(_ rows: [[BoxedTable.Cell]]) {
        for (index, row) in rows.enumerated() {
            for (column, cell) in row.enumerated() {
                cells.append(
                    Document.GridCell(
                        row: Int32(index), column: Int32(column), text: document.append(cell.text),
                        location: .line(Int(cell.line), column: cell.column)))
            }
            columnCount = max(columnCount, Int32(row.count))
        }
        row = Int32(max(rows.count - 1, 0))
    }

    // MARK: - Plain lines

    /// A heading of Markdown without the attributes that Pandoc puts behind it: `# 标题 {#标题 style="..."}`.
    private func withoutAttributes(_ range: Range<Int>) -> Range<Int> {
        let bytes = document.bytes
        guard let first = range.first, let last = range.last, bytes[first] == UInt8(ascii: "#"),
            bytes[last] == UInt8(ascii: "}"),
            let brace = bytes[range].lastIndex(of: UInt8(ascii: "{")), brace > first
        else { return range }
        return UTF8Scan.trimmed(bytes.span, first..<brace)
    }

    private mutating func addPlain(_ line: TextLines.Line) {
        let range = withoutAttributes(UTF8Scan.trimmed(document.bytes.span, line.range))
        if range.isEmpty { return }
        let words = PlacedWords.split(
            document.bytes.span, Int(line.start)..<range.upperBound, line: Int(line.number))
        // A line end inside belongs to a cell.
        if words.count == 1 && words[0].left == 0 || document.bytes[range].contains(0x0A) {
            let column = range.lowerBound - Int(line.start) + 1
            document.blocks.append(
                .paragraph(
                    .init(
                        text: TextRange(range.lowerBound, range.upperBound),
                        location: .line(Int(line.number), column: column))))
        } else {
            document.blocks.append(
                .line(
                    .init(
                        words: words, page: line.page, top: Float(line.number), bottom: Float(line.number + 1)
                    )))
        }
    }
}
