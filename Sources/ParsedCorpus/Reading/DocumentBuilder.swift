/// Turns what a reader meets, text and the edges of blocks and tables, into a document's pieces.
///
/// Text goes straight to the document's buffer. A table stays open until its end tells what it is: one
/// that only lays out a page becomes paragraphs and the tables inside it, any other a grid.
struct DocumentBuilder {
    var document: Document
    let limits: ReadingLimits
    /// Where in the source the reader is: an offset or an ordinal, which paragraphs get as their line.
    var source = 0
    /// Tables not yet ended, outermost first.
    private var tables: [OpenTable] = []
    private var tableCount = 0
    /// The paragraph being written, if any text of it is.
    private var isWriting = false
    private var start = 0
    private var startSource = 0
    /// Blanks and line breaks that are written only if more text follows.
    private var blankIsDue = false
    private var breakIsDue = false

    init(_ document: Document, limits: ReadingLimits) {
        self.document = document
        self.limits = limits
    }

    /// Whether text goes to a cell of a table.
    var isInCell: Bool { tables.last?.isInCell ?? false }

    /// The finished document; whatever is open ends.
    mutating func finish() -> Document {
        endParagraph()
        while !tables.isEmpty { endTable() }
        return document
    }
}

// MARK: - Text

extension DocumentBuilder {
    /// Adds text as it is.
    mutating func write(_ text: UnsafeBufferPointer<UInt8>) {
        if text.isEmpty { return }
        beginPiece()
        document.bytes.append(contentsOf: text)
    }

    /// Adds one byte as it is.
    mutating func write(_ byte: UInt8) {
        beginPiece()
        document.bytes.append(byte)
    }

    /// Adds text in which blanks, tabs and line ends run together to one blank, and vanish at the edges of
    /// a paragraph.
    mutating func writeCollapsing(_ text: UnsafeBufferPointer<UInt8>) {
        let end = text.endIndex
        var index = text.startIndex
        while index < end {
            let from = index
            while index < end, !isHTMLBlank(text[index]) { index += 1 }
            if index > from {
                write(UnsafeBufferPointer(rebasing: text[from..<index]))
            }
            if index < end {
                blank()
                repeat { index += 1 } while index < end && isHTMLBlank(text[index])
            }
        }
    }

    /// Adds raised text, as footnotes are marked with: its digits as raised ones.
    mutating func writeRaised(_ text: UnsafeBufferPointer<UInt8>) {
        for byte in text {
            switch byte {
            case 0x30...0x39: for part in RaisedSigns.utf8[Int(byte - 0x30)] { write(part) }
            default: if isHTMLBlank(byte) { blank() } else { write(byte) }
            }
        }
    }

    /// A blank if text follows in the same line.
    mutating func blank() { if isWriting { blankIsDue = true } }

    /// A line break if text follows in the same paragraph.
    mutating func lineBreak() { if isWriting { breakIsDue = true } }

    /// Ends the paragraph being written; nothing happens where there is none.
    mutating func endParagraph() {
        guard isWriting else { return }
        isWriting = false
        blankIsDue = false
        breakIsDue = false
        let piece = OpenTable.Item(start: start, end: document.bytes.count, source: startSource)
        if tables.isEmpty { append(piece) } else { tables[tables.count - 1].add(piece) }
    }

    /// Takes back the text of the paragraph being written, to write it again after something else.
    mutating func suspendParagraph() -> SuspendedParagraph? {
        guard isWriting else { return nil }
        let taken = SuspendedParagraph(text: Array(document.bytes[start...]), source: startSource)
        document.bytes.removeSubrange(start...)
        isWriting = false
        blankIsDue = false
        breakIsDue = false
        return taken
    }

    /// Goes on with a paragraph taken back before.
    mutating func resume(_ paragraph: SuspendedParagraph) {
        endParagraph()
        let here = source
        source = paragraph.source
        paragraph.text.withUnsafeBufferPointer { write($0) }
        source = here
    }

    /// The text so far of a paragraph that something else interrupted.
    struct SuspendedParagraph {
        var text: [UInt8]
        var source: Int
    }

    private mutating func beginPiece() {
        if isWriting {
            if breakIsDue {
                document.bytes.append(UInt8(ascii: "\n"))
            } else if blankIsDue {
                document.bytes.append(UInt8(ascii: " "))
            }
        } else {
            isWriting = true
            if let table = tables.last, table.isInCell, table.continuesCell(at: document.bytes.count) {
                document.bytes.append(UInt8(ascii: "\n"))
            }
            start = document.bytes.count
            startSource = source
        }
        blankIsDue = false
        breakIsDue = false
    }

    private mutating func append(_ piece: OpenTable.Item) {
        let text = TextRange(piece.start, piece.end)
        document.blocks.append(
            .paragraph(Document.Piece(text: text, location: .line(piece.source, column: 1))))
    }
}

// MARK: - Tables

extension DocumentBuilder {
    /// Begins a table, inside the open cell if there is one.
    mutating func beginTable() throws(ReadingError) {
        endParagraph()
        if tables.count == limits.tableDepth {
            throw .limitExceeded(
                name: "tables inside each other", limit: limits.tableDepth, found: "one more")
        }
        tables.append(OpenTable())
    }

    mutating func beginRow() {
        endParagraph()
        if !tables.isEmpty { tables[tables.count - 1].beginRow() }
    }

    /// Ends a group of rows, which no row span crosses.
    mutating func endRowGroup() {
        endParagraph()
        if !tables.isEmpty { tables[tables.count - 1].endRowGroup() }
    }

    /// Begins a cell at the next free place of the row, or at `column`.
    mutating func beginCell(
        columnSpan: Int = 1, rowSpan: Int = 1, column: Int? = nil
    ) throws(ReadingError) {
        endParagraph()
        if tables.isEmpty { return }
        try tables[tables.count - 1].beginCell(
            columnSpan: columnSpan, rowSpan: rowSpan, column: column, limits: limits)
    }

    mutating func endCell() {
        endParagraph()
        if !tables.isEmpty { tables[tables.count - 1].isInCell = false }
    }

    /// Makes the cell that covers `column` of the row above reach down to this row.
    ///
    /// - Returns: false where no cell covers exactly these columns.
    mutating func extendCell(column: Int, columnSpan: Int) -> Bool {
        endParagraph()
        if tables.isEmpty { return false }
        return tables[tables.count - 1].extendCell(column: column, columnSpan: columnSpan)
    }

    mutating func endTable() {
        endParagraph()
        guard var table = tables.popLast() else { return }
        table.end()
        if tables.isEmpty { return emit(table) }
        let parent = tables.count - 1
        if table.isLayout {
            tables[parent].absorb(table)
        } else {
            tables[parent].add(nested: table)
        }
    }

    private mutating func emit(_ table: OpenTable) {
        for item in table.captions { emit(item, of: table) }
        if table.isLayout {
            for item in table.items { emit(item, of: table) }
            return
        }
        document.blocks.append(.grid(grid(of: table)))
        for item in table.items where item.nested >= 0 { emit(item, of: table) }
    }

    private mutating func emit(_ item: OpenTable.Item, of table: OpenTable) {
        if item.nested >= 0 { emit(table.nested[item.nested]) } else { append(item) }
    }

    private mutating func grid(of table: OpenTable) -> Document.Grid {
        tableCount += 1
        var cells: [Document.GridCell] = []
        cells.reserveCapacity(table.cells.count)
        for cell in table.cells {
            let row = Int(cell.row), column = Int(cell.column)
            cells.append(
                Document.GridCell(
                    row: cell.row, column: cell.column, rowSpan: cell.rowSpan,
                    columnSpan: cell.columnSpan, text: text(of: table.items[cell.items]),
                    location: .cell(table: tableCount, row: row + 1, column: column + 1)))
        }
        return Document.Grid(cells: cells, rowCount: table.rowCount, columnCount: table.columnCount)
    }

    /// The paragraphs of a cell as one range. They lie side by side unless a table came between.
    private mutating func text(of items: ArraySlice<OpenTable.Item>) -> TextRange {
        guard let first = items.first else { return TextRange(document.bytes.count, document.bytes.count) }
        if items.count == 1, first.nested < 0 { return TextRange(first.start, first.end) }
        var end = first.end
        var isContiguous = first.nested < 0
        for item in items.dropFirst() {
            isContiguous =
                isContiguous && item.nested < 0 && item.start == end + 1
                && document.bytes[end] == UInt8(ascii: "\n")
            end = item.end
        }
        if isContiguous { return TextRange(first.start, end) }
        let start = document.bytes.count
        for item in items where item.nested < 0 {
            if document.bytes.count > start { document.bytes.append(UInt8(ascii: "\n")) }
            document.bytes.append(contentsOf: Array(document.bytes[item.start..<item.end]))
        }
        return TextRange(start, document.bytes.count)
    }
}

/// Whether HTML takes a byte for a blank: blank, tab, line feed, form feed, carriage return.
@inline(__always)
func isHTMLBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D || byte == 0x0C
}
