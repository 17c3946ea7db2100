/// A document as rows of pieces, the same for grids, placed lines and running text: what recognition reads.
struct Sheet {
    /// The document's text; ranges of pieces refer to it.
    var bytes: [UInt8]
    var pieces: [SheetPiece] = []
    var rows: [SheetRow] = []

    init(_ document: Document) {
        bytes = document.bytes
        let bytes = document.bytes.span
        pieces.reserveCapacity(512)
        rows.reserveCapacity(160)
        var gridNumber: Int32 = 0
        for block in document.blocks {
            switch block {
            case .paragraph(let piece):
                begin(.text, page: 1, top: Self.top(piece.location))
                add(bytes, piece.text, left: 0, right: 1, piece.location)
            case .line(let line):
                begin(.text, page: line.page, top: line.top)
                rows[rows.count - 1].bottom = line.bottom
                rows[rows.count - 1].band = line.band
                for word in line.words {
                    add(bytes, word.text, left: word.left, right: word.right, word.location)
                    pieces[pieces.count - 1].heights = word.heights
                }
            case .grid(let grid):
                gridNumber += 1
                var current: Int32 = -1
                for cell in grid.cells {
                    if cell.row != current {
                        begin(.grid(gridNumber), page: 1, top: Float(cell.row))
                        current = cell.row
                    }
                    add(
                        bytes, cell.text, left: Float(cell.column),
                        right: Float(cell.column + cell.columnSpan),
                        cell.location)
                }
            }
        }
        closeRow()
    }

    private static func top(_ location: Location) -> Float {
        switch location {
        case .line(let line, _): Float(line)
        case .page(_, _, let y): Float(y)
        default: 0
        }
    }

    private mutating func begin(_ kind: SheetRow.Kind, page: Int32, top: Float) {
        closeRow()
        rows.append(SheetRow(kind: kind, start: Int32(pieces.count), end: 0, page: page, top: top))
    }

    private mutating func closeRow() {
        if !rows.isEmpty { rows[rows.count - 1].end = Int32(pieces.count) }
    }

    private mutating func add(
        _ bytes: Span<UInt8>, _ text: TextRange, left: Float, right: Float, _ location: Location
    ) {
        let range = UTF8Scan.trimmed(bytes, text.range)
        let content = NumberReading.content(bytes, range)
        var piece = SheetPiece(
            text: TextRange(range.lowerBound, range.upperBound), left: left, right: right, location: location,
            content: content)
        if content == .text, range.count <= 400 {
            piece.key = LabelText.key(bytes, range)
            piece.meaning = LabelTable.shared[piece.key]
        }
        pieces.append(piece)
    }

    /// Whether the row stands in a text, where the cell behind a lost one takes its place.
    func isOfText(_ row: ValueRow) -> Bool {
        if case .line = pieces[row.values.lowerBound].location { true } else { false }
    }

    /// The whole text of a line, blanks between its words included; nil where there is none.
    func textRange(_ row: SheetRow) -> Range<Int>? {
        guard row.end > row.start else { return nil }
        let (start, end) = (Int(pieces[Int(row.start)].text.start), Int(pieces[Int(row.end) - 1].text.end))
        return end > start ? start..<end : nil
    }

    /// The text of a piece as a string.
    func string(_ piece: Int) -> String { String(decoding: bytes[pieces[piece].text.range], as: UTF8.self) }
}

/// One row of a grid, or one line.
struct SheetRow {
    enum Kind: Equatable {
        case text
        /// A row of the grid with this number, from 1.
        case grid(Int32)
    }

    var kind: Kind
    var start: Int32
    var end: Int32
    var page: Int32
    var top: Float
    /// Of a line placed on a page; 0 for other rows.
    var bottom: Float = 0
    /// Lines between the same two rules of a page share it; 0 where there are none.
    var band: Int32 = 0

    /// The number of the first grid that recognition makes of lines; those of the document are fewer.
    static let firstMadeGrid: Int32 = 1 << 20

    /// Whether the row is of a grid made of lines, whose cells stand where their words do.
    var isMade: Bool {
        if case .grid(let number) = kind { number >= Self.firstMadeGrid } else { false }
    }

    /// Whether it is a line whose words have places.
    var isPlaced: Bool { bottom > top }
    var pieces: Range<Int> { Int(start)..<Int(end) }
    var isGrid: Bool { kind != .text }
}

/// A cell, word or paragraph with what its text amounts to.
struct SheetPiece {
    /// Trimmed of blanks.
    var text: TextRange
    /// Edges: columns of the grid, or of the line.
    var left: Float
    var right: Float
    /// Of a word placed on a page, where its line says less.
    var heights: ClosedRange<Float>?
    var location: Location
    var content: PieceContent
    /// Empty for values and long texts.
    var key = HanKey()
    var meaning: LabelMeaning?

    var centre: Float { (left + right) / 2 }
    /// Whether it may stand as a value in a row: a value, or a word too short to be a label (不涉).
    var isValueWord: Bool { content.isValue || (key.count <= 3 && meaning == nil) }
}
