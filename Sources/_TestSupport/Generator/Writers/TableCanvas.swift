/// A table drawn with blanks: every cell's text is wrapped to its width and stands in its middle.
struct TableCanvas {
    private struct Region {
        var column: Int
        var span: Int
        var top: Int
        var bottom: Int
        var lines: [String]
        var isLabel: Bool
    }

    private var regions: [Region] = []
    private var heights: [Int]
    private let edges: [Int]

    init(_ table: Draft.Table, width: Int) {
        let total = table.widths.reduce(0, +)
        var edge = 0
        var edges = [0]
        for part in table.widths {
            edge += part
            edges.append(edge * width / total)
        }
        self.edges = edges
        heights = Array(repeating: 1, count: table.rows.count)
        for (row, cells) in table.rows.enumerated() {
            var column = 0
            for cell in cells.cells {
                place(cell, row: row, column: column)
                column += cell.span
            }
        }
        stretch()
    }

    /// Lines the table takes.
    var height: Int { heights.reduce(0, +) }

    private mutating func place(_ cell: Draft.Cell, row: Int, column: Int) {
        if cell.continues,
            let above = regions.lastIndex(where: { $0.column == column && $0.bottom == row - 1 })
        {
            regions[above].bottom = row
            return
        }
        let width = edges[column + cell.span] - edges[column] - 1
        let lines = cell.isOmitted ? [] : wrapped(cell.text, width: width)
        regions.append(
            Region(
                column: column, span: cell.span, top: row, bottom: row, lines: lines,
                isLabel: cell.isLabel && column < 3))
    }

    /// Makes rows high enough for what stands in them; the last row of a spanning cell takes the rest.
    private mutating func stretch() {
        for region in regions where region.top == region.bottom {
            heights[region.top] = max(heights[region.top], region.lines.count)
        }
        for region in regions where region.top < region.bottom {
            let room = heights[region.top...region.bottom].reduce(0, +)
            if region.lines.count > room { heights[region.bottom] += region.lines.count - room }
        }
    }

    /// The drawn lines; where a label takes two lines its numbers may stand on one between them.
    mutating func lines(_ random: inout SeededRandom) -> [String] {
        for row in heights.indices where heights[row] == 2 && random.chance(35) { heights[row] = 3 }
        var words: [[(left: Int, text: String)]] = Array(repeating: [], count: height)
        for region in regions {
            let start = heights[..<region.top].reduce(0, +)
            let room = heights[region.top...region.bottom].reduce(0, +)
            let isSpread = region.lines.count == 2 && room == 3
            var line = start + (room - region.lines.count) / 2
            if isSpread { line = start }
            for text in region.lines {
                words[line].append((left(of: text, in: region), text))
                line += isSpread ? 2 : 1
            }
        }
        return words.map(Self.drawn)
    }

    private func left(of text: String, in region: Region) -> Int {
        let (start, end) = (edges[region.column], edges[region.column + region.span])
        if region.isLabel { return start }
        return start + max(0, end - start - 1 - displayColumns(text)) / 2
    }

    /// The words of a line at their columns, or after one blank where the column is taken.
    private static func drawn(_ words: [(left: Int, text: String)]) -> String {
        var line = ""
        for word in words.sorted(by: { $0.left < $1.left }) {
            let at = displayColumns(line)
            line += String(repeating: " ", count: max(word.left - at, line.isEmpty ? 0 : 2)) + word.text
        }
        return line
    }
}
