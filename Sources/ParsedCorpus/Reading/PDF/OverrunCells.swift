/// Digits that run over the edge of their cell: the middle of each says which cell it stands in, which would take a
/// number apart.
///
/// Digits close beside each other on both sides of an edge are of one number, unless two fill their cells from edge to edge.
/// Beyond the edge of the table there is nothing else they could belong to; between two cells they may belong to either, and
/// neither can be read.
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

    private let glyphs: [Glyph]
    private let frames: [TableFrame]

    init(_ glyphs: [Glyph], _ places: [Place?], _ frames: [TableFrame]) {
        (self.glyphs, self.places, self.frames) = (glyphs, places, frames)
        var isTaken = [Bool](repeating: false, count: glyphs.count)
        let pairs = zip(glyphs.indices, glyphs.indices.dropFirst()).filter {
            areClose(glyphs[$0], glyphs[$1])
        }
        for (left, right) in pairs where !areFilled(left, right) { settle(right, from: left, &isTaken) }
        for (left, right) in pairs.reversed() where !areFilled(left, right) {
            settle(left, from: right, &isTaken)
        }
    }

    /// Whether `left` ends and `right` begins numbers of two cells that reach from one edge of theirs to the other, neither
    /// digit across the edge between.
    private func areFilled(_ left: Int, _ right: Int) -> Bool {
        guard let cell = box(places[left]), let next = box(places[right]), places[left] != places[right]
        else {
            return false
        }
        let isAcross = [left, right].contains {
            min(cell.right - glyphs[$0].box.left, glyphs[$0].box.right - cell.right) > 0.15
                * glyphs[$0].box.width
        }
        let (first, last) = (end(of: left, -1), end(of: right, 1))
        let slack = 0.7 * glyphs[left].box.width
        return !isAcross && glyphs[first].box.left - cell.left < slack
            && next.right - glyphs[last].box.right < slack
    }

    /// The last digit of the number of `glyph` that way, within its cell.
    private func end(of glyph: Int, _ step: Int) -> Int {
        var end = glyph
        while glyphs.indices.contains(end + step), places[end + step] == places[glyph],
            areClose(glyphs[min(end, end + step)], glyphs[max(end, end + step)])
        {
            end += step
        }
        return end
    }

    private func box(_ place: Place?) -> Box? {
        place.map { frames[$0.frame].box(frames[$0.frame].cells[$0.cell]) }
    }

    /// Whether two digits stand side by side as in one number. One that others lie over reaches into its neighbours.
    private func areClose(_ left: Glyph, _ right: Glyph) -> Bool {
        guard left.isDigit || left.isUnknown, right.isDigit || right.isUnknown else { return false }
        let gap = (right.box.left - left.box.right) / left.box.height
        return abs(left.box.centreY - right.box.centreY) < 0.1 * left.box.height && gap < 0.04
            && gap > (left.isUnknown || right.isUnknown ? -0.6 : -0.04)
    }

    /// Gives `glyph` to the cell of its neighbour if it stands outside of all.
    private mutating func settle(_ glyph: Int, from neighbour: Int, _ isTaken: inout [Bool]) {
        guard let place = places[neighbour], places[glyph] != place else { return }
        if let other = places[glyph] {
            if !isTaken[neighbour] { refused.formUnion([place, other]) }
        } else {
            places[glyph] = place
            isTaken[glyph] = true
        }
    }
}
