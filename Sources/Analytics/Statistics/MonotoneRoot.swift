/// The root of a rising function on the whole line whose slope is known.
enum MonotoneRoot {
    /// Newton's steps from `start`, none longer than a width that begins at `step` and doubles, halving the bracket
    /// where they leave it. `rising` may answer ∓∞ where its value underflows.
    ///
    /// - Throws: ``StatisticsError/notConverged(iterations:)`` if no sign change is found or the function
    ///   answers NaN.
    static func find(
        near start: Double, step: Double,
        _ rising: (Double) throws(StatisticsError) -> (value: Double, slope: Double)
    ) throws(StatisticsError) -> Double {
        let limit = 1100
        var (low, high) = (-Double.infinity, Double.infinity)
        var (x, width) = (start, step)
        for round in 0..<limit {
            let (value, slope) = try rising(x)
            if value == 0 { return x }
            if value < 0 {
                low = x
            } else if value > 0 {
                high = x
            } else {
                throw .notConverged(iterations: round)
            }
            var next = x - value / slope
            if !(abs(next - x) <= width) {
                next = x + (value < 0 ? width : -width)
                width *= 2
            }
            // Newton's error is squared by each step: this one was the last that matters.
            if abs(next - x) <= 1e-9 * step { return next }
            if !(next > low && next < high) {
                next = low + (high - low) / 2
                if next == low || next == high { return next }
            }
            x = next
        }
        throw .notConverged(iterations: limit)
    }
}
