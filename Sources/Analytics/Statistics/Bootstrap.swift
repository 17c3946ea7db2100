/// Percentile bootstrap intervals.
public enum Bootstrap {
    /// The percentile interval of `statistic` over resamples of `x`, drawn with replacement.
    ///
    /// The ends are the type 7 quantiles of the resampled statistics at both tails. Resamples for which the
    /// statistic does not exist are left out; with more than half of them gone there is no interval.
    ///
    /// **Shape.** n ≥ 2 values. **Unit.** that of the statistic. **Missing.** none accepted. **Edges.** a
    /// constant gives an interval of no width. **Numerics.** the same for the same seed on every platform
    /// and for any order of `x`, which is sorted first. Coverage falls short for small n and heavy tails;
    /// in simulation, 95 % intervals of the Gini coefficient of 50 exponential values covered in 91 % of
    /// 1000 samples.
    ///
    /// - Throws: ``StatisticsError/tooFewObservations(count:minimum:)``,
    ///   ``StatisticsError/notFinite(index:)``, ``StatisticsError/probabilityOutOfRange(value:)``,
    ///   ``StatisticsError/countOutOfRange(value:minimum:maximum:)`` for `draws` below 100, errors of
    ///   `statistic`.
    /// - SeeAlso: Efron & Tibshirani (1993), An Introduction to the Bootstrap, chapter 13.
    public static func interval(
        _ x: [Double], level: Double = 0.95, draws: Int = 2000, seed: UInt64,
        statistic: ([Double]) throws(StatisticsError) -> Double?
    ) throws(StatisticsError) -> ConfidenceInterval? {
        let tail = try ConfidenceInterval.tail(level)
        try Sample.checkCount(x.span, atLeast: 2)
        try Sample.checkFinite(x.span)
        guard draws >= 100 else { throw .countOutOfRange(value: draws, minimum: 100, maximum: .max) }
        let sorted = x.sorted()
        var values: [Double] = []
        for draw in 0..<draws {
            var sample: [Double] = []
            for (value, times) in zip(sorted, times(sorted.count, draw: draw, seed: seed)) {
                for _ in 0..<times { sample.append(value) }
            }
            if let value = try statistic(sample), value.isFinite { values.append(value) }
        }
        return try interval(ofDrawn: values, draws, tail, level)
    }

    /// How often each of `count` values is drawn when as many are drawn with replacement; each draw has a random
    /// stream of its own.
    static func times(_ count: Int, draw: Int, seed: UInt64) -> [Int32] {
        let random = GSLRandom(seed: seed, stream: UInt64(draw))
        var times = [Int32](repeating: 0, count: count)
        for _ in 0..<count { times[random.index(below: count)] += 1 }
        return times
    }

    static func interval(
        ofDrawn values: [Double], _ draws: Int, _ tail: Double, _ level: Double
    ) throws(StatisticsError) -> ConfidenceInterval? {
        guard values.count * 2 > draws else { return nil }
        let ends = try Quantile.values(values, at: [tail, 1 - tail])
        return ConfidenceInterval(low: ends[0], high: ends[1], level: level)
    }
}
