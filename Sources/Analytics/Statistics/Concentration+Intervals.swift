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
        let sorted = x.sorted()
        let drawn = Parallel.map(draws) { draw in
            measures(sorted, Bootstrap.times(x.count, draw: draw, seed: seed), topCount)
        }.compactMap { $0 }
        return (
            try Bootstrap.interval(ofDrawn: drawn.map(\.gini), draws, tail, level),
            try Bootstrap.interval(ofDrawn: drawn.map(\.squares), draws, tail, level),
            try Bootstrap.interval(ofDrawn: drawn.map(\.top), draws, tail, level)
        )
    }

    /// The three measures in one pass over values in rising order, each so many times; plain sums, since an interval
    /// needs no more.
    private static func measures(
        _ sorted: [Double], _ times: [Int32], _ topCount: Int
    ) -> (gini: Double, squares: Double, top: Double)? {
        let n = Double(sorted.count)
        let rest = sorted.count - topCount
        var (total, weighted, squares, top) = (0.0, 0.0, 0.0, 0.0)
        var place = 0
        for (value, times) in zip(sorted, times) where times > 0 {
            let next = place + Int(times)
            let sum = Double(times) * value
            total += sum
            // Σ (2i + 1 − n) over the places i that the value takes.
            weighted += (Double(place + next) - n) * sum
            squares += value * sum
            if next > rest { top += Double(next - max(place, rest)) * value }
            place = next
        }
        guard total > 0, total.isFinite else { return nil }
        return (max(0, weighted / (n * total)), squares / (total * total), min(1, top / total))
    }
}
