/// Which column of section 2 a number stands in, where its row has empty cells.
struct DisclosureColumns {
    private let sheet: Sheet
    private let zone: Range<Int>
    /// Rows with a value in every column.
    private let whole: [ValueRow]
    /// How numbers stand under their headers in rows of lines that fill every column; all ways where no row tells or
    /// they differ.
    private var usual = Alignment.all
    /// Whether numbers of such rows of a text stand in no way under their headers: its columns are not aligned.
    private var isLoose = false

    /// Rows of headers that stand over other columns than their own, as one row below tells.
    private var moved: Set<Int> = []

    /// - Parameters:
    ///   - rows: the rows of the section.
    ///   - whole: those with a value in every column.
    init(_ sheet: Sheet, _ zone: Range<Int>, _ rows: [ValueRow], whole: [ValueRow]) {
        (self.sheet, self.zone, self.whole) = (sheet, zone, whole)
        for row in rows {
            guard let head = headRow(of: row), row.values.count > headers(in: head).count,
                pairs(Array(row.values), head) == nil
            else { continue }
            moved.insert(head)
        }
        for row in whole where !sheet.rows[row.sheetRow].isGrid && !row.isVertical {
            let headers = headers(above: row)
            guard headers.count == row.values.count else { continue }
            for (value, header) in zip(row.values, headers) {
                usual.formIntersection(alignment(value, header))
            }
        }
        if usual.isEmpty { (usual, isLoose) = (.all, true) }
    }

    /// What a column of the form has in a row.
    enum Slot {
        case piece(Int)
        /// A cell with nothing in it.
        case blank
        /// The table has no such column.
        case absent
    }

    /// The values of a row of a grid by the headers right above them, where these are in another order than the form's, or
    /// more or fewer; nil where they do not tell.
    func named(_ values: [Int], in row: ValueRow, _ count: Int) -> [Slot]? {
        guard let head = headRow(of: row), !moved.contains(head), let pairs = pairs(values, head),
            // A header that is not known stands over what may be a column of the form.
            pairs.count == count
                || values.allSatisfy({ value in
                    pairs.contains { $0.value == value } || sheet.pieces[value].content == .blank
                })
        else { return nil }
        var slots = [Slot](repeating: .absent, count: count)
        for (column, value) in pairs {
            guard column < count, case .absent = slots[column] else { return nil }
            slots[column] = .piece(value)
        }
        return slots
    }

    /// The columns that a row of headers names, each with the value that begins where its name does; nil where one has none,
    /// or what is left of the values stands neither under a header of its own nor, empty, behind all.
    private func pairs(_ values: [Int], _ head: Int) -> [(column: Int, value: Int)]? {
        let pairs = headers(in: head).compactMap { header -> (column: Int, value: Int)? in
            guard let column = sheet.pieces[header].meaning?.disclosureColumn,
                let value = values.first(where: { sheet.pieces[$0].left == sheet.pieces[header].left })
            else { return nil }
            return (column, value)
        }
        guard pairs.count == headers(in: head).count else { return nil }
        let isExplained = values.allSatisfy { value in
            pairs.contains { $0.value == value }
                || sheet.pieces[value].content == .blank && pairs.allSatisfy { $0.value < value }
                || sheet.rows[head].pieces.contains {
                    sheet.pieces[$0].content == .text && sheet.pieces[$0].meaning?.disclosureColumn == nil
                        && sheet.pieces[$0].left == sheet.pieces[value].left
                }
        }
        return isExplained ? pairs : nil
    }

    /// Whether a row of a grid has more cells than the form has columns, and its headers do not name them all: then which are
    /// of the form nothing tells.
    func isUnnamed(_ values: [Int], in row: ValueRow, _ count: Int) -> Bool {
        guard let head = headRow(of: row), !moved.contains(head) else { return false }
        return values.count > count && headers(in: head).count < count
    }

    /// The values of a row of a grid without those that stand under a header named before, the same value again: programs
    /// that know no merged cells write a merged one once for each column it spans.
    func withoutRepeats(_ values: [Int], in row: ValueRow) -> [Int] {
        guard let headers = headers(rightAbove: values, in: row) else { return values }
        return values.indices.filter { index in
            index == 0 || sheet.pieces[headers[index]].key != sheet.pieces[headers[index - 1]].key
                || sheet.pieces[values[index]].content != sheet.pieces[values[index - 1]].content
        }.map { values[$0] }
    }

    /// The values of `row` in its `count` columns: in line with a row of the same table that has all of them, or under
    /// its headers. Nil where that does not tell, as in a row of a text that is a cell short: which is lost, its place
    /// does not show.
    func slots(of values: [Int], in row: ValueRow, _ count: Int) -> [Int?]? {
        guard !row.isVertical else { return nil }
        if sheet.isOfText(row) {
            let isGrid = sheet.rows[row.sheetRow].isGrid
            if isGrid ? row.values.count < count : isLoose || isRunOn(row, count) { return nil }
        }
        if isShort(row) { return nil }
        if let peer = whole.first(where: { $0.values.count == count && isOneTable($0, row) }) {
            let centres = peer.values.map { sheet.pieces[$0].centre }
            return slots(of: values, centres.map { ColumnSpan(left: $0, right: $0) }, 0.45)
        }
        let headers = headers(above: row)
        guard headers.count == count else { return nil }
        let spans = headers.map { ColumnSpan(left: sheet.pieces[$0].left, right: sheet.pieces[$0].right) }
        guard let slots = slots(of: values, spans, 0.3) else { return nil }
        if usual != .all {
            for (value, header) in zip(slots, headers) {
                if let value, alignment(value, header).isDisjoint(with: usual) { return nil }
            }
        }
        return slots
    }

    /// Each value in the nearest span; nil where two share one, or one stands farther from all of them than that part
    /// of the least distance of two.
    private func slots(of values: [Int], _ spans: [ColumnSpan], _ reach: Float) -> [Int?]? {
        let spacing = spans.steps.min() ?? 1
        guard spacing > 0 else { return nil }
        var slots = [Int?](repeating: nil, count: spans.count)
        for value in values {
            let centre = sheet.pieces[value].centre
            guard let nearest = spans.nearest(to: centre) else { return nil }
            if spans[nearest].distance(to: centre) > spacing * reach || slots[nearest] != nil { return nil }
            slots[nearest] = value
        }
        return slots
    }

    /// Whether a row of a grid ends before its header does: a cell is lost, and those behind it have moved.
    private func isShort(_ row: ValueRow) -> Bool {
        guard let head = headRow(of: row), let last = headers(in: head).last else { return false }
        return sheet.pieces[row.values.upperBound - 1].right < sheet.pieces[last].right
    }

    /// Whether no more than a blank stands before each cell of the row, so that none is where its column would have it.
    private func isRunOn(_ row: ValueRow, _ count: Int) -> Bool {
        let pieces = (row.labels.suffix(1) + Array(row.values)).map { sheet.pieces[$0] }
        let gaps = zip(pieces, pieces.dropFirst()).reduce(0) { $0 + $1.1.left - $1.0.right }
        return pieces.count > 1 && gaps < Float(count) + 0.5
    }

    /// Whether the row stands in a text under headers of which some are broken over cells or taken together: values are as
    /// well then, and which is whose nothing tells if any cell is empty.
    func areHeadersBroken(above row: ValueRow) -> Bool {
        guard sheet.isOfText(row), sheet.rows[row.sheetRow].isGrid, let head = headerRow(above: row),
            let first = headers(in: head).first
        else { return false }
        return sheet.rows[head].pieces.contains {
            $0 > first && sheet.pieces[$0].content == .text && sheet.pieces[$0].meaning == nil
        }
    }

    // MARK: - Headers

    private func headers(in row: Int) -> [Int] {
        sheet.rows[row].pieces.filter { sheet.pieces[$0].meaning?.disclosureColumn != nil }
    }

    private func headerRow(above row: ValueRow) -> Int? {
        (max(zone.lowerBound, row.sheetRow - 8)..<row.sheetRow).last { !headers(in: $0).isEmpty }
    }

    private func headers(above row: ValueRow) -> [Int] { headerRow(above: row).map(headers) ?? [] }

    /// The row of headers above a row of a grid that stands in the document, in the same one.
    private func headRow(of row: ValueRow) -> Int? {
        guard sheet.rows[row.sheetRow].isGrid, !sheet.rows[row.sheetRow].isMade,
            let head = headerRow(above: row),
            sheet.rows[head].kind == sheet.rows[row.sheetRow].kind
        else { return nil }
        return head
    }

    /// The headers of a row of a grid, where each value has one right above it.
    private func headers(rightAbove values: [Int], in row: ValueRow) -> [Int]? {
        let headers = headers(above: row)
        let areAbove = headers.map { sheet.pieces[$0].left } == values.map { sheet.pieces[$0].left }
        return sheet.rows[row.sheetRow].isGrid && areAbove ? headers : nil
    }

    /// Whether the rows are near each other and no header stands between: each part of the section may have columns of
    /// its own.
    private func isOneTable(_ first: ValueRow, _ second: ValueRow) -> Bool {
        let rows = [first, second].map { sheet.rows[$0.sheetRow] }
        guard rows[0].kind == rows[1].kind, rows[0].page == rows[1].page else { return false }
        let (top, bottom) = (
            min(first.sheetRow, second.sheetRow), max(first.sheetRow, second.sheetRow)
        )
        return bottom - top < 8 && !(top..<bottom).contains { $0 > top && !headers(in: $0).isEmpty }
    }

    // MARK: - Alignment

    /// Which edges, or the middle, a number shares with the header of its column.
    private struct Alignment: OptionSet {
        let rawValue: UInt8
        static let (left, middle, right) = (Self(rawValue: 1), Self(rawValue: 2), Self(rawValue: 4))
        static let all: Self = [.left, .middle, .right]
    }

    private func alignment(_ value: Int, _ header: Int) -> Alignment {
        let (value, header) = (sheet.pieces[value], sheet.pieces[header])
        // Han characters, three bytes each.
        let letter = (header.right - header.left) * 3 / Float(max(header.text.range.count, 1))
        var shared: Alignment = []
        if abs(value.left - header.left) <= letter { shared.insert(.left) }
        if abs(value.centre - header.centre) <= letter { shared.insert(.middle) }
        if abs(value.right - header.right) <= letter { shared.insert(.right) }
        return shared
    }
}
