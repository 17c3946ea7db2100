/// A path under construction, in points on the page as shown.
struct DrawingPath {
    private struct Part {
        var points: [PathPoint] = []
        var isCurved = false
        var isClosed = false
    }

    private var parts: [Part] = []
    private(set) var box: Box?

    mutating func move(_ point: PathPoint) {
        parts.append(Part(points: [point]))
        grow(point)
    }

    mutating func line(_ point: PathPoint) {
        if parts.isEmpty { return move(point) }
        // After closing, drawing goes on from where the part began.
        if parts[parts.count - 1].isClosed { parts.append(Part(points: [parts[parts.count - 1].points[0]])) }
        parts[parts.count - 1].points.append(point)
        grow(point)
    }

    mutating func curve(_ end: PathPoint) {
        line(end)
        parts[parts.count - 1].isCurved = true
    }

    mutating func close() {
        if !parts.isEmpty { parts[parts.count - 1].isClosed = true }
    }

    mutating func rectangle(_ a: PathPoint, _ b: PathPoint, _ c: PathPoint, _ d: PathPoint) {
        parts.append(Part(points: [a, b, c, d], isClosed: true))
        for point in [a, b, c, d] { grow(point) }
    }

    private mutating func grow(_ point: PathPoint) {
        let dot = Box(left: point.x, top: point.y, right: point.x, bottom: point.y)
        box = box?.union(dot) ?? dot
    }

    /// Adds the straight level and upright strokes; a pen wider than 4 points paints areas.
    func strokes(width: Float, clip: Box, into rulings: inout Rulings) {
        guard width <= 4 else { return }
        for part in parts where !part.isCurved {
            var points = part.points[...]
            if part.isClosed, let first = points.first { points.append(first) }
            for (a, b) in zip(points, points.dropFirst()) {
                let dot = Box(
                    left: min(a.x, b.x), top: min(a.y, b.y), right: max(a.x, b.x), bottom: max(a.y, b.y))
                rulings.add(dot, clip: clip)
            }
        }
    }

    /// Adds filled rectangles: as lines if they are no thicker, as areas else; of one within another, filled
    /// between, the sides.
    func fills(clip: Box, into rulings: inout Rulings) {
        let areas = parts.compactMap(Self.rectangle)
        if areas.count == 2, parts.count == 2, Self.isFrame(areas[0], areas[1]) {
            let (a, b) = (areas[0], areas[1])
            let (left, right) = ((a.left + b.left) / 2, (a.right + b.right) / 2)
            let (top, bottom) = ((a.top + b.top) / 2, (a.bottom + b.bottom) / 2)
            rulings.add(Box(left: left, top: top, right: right, bottom: top), clip: clip)
            rulings.add(Box(left: left, top: bottom, right: right, bottom: bottom), clip: clip)
            rulings.add(Box(left: left, top: top, right: left, bottom: bottom), clip: clip)
            rulings.add(Box(left: right, top: top, right: right, bottom: bottom), clip: clip)
            return
        }
        for area in areas { rulings.add(area, clip: clip) }
    }

    /// The part as an upright rectangle, if it is one.
    private static func rectangle(_ part: Part) -> Box? {
        guard !part.isCurved, part.points.count >= 2, part.points.count <= 5 else { return nil }
        var area = Box(left: .infinity, top: .infinity, right: -.infinity, bottom: -.infinity)
        for point in part.points {
            area = area.union(Box(left: point.x, top: point.y, right: point.x, bottom: point.y))
        }
        // The sides of a border are cut at their ends where they meet.
        let mitre = min(area.width, area.height)
        let slack = mitre <= 3 ? mitre : 0
        let (wide, high) = area.width > area.height ? (slack, 0) : (0, slack)
        let isSquare = part.points.allSatisfy { point in
            min(abs(point.x - area.left), abs(point.x - area.right)) < 0.6 + wide
                && min(abs(point.y - area.top), abs(point.y - area.bottom)) < 0.6 + high
        }
        return isSquare ? area : nil
    }

    /// Whether two rectangles are the outer and the inner edge of a border.
    private static func isFrame(_ a: Box, _ b: Box) -> Bool {
        let sides = [a.left - b.left, a.top - b.top, b.right - a.right, b.bottom - a.bottom]
        return sides.allSatisfy { $0 >= 0 && $0 <= 3 } || sides.allSatisfy { $0 <= 0 && $0 >= -3 }
            ? sides.contains { $0 != 0 } : false
    }
}

extension Box {
    func intersection(_ other: Box) -> Box {
        Box(
            left: max(left, other.left), top: max(top, other.top), right: min(right, other.right),
            bottom: min(bottom, other.bottom))
    }

    func widened(by margin: Float) -> Box {
        Box(left: left - margin, top: top - margin, right: right + margin, bottom: bottom + margin)
    }

    func contains(_ point: PathPoint) -> Bool { contains(x: point.x, y: point.y) }
}

extension Rulings {
    /// Adds a thin box as a line, a larger one as an area; one that is neither thin nor long adds nothing.
    mutating func add(_ box: Box, clip: Box) {
        let shown = box.intersection(clip)
        guard shown.width >= 0, shown.height >= 0 else { return }
        if shown.width >= 8, shown.height >= 8, areas.count < Self.most { areas.append(shown) }
        if shown.height <= 3, shown.width > 2, shown.width > 2 * shown.height {
            horizontal.append(Ruling(position: shown.centreY, start: shown.left, end: shown.right))
        } else if shown.width <= 3, shown.height > 2, shown.height > 2 * shown.width {
            vertical.append(Ruling(position: shown.centreX, start: shown.top, end: shown.bottom))
        }
    }
}
