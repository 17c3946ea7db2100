/// Decides the columns of all rows of a table together: by completeness, by an extra column that all rows
/// share, by where the other rows' values stand, and last by each row's own sum.
struct ColumnPlacement {
    private var placements: [SlotPlacement]

    func placement(of row: Int) -> SlotPlacement { placements[row] }

    init(_ sheet: Sheet, _ zone: Range<Int>, _ rows: [ValueRow], _ sums: SlotPlacement.Sums) {
        let count = sums.columnCount
        let layouts = GridLayouts(sheet, rows)
        let rows = Self.withoutLabelSpans(sheet, rows, layouts)
        let header = HeaderColumns(sheet, zone, rows, layouts)
        let sequence = Self.sequence(sheet, zone, rows, sums)
        let extra = Self.extraColumn(sheet, rows, sums)
        let geometry = ColumnGeometry(sheet, rows.filter { $0.values.count == count }, count, layouts)
        let odd = rows.filter {
            !sheet.rows[$0.sheetRow].isGrid && $0.values.count != count
                && (extra == nil || $0.values.count != count + 1)
        }
        let standing =
            odd.contains { !$0.isVertical } ? StandingTable(sheet, zone, rows, sums, extra: extra) : nil
        // Where several rows of a text are too short, empty cells leave no trace in it.
        let dropsBlanks = odd.count { $0.values.count < count } > 1
        let hasTotals = Self.hasTotals(sheet, rows, count)
        let lacksTotals = Self.lacksTotals(sheet, rows, count)
        let beginsBlank = Self.beginsBlank(sheet, rows, count)
        let begin = rows.lazy.filter { $0.labels.count == 1 }.map { sheet.pieces[$0.values.lowerBound].left }
            .min()
        placements = rows.map { row in
            var values = Array(row.values)
            let isGrid = sheet.rows[row.sheetRow].isGrid
            if let placement = header.placement(sheet, row, layouts) { return placement }
            if let placement = Self.placement(row, sequence, count) { return placement }
            if values.count < count, Self.isMoved(sheet, row, begin) { return .refused(count) }
            if let standing, values.count != count || standing.isWider(sheet, row),
                let placement = standing.placement(sheet, row, count)
            {
                return placement
            }
            // With a column that the form does not have, a line of seven lacks one, and nothing tells which.
            if extra != nil, !isGrid, values.count == count { return .refused(count) }
            if values.count == count {
                if isGrid, !lacksTotals,
                    let moved = SlotPlacement.padded(sheet, row.values, sums, hasTotals: hasTotals)
                {
                    return moved
                }
                return Self.isShifted(sheet, row, geometry)
                    ? SlotPlacement.either(sheet, row.values, sums) : .whole(row.values)
            }
            if let extra, values.count == count + 1 {
                values.remove(at: extra)
                return SlotPlacement(slots: values.map { .piece($0) }, evidence: .label)
            }
            if let columns = geometry.columns(sheet, row) {
                let placed = Self.place(values, columns, count)
                // In a grid a lost cell moves all that follow, so that position says nothing of a short row;
                // on a page nothing moves.
                if !isGrid || values.count > count,
                    SlotPlacement.satisfies(sheet, placed, sums) == true
                {
                    return SlotPlacement(
                        slots: placed.map { $0.map { .piece($0) } ?? .absent }, evidence: .label)
                }
            }
            if isGrid, beginsBlank, values.count > count,
                !values.contains(where: { sheet.pieces[$0].content.number?.isBroken ?? false }),
                SlotPlacement.satisfies(sheet, values.suffix(count).map { Optional($0) }, sums) != false
            {
                return .whole(row.values.suffix(count))
            }
            return SlotPlacement.solve(sheet, row.values, sums, takesZeros: isGrid || !dropsBlanks)
        }
        if standing != nil { refuseMovedTotals(sheet, rows, sums) }
    }

    /// The order in which the names of the columns come, unless the sums speak against it.
    private static func sequence(
        _ sheet: Sheet, _ zone: Range<Int>, _ rows: [ValueRow], _ sums: SlotPlacement.Sums
    ) -> HeaderSequence.Order {
        guard let first = rows.map(\.sheetRow).min(), first > zone.lowerBound else { return .form }
        let found = HeaderSequence.applicants(sheet, zone.lowerBound..<first)
        guard case .other(let order) = found else { return found }
        let kept = SlotPlacement.holding(sheet, rows, Array(order.indices), sums)
        return SlotPlacement.holding(sheet, rows, order, sums) < kept ? .form : found
    }

    /// The place of a row whose columns come in that order; nil where it is the form's.
    private static func placement(
        _ row: ValueRow, _ sequence: HeaderSequence.Order, _ count: Int
    ) -> SlotPlacement? {
        switch sequence {
        case .form: return nil
        case .unknown: return .refused(count)
        case .other(let order):
            if row.values.count != count { return .refused(count) }
            let values = SlotPlacement.reordered(row.values, order)
            return SlotPlacement(slots: values.map { .piece($0) }, evidence: .label)
        }
    }

    /// Whether the label of a line of text stands, behind a group's, where the values of other rows begin: its own are moved
    /// as well.
    private static func isMoved(_ sheet: Sheet, _ row: ValueRow, _ begin: Float?) -> Bool {
        guard let begin, row.labels.count > 1, sheet.isOfText(row), !sheet.rows[row.sheetRow].isGrid else {
            return false
        }
        return begin < sheet.pieces[row.labels.last!].centre
    }

    /// Where nearly all totals are filled, or all rows end in the sum of what is before it, a row whose last number is the
    /// sum of those before it, in a column that is not the total's, has its words pushed out of their columns.
    private mutating func refuseMovedTotals(_ sheet: Sheet, _ rows: [ValueRow], _ sums: SlotPlacement.Sums) {
        guard sums.groups.count == 1 else { return }
        func isTotalMissing(_ index: Int) -> Bool { placements[index].slots.last == .absent }
        func numbers(_ index: Int) -> [Int] {
            rows[index].values.filter { sheet.pieces[$0].content.number.map { !$0.value.isZero } ?? false }
        }
        func endsInItsSum(_ index: Int) -> Bool {
            let values = numbers(index)
            guard values.count <= sums.columnCount else { return false }
            let gap = [Int?](repeating: nil, count: sums.columnCount - values.count)
            return SlotPlacement.satisfies(sheet, values.dropLast() + gap + [values.last], sums) == true
        }
        let filled = placements.indices.filter { !numbers($0).isEmpty }
        let several = filled.filter { numbers($0).count > 1 }
        let moved = several.filter { isTotalMissing($0) && endsInItsSum($0) }
        if filled.count(where: isTotalMissing) * 4 > filled.count, !several.allSatisfy(endsInItsSum) {
            return
        }
        for index in moved { placements[index] = .refused(sums.columnCount) }
    }

    /// Whether the cells that wide rows of grids have too many are empty ones before the values, in every such row, and not
    /// behind them: they stand for the span of a label.
    private static func beginsBlank(_ sheet: Sheet, _ rows: [ValueRow], _ count: Int) -> Bool {
        let wide = rows.filter { sheet.rows[$0.sheetRow].isGrid && $0.values.count > count }
        func areBlank(_ values: Range<Int>) -> Bool {
            values.allSatisfy { sheet.pieces[$0].content == .blank }
        }
        return wide.count > 1 && wide.allSatisfy { areBlank($0.values.dropLast(count)) }
            && !wide.allSatisfy { areBlank($0.values.dropFirst(count)) }
    }

    /// Whether hardly a row of the table ends in an empty cell.
    private static func hasTotals(_ sheet: Sheet, _ rows: [ValueRow], _ count: Int) -> Bool {
        let whole = rows.filter { $0.values.count == count }
        return whole.count { sheet.pieces[$0.values.upperBound - 1].content == .blank } * 8 <= whole.count
    }

    /// Whether several rows with numbers beside 0, more than half of them, end in an empty cell: then none was lost before it.
    private static func lacksTotals(_ sheet: Sheet, _ rows: [ValueRow], _ count: Int) -> Bool {
        let filled = rows.filter { row in
            row.values.count == count
                && row.values.contains { sheet.pieces[$0].content.number.map { !$0.value.isZero } ?? false }
        }
        let lacking = filled.count { sheet.pieces[$0.values.upperBound - 1].content == .blank }
        return lacking >= 3 && lacking * 2 > filled.count
    }

    /// The rows of grids without the empty cells left of where most rows begin: they stand for the span of a
    /// label.
    private static func withoutLabelSpans(
        _ sheet: Sheet, _ rows: [ValueRow], _ layouts: GridLayouts
    ) -> [ValueRow] {
        if !rows.contains(where: { sheet.pieces[$0.values.lowerBound].content == .blank }) { return rows }
        var counts: [Int32: [Float: Int]] = [:]
        var widest: [Float: Int] = [:]
        for row in rows {
            guard let grid = layouts[sheet, row] else { continue }
            let left = sheet.pieces[row.values.lowerBound].left
            counts[grid, default: [:]][left, default: 0] += 1
            widest[left] = max(widest[left] ?? 0, row.values.count)
        }
        return rows.map { row in
            guard let grid = layouts[sheet, row], let firsts = counts[grid],
                let usual = firsts.max(by: { ($0.value, -$0.key) < ($1.value, -$1.key) }), usual.value >= 3
            else { return row }
            var row = row
            let usualCount = widest[usual.key] ?? 0
            while row.values.count > usualCount, sheet.pieces[row.values.lowerBound].content == .blank,
                sheet.pieces[row.values.lowerBound].left < usual.key - 0.4
            {
                row.values = (row.values.lowerBound + 1)..<row.values.upperBound
            }
            return row
        }
    }

    /// Whether a row of a grid has the right number of values only because the empty cell of a label's span
    /// stands in for a lost one: it begins with an empty cell, off the column where other rows begin.
    private static func isShifted(_ sheet: Sheet, _ row: ValueRow, _ geometry: ColumnGeometry) -> Bool {
        let first = sheet.pieces[row.values.lowerBound]
        guard sheet.rows[row.sheetRow].isGrid, first.content == .blank else { return false }
        return geometry.firstColumn(sheet, row).map { first.left < $0 - 0.4 } ?? false
    }

    private static func place(_ values: [Int], _ columns: [Int], _ count: Int) -> [Int?] {
        var slots: [Int?] = Array(repeating: nil, count: count)
        for (value, column) in zip(values, columns) where column >= 0 { slots[column] = value }
        return slots
    }

    /// The place of a column that the form does not have (法人小计), where nearly all rows have one value too
    /// many and dropping the same one makes their sums right.
    private static func extraColumn(_ sheet: Sheet, _ rows: [ValueRow], _ sums: SlotPlacement.Sums) -> Int? {
        let wide = rows.filter { $0.values.count == sums.columnCount + 1 }
        guard wide.count >= 5, wide.count * 3 > rows.count * 2 else { return nil }
        // Without the column: how many rows break their sum, and how many have a total that is a number at all.
        let results = (0...sums.columnCount).map { column in
            let sums = wide.map { row in
                var values = Array(row.values)
                values.remove(at: column)
                return SlotPlacement.satisfies(sheet, values, sums)
            }
            return (broken: sums.count { $0 == false }, summed: sums.count { $0 != nil })
        }
        let fewest = results.map(\.broken).min() ?? 0
        if fewest * 4 > wide.count { return nil }
        var tied = results.indices.filter { results[$0].broken == fewest }
        // A column of words at the end is no total.
        let most = tied.map { results[$0].summed }.max() ?? 0
        tied.removeAll { results[$0].summed * 2 < most }
        // Subtotals stand before the total.
        if tied.count > 1, tied.last == sums.columnCount { tied.removeLast() }
        if tied.count == 1 { return tied[0] }
        // Where all of them are equal, usually 0, the sums cannot tell: the header may.
        if let named = subtotalColumn(sheet, wide[0]), tied.contains(named) { return named }
        // Equal numbers in the two columns are not enough: those between them would move.
        let areEqual = wide.allSatisfy { row in
            let contents = row.values.map { sheet.pieces[$0].content }
            return tied.dropFirst().allSatisfy {
                contents[tied[0]..<$0].allSatisfy { $0 == contents[tied[0]] }
                    && contents[$0] == contents[tied[0]]
            }
        }
        return areEqual ? tied[0] : nil
    }

    /// The column that the header calls a subtotal, by the header before it or by its place on the page.
    private static func subtotalColumn(_ sheet: Sheet, _ row: ValueRow) -> Int? {
        let subtotal = Array("小计".utf8)
        for index in (0..<row.sheetRow).reversed().prefix(16) {
            for piece in sheet.rows[index].pieces where piece > 0 && sheet.pieces[piece].content == .text {
                let text = sheet.pieces[piece].text
                guard text.count <= 150, ByteSearch.contains(subtotal, in: sheet.bytes, text.range) else {
                    continue
                }
                if let before = sheet.pieces[piece - 1].meaning?.applicantColumn {
                    return Int(before.rawValue) + 1
                }
                // A line that all headers run together in.
                if let last = LabelTable.applicantTexts.first(where: { texts in
                    texts.1.contains { label in
                        ["小计", "法人小计"].contains {
                            ByteSearch.contains(Array((label + $0).utf8), in: sheet.bytes, text.range)
                        }
                    }
                }) {
                    return Int(last.0.rawValue) + 1
                }
                if sheet.rows[index].isGrid || row.isVertical { continue }
                let centre = sheet.pieces[piece].centre
                let distances = row.values.map { abs(sheet.pieces[$0].centre - centre) }
                if let nearest = distances.min(), nearest < 3 { return distances.firstIndex(of: nearest) }
            }
        }
        return nil
    }
}
