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
        /// Indices of cells that a number runs out of or into.
        var overrun: Set<Int> = []
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
        let places = page.glyphs.map { glyph -> OverrunCells.Place? in
            for index in order {
                let (x, y) = (glyph.box.centreX, glyph.box.centreY)
                if let cell = frames[index].cellIndex(x: x, y: y, owners: owners[index]) {
                    return OverrunCells.Place(frame: index, cell: cell)
                }
            }
            return nil
        }
        let overrun = OverrunCells(page.glyphs, places, frames)
        for (glyph, place) in zip(page.glyphs, overrun.places) {
            if let place { inside[place.frame][place.cell].append(glyph) } else { outside.append(glyph) }
        }
        tables = zip(frames.indices, inside).compactMap { index, cells -> Table? in
            // A box drawn round nothing is decoration.
            if cells.allSatisfy(\.isEmpty) { return nil }
            let refused = overrun.refused.lazy.filter { $0.frame == index }.map(\.cell)
            let table = Table(frame: frames[index], cells: cells.map(TextLine.lines), overrun: Set(refused))
            return table.withoutSharedCells()
        }
        lines = Self.lines(outside, dividers)
    }

    /// Lines that no rule runs through: what stands close above and below one is in two rows.
    private static func lines(_ glyphs: [Glyph], _ dividers: [Float]) -> [TextLine] {
        if dividers.isEmpty { return TextLine.lines(glyphs) }
        var bands = [[Glyph]](repeating: [], count: dividers.count + 1)
        for glyph in glyphs { bands[dividers.count { $0 < glyph.box.centreY }].append(glyph) }
        return bands.flatMap(TextLine.lines)
    }
}

extension Document {
    /// The table as a grid; cells left open by the outline and without text are no cells.
    mutating func grid(_ table: PageLayout.Table, page: Int, of text: PDFText) -> Grid {
        var cells: [GridCell] = []
        for (index, (cell, lines)) in zip(table.frame.cells, table.cells).enumerated()
        where !(cell.isOpen && lines.isEmpty) {
            let place = lines.first?.box ?? table.frame.box(cell)
            var range = append(lines, of: text)
            if table.overrun.contains(index) {
                // The sign for what cannot be read: the digits alone would be a number.
                bytes += Array("\u{FFFD}".utf8)
                range = TextRange(range.range.lowerBound, bytes.count)
                notes.append(.overrun(at: place.location(page: page)))
            }
            cells.append(
                GridCell(
                    row: Int32(cell.row), column: Int32(cell.column), rowSpan: Int32(cell.rowSpan),
                    columnSpan: Int32(cell.columnSpan), text: range,
                    location: place.location(page: page)))
        }
        return Grid(
            cells: cells, rowCount: table.frame.rowEdges.count - 1,
            columnCount: table.frame.columnEdges.count - 1)
    }
}

extension ReadingNote {
    /// A number stands across the edge of two cells.
    fileprivate static func overrun(at location: Location) -> ReadingNote {
        ReadingNote(
            rule: "recognition.undetermined",
            message: "digits run over the edge between two cells, and may belong to either",
            location: location)
    }

    /// A table reaches beyond the page.
    static func clipped(page: Int, at location: Location) -> ReadingNote {
        ReadingNote(
            rule: "reading.truncated",
            message: "a table on page \(page) runs off the sheet; what lies beyond its edge is missing",
            location: location)
    }
}
