/// Digits that run over the edge of their cell: the middle of each says which cell it stands in, which would take a
/// number apart.
///
/// Where a digit stands across an edge, with another close beside it on the other side, both are of one number. Beyond
/// the edge of the table there is nothing else it could belong to; between two cells it may belong to either, and neither
/// can be read.
struct OverrunCells {
    /// A cell of one of the page's frames.
    struct Place: Hashable {
        var frame: Int
        var cell: Int
    }

    /// Per character of the page the cell it belongs to, nil outside of all.
    private(set) var places: [Place?]
    /// Cells that a number runs out of or into.
    private(set) var refused: Set<Place> = []

    init(_ glyphs: [Glyph], _ places: [Place?], _ frames: [TableFrame]) {
        self.places = places
        var isTaken = [Bool](repeating: false, count: glyphs.count)
        let pairs = zip(glyphs.indices, glyphs.indices.dropFirst())
        for (left, right) in pairs where areClose(glyphs[left], glyphs[right]) {
            settle(right, from: left, edge: places[left].map { Self.box($0, frames).right }, glyphs, &isTaken)
        }
        for (left, right) in Array(pairs).reversed() where areClose(glyphs[left], glyphs[right]) {
            settle(left, from: right, edge: places[right].map { Self.box($0, frames).left }, glyphs, &isTaken)
        }
    }

    private static func box(_ place: Place, _ frames: [TableFrame]) -> Box {
        frames[place.frame].box(frames[place.frame].cells[place.cell])
    }

    /// Whether two digits stand side by side as in one number.
    private func areClose(_ left: Glyph, _ right: Glyph) -> Bool {
        left.isDigit && right.isDigit && abs(left.box.centreY - right.box.centreY) < 0.1 * left.box.height
            && abs(right.box.left - left.box.right) < 0.04 * left.box.height
    }

    /// Gives `glyph` to the cell of its neighbour, which ends at `edge`, if one of the two stands across it.
    private mutating func settle(
        _ glyph: Int, from neighbour: Int, edge: Float?, _ glyphs: [Glyph], _ isTaken: inout [Bool]
    ) {
        guard let place = places[neighbour], let edge, places[glyph] != place else { return }
        let isAcross = [glyphs[glyph], glyphs[neighbour]].contains {
            min(edge - $0.box.left, $0.box.right - edge) > 0.15 * $0.box.width
        }
        if let other = places[glyph] {
            if isAcross { refused.formUnion([place, other]) }
        } else if isAcross || isTaken[neighbour] {
            places[glyph] = place
            isTaken[glyph] = true
        }
    }
}
