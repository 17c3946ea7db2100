/// The beta distribution: probabilities and quantiles that stay right for large counts.
///
/// The regularised incomplete beta function by the even part of its continued fraction (modified Lentz),
/// with the factor in front in saddle-point form. GSL 2.7.1 is not used for it: `gsl_cdf_beta_Pinv` answers
/// NaN for many counts from 1000 on, and `gsl_cdf_beta_P` stops after 512 terms, which is NaN at the centre
/// of Beta(5·10⁶, 5·10⁶) and wrong from the eighth digit nearby.
///
/// - SeeAlso: DLMF 8.17.22; Didonato & Morris (1992), ACM TOMS 18, 360–373; reference values
///   `Reference/distributions.csv`.
public enum BetaDistribution {
    /// The two tails of Beta(`alpha`, `beta`) at `x`, each with its own relative precision.
    ///
    /// **Shape.** any x (outside 0...1 the tails are 0 and 1), `alpha` and `beta` > 0. **Unit.**
    /// probabilities. **Missing.** none accepted. **Numerics.** relative error about 1e-12 up to counts of
    /// 10⁷; O(√(α + β)).
    ///
    /// - Throws: ``StatisticsError/notPositive(value:)`` for a shape that is not above 0;
    ///   ``StatisticsError/notFinite(index:)`` for x (0), alpha (1) or beta (2).
    public static func tails(
        at x: Double, alpha: Double, beta: Double
    ) throws(StatisticsError) -> (lower: Double, upper: Double) {
        guard x.isFinite else { throw .notFinite(index: 0) }
        try checkShapes(alpha, beta)
        if x <= 0 { return (0, 1) }
        if x >= 1 { return (1, 0) }
        return try tails(x, 1 - x, alpha, beta, factor: SaddlePoint.betaFactor(x, 1 - x, alpha, beta))
    }

    /// The quantile of Beta(`alpha`, `beta`) with probability `lowerTail` below it.
    ///
    /// Root of the tail's logarithm in logit(x) by Newton's method within a bracket, so that quantiles near 0 keep
    /// their relative precision. **Shape.** 0 < `lowerTail` < 1; shapes > 0. **Unit.** that of a proportion.
    /// **Missing.** none accepted. **GSL.** `gsl_cdf_ugaussian_Pinv`.
    ///
    /// - Throws: ``StatisticsError/probabilityOutOfRange(value:)``, ``StatisticsError/notPositive(value:)``,
    ///   ``StatisticsError/notFinite(index:)``.
    /// - SeeAlso: reference values `Reference/distributions.csv` (SciPy `beta.ppf`, R `qbeta`).
    public static func quantile(
        lowerTail: Double, alpha: Double, beta: Double
    ) throws(StatisticsError) -> Double {
        try quantile(tail: lowerTail, isUpper: false, alpha, beta)
    }

    /// The quantile with probability `upperTail` above it; as ``quantile(lowerTail:alpha:beta:)`` otherwise.
    public static func quantile(
        upperTail: Double, alpha: Double, beta: Double
    ) throws(StatisticsError) -> Double {
        try quantile(tail: upperTail, isUpper: true, alpha, beta)
    }

    private static func quantile(
        tail: Double, isUpper: Bool, _ a: Double, _ b: Double
    ) throws(StatisticsError) -> Double {
        guard tail > 0, tail < 1 else { throw .probabilityOutOfRange(value: tail) }
        try checkShapes(a, b)
        let z = GSLDistributions.normalQuantile(isUpper ? 1 - tail : tail)
        let width = (1 / a + 1 / b).squareRoot()
        let t = try MonotoneRoot.find(near: log(a / b) + z * width, step: width) {
            t throws(StatisticsError) in
            let (x, y) = (1 / (1 + exp(-t)), 1 / (1 + exp(t)))
            if x == 0 { return (-.infinity, 0) }
            if y == 0 { return (.infinity, 0) }
            let factor = try SaddlePoint.betaFactor(x, y, a, b)
            let both = try tails(x, y, a, b, factor: factor)
            return isUpper
                ? (-log(both.upper / tail), factor / both.upper)
                : (log(both.lower / tail), factor / both.lower)
        }
        return t < 0 ? exp(t) / (1 + exp(t)) : 1 / (1 + exp(-t))
    }

    /// The tails at x with y = 1 − x given separately, so that neither loses digits; `factor` is xᵃ yᵇ / B(a, b).
    private static func tails(
        _ x: Double, _ y: Double, _ a: Double, _ b: Double, factor: Double
    ) throws(StatisticsError) -> (lower: Double, upper: Double) {
        if x < (a + 1) / (a + b + 2) {
            let lower = factor == 0 ? 0 : min(1, factor * (try continuedFraction(x, y, a, b)))
            return (lower, 1 - lower)
        }
        let upper = factor == 0 ? 0 : min(1, factor * (try continuedFraction(y, x, b, a)))
        return (1 - upper, upper)
    }

    /// The even part of the continued fraction, in x and y = 1 − x so that nothing cancels where x is near 1.
    private static func continuedFraction(
        _ x: Double, _ y: Double, _ a: Double, _ b: Double
    ) throws(StatisticsError) -> Double {
        let tiny = 1e-300
        let limit = 1_000_000
        let ahead = a * y - b * x + 1
        var value = a * ahead / (a + 1)
        if abs(value) < tiny { value = tiny }
        var c = value
        var d = 0.0
        for m in 1...limit {
            let m = Double(m)
            let step = a + 2 * m - 1
            let numerator = (a + m - 1) / step * ((a + b + m - 1) * x) * (m / step) * ((b - m) * x)
            let denominator = m + m * (b - m) * x / step + (a + m) * (ahead + m * (2 - x)) / (step + 2)
            d = denominator + numerator * d
            d = 1 / (abs(d) < tiny ? tiny : d)
            c = denominator + numerator / c
            if abs(c) < tiny { c = tiny }
            value *= c * d
            if abs(c * d - 1) <= 2e-16 { return 1 / value }
        }
        throw .notConverged(iterations: limit)
    }

    private static func checkShapes(_ a: Double, _ b: Double) throws(StatisticsError) {
        guard a.isFinite else { throw .notFinite(index: 1) }
        guard b.isFinite else { throw .notFinite(index: 2) }
        guard a > 0 else { throw .notPositive(value: a) }
        guard b > 0 else { throw .notPositive(value: b) }
    }
}
