/// Cells that hold the numbers of several, since no rule parts them there though rules do beside and above: each number
/// then stands in the middle of its own row and column.
extension PageLayout.Table {
    /// The table with such cells parted.
    func withoutSharedCells() -> PageLayout.Table {
        var all: [(part: Part, isOverrun: Bool)] = []
        for index in cells.indices {
            let cell = frame.cells[index]
            let parts = cell.rowSpan * cell.columnSpan > 1 ? rows(of: index)?.flatMap(columns) : nil
            all += (parts ?? [(cell, cells[index])]).map { ($0, overrun.contains(index)) }
        }
        if all.count == cells.count { return self }
        // In the order of their corners, as cells always are.
        all.sort { ($0.part.0.row, $0.part.0.column) < ($1.part.0.row, $1.part.0.column) }
        var parted = self
        parted.frame.cells = all.map(\.part.0)
        parted.cells = all.map(\.part.1)
        parted.overrun = Set(all.indices.filter { all[$0].isOverrun })
        return parted
    }

    private typealias Part = (TableFrame.Cell, [TextLine])

    /// The rows of a cell with the line in each; nil where two lines share one, stand as close as those of one number, or are
    /// no numbers.
    private func rows(of index: Int) -> [Part]? {
        let (cell, lines) = (frame.cells[index], cells[index])
        let words = lines.flatMap { line in line.starts.indices.map(line.word) }
        // A word of one character may be a sign for what does not apply.
        guard words.contains(where: { $0.allSatisfy(\.isDigit) }),
            words.allSatisfy({ $0.count == 1 || $0.allSatisfy { $0.isASCII || $0.isDigit } })
        else { return nil }
        // Of a cell without a border above or below, as where a page ends, the rows are those of its neighbours.
        if cell.rowSpan == 1 || lines.count == 1 && !cell.isOpen { return [(cell, lines)] }
        let edges = frame.rowEdges
        let places = lines.compactMap { line in
            (cell.row..<cell.row + cell.rowSpan).first { row in
                let (middle, height) = ((edges[row] + edges[row + 1]) / 2, edges[row + 1] - edges[row])
                return abs(middle - line.box.centreY) < 0.25 * height
            }
        }
        let isApart = zip(lines, lines.dropFirst()).allSatisfy {
            $1.box.centreY - $0.box.centreY > 1.35 * $0.box.height
        }
        guard places.count == lines.count, Set(places).count == places.count, isApart else { return nil }
        return (cell.row..<cell.row + cell.rowSpan).map { row in
            var part = cell
            let own = zip(lines, places).filter { $0.1 == row }.map(\.0)
            (part.row, part.rowSpan, part.isOpen) = (row, 1, cell.isOpen && own.isEmpty)
            return (part, own)
        }
    }

    /// The columns of a row's part with the word in each, where several words stand in the middle of one each.
    private func columns(_ cell: TableFrame.Cell, _ lines: [TextLine]) -> [Part] {
        guard cell.columnSpan > 1, lines.count == 1, lines[0].starts.count > 1 else { return [(cell, lines)] }
        let edges = frame.columnEdges
        var words: [Int: [TextLine]] = [:]
        for word in lines[0].starts.indices {
            let glyphs = Array(lines[0].word(word))
            let centre = (glyphs[0].box.left + glyphs[glyphs.count - 1].box.right) / 2
            let column = (cell.column..<cell.column + cell.columnSpan).first { column in
                let (middle, width) = (
                    (edges[column] + edges[column + 1]) / 2, edges[column + 1] - edges[column]
                )
                return abs(middle - centre) < 0.25 * width
            }
            guard let column, words.updateValue(TextLine.lines(glyphs), forKey: column) == nil else {
                return [(cell, lines)]
            }
        }
        return (cell.column..<cell.column + cell.columnSpan).map { column in
            var part = cell
            (part.column, part.columnSpan, part.isOpen) = (column, 1, false)
            return (part, words[column] ?? [])
        }
    }
}
