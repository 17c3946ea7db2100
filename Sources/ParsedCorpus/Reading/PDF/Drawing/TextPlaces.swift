/// Where the texts of a page stand, as far as it matters for what is drawn over them later.
struct TextPlaces {
    /// By the whole point of their height, from where to where they may go.
    private var rows: [Int32: [ClosedRange<Float>]] = [:]
    /// A text went where none can be, or there is too much to look through.
    private var isAnywhere = false
    /// How many more rows and ranges are looked at.
    private var patience = 10_000_000

    /// Adds a text along the straight line between two points.
    mutating func add(_ start: PathPoint, _ end: PathPoint) {
        guard start.x.isFinite, end.x.isFinite, let first = Int32(exactly: start.y.rounded(.down)),
            let last = Int32(exactly: end.y.rounded(.down)), abs(Int(first) - Int(last)) < Self.longest
        else {
            isAnywhere = true
            return
        }
        spend(Int(max(first, last)) - Int(min(first, last)))
        if isAnywhere { return }
        let range = min(start.x, end.x)...max(start.x, end.x)
        for row in min(first, last)...max(first, last) { rows[row, default: []].append(range) }
    }

    /// Whether one may lie in `box`.
    mutating func lie(in box: Box) -> Bool {
        guard let top = Int32(exactly: box.top.rounded(.down)),
            let bottom = Int32(exactly: box.bottom.rounded(.down)), Int(bottom) - Int(top) < Self.longest
        else { return isAnywhere || !rows.isEmpty }
        for row in top...max(top, bottom) {
            let ranges = rows[row] ?? []
            spend(ranges.count + 1)
            if isAnywhere { return true }
            if ranges.contains(where: { $0.lowerBound <= box.right && box.left <= $0.upperBound }) {
                return true
            }
        }
        return false
    }

    private mutating func spend(_ count: Int) {
        patience -= count
        if patience < 0 { isAnywhere = true }
    }

    /// More points than any page has.
    private static let longest = 20_000
}
