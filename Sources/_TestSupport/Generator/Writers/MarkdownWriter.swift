import ParsedCorpus

/// Writes Markdown with a table for each section, or with small ones whose header rows are wrong.
struct MarkdownWriter {
    let isMini: Bool
    /// What the Markdown's tables write where a cell's text breaks.
    let lineBreak: String

    func write(_ draft: Draft, random: inout SeededRandom) -> String {
        var text = ""
        for block in draft.blocks {
            switch block {
            case .paragraph(let paragraph): text += self.paragraph(paragraph)
            case .table(let table) where isMini && table.section != .prose: text += mini(table, &random)
            case .table(let table): text += grid(table.rows, width: table.columnCount) + "\n"
            }
        }
        return text
    }

    private func paragraph(_ paragraph: Draft.Paragraph) -> String {
        switch paragraph.role {
        case .title: "# " + paragraph.text.replacing("\n", with: isMini ? "\n" : " ") + "\n\n"
        case .heading: (isMini ? "" : "## ") + paragraph.text + "\n\n"
        default: paragraph.text + "\n\n"
        }
    }

    /// Rows as a table; the first row is the header, whatever it holds.
    private func grid(_ rows: [Draft.Row], width: Int) -> String {
        var text = ""
        for (index, row) in rows.enumerated() {
            let cells = row.written.flatMap { cell in
                [escaped(cell.text)] + Array(repeating: "", count: isMini ? 0 : cell.span - 1)
            }
            text += "| " + cells.joined(separator: " | ") + " |\n"
            let columns = isMini ? cells.count : width
            if index == 0 { text += "|" + Array(repeating: "---|", count: columns).joined() + "\n" }
        }
        return text
    }

    private func escaped(_ text: String) -> String { text.replacing("\n", with: lineBreak) }

    private func mini(_ table: Draft.Table, _ random: inout SeededRandom) -> String {
        var text = ""
        var open: [Draft.Row] = []
        func close() {
            if !open.isEmpty { text += grid(open, width: table.columnCount) + "\n" }
            open = []
        }
        for row in table.rows {
            let isLoose = row.kind == .band || table.section != .disclosure && row.kind == .header
            if isLoose, random.chance(70) {
                close()
                text += row.written.map(\.text).filter { !$0.isEmpty }.joined() + "\n\n"
            } else {
                open.append(row.withoutContinuations)
                if row.endsGroup || random.chance(15) { close() }
            }
        }
        close()
        return text
    }
}

extension Draft.Row {
    /// The row without the empty cells that belong to a cell above.
    var withoutContinuations: Draft.Row {
        var row = self
        row.cells.removeAll { $0.continues }
        return row
    }
}
