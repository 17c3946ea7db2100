/// Puts numbers together that a narrow column broke over lines of a page:
///
///                     21     4                  2            2
///      新收申请数量               1      6             2
///                     1      0                  3           83
///
/// is 211, 40, 1, 6, 23, 2 and 283. Lines of digits without a label belong to the row above, to the row
/// below, or one to each side of it; what stands in one column is one number. The row must come out whole,
/// and where it has a sum the sum decides.
enum StackedDigits {
    /// Joins them in the rows of `zone`.
    ///
    /// - Parameter sums: the sums of a row; nil for section 2, whose rows have one to three values and none.
    static func join(_ sheet: inout Sheet, _ zone: Range<Int>, _ sums: SlotPlacement.Sums?) {
        if ValueRows.isVertical(sheet, zone) { return }
        let lines = zone.filter { !sheet.rows[$0].isGrid && !sheet.rows[$0].pieces.isEmpty }
        guard lines.contains(where: { isStray(sheet, $0, sums) }) else { return }
        let usual = usualSides(sheet, lines, sums)
        for (position, line) in lines.enumerated() where !isStray(sheet, line, sums) {
            if sums == nil, position + 3 < lines.count, isStray(sheet, lines[position + 1], sums),
                isBare(sheet, lines[position + 2]), isStray(sheet, lines[position + 3], sums)
            {
                // The digits below are the upper halves of the next row's.
                continue
            }
            let above = position > 0 ? lines[position - 1] : nil
            let below = position + 1 < lines.count ? lines[position + 1] : nil
            let strays = (
                above.flatMap { isStray(sheet, $0, sums) ? $0 : nil },
                below.flatMap { isStray(sheet, $0, sums) ? $0 : nil }
            )
            switch strays {
            case (nil, nil): break
            case (let above?, let below?):
                // Of a row with one number each part adds up by itself: then the other rows tell.
                let ways = fitting(sheet, line, above, below, sums)
                let way = ways.count == 1 ? ways[0] : ways.first { usual == [$0] }
                if let way {
                    _ = join(&sheet, line, way.above ? [above] : [], way.below ? [below] : [], sums)
                }
            case (nil, let below?): _ = join(&sheet, line, [], [below], sums)
            case (let above?, nil): if sums != nil { _ = join(&sheet, line, [above], [], sums) }
            }
        }
        for (position, line) in lines.enumerated() where isStray(sheet, line, sums) {
            for beside in [position - 1, position + 1] where lines.indices.contains(beside) {
                spoil(&sheet, lines[beside], beside: line, sums)
            }
        }
    }

    /// On which sides of its line the parts of a row's numbers stand.
    private struct Sides: Hashable {
        var above: Bool
        var below: Bool
        static let all = [
            Sides(above: true, below: true), Sides(above: false, below: true),
            Sides(above: true, below: false),
        ]
    }

    /// The sides of the rows that fit together in one way only.
    private static func usualSides(
        _ sheet: Sheet, _ lines: [Int], _ sums: SlotPlacement.Sums?
    ) -> Set<Sides> {
        var sides: Set<Sides> = []
        for position in lines.indices.dropFirst().dropLast() where !isStray(sheet, lines[position], sums) {
            let (above, below) = (lines[position - 1], lines[position + 1])
            guard isStray(sheet, above, sums), isStray(sheet, below, sums) else { continue }
            let ways = fitting(sheet, lines[position], above, below, sums)
            if ways.count == 1 { sides.insert(ways[0]) }
        }
        return sides
    }

    private static func fitting(
        _ sheet: Sheet, _ line: Int, _ above: Int, _ below: Int, _ sums: SlotPlacement.Sums?
    ) -> [Sides] {
        Sides.all.filter { sides in
            var trial = sheet
            return join(&trial, line, sides.above ? [above] : [], sides.below ? [below] : [], sums)
        }
    }

    /// Digits that were joined to no row may be the other halves of numbers beside them, which would be wrong.
    private static func spoil(
        _ sheet: inout Sheet, _ line: Int, beside stray: Int, _ sums: SlotPlacement.Sums?
    ) {
        let (row, other) = (sheet.rows[line], sheet.rows[stray])
        guard !isStray(sheet, line, sums), row.page == other.page, row.isPlaced,
            abs(row.top - other.top) < 1.5 * (row.bottom - row.top)
        else { return }
        let own = values(sheet, line)
        let loose = values(sheet, stray)
        let isWhole = own.count == sums?.columnCount
        // One half alone cannot be missing from a row whose sum holds.
        if let sums, isWhole, loose.count == 1,
            SlotPlacement.satisfies(sheet, own.map { Optional($0) }, sums) == true
        {
            return
        }
        // Where the values begin or left of them, as where a line of text goes on, they may be of any.
        let isLeft = own.first.map { first in
            loose.contains { sheet.pieces[$0].left <= sheet.pieces[first].left }
        }
        for value in own {
            let centre = sheet.pieces[value].centre
            let isNearest = loose.contains { piece in
                let distance = abs(sheet.pieces[piece].centre - centre)
                return own.allSatisfy {
                    abs(sheet.pieces[piece].centre - sheet.pieces[$0].centre) >= distance
                }
            }
            if isNearest || isLeft == true || (sums != nil && !isWhole) {
                sheet.pieces[value].content = .incomplete
            }
        }
    }

    /// A line of nothing but digits, fewer than a row has; the end of a group's label may stand before them.
    private static func isStray(_ sheet: Sheet, _ row: Int, _ sums: SlotPlacement.Sums?) -> Bool {
        let pieces = sheet.rows[row].pieces
        if pieces.isEmpty { return false }
        var values = 0
        for index in pieces {
            let piece = sheet.pieces[index]
            if piece.content == .text {
                // Section 4 has no labels beside its numbers.
                if sums?.groups.count == 3 || !GroupFragments.shared.isLoose(piece) { return false }
            } else if piece.content.number != nil || piece.content == .incomplete {
                values += 1
            } else {
                return false
            }
        }
        return values > 0 && values < (sums?.columnCount ?? 4)
    }

    /// A label without any value beside it.
    private static func isBare(_ sheet: Sheet, _ row: Int) -> Bool {
        !sheet.rows[row].pieces.isEmpty
            && sheet.rows[row].pieces.allSatisfy { sheet.pieces[$0].content == .text }
    }

    /// Joins `above`, `line` and `below` if together they make one whole row.
    private static func join(
        _ sheet: inout Sheet, _ line: Int, _ above: [Int], _ below: [Int], _ sums: SlotPlacement.Sums?
    ) -> Bool {
        let own = values(sheet, line)
        var columns = own.map { [$0] }
        let (aboveValues, belowValues) = (
            above.flatMap { values(sheet, $0) }, below.flatMap { values(sheet, $0) }
        )
        let isWhole = own.count == sums?.columnCount
        for value in aboveValues where !insert(sheet, value, into: &columns, first: true, isWhole) {
            return false
        }
        for value in belowValues where !insert(sheet, value, into: &columns, first: false, isWhole) {
            return false
        }
        // A number above its row's line has its other half below, and nothing between.
        for column in columns where column.count > 1 || !own.contains(column[0]) {
            let parts = column.map { aboveValues.contains($0) ? 0 : belowValues.contains($0) ? 2 : 1 }
            if parts != [0, 2], parts != [1, 2], parts != [0, 1, 2] { return false }
        }
        if let sums {
            guard columns.count == sums.columnCount else { return false }
        } else if columns.count > 3 || (own.isEmpty && above.isEmpty) {
            return false
        }
        let joined = columns.map { synthesize(&sheet, $0) }
        if joined.contains(where: { $0 == nil }) { return false }
        let start = sheet.pieces.count
        let labels = sheet.rows[line].pieces.filter { sheet.pieces[$0].content == .text }.map {
            sheet.pieces[$0]
        }
        sheet.pieces += labels + joined.map { $0! }
        if let sums {
            let slots = (start + labels.count..<sheet.pieces.count).map { Optional($0) }
            let wasWhole = own.count == sums.columnCount
            let held = wasWhole && SlotPlacement.satisfies(sheet, own.map { Optional($0) }, sums) == true
            if held || SlotPlacement.satisfies(sheet, slots, sums) != true {
                sheet.pieces.removeLast(sheet.pieces.count - start)
                return false
            }
        }
        sheet.rows[line].start = Int32(start)
        sheet.rows[line].end = Int32(sheet.pieces.count)
        for row in above + below { sheet.rows[row].end = sheet.rows[row].start }
        return true
    }

    private static func values(_ sheet: Sheet, _ row: Int) -> [Int] {
        sheet.rows[row].pieces.filter { sheet.pieces[$0].content.isValue }
    }

    /// Puts `value` into the column it overlaps, or makes one for it between the others.
    ///
    /// - Parameter isWhole: whether the line has all columns, so that the nearest is meant.
    private static func insert(
        _ sheet: Sheet, _ value: Int, into columns: inout [[Int]], first: Bool, _ isWhole: Bool
    ) -> Bool {
        let piece = sheet.pieces[value]
        if isWhole {
            let centres = columns.map { sheet.pieces[$0[first ? $0.count - 1 : 0]].centre }
            let spacing = zip(centres, centres.dropFirst()).map { $1 - $0 }.min() ?? 0
            let nearest = centres.nearest(to: piece.centre)!
            if abs(centres[nearest] - piece.centre) > spacing * 0.5 { return false }
            if first { columns[nearest].insert(value, at: 0) } else { columns[nearest].append(value) }
            return true
        }
        for index in columns.indices {
            let other = sheet.pieces[columns[index][0]]
            if abs(other.centre - piece.centre) <= 1.5
                || (other.left < piece.right && piece.left < other.right)
            {
                if first { columns[index].insert(value, at: 0) } else { columns[index].append(value) }
                return true
            }
        }
        let at = columns.firstIndex { sheet.pieces[$0[0]].left > piece.left } ?? columns.count
        columns.insert([value], at: at)
        return true
    }

    /// The piece of a column: its only one, or the digits of all of them with line ends between.
    private static func synthesize(_ sheet: inout Sheet, _ column: [Int]) -> SheetPiece? {
        var piece = sheet.pieces[column[0]]
        if column.count == 1 { return piece }
        let start = sheet.bytes.count
        let first = sheet.pieces[column[0]].text
        if sheet.bytes[Int(first.start)] == 0x30, first.count == 1 { return nil }
        for part in column {
            if part != column[0] { sheet.bytes.append(0x0A) }
            sheet.bytes += Array(sheet.bytes[sheet.pieces[part].text.range])
        }
        piece.text = TextRange(start, sheet.bytes.count)
        piece.content = NumberReading.content(sheet.bytes.span, piece.text.range)
        return piece.content.number == nil ? nil : piece
    }
}
