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

    /// Grids whose rows of one length do not begin in one column: a cell there stands in no column.
    private var loose: Set<Key> = []
    private let layouts: GridLayouts

    init(_ sheet: Sheet, _ rows: [ValueRow], _ count: Int, _ layouts: GridLayouts) {
        self.layouts = layouts
        var groups: [Key: [ValueRow]] = [:]
        for row in rows where !row.isVertical { groups[key(sheet, row), default: []].append(row) }
        for (key, group) in groups where key.grid > 0 {
            let firsts = group.lazy.map { sheet.pieces[$0.values.lowerBound] }.filter { $0.content != .blank }
            if Set(firsts.map(\.left)).count > 1 { loose.insert(key) }
        }
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

    private func key(_ sheet: Sheet, _ row: ValueRow) -> Key {
        if let grid = layouts[sheet, row] { return Key(page: 0, grid: grid) }
        return Key(page: sheet.rows[row.sheetRow].page, grid: 0)
    }

    /// Where the first column stands; nil where there is no whole row to go by.
    func firstColumn(_ sheet: Sheet, _ row: ValueRow) -> Float? {
        let key = key(sheet, row)
        if loose.contains(key) { return nil }
        return anchors[key].flatMap { $0.edge == .left ? $0.positions.first : nil }
    }

    /// The column of each value of `row`; nil where the page has no whole row to go by or a value stands
    /// between columns. A blank cell outside the columns has -1.
    func columns(_ sheet: Sheet, _ row: ValueRow) -> [Int]? {
        if row.isVertical { return nil }
        guard let (edge, positions) = anchors[key(sheet, row)] else { return nil }
        let spacing = zip(positions, positions.dropFirst()).map { $1 - $0 }.min() ?? 0
        var result: [Int] = []
        var last = -1
        for piece in row.values {
            let position = edge.position(sheet.pieces[piece])
            let nearest = positions.nearest(to: position)!
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

/// Grids one after the other with as many columns are one table, as a page break cuts it.
struct GridLayouts {
    private var layouts: [Int32: Int32] = [:]

    init(_ sheet: Sheet, _ rows: [ValueRow]) {
        var ends: [(grid: Int32, right: Float)] = []
        for row in rows {
            guard case .grid(let grid) = sheet.rows[row.sheetRow].kind else { continue }
            let right = sheet.pieces[row.values.upperBound - 1].right
            if let last = ends.last, last.grid == grid {
                ends[ends.count - 1].right = max(last.right, right)
            } else {
                ends.append((grid, right))
            }
        }
        var current: (layout: Int32, right: Float)?
        for (grid, right) in ends {
            if current?.right != right { current = (grid, right) }
            layouts[grid] = current?.layout
        }
    }

    /// What stands for the grid of `row`; nil for a line.
    subscript(sheet: Sheet, row: ValueRow) -> Int32? {
        guard case .grid(let grid) = sheet.rows[row.sheetRow].kind else { return nil }
        return layouts[grid] ?? grid
    }
}
