/// What a reader made of one file: its text in pieces, each with its place; no meaning yet.
///
/// All text lies in one UTF-8 buffer, pieces are ranges of it: a report of a thousand cells costs one
/// allocation for its text.
public struct Document: Sendable {
    /// Path relative to the folder or archive it was found in.
    public var name: String
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
        public var text: TextRange
        public var location: Location

        public init(text: TextRange, location: Location) {
            self.text = text
            self.location = location
        }
    }

    /// A table with known cells. Cells are in row-major order of their top left corner; a spanning cell
    /// appears once.
    public struct Grid: Sendable {
        public var cells: [GridCell]
        public var rowCount: Int
        public var columnCount: Int

        public init(cells: [GridCell], rowCount: Int, columnCount: Int) {
            self.cells = cells
            self.rowCount = rowCount
            self.columnCount = columnCount
        }
    }

    /// A cell of a grid; rows and columns from 0, spans at least 1. Paragraphs and line breaks inside a
    /// cell are `\n` in its text.
    public struct GridCell: Sendable {
        public var row: Int32
        public var column: Int32
        public var rowSpan: Int32
        public var columnSpan: Int32
        public var text: TextRange
        public var location: Location

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
        public var words: [PlacedWord]
        /// Page, from 1; 1 throughout a text.
        public var page: Int32
        /// Top and bottom, growing downwards over the whole document's page: PDF points, or for text the
        /// line number and the next.
        public var top: Float
        public var bottom: Float

        public init(words: [PlacedWord], page: Int32, top: Float, bottom: Float) {
            self.words = words
            self.page = page
            self.top = top
            self.bottom = bottom
        }
    }

    /// A word (text without wide blanks inside) with its left and right edge: PDF points, or columns of a
    /// terminal where a Chinese character is two.
    public struct PlacedWord: Sendable {
        public var text: TextRange
        public var left: Float
        public var right: Float
        public var location: Location

        public init(text: TextRange, left: Float, right: Float, location: Location) {
            self.text = text
            self.left = left
            self.right = right
            self.location = location
        }
    }
}

/// A range of ``Document/bytes``.
public struct TextRange: Sendable, Hashable {
    public var start: Int32
    public var end: Int32

    public init(_ start: Int, _ end: Int) {
        self.start = Int32(truncatingIfNeeded: start)
        self.end = Int32(truncatingIfNeeded: end)
    }

    public var isEmpty: Bool { start == end }
    public var count: Int { Int(end - start) }
    public var range: Range<Int> { Int(start)..<Int(end) }
}

extension Document {
    /// The text of `range` as a string.
    public func string(_ range: TextRange) -> String { String(decoding: bytes[range.range], as: UTF8.self) }

    /// Appends `text` to the buffer and returns where it lies.
    public mutating func append(_ text: some Sequence<UInt8>) -> TextRange {
        let start = bytes.count
        bytes.append(contentsOf: text)
        return TextRange(start, bytes.count)
    }
}

/// A file format, told from the content.
public enum DocumentFormat: String, Sendable, CaseIterable {
    case text, markdown, html, mhtml, docx, xlsx, pdf, doc, rtf, wps, xls, zip
}

/// Something the reader decided or could not do, not enough to refuse the document.
public struct ReadingNote: Sendable, Hashable {
    /// The rule it is reported under, such as `reading.encoding`.
    public var rule: String
    public var message: String
    public var location: Location
    /// The cells it is about; empty for the document as a whole.
    public var cells: [CellID]

    public init(rule: String, message: String, location: Location = .unknown, cells: [CellID] = []) {
        self.rule = rule
        self.message = message
        self.location = location
        self.cells = cells
    }
}
