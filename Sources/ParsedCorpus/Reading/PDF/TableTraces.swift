/// Tells cheaply whether a page may hold a table at all.
enum TableTraces {
    /// Running text fills its lines: a page whose lines nearly all begin at the margin and have no wide
    /// blanks holds none.
    static func found(in page: PDFPage) -> Bool {
        let lines = TextLine.lines(page.glyphs)
        let left = lines.filter { $0.glyphs.count >= 10 }.map(\.box.left).min() ?? 0
        var traces = 0
        for line in lines {
            let spread = line.starts.indices.dropFirst().contains { line.gap(before: $0) > 1.2 * line.size }
            let short = line.glyphs.count <= 6 && line.box.left > left + 3 * line.size
            if spread || short { traces += 1 }
        }
        return traces >= 3
    }
}

extension Rulings {
    /// The rulings as they lie on the page after its text was turned.
    func turned(_ page: PDFPage) -> Rulings {
        // The page's size is given after turning.
        let (width, height) = page.turn == .half ? (page.width, page.height) : (page.height, page.width)
        func mirrored(_ ruling: Ruling, _ extent: Float) -> Ruling {
            Ruling(position: ruling.position, start: extent - ruling.end, end: extent - ruling.start)
        }
        func moved(_ ruling: Ruling, _ extent: Float) -> Ruling {
            Ruling(position: extent - ruling.position, start: ruling.start, end: ruling.end)
        }
        switch page.turn {
        case .none: return self
        case .half:
            func reversed(_ ruling: Ruling, across: Float, along: Float) -> Ruling {
                Ruling(
                    position: across - ruling.position, start: along - ruling.end, end: along - ruling.start)
            }
            return Rulings(
                horizontal: horizontal.map { reversed($0, across: height, along: width) },
                vertical: vertical.map { reversed($0, across: width, along: height) },
                areas: areas.map { page.turn.apply($0, width: width, height: height) })
        case .left:
            return Rulings(
                horizontal: vertical.map { moved($0, width) },
                vertical: horizontal.map { mirrored($0, width) },
                areas: areas.map { page.turn.apply($0, width: width, height: height) })
        case .right:
            return Rulings(
                horizontal: vertical.map { mirrored($0, height) },
                vertical: horizontal.map { moved($0, height) },
                areas: areas.map { page.turn.apply($0, width: width, height: height) })
        }
    }
}
