import ParsedCorpus

/// Writes a word processor's document.
struct DOCXWriter {
    let noise: Set<Noise>

    func write(_ draft: Draft, random: inout SeededRandom) -> [UInt8] {
        var body = ""
        for block in draft.blocks {
            switch block {
            case .paragraph(let paragraph): body += self.paragraph(paragraph, &random)
            case .table(let table):
                let grid = self.table(table, &random)
                let nests = noise.contains(.nestedTables) && table.section == .disclosure
                body += nests ? Self.outerStart + grid + "<w:p/></w:tc></w:tr></w:tbl>" : grid
                body += "<w:p/>"
            }
        }
        var zip = StoredZip()
        for (name, text) in DOCXParts.all(body: body, title: draft.metadataTitle) {
            zip.add(Array(name.utf8), Array((DOCXParts.declaration + text).utf8))
        }
        return zip.bytes
    }

    private static let outerStart =
        "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w=\"9000\"/></w:tblGrid><w:tr><w:tc>"

    private func paragraph(_ paragraph: Draft.Paragraph, _ random: inout SeededRandom) -> String {
        let lines = paragraph.text.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
        if paragraph.role == .title {
            return lines.map { "<w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr>\(runs($0, &random))</w:p>" }
                .joined()
        }
        let number = "<w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr>"
        let text = lines.map { runs($0, &random) }.joined(separator: "<w:r><w:br/></w:r>")
        return "<w:p>\(paragraph.automaticNumber ? number : "")\(text)</w:p>"
    }

    private func table(_ table: Draft.Table, _ random: inout SeededRandom) -> String {
        let columns = table.widths.map { "<w:gridCol w:w=\"\($0 * 100)\"/>" }.joined()
        var xml = "<w:tbl><w:tblPr/><w:tblGrid>\(columns)</w:tblGrid>"
        for (index, row) in table.rows.enumerated() {
            xml += "<w:tr>"
            var cells = row.cells.filter { !$0.isOmitted }
            var column = 0
            if noise.contains(.gridBefore), row.kind == .data, cells.first?.continues == true {
                column = cells.removeFirst().span
                xml += "<w:trPr><w:gridBefore w:val=\"\(column)\"/></w:trPr>"
            }
            for cell in cells {
                let merges = !cell.continues && table.rowSpan(row: index, column: column) > 1
                xml += self.cell(cell, merges: merges, &random)
                column += cell.span
            }
            xml += "</w:tr>"
        }
        return xml + "</w:tbl>"
    }

    private func cell(_ cell: Draft.Cell, merges: Bool, _ random: inout SeededRandom) -> String {
        var properties = cell.span > 1 ? "<w:gridSpan w:val=\"\(cell.span)\"/>" : ""
        if merges { properties += "<w:vMerge w:val=\"restart\"/>" }
        if cell.continues { properties += "<w:vMerge/>" }
        let lines = cell.text.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
        let pieces = lines.map { line in
            cell.cell != nil && noise.contains(.trackedChanges) ? changed(line, &random) : runs(line, &random)
        }
        let breaks = random.chance(50) ? "</w:p><w:p>" : "<w:r><w:br/></w:r>"
        return "<w:tc><w:tcPr>\(properties)</w:tcPr><w:p>\(pieces.joined(separator: breaks))</w:p></w:tc>"
    }

    /// The text in one run or two, as editing leaves it.
    private func runs(_ text: String, _ random: inout SeededRandom) -> String {
        guard text.count > 1, random.chance(25) else { return run(text) }
        let cut = text.index(text.startIndex, offsetBy: random.int(1...text.count - 1))
        return run(String(text[..<cut])) + "<w:proofErr w:type=\"spellStart\"/>" + run(String(text[cut...]))
    }

    /// A number that replaced another, the old one still in the file.
    private func changed(_ text: String, _ random: inout SeededRandom) -> String {
        guard random.chance(30) else { return run(text) }
        let old =
            "<w:del w:id=\"1\" w:author=\"a\"><w:r><w:delText>\(random.int(1...99))</w:delText></w:r></w:del>"
        return old + "<w:ins w:id=\"2\" w:author=\"a\">\(run(text))</w:ins>"
    }

    private func run(_ text: String) -> String {
        if text.isEmpty { return "" }
        let escaped = text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
        return "<w:r><w:t xml:space=\"preserve\">\(escaped)</w:t></w:r>"
    }
}
