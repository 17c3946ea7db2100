/// The root of a rising function on the whole line.
enum MonotoneRoot {
    /// Widens a bracket from `start` by doubling steps, then hands over to Brent's method.
    ///
    /// - Throws: ``StatisticsError/notConverged(iterations:)`` if no sign change is found or the function
    ///   answers NaN.
    static func find(
        near start: Double, step: Double, _ rising: @escaping (Double) -> Double
    ) throws(StatisticsError) -> Double {
        let limit = 1100
        let center = rising(start)
        if center == 0 { return start }
        let direction: Double = center < 0 ? 1 : -1
        var inner = start
        var width = step
        for round in 0..<limit {
            let outer = inner + direction * width
            let value = rising(outer)
            guard value.isFinite else { throw .notConverged(iterations: round) }
            if value == 0 { return outer }
            if (value > 0) == (direction > 0) {
                return try GSLRoot.brent(from: min(inner, outer), to: max(inner, outer), rising)
            }
            inner = outer
            width *= 2
        }
        throw .notConverged(iterations: limit)
    }
}
