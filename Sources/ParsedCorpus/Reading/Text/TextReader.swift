/// Reads plain text: one cell a line, tab-separated rows, Markdown tables, columns aligned with blanks, and
/// running text, in any mixture.
///
/// | in the text | in the document |
/// |---|---|
/// | a line that begins with a tab | a cell; an empty line ends its row |
/// | most cells behind a tab, an empty line before each | rows that end at two empty lines |
/// | a line with tabs inside, or with pairs of tabs throughout | a row of a grid |
/// | a line with `\|`, `｜` or `│` | a row of a grid |
/// | a line of CSV | a row of a grid |
/// | words apart by two blanks or more, or numbers at its end | a placed line |
/// | a pipe between lines that hold a cell each | a line a cell, empty for an empty one |
/// | an empty line for each empty cell, seven lines behind each label of section 3 | grids |
/// | anything else | a paragraph |
public enum TextReader {
    /// Reads `bytes` of any encoding.
    public static func read(_ bytes: [UInt8], name: String) throws(ReadingError) -> Document {
        let (decoded, _, notes) = TextEncoding.decode(bytes)
        let text = OtherSeparators.replaced(in: decoded)
        var document = Document(name: name, format: .text, bytes: text)
        document.notes = notes
        let read = TextLines(text.span)
        let piped = PipedCells.parted(read.lines, text)
        var lines = piped ?? read.lines
        var assembler = TextAssembler(
            document: document, oneCellALine: read.oneCellALine, tabsInPairs: read.tabsInPairs)
        let spaced = SpacedCells(lines, text)
        var counted = CountedCells(lines, text, areCells: piped != nil)
        if counted == nil, let cells = ParagraphCells.parted(lines, text) {
            counted = CountedCells(cells, text, areCells: true)
            if counted != nil { lines = cells }
        }
        var index = 0
        while index < lines.count {
            if let table = spaced?.table(at: index) ?? counted?.tables[index] {
                assembler.addTable(table.rows, lines)
                index = table.end
            } else {
                assembler.add(lines[index])
                index += 1
            }
        }
        assembler.finish()
        TextMeasure.settle(&assembler.document)
        if assembler.hasMarkdown { assembler.document.format = .markdown }
        return assembler.document
    }
}

/// The lines of a text, each with what tells its kind.
struct TextLines {
    struct Line {
        var start: Int32
        var end: Int32
        /// From 1.
        var number: Int32
        /// From 1, counted by form feeds.
        var page: Int32
        /// Tabs before the first other character, and tabs between others.
        var leadingTabs: Int32
        var innerTabs: Int32
        var pipes: Int32
        var isEmpty: Bool
        /// Has characters that rules of drawn tables are made of.
        var mayDraw = false

        var range: Range<Int> { Int(start)..<Int(end) }
    }

    /// A table: its rows, each cell a range of lines, and where the line behind it stands.
    typealias Table = (rows: [[Range<Int>]], end: Int)

    var lines: [Line] = []
    /// Whether tabs mark cells one a line rather than the columns of rows.
    var oneCellALine = false
    /// Whether two tabs stand wherever one would: they part the cells of a row in pairs.
    var tabsInPairs = false

    init(_ bytes: Span<UInt8>) {
        lines.reserveCapacity(bytes.count / 16 + 8)
        var (cellLines, rowLines) = (0, 0)
        var (tabs, pairs, isOdd) = (0, 0, false)
        var line = Line(
            start: 0, end: 0, number: 1, page: 1, leadingTabs: 0, innerTabs: 0, pipes: 0, isEmpty: true)
        var pendingTabs: Int32 = 0
        var index = 0
        let count = bytes.count
        while index <= count {
            let byte = index < count ? bytes[index] : 0x0A
            switch byte {
            case 0x0A, 0x0C, 0x0D:
                if byte == 0x0D, index + 1 < count, bytes[index + 1] == 0x0A { index += 1 }
                line.end = Int32(truncatingIfNeeded: min(index, count))
                if line.end > line.start, bytes[Int(line.end) - 1] == 0x0D { line.end -= 1 }
                if line.leadingTabs == 1, line.innerTabs == 0 { cellLines += 1 }
                if line.innerTabs > 0 { rowLines += 1 }
                if index < count || line.end > line.start { lines.append(line) }
                line = Line(
                    start: Int32(truncatingIfNeeded: index + 1), end: 0,
                    number: line.number + (byte == 0x0C ? 0 : 1), page: line.page + (byte == 0x0C ? 1 : 0),
                    leadingTabs: 0, innerTabs: 0, pipes: 0, isEmpty: true)
                pendingTabs = 0
            case 0x09:
                tabs += 1
                if index + 1 == count || bytes[index + 1] != 0x09 {
                    if tabs.isMultiple(of: 2) { pairs += 1 } else { isOdd = true }
                    tabs = 0
                }
                if line.isEmpty { line.leadingTabs += 1 } else { pendingTabs += 1 }
            case 0x20: break
            default:
                if byte == 0x7C { line.pipes += 1 }
                if byte == 0x7C || byte == 0x2D || byte == 0x3D { line.mayDraw = true }
                if byte == 0xE2, index + 1 < count, bytes[index + 1] == 0x94 || bytes[index + 1] == 0x95 {
                    line.mayDraw = true
                }
                line.innerTabs += pendingTabs
                pendingTabs = 0
                line.isEmpty = false
            }
            index += 1
        }
        oneCellALine = cellLines > rowLines
        tabsInPairs = pairs >= 40 && !isOdd
    }
}
