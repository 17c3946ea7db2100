/// What the lines drawn on a page make: tables, rules between the rows of others, strokes through text.
struct PageRules: Sendable {
    /// Ruled tables, top to bottom.
    var frames: [TableFrame] = []
    /// Heights of long level lines and of the edges of filled rows, top to bottom: they part the rows of a
    /// table that has no upright lines.
    var dividers: [Float] = []
    /// Indices of the page's characters that are drawn through, ascending.
    var struck: [Int] = []

    init() {}

    /// - Parameter struck: what is drawn through, where it is known or cannot be told: in a picture of the page the strokes of
    ///   characters are lines too. Nil to look for it.
    init(_ drawn: Rulings, on page: PDFPage, struck known: [Int]? = nil) {
        var rulings = drawn
        struck = known ?? StruckText.found(in: page.glyphs, removing: &rulings)
        let ruled = TableFrame.frames(rulings.cleaned())
        frames = (ruled + FilledCells.frames(rulings.areas, besides: ruled)).sorted {
            $0.rowEdges[0] < $1.rowEdges[0]
        }
        let edges = rulings.areas.flatMap { area in
            [area.top, area.bottom].map { Ruling(position: $0, start: area.left, end: area.right) }
        }
        guard rulings.horizontal.count + edges.count <= Rulings.most else { return }
        dividers = Rulings.joined(rulings.horizontal + edges)
            .filter { $0.length > 0.25 * page.width }.map(\.position).sorted()
    }
}
