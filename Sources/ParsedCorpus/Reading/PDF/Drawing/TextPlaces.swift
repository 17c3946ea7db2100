/// Where the texts of a page begin, as far as it matters for what is drawn over them later.
struct TextPlaces {
    /// By the whole point of their height, lowest and highest; and from left to right in each.
    private var rows: [Int32: ClosedRange<Float>] = [:]

    mutating func add(_ place: PathPoint) {
        guard let row = Int32(exactly: place.y.rounded(.down)), place.x.isFinite else { return }
        let known = rows[row] ?? place.x...place.x
        rows[row] = min(known.lowerBound, place.x)...max(known.upperBound, place.x)
    }

    /// Whether one may lie in `box`.
    func lie(in box: Box) -> Bool {
        guard let top = Int32(exactly: box.top.rounded(.down)),
            let bottom = Int32(exactly: box.bottom.rounded(.down)), bottom - top < 20_000
        else { return !rows.isEmpty }
        return (top...bottom).contains { row in
            rows[row].map { $0.lowerBound <= box.right && box.left <= $0.upperBound } ?? false
        }
    }
}
