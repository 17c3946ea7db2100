/// What a reader made of one file: its text in pieces, each with its place; no meaning yet.
///
/// All text lies in one UTF-8 buffer, pieces are ranges of it: a report of a thousand cells costs one
/// allocation for its text.
public struct Document: Sendable {
    /// Path relative to the folder or archive it was found in.
    public var name: String
    /// The format it was read as.
    public var format: DocumentFormat
    /// UTF-8; pieces are ranges of it.
    public var bytes: [UInt8]
    /// Paragraphs, grids and placed lines in reading order.
    public var blocks: [Block]
    /// The document's own title from its metadata (`<title>`, core properties), as evidence; may be empty.
    public var metadataTitle: String
    /// Where it was published, if the file says so (`<meta>` URL, site name); may be empty.
    public var metadataSource: String
    /// What reading it had to decide or could not do: encoding, dropped bytes, limits.
    public var notes: [ReadingNote]

    /// A document with `bytes` as its text so far, and no blocks, metadata or notes yet.
    public init(name: String, format: DocumentFormat, bytes: [UInt8] = []) {
        self.name = name
        self.format = format
        self.bytes = bytes
        blocks = []
        metadataTitle = ""
        metadataSource = ""
        notes = []
    }

    /// One piece of the document in reading order.
    public enum Block: Sendable {
        /// Running text.
        case paragraph(Piece)
        /// A table whose cells are known, as from HTML, DOCX, tab-separated text or Markdown.
        case grid(Grid)
        /// A line of words placed on a page or in columns of blanks, whose cells geometry must tell.
        case line(PlacedLine)
    }

    /// A run of text and its place.
    public struct Piece: Sendable {
        /// The text, as a range of ``Document/bytes``.
        public var text: TextRange
        /// Where its first line stands; unknown for the name of a worksheet.
        public var location: Location

        /// The piece of `text` that starts at `location`.
        public init(text: TextRange, location: Location) {
            self.text = text
            self.location = location
        }
    }

    /// A table with known cells. Cells are in row-major order of their top left corner; a spanning cell
    /// appears once.
    public struct Grid: Sendable {
        /// The cells in row-major order; a place that none of them covers has no text.
        public var cells: [GridCell]
        /// How many rows the grid has, those without cells included.
        public var rowCount: Int
        /// How many columns the widest row has, spans counted.
        public var columnCount: Int

        /// A grid of `rowCount` × `columnCount` places with `cells` in row-major order.
        public init(cells: [GridCell], rowCount: Int, columnCount: Int) {
            self.cells = cells
            self.rowCount = rowCount
            self.columnCount = columnCount
        }
    }

    /// A cell of a grid; rows and columns from 0, spans at least 1. Paragraphs and line breaks inside a
    /// cell are `\n` in its text.
    public struct GridCell: Sendable {
        /// The topmost row it covers, from 0.
        public var row: Int32
        /// The leftmost column it covers, from 0.
        public var column: Int32
        /// How many rows it covers, at least 1.
        public var rowSpan: Int32
        /// How many columns it covers, at least 1.
        public var columnSpan: Int32
        /// Its text, as a range of ``Document/bytes``; empty for a blank cell.
        public var text: TextRange
        /// Where it stands: its place in a table, a line of text or a point on a page.
        public var location: Location

        /// The cell with its top left corner at `row` and `column`; one place unless it spans more.
        public init(
            row: Int32, column: Int32, rowSpan: Int32 = 1, columnSpan: Int32 = 1, text: TextRange,
            location: Location
        ) {
            self.row = row
            self.column = column
            self.rowSpan = rowSpan
            self.columnSpan = columnSpan
            self.text = text
            self.location = location
        }
    }

    /// Words that share a base line, left to right.
    public struct PlacedLine: Sendable {
        /// The words from left to right.
        public var words: [PlacedWord]
        /// Page, from 1; 1 throughout a text.
        public var page: Int32
        /// Top and bottom, growing downwards over the whole document's page: PDF points, or for text the
        /// line number and the next.
        public var top: Float
        /// The bottom edge, in the unit of ``top`` and below it.
        public var bottom: Float
        /// Lines between the same two rules drawn across the page share it; 0 where nothing is known of rules.
        public var band: Int32

        /// The line of `words` between `top` and `bottom` on `page`, from 1.
        public init(words: [PlacedWord], page: Int32, top: Float, bottom: Float, band: Int32 = 0) {
            self.words = words
            self.page = page
            self.top = top
            self.bottom = bottom
            self.band = band
        }
    }

    /// A word (text without wide blanks inside) with its left and right edge: PDF points, or columns of a
    /// terminal where a Chinese character is two.
    public struct PlacedWord: Sendable {
        /// The word, as a range of ``Document/bytes``.
        public var text: TextRange
        /// The left edge: PDF points from the page's left, or terminal columns from 0.
        public var left: Float
        /// The right edge, in the unit of ``left``; in columns the one after the last it fills.
        public var right: Float
        /// Its own upper and lower edge where the line has words of other heights beside it; nil where they are
        /// the line's.
        public var heights: ClosedRange<Float>?
        /// Where it starts: line and byte column of a text, or the top left corner on a page.
        public var location: Location

        /// The word `text` between the edges `left` and `right`, starting at `location`.
        public init(
            text: TextRange, left: Float, right: Float, heights: ClosedRange<Float>? = nil, location: Location
        ) {
            self.text = text
            self.left = left
            self.right = right
            self.heights = heights
            self.location = location
        }
    }
}

/// A range of ``Document/bytes``.
public struct TextRange: Sendable, Hashable {
    /// The offset of the first byte, from 0.
    public var start: Int32
    /// The offset after the last byte.
    public var end: Int32

    /// The bytes from offset `start` up to, not including, `end`; offsets must fit 32 bits.
    public init(_ start: Int, _ end: Int) {
        self.start = Int32(truncatingIfNeeded: start)
        self.end = Int32(truncatingIfNeeded: end)
    }

    /// Whether it holds no byte.
    public var isEmpty: Bool { start == end }
    /// How many bytes of UTF-8 it holds.
    public var count: Int { Int(end - start) }
    /// The same range for subscripts of ``Document/bytes``.
    public var range: Range<Int> { Int(start)..<Int(end) }
}

extension Document {
    /// The text of `range` as a string.
    public func string(_ range: TextRange) -> String { String(decoding: bytes[range.range], as: UTF8.self) }

    /// Whether it has a table.
    var hasGrid: Bool {
        blocks.contains { if case .grid = $0 { true } else { false } }
    }

    /// Appends `text` to the buffer and returns where it lies.
    public mutating func append(_ text: some Sequence<UInt8>) -> TextRange {
        let start = bytes.count
        bytes.append(contentsOf: text)
        return TextRange(start, bytes.count)
    }
}

/// A file format, told from the content.
public enum DocumentFormat: String, Sendable, CaseIterable {
    case text, markdown, html, mhtml, docx, xlsx, pdf, doc, rtf, wps, xls, zip, odt, ods

    /// Whether an office program has to make a document of the file before it can be read.
    public var needsConversion: Bool {
        switch self {
        case .doc, .rtf, .wps, .xls, .odt, .ods: true
        case .text, .markdown, .html, .mhtml, .docx, .xlsx, .pdf, .zip: false
        }
    }

    /// Whether the file is a workbook, a document otherwise.
    public var isWorkbook: Bool { self == .xlsx || self == .xls || self == .ods }

    /// The package that has the program for converting such files.
    public var converterPackage: String { isWorkbook ? "libreoffice-calc" : "libreoffice-writer" }
}

/// Something the reader decided or could not do, not enough to refuse the document.
public struct ReadingNote: Sendable, Hashable {
    /// The rule it is reported under, such as `reading.encoding`.
    public var rule: String
    /// What was decided or could not be done, in one English line.
    public var message: String
    /// Where in the document; unknown where it is about no single place.
    public var location: Location
    /// The cells it is about; empty for the document as a whole.
    public var cells: [CellID]

    /// A note under `rule`, about the document as a whole unless `location` or `cells` say more.
    public init(rule: String, message: String, location: Location = .unknown, cells: [CellID] = []) {
        self.rule = rule
        self.message = message
        self.location = location
        self.cells = cells
    }

    /// The message in Chinese; nil for one that the catalogue of phrases does not have.
    public var chinese: String? { Phrases.chinese(message) }
}
