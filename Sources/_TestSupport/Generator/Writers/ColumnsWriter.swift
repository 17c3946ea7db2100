/// Writes pages of columns aligned with blanks, as a PDF's text is laid out.
struct ColumnsWriter {
    /// Lines of a page.
    let pageHeight: Int
    let repeatsHeaders: Bool
    let pageWidth = 92
    /// Blanks before every line of a table.
    let margin: Int

    func write(_ draft: Draft, random: inout SeededRandom) -> String {
        var pages = Pages(height: pageHeight, width: pageWidth)
        for block in draft.blocks {
            switch block {
            case .paragraph(let paragraph): write(paragraph, to: &pages)
            case .table(let table): write(table, to: &pages, &random)
            }
        }
        pages.finish()
        return pages.text
    }

    private func write(_ paragraph: Draft.Paragraph, to pages: inout Pages) {
        switch paragraph.role {
        case .title:
            for line in paragraph.text.split(separator: "\n", omittingEmptySubsequences: false) {
                pages.add([centred(String(line))])
            }
            pages.add([""])
        case .heading: pages.add(["    " + paragraph.text])
        case .signature:
            let blanks = max(0, pageWidth - 8 - displayColumns(paragraph.text))
            pages.add([String(repeating: " ", count: blanks) + paragraph.text])
        case .text:
            for line in wrapped("    " + paragraph.text, width: pageWidth - 24) { pages.add([line]) }
        }
    }

    private func centred(_ text: String) -> String {
        String(repeating: " ", count: max(0, (pageWidth - displayColumns(text)) / 2)) + text
    }

    /// Rows are not broken; a page takes as many as fit, and the rest of the table starts the next page.
    private func write(_ table: Draft.Table, to pages: inout Pages, _ random: inout SeededRandom) {
        var rest = table
        while !rest.rows.isEmpty {
            var fitting = rest.rows.count
            while fitting > 1, TableCanvas(rest.firstRows(fitting), width: pageWidth).height > pages.left {
                fitting -= 1
            }
            let needed = TableCanvas(rest.firstRows(fitting), width: pageWidth).height
            if needed > pages.left, !pages.isFresh {
                pages.endPage()
                continue
            }
            var canvas = TableCanvas(rest.firstRows(fitting), width: pageWidth)
            let blanks = String(repeating: " ", count: margin)
            pages.add(canvas.lines(&random).map { $0.isEmpty ? $0 : blanks + $0 })
            guard fitting < rest.rows.count else { break }
            (_, rest) = rest.cut(before: fitting, repeatingHeader: repeatsHeaders && fitting > 3, &random)
            pages.endPage()
        }
        pages.add([""])
    }
}

extension Draft.Table {
    fileprivate func firstRows(_ count: Int) -> Draft.Table {
        var table = self
        table.rows = Array(rows.prefix(count))
        return table
    }
}

/// Collects lines into pages with a number at the foot of each and a form feed after it.
private struct Pages {
    let height: Int
    let width: Int
    var text = ""
    private var lines = 0
    private var number = 1

    init(height: Int, width: Int) {
        self.height = height
        self.width = width
    }

    var left: Int { height - lines }
    var isFresh: Bool { lines == 0 }

    mutating func add(_ new: [String]) {
        if lines >= height { endPage() }
        for line in new {
            text += line + "\n"
            lines += 1
        }
    }

    mutating func endPage() {
        let indent = number.isMultiple(of: 2) ? 5 : width - 10
        text += "\n" + String(repeating: " ", count: indent) + "-\(number)-\n\u{C}"
        number += 1
        lines = 0
    }

    mutating func finish() { endPage() }
}
