extension Concentration {
    /// Bootstrap intervals of the three measures of concentration from the same resamples.
    ///
    /// As ``Bootstrap/interval(_:level:draws:seed:statistic:)`` of each; a resample whose sum is 0 counts for none.
    ///
    /// **Shape.** n ≥ 2 values ≥ 0; `topCount` ≥ 1. **Unit.** none. **Missing.** none accepted.
    ///
    /// - Throws: ``StatisticsError/tooFewObservations(count:minimum:)``, ``StatisticsError/notFinite(index:)``,
    ///   ``StatisticsError/valueTooSmall(index:value:minimum:)``,
    ///   ``StatisticsError/countOutOfRange(value:minimum:maximum:)`` for `draws` below 100.
    public static func intervals(
        _ x: [Double], topCount: Int, level: Double = 0.95, draws: Int = 2000, seed: UInt64
    ) throws(StatisticsError) -> (
        gini: ConfidenceInterval?, herfindahl: ConfidenceInterval?, top: ConfidenceInterval?
    ) {
        let tail = try ConfidenceInterval.tail(level)
        try Sample.checkCount(x.span, atLeast: 2)
        try Sample.checkNotNegative(x.span)
        guard draws >= 100 else { throw .countOutOfRange(value: draws, minimum: 100, maximum: .max) }
        let random = GSLRandom(seed: seed)
        let sorted = x.sorted()
        var sample = sorted
        var drawn: (gini: [Double], squares: [Double], top: [Double]) = ([], [], [])
        for _ in 0..<draws {
            Bootstrap.resample(sorted, random, into: &sample)
            guard let measures = measures(sorted: sample, topCount: topCount) else { continue }
            drawn.gini.append(measures.gini)
            drawn.squares.append(measures.squares)
            drawn.top.append(measures.top)
        }
        return (
            try Bootstrap.interval(ofDrawn: drawn.gini, draws, tail, level),
            try Bootstrap.interval(ofDrawn: drawn.squares, draws, tail, level),
            try Bootstrap.interval(ofDrawn: drawn.top, draws, tail, level)
        )
    }

    /// The three measures in one pass over values in rising order; plain sums, since an interval needs no more.
    private static func measures(
        sorted x: [Double], topCount: Int
    ) -> (gini: Double, squares: Double, top: Double)? {
        let n = Double(x.count)
        var (total, weighted, squares, top) = (0.0, 0.0, 0.0, 0.0)
        for (index, value) in x.enumerated() {
            total += value
            weighted += (2 * Double(index) + 1 - n) * value
            squares += value * value
            if index >= x.count - topCount { top += value }
        }
        guard total > 0, total.isFinite else { return nil }
        return (max(0, weighted / (n * total)), squares / (total * total), min(1, top / total))
    }
}
