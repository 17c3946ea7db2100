/// Puts the pieces of all pages into a document in reading order.
enum DocumentAssembly {
    static func fill(_ document: inout Document, layouts: [PageLayout], text: PDFText) {
        let heads = RunningHeads(layouts, text: text)
        let margins = ParagraphBuilder.margins(layouts, dropped: heads.dropped)
        let spacing = LetterSpacing.found(in: layouts.lazy.flatMap(\.lines))
        var builder = ParagraphBuilder()
        func close(_ paragraph: ParagraphBuilder.Paragraph?, _ document: inout Document) {
            guard let paragraph else { return }
            document.blocks.append(.paragraph(document.piece(paragraph, of: text)))
        }
        var bandsBefore: Int32 = 1
        var endsInTable = false
        for (index, layout) in layouts.enumerated() {
            defer { bandsBefore += Int32(layout.dividers.count) + 1 }
            let number = layout.page.number
            let lines = layout.lines.indices.filter { !heads.dropped[index].contains($0) }.map {
                layout.lines[$0]
            }
            let spread = TableLikeLines.marks(
                lines, dividers: layout.dividers, continues: endsInTable, isLast: index == layouts.count - 1)
            endsInTable = lines.isEmpty ? endsInTable : spread.last! && layout.tables.isEmpty
            var tables = layout.tables[...]
            for (line, isSpread) in zip(lines, spread) {
                while let table = tables.first, table.frame.box.centreY < line.box.centreY {
                    close(builder.flush(), &document)
                    document.blocks.append(.grid(document.grid(table, page: number, of: text)))
                    tables.removeFirst()
                }
                if isSpread {
                    close(builder.flush(), &document)
                    let above = layout.dividers.count { $0 < line.box.centreY }
                    let placed = document.placedLine(
                        line.parted(spacing: spacing), page: number, band: bandsBefore + Int32(above),
                        of: text)
                    document.blocks.append(.line(placed))
                } else {
                    close(builder.add(line, page: number, margins: margins[index], of: text), &document)
                }
            }
            for table in tables {
                close(builder.flush(), &document)
                document.blocks.append(.grid(document.grid(table, page: number, of: text)))
            }
        }
        close(builder.flush(), &document)
    }
}

extension Document {
    /// The lines of a paragraph run together; a blank only between ASCII characters.
    fileprivate mutating func piece(_ paragraph: ParagraphBuilder.Paragraph, of text: PDFText) -> Piece {
        let start = bytes.count
        for (index, line) in paragraph.lines.enumerated() {
            if index > 0, line.glyphs.first!.isASCII, paragraph.lines[index - 1].glyphs.last!.isASCII {
                bytes.append(0x20)
            }
            append(line, of: text)
        }
        return Piece(
            text: TextRange(start, bytes.count),
            location: paragraph.lines[0].box.location(page: paragraph.page))
    }
}
