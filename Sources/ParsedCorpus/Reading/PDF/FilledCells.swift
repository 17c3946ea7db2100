/// Tables whose cells are told by their filling alone, with white between them or none.
enum FilledCells {
    /// The most white between two cells, in points.
    private static let gap: Float = 4.5

    /// The frames that `areas` make outside of the tables in `ruled`.
    static func frames(_ areas: [Box], besides ruled: [TableFrame]) -> [TableFrame] {
        let cells = single(areas).filter { area in
            !ruled.contains { $0.box.contains(x: area.centreX, y: area.centreY) }
        }
        guard cells.count >= 4 else { return [] }
        let columns = snapped(cells.flatMap { [$0.left, $0.right] })
        let rows = snapped(cells.flatMap { [$0.top, $0.bottom] })
        let tiles = cells.map { area in
            Box(
                left: columns[area.left]!, top: rows[area.top]!, right: columns[area.right]!,
                bottom: rows[area.bottom]!)
        }
        var rulings = Rulings()
        for tile in tiles {
            for y in [tile.top, tile.bottom] {
                rulings.horizontal.append(Ruling(position: y, start: tile.left, end: tile.right))
            }
            for x in [tile.left, tile.right] {
                rulings.vertical.append(Ruling(position: x, start: tile.top, end: tile.bottom))
            }
        }
        let frames = TableFrame.frames(rulings.cleaned()).filter { isTiled($0, by: tiles) }
        let single = frames.filter { $0.rowEdges.count == 2 }.map(\.box)
        let stripes = single.filter { isStripe($0, among: single) }
        // A filled header over stripes belongs to their table.
        return frames.filter { frame in
            !stripes.contains { $0 == frame.box || isStripe($0, among: [frame.box]) }
        }
    }

    /// Whether other single rows lie close above or below, one row apart.
    private static func isStripe(_ box: Box, among rows: [Box]) -> Bool {
        rows.contains { other in
            let apart = max(other.top - box.bottom, box.top - other.bottom)
            return other != box && other.left < box.right && box.left < other.right
                && apart < 2.5 * max(box.height, other.height)
        }
    }

    /// The areas without those that others lie in: the background of a page, a table or a row.
    private static func single(_ areas: [Box]) -> [Box] {
        var kept: [Box] = []
        for area in areas where !kept.contains(area) { kept.append(area) }
        return kept.filter { area in
            !kept.contains {
                $0.width * $0.height < 0.9 * area.width * area.height
                    && area.contains(x: $0.centreX, y: $0.centreY)
            }
        }
    }

    /// Edges that nearly fall together, each with the place that stands for them.
    private static func snapped(_ edges: [Float]) -> [Float: Float] {
        var places: [Float: Float] = [:]
        var cluster: [Float] = []
        func close() {
            let mean = cluster.reduce(0, +) / Float(max(cluster.count, 1))
            for edge in cluster { places[edge] = mean }
        }
        for edge in Set(edges).sorted() {
            if let last = cluster.last, edge - last > gap {
                close()
                cluster = []
            }
            cluster.append(edge)
        }
        close()
        return places
    }

    /// Nearly without holes, and in every row: every second row filled makes no cells.
    private static func isTiled(_ frame: TableFrame, by tiles: [Box]) -> Bool {
        let box = frame.box
        let inside = tiles.filter { box.contains(x: $0.centreX, y: $0.centreY) }
        let covered = inside.reduce(Float(0)) { $0 + $1.width * $1.height }
        guard covered > 0.7 * box.width * box.height else { return false }
        return zip(frame.rowEdges, frame.rowEdges.dropFirst()).allSatisfy { top, bottom in
            let width = inside.reduce(Float(0)) { sum, tile in
                tile.top < (top + bottom) / 2 && (top + bottom) / 2 < tile.bottom ? sum + tile.width : sum
            }
            return width > 0.3 * box.width || bottom - top < 8
        }
    }
}
