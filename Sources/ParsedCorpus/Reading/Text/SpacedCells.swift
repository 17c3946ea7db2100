/// Tables as browsers copy them where each cell holds a paragraph: every cell but the first of a row on a line of its
/// own behind a tab, one empty line between the cells of a row, two or more between rows.
struct SpacedCells {
    private let lines: [TextLines.Line]
    private let bytes: [UInt8]

    /// nil unless most tabs of the text stand so.
    init?(_ lines: [TextLines.Line], _ bytes: [UInt8]) {
        self.lines = lines
        self.bytes = bytes
        var (spaced, others) = (0, 0)
        for index in lines.indices where lines[index].leadingTabs > 0 || lines[index].innerTabs > 0 {
            if lines[index].innerTabs == 0, index > 1, isGap(index - 1), !isGap(index - 2) {
                spaced += 1
            } else {
                others += 1
            }
        }
        if spaced < 20 || spaced < 4 * others { return nil }
    }

    /// The table that begins with the line at `start`; nil if none does.
    func table(at start: Int) -> TextLines.Table? {
        guard isPlain(start), !isHeading(start) else { return nil }
        let first = cell(from: start, opensTable: true)
        guard isCell(next(first.upperBound), after: first.upperBound) else { return nil }
        var rows: [[Range<Int>]] = [[first]]
        var end = first.upperBound
        while true {
            let index = next(end)
            if index == lines.count { break }
            if isCell(index, after: end) {
                rows[rows.count - 1].append(cell(from: index))
            } else if lines[index].leadingTabs > 0, lines[index].innerTabs == 0 {
                // A row whose first cell is empty.
                rows.append([index..<index, cell(from: index)])
            } else {
                guard index - end > 1, isPlain(index), !isHeading(index) else { break }
                let first = cell(from: index)
                let following = next(first.upperBound)
                let isRow = isCell(following, after: first.upperBound)
                guard isRow || following - first.upperBound > 1 else { break }
                rows.append([first])
            }
            end = rows[rows.count - 1].last!.upperBound
        }
        return (rows, end)
    }

    /// The line at `start` and those that go on with its cell: below it, or paragraphs behind one empty line.
    ///
    /// A paragraph before a table stands as far from it as paragraphs of a cell from each other: it is none of the
    /// cell's that opens the table.
    private func cell(from start: Int, opensTable: Bool = false) -> Range<Int> {
        var end = start + 1
        while true {
            let index = next(end)
            guard index < lines.count, index - end <= 1, isPlain(index), !isHeading(index),
                index == end || !opensTable
            else { return start..<end }
            end = index + 1
        }
    }

    /// Whether the line at `index` is another cell of a row that goes to `end`.
    private func isCell(_ index: Int, after end: Int) -> Bool {
        index < lines.count && index - end <= 1 && lines[index].leadingTabs > 0 && lines[index].innerTabs == 0
    }

    private func isPlain(_ index: Int) -> Bool {
        !lines[index].isEmpty && lines[index].leadingTabs == 0 && lines[index].innerTabs == 0
            && lines[index].range.count <= 200
    }

    private func isHeading(_ index: Int) -> Bool {
        SectionHeading.find(bytes.span, lines[index].range) != nil
    }

    private func isGap(_ index: Int) -> Bool { lines[index].isEmpty && lines[index].leadingTabs == 0 }

    /// The first line from `index` on that is no gap.
    private func next(_ index: Int) -> Int {
        var index = index
        while index < lines.count, isGap(index) { index += 1 }
        return index
    }
}
