import ParsedCorpus

/// Writes a web page, one table for each section or several small ones.
struct HTMLWriter {
    let isMini: Bool
    let noise: Set<Noise>

    /// The page, declared to be in `charset` where one is given.
    func write(_ draft: Draft, charset: String?, random: inout SeededRandom) -> String {
        var body = ""
        for block in draft.blocks {
            switch block {
            case .paragraph(let paragraph): body += self.paragraph(paragraph, &random)
            case .table(let table): body += tables(table).map { self.table($0, &random) }.joined()
            }
        }
        if noise.contains(.nestedLayout) { body = nested(body, &random) }
        if noise.contains(.navigation) { body = navigation(draft, &random) + body + Self.footer }
        return "<!DOCTYPE html>\n<html><head>" + declaration(charset, &random)
            + "<title>\(draft.metadataTitle)_政府信息公开年报</title>\n"
            + "<style>td { border: 1px solid #000 } .n1 { width: 100px }</style></head>\n<body>\n\(body)</body></html>\n"
    }

    private func declaration(_ charset: String?, _ random: inout SeededRandom) -> String {
        guard let charset else { return "" }
        return random.pick([
            "<meta charset=\"\(charset)\">",
            "<META http-equiv=Content-Type content=\"text/html; charset=\(charset)\">",
            "<meta http-equiv=\"Content-Type\" content=\"text/html;charset=\(charset)\" />",
        ])
    }

    private func paragraph(_ paragraph: Draft.Paragraph, _ random: inout SeededRandom) -> String {
        let text = inner(paragraph.text, &random)
        switch paragraph.role {
        case .title: return "<h1 style=\"text-align:center\">\(text)</h1>\n"
        case .heading: return "<p><strong>\(text)</strong></p>\n"
        default: return "<p style=\"text-indent:2em\">\(text)</p>\n"
        }
    }

    /// The table itself, or its groups as tables of their own.
    private func tables(_ table: Draft.Table) -> [Draft.Table] {
        guard isMini, table.section != .prose else { return [table] }
        var parts: [Draft.Table] = []
        var rest = table
        rest.rows = []
        for row in table.rows {
            rest.rows.append(row)
            guard row.endsGroup else { continue }
            rest.freeOrphans()
            parts.append(rest)
            rest.rows = []
        }
        if !rest.rows.isEmpty { parts.append(rest) }
        return parts
    }

    private func table(_ table: Draft.Table, _ random: inout SeededRandom) -> String {
        let closes = !noise.contains(.markupInside) || random.chance(60)
        var html = "<table border=\"1\" cellspacing=\"0\">" + (random.chance(50) ? "<tbody>" : "") + "\n"
        for (index, row) in table.rows.enumerated() {
            html += "<tr>"
            var column = 0
            for cell in row.cells {
                defer { column += cell.span }
                if cell.isOmitted || cell.continues { continue }
                let tag =
                    row.kind == .header && !noise.contains(.fakedHeaders) && random.chance(30) ? "th" : "td"
                html += "<\(tag)" + spans(cell, rowSpan: table.rowSpan(row: index, column: column)) + ">"
                html += content(cell, &random) + (closes ? "</\(tag)>" : "")
            }
            html += closes ? "</tr>\n" : "\n"
        }
        return html + "</table>\n"
    }

    private func spans(_ cell: Draft.Cell, rowSpan: Int) -> String {
        let quote = noise.contains(.markupInside) ? "" : "\""
        return (cell.span > 1 ? " colspan=\(quote)\(cell.span)\(quote)" : "")
            + (rowSpan > 1 ? " rowspan=\(quote)\(rowSpan)\(quote)" : "")
    }

    private func content(_ cell: Draft.Cell, _ random: inout SeededRandom) -> String {
        if cell.text.isEmpty { return random.pick(["", "&nbsp;", "<p>&nbsp;</p>", " "]) }
        let text = inner(cell.text, &random)
        return random.chance(70) ? "<p>\(text)</p>" : text
    }

    private func inner(_ text: String, _ random: inout SeededRandom) -> String {
        let mark = random.pick(["<br>", "<br/>", "</p><p>"])
        var pieces = text.split(separator: "\n", omittingEmptySubsequences: false).map {
            Self.escaped(String($0))
        }
        if noise.contains(.markupInside) { pieces = pieces.map { decorated($0, &random) } }
        return pieces.joined(separator: mark)
    }

    private static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing("\u{A0}", with: "&nbsp;")
            .replacing("\u{200B}", with: "&#8203;").replacing("“", with: "&ldquo;").replacing(
                "”", with: "&rdquo;")
    }

    /// The text in spans, cut where no reader should see a cut.
    private func decorated(_ text: String, _ random: inout SeededRandom) -> String {
        guard text.count > 1, !text.contains("&") else {
            return "<span style=\"font-family:仿宋\">\(text)</span><span></span>"
        }
        let cut = text.index(text.startIndex, offsetBy: random.int(1...text.count - 1))
        let middle = random.pick([
            "</span><span lang=\"EN-US\">", "</span><!-- 1 --><span>", "</font></span><span><font>",
        ])
        return "<span>\(text[..<cut])\(middle)\(text[cut...])</span><o:p></o:p>"
    }

    private func nested(_ body: String, _ random: inout SeededRandom) -> String {
        "<table width=\"1000\"><tr><td width=200>信息公开目录<br>指南</td><td><table><tr><td>"
            + "<div class=\"TRS_Editor\">\(body)</div></td></tr></table></td></tr></table>\n"
    }

    private func navigation(_ draft: Draft, _ random: inout SeededRandom) -> String {
        let years = (2015...2025).map { "<li><a href=\"/nb/\($0)/\">\($0)年</a></li>" }.joined()
        return "<script>var n = 7; document.write('<td>9</td>');</script>\n"
            + "<ul class=\"nav\"><li>首页</li><li>政府信息公开</li>\(years)</ul>\n"
            + "<div>浏览次数：\(random.int(10...9999)) 字体：[大 中 小] 共 3 页</div>\n"
    }

    private static let footer =
        "<div class=\"footer\">网站标识码：3300000012 备案号11000345号 <table><tr><td>总计</td><td>88</td></tr></table></div>\n"
}

extension Draft.Table {
    /// How many rows the cell at `row` and the grid's `column` covers.
    func rowSpan(row: Int, column: Int) -> Int {
        var count = 1
        while row + count < rows.count {
            var at = 0
            let below = rows[row + count].cells.first { cell in
                defer { at += cell.span }
                return at == column
            }
            guard let below, below.continues else { break }
            count += 1
        }
        return count
    }
}
