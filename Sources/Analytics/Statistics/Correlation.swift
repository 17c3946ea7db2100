/// A correlation coefficient with an interval.
public struct Correlation: Equatable, Sendable {
    /// The coefficient, −1...1.
    public let coefficient: Double
    /// Its interval by Fisher's z; absent if there are too few pairs.
    public let interval: ConfidenceInterval?
    /// The number of pairs.
    public let count: Int

    /// Pearson's r. The interval takes 1/√(n − 3) as the standard error of artanh r, for n ≥ 4.
    ///
    /// **Shape.** n ≥ 2 pairs. **Unit.** none. **Missing.** none accepted; drop pairs, not values.
    /// **Edges.** absent if either variable is constant; ±1 has an interval of no width, as in SciPy and R: it says nothing of chance.
    /// **GSL.** `gsl_stats_correlation`, `gsl_cdf_ugaussian_Pinv`.
    ///
    /// - Throws: ``StatisticsError/lengthMismatch(first:second:)``,
    ///   ``StatisticsError/tooFewObservations(count:minimum:)``, ``StatisticsError/notFinite(index:)``,
    ///   ``StatisticsError/probabilityOutOfRange(value:)``.
    /// - SeeAlso: R. A. Fisher (1921), Metron 1, 3–32; reference values `Reference/correlation.csv` (SciPy
    ///   `pearsonr`, R `cor.test`).
    public static func pearson(
        _ x: [Double], _ y: [Double], level: Double = 0.95
    ) throws(StatisticsError) -> Correlation? {
        let tail = try check(x, y, level)
        guard let r = moment(x, y) else { return nil }
        return Correlation(
            r, count: x.count, level: level, tail: tail,
            varianceOfZ: x.count > 3 ? 1 / Double(x.count - 3) : nil)
    }

    /// Spearman's ρ, Pearson's r of average ranks. The interval takes √((1 + ρ²/2)/(n − 3)) (Bonett and
    /// Wright).
    ///
    /// Shape, edges and errors as ``pearson(_:_:level:)``; ties have average ranks.
    ///
    /// - SeeAlso: Bonett & Wright (2000), Psychometrika 65, 23–28; reference values
    ///   `Reference/correlation.csv` (SciPy `spearmanr`, R `cor(method = "spearman")`; the interval by the
    ///   formula).
    public static func spearman(
        _ x: [Double], _ y: [Double], level: Double = 0.95
    ) throws(StatisticsError) -> Correlation? {
        let tail = try check(x, y, level)
        guard let r = moment(try Ranks.average(x), try Ranks.average(y)) else { return nil }
        let variance = x.count > 3 ? (1 + r * r / 2) / Double(x.count - 3) : nil
        return Correlation(r, count: x.count, level: level, tail: tail, varianceOfZ: variance)
    }

    /// Kendall's τ-b. The interval takes √(0.437/(n − 4)) (Fieller, Hartley and Pearson), for n ≥ 5.
    ///
    /// Shape, edges and errors as ``pearson(_:_:level:)``. O(n²).
    ///
    /// - SeeAlso: Fieller, Hartley & Pearson (1957), Biometrika 44, 470–481; reference values
    ///   `Reference/correlation.csv` (SciPy `kendalltau`, R `cor(method = "kendall")`; the interval by the
    ///   formula).
    public static func kendall(
        _ x: [Double], _ y: [Double], level: Double = 0.95
    ) throws(StatisticsError) -> Correlation? {
        let tail = try check(x, y, level)
        let n = x.count
        var score = 0
        for j in 1..<n {
            for i in 0..<j {
                score +=
                    ((x[j] > x[i] ? 1 : 0) - (x[j] < x[i] ? 1 : 0))
                    * ((y[j] > y[i] ? 1 : 0) - (y[j] < y[i] ? 1 : 0))
            }
        }
        let free = { (ties: [Int]) in Double(n * (n - 1) / 2 - ties.reduce(0) { $0 + $1 * ($1 - 1) / 2 }) }
        let scale = (free(try Ranks.tieSizes(x)) * free(try Ranks.tieSizes(y))).squareRoot()
        guard scale > 0 else { return nil }
        let tau = max(-1, min(1, Double(score) / scale))
        return Correlation(
            tau, count: n, level: level, tail: tail, varianceOfZ: n > 4 ? 0.437 / Double(n - 4) : nil)
    }

    private init(_ r: Double, count: Int, level: Double, tail: Double, varianceOfZ variance: Double?) {
        coefficient = r
        self.count = count
        interval = variance.map { variance in
            if abs(r) >= 1 { return ConfidenceInterval(low: r, high: r, level: level) }
            let half = -GSLDistributions.normalQuantile(tail) * variance.squareRoot()
            return ConfidenceInterval(low: tanh(atanh(r) - half), high: tanh(atanh(r) + half), level: level)
        }
    }

    private static func check(_ x: [Double], _ y: [Double], _ level: Double) throws(StatisticsError) -> Double
    {
        guard x.count == y.count else { throw .lengthMismatch(first: x.count, second: y.count) }
        try Sample.checkCount(x.span, atLeast: 2)
        try Sample.checkFinite(x.span)
        try Sample.checkFinite(y.span)
        return try ConfidenceInterval.tail(level)
    }

    /// Pearson's r; what rounding leaves beside ±1 is ±1.
    private static func moment(_ x: [Double], _ y: [Double]) -> Double? {
        guard x.contains(where: { $0 != x[0] }), y.contains(where: { $0 != y[0] }) else { return nil }
        let r = GSLSample.correlation(x.span, y.span)
        if !r.isFinite { return nil }
        return abs(r) > 1 - 1e-14 ? (r < 0 ? -1 : 1) : r
    }
}
