/// Joins lines of running text into paragraphs.
struct ParagraphBuilder {
    /// Where full lines begin and end on the page, in points.
    struct Margins: Sendable {
        var left: Float
        var right: Float
    }

    /// A paragraph: its lines and the page it begins on.
    struct Paragraph {
        var page: Int
        var lines: [TextLine]
    }

    private(set) var open: Paragraph?
    private var lastRight: Float = 0
    private var lastPage = 0

    /// Adds a line; returns the paragraph it ends, if any.
    mutating func add(_ line: TextLine, page: Int, margins: Margins, of text: PDFText) -> Paragraph? {
        defer {
            lastRight = margins.right
            lastPage = page
        }
        guard let paragraph = open, let last = paragraph.lines.last, continues(last, line, page, margins),
            !(text.beginsNumbered(line) && (text.endsSentence(last) || text.isSectionHeading(line)))
        else {
            defer { open = Paragraph(page: page, lines: [line]) }
            return open
        }
        open!.lines.append(line)
        return nil
    }

    mutating func flush() -> Paragraph? {
        defer { open = nil }
        return open
    }

    /// A line that reaches the right margin goes on in the next one, unless that is indented, of another
    /// size or far below.
    private func continues(_ last: TextLine, _ next: TextLine, _ page: Int, _ margins: Margins) -> Bool {
        // What cannot be parted and did not fit may have been carried over: a number, a word.
        let carried = next.glyphs.prefix { $0.isASCII }.last.map { $0.box.right - next.box.left } ?? 0
        guard last.box.right > lastRight - max(1.6 * last.size, carried + 0.5 * last.size) else {
            return false
        }
        guard next.box.left < margins.left + 0.9 * next.size else { return false }
        guard abs(last.size - next.size) < 0.25 * max(last.size, next.size) else { return false }
        return page != lastPage || next.box.top - last.box.bottom < 2 * last.size
    }

    /// The margins of the text on a page: the outermost edges of its longer lines, of the whole document's
    /// where the page has few.
    static func margins(_ pages: [PageLayout], dropped: [Set<Int>]) -> [Margins] {
        let own = pages.indices.map { page -> (Margins, Int) in
            let lines = pages[page].lines.enumerated().filter { index, line in
                line.glyphs.count >= 10 && !dropped[page].contains(index)
            }
            let left = lines.map(\.element.box.left).min() ?? 0
            let right = lines.map(\.element.box.right).max() ?? pages[page].page.width
            return (Margins(left: left, right: right), lines.count)
        }
        return pages.indices.map { page in
            if own[page].1 >= 4 { return own[page].0 }
            let alike = own.indices.filter { own[$0].1 > 0 && pages[$0].page.width == pages[page].page.width }
            guard let fullest = alike.max(by: { own[$0].1 < own[$1].1 }) else { return own[page].0 }
            return own[fullest].0
        }
    }
}
