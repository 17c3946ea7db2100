/// The median of the slopes between all pairs of years, with an interval from their order.
public struct SenSlope: Equatable, Sendable {
    /// The median pairwise slope, in units of the values per unit of time.
    public let slope: Double
    /// The median of value − slope · time.
    public let intercept: Double
    /// The interval from the order statistics of the slopes, carrying the level it attains, at least the one
    /// asked for; absent if the series is too short for that level.
    public let interval: ConfidenceInterval?

    /// The slope of `values` over `times`.
    ///
    /// The interval holds the slopes β for which Kendall's test does not reject a zero trend of value −
    /// β·time: from the k-th smallest to the k-th greatest pairwise slope, k from the exact null
    /// distribution of S without ties (normal with continuity beyond 60 values). With ties in the values it
    /// is conservative. At 95 % it exists from 5 years on.
    ///
    /// **Shape.** n ≥ 2 pairs; times different, any order and distances. **Unit.** value per time.
    /// **Missing.** none accepted. **Edges.** constant values give 0; two values give their slope, no
    /// interval.
    ///
    /// - Throws: ``StatisticsError/lengthMismatch(first:second:)``,
    ///   ``StatisticsError/tooFewObservations(count:minimum:)``, ``StatisticsError/notFinite(index:)``,
    ///   ``StatisticsError/constantSample(count:)`` if two times are equal (with how many),
    ///   ``StatisticsError/probabilityOutOfRange(value:)``.
    /// - SeeAlso: P. K. Sen (1968), JASA 63, 1379–1389; Hollander, Wolfe & Chicken,
    ///   Nonparametric Statistical Methods, chapter 9; GSL `gsl_stats_quantile_from_sorted_data`; reference
    ///   values `Reference/sen-slope.csv` (SciPy `theilslopes` for the slope; all permutations for the
    ///   interval).
    public init(
        times: [Double], values: [Double], level: Double = 0.95
    ) throws(StatisticsError) {
        guard times.count == values.count else {
            throw .lengthMismatch(first: times.count, second: values.count)
        }
        try Sample.checkCount(values.span, atLeast: 2)
        try Sample.checkFinite(values.span)
        if let tied = try Ranks.tieSizes(times).max() { throw .constantSample(count: tied) }
        let tail = try ConfidenceInterval.tail(level)
        var slopes: [Double] = []
        for j in 1..<values.count {
            for i in 0..<j { slopes.append((values[j] - values[i]) / (times[j] - times[i])) }
        }
        slopes.sort()
        slope = GSLSample.quantile(sorted: slopes.span, at: 0.5)
        let center = slope
        let residuals = values.indices.map { values[$0] - center * times[$0] }.sorted()
        intercept = GSLSample.quantile(sorted: residuals.span, at: 0.5)
        interval = Self.interval(slopes, count: values.count, tail: tail)
    }

    private static func interval(_ slopes: [Double], count: Int, tail: Double) -> ConfidenceInterval? {
        let distribution = KendallDistribution(count: count, ties: [])
        var k = 0
        while k < slopes.count / 2, distribution.upperTail(slopes.count - 2 * k) <= tail * (1 + 1e-12) {
            k += 1
        }
        guard k > 0 else { return nil }
        let attained = 1 - 2 * distribution.upperTail(slopes.count - 2 * (k - 1))
        return ConfidenceInterval(low: slopes[k - 1], high: slopes[slopes.count - k], level: attained)
    }
}
