/// Decides the columns of all rows of a table together: by completeness, by an extra column that all rows
/// share, by where the other rows' values stand, and last by each row's own sum.
struct ColumnPlacement {
    private var placements: [SlotPlacement]

    func placement(of row: Int) -> SlotPlacement { placements[row] }

    init(_ sheet: Sheet, _ rows: [ValueRow], _ sums: SlotPlacement.Sums) {
        let count = sums.columnCount
        let rows = Self.withoutLabelSpans(sheet, rows)
        let extra = Self.extraColumn(sheet, rows, sums)
        let geometry = ColumnGeometry(sheet, rows.filter { $0.values.count == count }, count)
        placements = rows.map { row in
            var values = Array(row.values)
            if values.count == count {
                return Self.isShifted(sheet, row, geometry)
                    ? SlotPlacement.either(sheet, row.values, sums) : .whole(row.values)
            }
            if let extra, values.count == count + 1 {
                values.remove(at: extra)
                return SlotPlacement(slots: values.map { .piece($0) }, evidence: .label)
            }
            if let columns = geometry.columns(sheet, row) {
                let placed = Self.place(values, columns, count)
                let isGrid = sheet.rows[row.sheetRow].isGrid
                // In a grid a lost cell moves all that follow, so that position says nothing of a short row;
                // on a page nothing moves.
                if isGrid
                    ? values.count > count && SlotPlacement.satisfies(sheet, placed, sums) == true : true
                {
                    return SlotPlacement(
                        slots: placed.map { $0.map { .piece($0) } ?? .absent }, evidence: .label)
                }
            }
            return SlotPlacement.solve(sheet, row.values, sums)
        }
    }

    /// The rows of grids without the empty cells left of where most rows begin: they stand for the span of a
    /// label.
    private static func withoutLabelSpans(_ sheet: Sheet, _ rows: [ValueRow]) -> [ValueRow] {
        if !rows.contains(where: { sheet.pieces[$0.values.lowerBound].content == .blank }) { return rows }
        var counts: [Int32: [Float: Int]] = [:]
        var widest: [Float: Int] = [:]
        for row in rows {
            guard case .grid(let grid) = sheet.rows[row.sheetRow].kind else { continue }
            let left = sheet.pieces[row.values.lowerBound].left
            counts[grid, default: [:]][left, default: 0] += 1
            widest[left] = max(widest[left] ?? 0, row.values.count)
        }
        return rows.map { row in
            guard case .grid(let grid) = sheet.rows[row.sheetRow].kind, let firsts = counts[grid],
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
        let broken = (0...sums.columnCount).map { column in
            wide.count { row in
                var values = Array(row.values)
                values.remove(at: column)
                return SlotPlacement.satisfies(sheet, values, sums) == false
            }
        }
        let fewest = broken.min() ?? 0
        if fewest * 4 > wide.count { return nil }
        let tied = broken.indices.filter { broken[$0] == fewest }
        if tied.count == 1 { return tied[0] }
        // Where all of them are equal, usually 0, the sums cannot tell: the header may.
        if let named = subtotalColumn(sheet, wide[0]), tied.contains(named) { return named }
        let areEqual = wide.allSatisfy { row in
            tied.dropFirst().allSatisfy {
                sheet.pieces[row.values.lowerBound + $0].content
                    == sheet.pieces[row.values.lowerBound + tied[0]].content
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
                guard text.count <= 30, ByteSearch.contains(subtotal, in: sheet.bytes, text.range) else {
                    continue
                }
                if let before = sheet.pieces[piece - 1].meaning?.applicantColumn {
                    return Int(before.rawValue) + 1
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

/// Where the columns of a table stand on the page (or which columns of the grid they are), from its whole
/// rows.
struct ColumnGeometry {
    /// Anchors by page, or by grid number.
    private var anchors: [Key: (edge: Edge, positions: [Float])] = [:]

    private struct Key: Hashable {
        var page: Int32
        var grid: Int32
    }

    /// What of a word lines up with the others of its column.
    private enum Edge: CaseIterable {
        case left, centre, right

        func position(_ piece: SheetPiece) -> Float {
            switch self {
            case .left: piece.left
            case .centre: piece.centre
            case .right: piece.right
            }
        }
    }

    init(_ sheet: Sheet, _ rows: [ValueRow], _ count: Int) {
        var groups: [Key: [ValueRow]] = [:]
        for row in rows where !row.isVertical { groups[Self.key(sheet, row), default: []].append(row) }
        for (key, group) in groups {
            let rows = key.grid > 0 ? Self.usual(sheet, group) : group
            var best: (edge: Edge, positions: [Float], spread: Float)?
            for edge in Edge.allCases {
                let columns = (0..<count).map { column in
                    rows.map { edge.position(sheet.pieces[$0.values.lowerBound + column]) }
                }
                let spread = columns.map { $0.max()! - $0.min()! }.max()!
                if spread < best?.spread ?? .infinity {
                    let means = columns.map { $0.reduce(0, +) / Float($0.count) }
                    best = (edge, means, spread)
                }
            }
            guard let best else { continue }
            let spacing = zip(best.positions, best.positions.dropFirst()).map { $1 - $0 }.min() ?? 0
            if best.spread < spacing * 0.9 { anchors[key] = (best.edge, best.positions) }
        }
    }

    /// The rows of a grid that begin in the column where most begin.
    private static func usual(_ sheet: Sheet, _ rows: [ValueRow]) -> [ValueRow] {
        let firsts = rows.map { sheet.pieces[$0.values.lowerBound].left }
        var counts: [Float: Int] = [:]
        for first in firsts { counts[first, default: 0] += 1 }
        let mode = counts.max { ($0.value, -$0.key) < ($1.value, -$1.key) }!
        if mode.value * 2 <= rows.count { return rows }
        return zip(rows, firsts).filter { $1 == mode.key }.map(\.0)
    }

    private static func key(_ sheet: Sheet, _ row: ValueRow) -> Key {
        let sheetRow = sheet.rows[row.sheetRow]
        if case .grid(let grid) = sheetRow.kind { return Key(page: 0, grid: grid) }
        return Key(page: sheetRow.page, grid: 0)
    }

    /// Where the first column stands; nil where there is no whole row to go by.
    func firstColumn(_ sheet: Sheet, _ row: ValueRow) -> Float? {
        anchors[Self.key(sheet, row)].flatMap { $0.edge == .left ? $0.positions.first : nil }
    }

    /// The column of each value of `row`; nil where the page has no whole row to go by or a value stands
    /// between columns. A blank cell outside the columns has -1.
    func columns(_ sheet: Sheet, _ row: ValueRow) -> [Int]? {
        if row.isVertical { return nil }
        guard let (edge, positions) = anchors[Self.key(sheet, row)] else { return nil }
        let spacing = zip(positions, positions.dropFirst()).map { $1 - $0 }.min() ?? 0
        var result: [Int] = []
        var last = -1
        for piece in row.values {
            let position = edge.position(sheet.pieces[piece])
            let nearest = positions.indices.min {
                abs(positions[$0] - position) < abs(positions[$1] - position)
            }!
            if abs(positions[nearest] - position) > spacing * 0.5 || nearest <= last {
                if sheet.pieces[piece].content == .blank {
                    result.append(-1)
                    continue
                }
                return nil
            }
            result.append(nearest)
            last = nearest
        }
        return result
    }
}
