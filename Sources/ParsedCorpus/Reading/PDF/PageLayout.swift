/// A page taken apart: its ruled tables with the text of each cell, and the lines outside of them.
struct PageLayout: Sendable {
    var page: PDFPage
    var tables: [Table]
    /// Top to bottom, running heads still among them.
    var lines: [TextLine]
    /// Heights of the rules across the page.
    var dividers: [Float]

    /// A frame and the lines of each of its cells.
    struct Table: Sendable {
        var frame: TableFrame
        var cells: [[TextLine]]
    }

    /// Gives every character to the cell it stands in, by the centre of its box; only then lines are made,
    /// so that text running over a column's edge is parted there.
    init(page: PDFPage, rules: PageRules) {
        self.page = page
        dividers = rules.dividers
        let frames = rules.frames
        var outside: [Glyph] = []
        var inside: [[[Glyph]]] = frames.map { Array(repeating: [], count: $0.cells.count) }
        let owners = frames.map { $0.owners() }
        // The smaller of two nested frames has the better claim.
        let order = frames.indices.sorted {
            frames[$0].box.width * frames[$0].box.height < frames[$1].box.width * frames[$1].box.height
        }
        next: for glyph in page.glyphs {
            for index in order {
                let (x, y) = (glyph.box.centreX, glyph.box.centreY)
                if let cell = frames[index].cellIndex(x: x, y: y, owners: owners[index]) {
                    inside[index][cell].append(glyph)
                    continue next
                }
            }
            outside.append(glyph)
        }
        tables = zip(frames, inside).compactMap { frame, cells in
            // A box drawn round nothing is decoration.
            cells.allSatisfy(\.isEmpty) ? nil : Table(frame: frame, cells: cells.map(TextLine.lines))
        }
        lines = TextLine.lines(outside)
    }
}

extension Document {
    /// The table as a grid; cells left open by the outline and without text are no cells.
    mutating func grid(_ table: PageLayout.Table, page: Int, of text: PDFText) -> Grid {
        var cells: [GridCell] = []
        for (cell, lines) in zip(table.frame.cells, table.cells) where !(cell.isOpen && lines.isEmpty) {
            let place = lines.first?.box ?? table.frame.box(cell)
            cells.append(
                GridCell(
                    row: Int32(cell.row), column: Int32(cell.column), rowSpan: Int32(cell.rowSpan),
                    columnSpan: Int32(cell.columnSpan), text: append(lines, of: text),
                    location: place.location(page: page)))
        }
        return Grid(
            cells: cells, rowCount: table.frame.rowEdges.count - 1,
            columnCount: table.frame.columnEdges.count - 1)
    }
}
