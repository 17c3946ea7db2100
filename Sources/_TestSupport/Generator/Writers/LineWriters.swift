/// Writers of texts whose tables have no columns.
enum LineWriter {
    /// A cell a line after a tab, an empty line after each row.
    static func cellLines(_ draft: Draft, tabInsideLabel: Bool) -> String {
        write(draft) { table in
            table.rows.map { row in
                row.written.map { cell in
                    var text = cell.text
                    if tabInsideLabel, cell.cell == nil, text.hasPrefix("第二十条") {
                        text = text.replacing("第二十条", with: "第二十条\t")
                    }
                    return "\t" + text + "\n"
                }.joined() + "\n"
            }.joined() + "\n"
        }
    }

    /// A cell a line without any mark; empty cells are left out.
    static func plainLines(_ draft: Draft) -> String {
        write(draft) { table in
            table.rows.flatMap(\.written).filter { !$0.text.isEmpty }.map { $0.text + "\n" }.joined()
        }
    }

    /// A row a line, cells between tabs.
    static func tabs(_ draft: Draft) -> String {
        write(draft) { table in
            table.rows.map { row in
                row.written.map { $0.text.replacing("\n", with: "") }.joined(separator: "\t") + "\n"
            }.joined() + "\n"
        }
    }

    /// Everything in one run, as a site's archive keeps it.
    static func joined(_ draft: Draft) -> String {
        var text = "标题: \(draft.metadataTitle)\n栏目: 政府信息公开年报\n==================== 正文 ====================\n"
        for block in draft.blocks {
            switch block {
            case .paragraph(let paragraph): text += paragraph.text.replacing("\n", with: "")
            case .table(let table):
                text += table.rows.flatMap(\.written).map { $0.text.replacing("\n", with: "") }.joined()
            }
        }
        return text + "\n"
    }

    static func write(_ draft: Draft, table writeTable: (Draft.Table) -> String) -> String {
        var text = ""
        for block in draft.blocks {
            switch block {
            case .paragraph(let paragraph): text += paragraph.text + "\n"
            case .table(let table): text += writeTable(table)
            }
        }
        return text
    }
}

extension Draft.Row {
    /// The cells that are written: a cell that is gone leaves no gap.
    var written: [Draft.Cell] { cells.filter { !$0.isOmitted } }
}
