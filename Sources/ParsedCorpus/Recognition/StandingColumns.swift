/// The columns of a table of placed lines, told by what stands one below the other.
///
/// A row with empty cells has fewer words than the table has columns; where a word stands says whose it is.
struct StandingColumns {
    /// Left and right edge of each column, left to right.
    private var spans: [ColumnSpan] = []
    /// A column of subtotals that the form does not have.
    private(set) var extra: Int?

    /// - Parameters:
    ///   - headers: pieces that head columns: they stand where a column is empty throughout.
    ///   - extra: the column that the form does not have, where it is known.
    /// - Returns: nil where the words do not fall into as many columns as the form has, or one more, or where the
    ///   sums speak against them.
    init?(
        _ sheet: Sheet, _ rows: [ValueRow], headers: [Int], _ sums: SlotPlacement.Sums, extra: Int?
    ) {
        let values = rows.flatMap(\.values)
        for pieces in [values, values + headers] {
            // Words pushed aside by a long one before them may reach into the next column: their middles do not.
            for part in [1, 0.5] as [Float] {
                spans = Self.spans(sheet, pieces, part)
                self.extra = extra
                if fits(sheet, rows, headers, sums) { return }
            }
        }
        return nil
    }

    /// Columns of headers alone, each of its own.
    private init?(_ sheet: Sheet, headers: [Int], count: Int) {
        spans = Self.spans(sheet, headers, 1)
        if spans.count != count { return nil }
    }

    /// The placement of the one row of section 4 under its headers.
    static func disputes(_ sheet: Sheet, _ zone: Range<Int>, _ row: ValueRow) -> SlotPlacement? {
        let count = SlotPlacement.Sums.disputes.columnCount
        guard !sheet.rows[row.sheetRow].isGrid, !row.isVertical, row.values.count >= 4 else { return nil }
        let headers = (zone.lowerBound..<max(row.sheetRow, zone.lowerBound)).filter { !sheet.rows[$0].isGrid }
            .flatMap { sheet.rows[$0].pieces.filter { HeaderFragments.outcomes.contains(sheet.pieces[$0]) } }
        guard let columns = StandingColumns(sheet, headers: headers, count: count) else { return nil }
        return columns.aligned(sheet, row) ?? columns.placement(sheet, row, count)
    }

    /// The row's values in the columns whose middles they all stand about as far to one side of, as numbers set at the left
    /// or the right under labels set in the middle; nil where they do not, or where half a column's width is between.
    private func aligned(_ sheet: Sheet, _ row: ValueRow) -> SlotPlacement? {
        let middles = spans.map(\.middle)
        var slots = [SlotPlacement.Slot](repeating: .absent, count: spans.count)
        var offsets: [Float] = []
        var last = -1
        for piece in row.values {
            let centre = sheet.pieces[piece].centre
            let nearest = middles.nearest(to: centre)!
            if nearest <= last { return nil }
            last = nearest
            slots[nearest] = .piece(piece)
            offsets.append(centre - middles[nearest])
        }
        guard let least = offsets.min(), let most = offsets.max(), most - least < 0.2 * pitch,
            max(-least, most) < 0.46 * pitch
        else { return nil }
        return SlotPlacement(slots: slots, evidence: .label)
    }

    /// The row's values in the columns they stand in; nil where one stands between columns.
    func placement(_ sheet: Sheet, _ row: ValueRow, _ count: Int) -> SlotPlacement? {
        slots(sheet, row).map { slots in
            SlotPlacement(slots: slots.map { $0.map { .piece($0) } ?? .absent }, evidence: .label)
        }
    }

    private func slots(_ sheet: Sheet, _ row: ValueRow) -> [Int?]? {
        var slots = [Int?](repeating: nil, count: spans.count)
        var last = -1
        let tolerance = pitch * 0.3
        for piece in row.values {
            let centre = sheet.pieces[piece].centre
            let nearest = spans.nearest(to: centre)!
            let distance = spans[nearest].distance(to: centre)
            if nearest <= last || distance > tolerance { return nil }
            // Between two columns it may be of either.
            let others = [nearest - 1, nearest + 1].filter(spans.indices.contains)
            if others.contains(where: { spans[$0].distance(to: centre) < 1.3 * distance }) { return nil }
            slots[nearest] = piece
            last = nearest
        }
        if let extra { slots.remove(at: extra) }
        return slots
    }

    /// The smallest distance from one column's middle to the next.
    private var pitch: Float { spans.steps.min() ?? 0 }

    /// Words that overlap share a column; `part` of each word's width counts.
    private static func spans(_ sheet: Sheet, _ pieces: [Int], _ part: Float) -> [ColumnSpan] {
        let words = pieces.map { index in
            let (centre, width) = (
                sheet.pieces[index].centre, sheet.pieces[index].right - sheet.pieces[index].left
            )
            return ColumnSpan(left: centre - width * part / 2, right: centre + width * part / 2)
        }
        var spans: [ColumnSpan] = []
        for word in words.sorted(by: { $0.left < $1.left }) {
            if let last = spans.last, word.left < last.right {
                spans[spans.count - 1].right = max(last.right, word.right)
            } else {
                spans.append(word)
            }
        }
        return spans
    }

    // MARK: - Whether they are the columns

    private mutating func fits(
        _ sheet: Sheet, _ rows: [ValueRow], _ headers: [Int], _ sums: SlotPlacement.Sums
    ) -> Bool {
        if haveLanes(sheet, rows) { return false }
        let subtotal = headers.first { sheet.pieces[$0].key == SubtotalLabel.key }
        switch spans.count - sums.columnCount {
        case 0:
            extra = nil
            // With a column that the form does not have there is one too few.
            return subtotal == nil && holds(sheet, rows, sums)
        case 1:
            if extra != nil { return holds(sheet, rows, sums) }
            let ways = (0..<sums.columnCount).filter { column in
                extra = column
                return holds(sheet, rows, sums)
            }
            extra =
                subtotal.flatMap { named in
                    ways.first {
                        spans[$0].left < sheet.pieces[named].right
                            && sheet.pieces[named].left < spans[$0].right
                    }
                } ?? (ways.count == 1 ? ways[0] : nil)
            return extra != nil
        default: return false
        }
    }

    /// Whether two neighbours, closer than half a usual column, never both have a word in one row: one column, in
    /// which blanks pushed some of the words.
    private func haveLanes(_ sheet: Sheet, _ rows: [ValueRow]) -> Bool {
        let steps = spans.steps
        guard !steps.isEmpty else { return false }
        let usual = steps.sorted()[steps.count / 2]
        return steps.indices.contains { left in
            guard steps[left] < usual / 2 else { return false }
            return !rows.contains { row in
                let columns = [left, left + 1].map { column in
                    row.values.contains { piece in
                        let centre = sheet.pieces[piece].centre
                        return spans[column].left <= centre && centre <= spans[column].right
                    }
                }
                return columns == [true, true]
            }
        }
    }

    /// Nearly all rows fall into the columns, and few of them break their sum.
    private func holds(_ sheet: Sheet, _ rows: [ValueRow], _ sums: SlotPlacement.Sums) -> Bool {
        var (outside, broken) = (0, 0)
        for row in rows {
            if let slots = slots(sheet, row) {
                broken += SlotPlacement.satisfies(sheet, slots, sums) == false ? 1 : 0
            } else {
                outside += 1
            }
        }
        return outside * 5 <= rows.count && broken * 5 <= rows.count
    }
}

/// The standing columns of a whole table, which may stand elsewhere on each of its pages.
struct StandingTable {
    private var table: StandingColumns?
    private var pages: [Int32: StandingColumns] = [:]

    init(
        _ sheet: Sheet, _ zone: Range<Int>, _ rows: [ValueRow], _ sums: SlotPlacement.Sums, extra: Int?
    ) {
        let rows = rows.filter { !sheet.rows[$0.sheetRow].isGrid && !$0.isVertical }
        let groups = Dictionary(grouping: rows) { sheet.rows[$0.sheetRow].page }
        let headers = groups.mapValues { Self.headers(sheet, zone, above: $0[0]) }
        // Programs that set a page's text in characters scale each page for itself.
        if groups.count == 1 || !rows.contains(where: { sheet.isOfText($0) }) {
            table = StandingColumns(sheet, rows, headers: headers.values.flatMap(\.self), sums, extra: extra)
            if table != nil { return }
        }
        for (page, group) in groups {
            pages[page] = StandingColumns(sheet, group, headers: headers[page] ?? [], sums, extra: extra)
        }
    }

    /// The pieces that head columns above the first row of a page.
    private static func headers(_ sheet: Sheet, _ zone: Range<Int>, above row: ValueRow) -> [Int] {
        let page = sheet.rows[row.sheetRow].page
        return (zone.lowerBound..<max(row.sheetRow, zone.lowerBound)).filter { sheet.rows[$0].page == page }
            .flatMap {
                sheet.rows[$0].pieces.filter { HeaderFragments.applicantColumns.contains(sheet.pieces[$0]) }
            }
    }

    private func columns(_ sheet: Sheet, _ row: ValueRow) -> StandingColumns? {
        sheet.rows[row.sheetRow].isGrid || row.isVertical
            ? nil : table ?? pages[sheet.rows[row.sheetRow].page]
    }

    /// Whether the row has a column that the form does not have.
    func isWider(_ sheet: Sheet, _ row: ValueRow) -> Bool { columns(sheet, row)?.extra != nil }

    /// The placement of `row`; nil where its words do not tell.
    func placement(_ sheet: Sheet, _ row: ValueRow, _ count: Int) -> SlotPlacement? {
        columns(sheet, row)?.placement(sheet, row, count)
    }
}
