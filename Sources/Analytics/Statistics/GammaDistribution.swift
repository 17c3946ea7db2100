/// The gamma distribution of scale 1: probabilities and quantiles that stay right for large shapes.
///
/// Series below the mean, continued fraction above it, with the factor in front in saddle-point form.
/// GSL 2.7.1 is not used for it: `gsl_cdf_gamma_Pinv(.975, a, 1)` is NaN at a = 33 334, `gsl_cdf_gamma_Qinv`
/// is off by 47 % at a = 333 334 without any sign, and `gsl_cdf_poisson_Q` by 1.7 % in the tail at 10⁷.
///
/// - SeeAlso: DLMF 8.7.1 and 8.9.2; reference values `Reference/distributions.csv`.
public enum GammaDistribution {
    /// The two tails of Gamma(`shape`, 1) at `x`, each with its own relative precision.
    ///
    /// **Shape.** any x (below 0 the tails are 0 and 1), `shape` > 0. **Unit.** probabilities.
    /// **Missing.** none accepted. **Numerics.** relative error about 1e-12 up to shapes of 10⁷; O(√shape).
    ///
    /// - Throws: ``StatisticsError/notPositive(value:)`` for `shape`, ``StatisticsError/notFinite(index:)``
    ///   for x (0) or `shape` (1).
    public static func tails(
        at x: Double, shape: Double
    ) throws(StatisticsError) -> (lower: Double, upper: Double) {
        guard x.isFinite else { throw .notFinite(index: 0) }
        guard shape.isFinite else { throw .notFinite(index: 1) }
        guard shape > 0 else { throw .notPositive(value: shape) }
        if x <= 0 { return (0, 1) }
        return try tails(x, shape, factor: SaddlePoint.gammaFactor(x, shape))
    }

    /// The quantile of Gamma(`shape`, 1) with probability `lowerTail` below it.
    ///
    /// Root of the tail's logarithm in ln(x) by Newton's method within a bracket. **Shape.** 0 < `lowerTail` < 1,
    /// `shape` > 0. **Unit.** that of a count. **Missing.** none accepted. **GSL.** `gsl_cdf_ugaussian_Pinv`.
    ///
    /// - Throws: ``StatisticsError/probabilityOutOfRange(value:)``, ``StatisticsError/notPositive(value:)``.
    /// - SeeAlso: reference values `Reference/distributions.csv` (SciPy `gammaincinv`, R `qgamma`).
    public static func quantile(lowerTail: Double, shape: Double) throws(StatisticsError) -> Double {
        try quantile(tail: lowerTail, isUpper: false, shape)
    }

    /// The quantile with probability `upperTail` above it; as ``quantile(lowerTail:shape:)`` otherwise.
    public static func quantile(upperTail: Double, shape: Double) throws(StatisticsError) -> Double {
        try quantile(tail: upperTail, isUpper: true, shape)
    }

    private static func quantile(
        tail: Double, isUpper: Bool, _ shape: Double
    ) throws(StatisticsError) -> Double {
        guard tail > 0, tail < 1 else { throw .probabilityOutOfRange(value: tail) }
        guard shape > 0, shape.isFinite else { throw .notPositive(value: shape) }
        // Wilson and Hilferty's approximation; ln(shape) where it has none.
        let z = GSLDistributions.normalQuantile(isUpper ? 1 - tail : tail)
        let root = 1 - 1 / (9 * shape) + z / (3 * shape.squareRoot())
        let start = log(shape) + (root > 0.1 ? 3 * log(root) : 0)
        let t = try MonotoneRoot.find(near: start, step: 2 / shape.squareRoot()) {
            t throws(StatisticsError) in
            let x = exp(t)
            if x == 0 { return (-.infinity, 0) }
            let factor = try SaddlePoint.gammaFactor(x, shape)
            let both = try tails(x, shape, factor: factor)
            return isUpper
                ? (-log(both.upper / tail), factor / both.upper)
                : (log(both.lower / tail), factor / both.lower)
        }
        return exp(t)
    }

    /// The tails at x > 0, `factor` being xᵃ e⁻ˣ / Γ(a).
    private static func tails(
        _ x: Double, _ shape: Double, factor: Double
    ) throws(StatisticsError) -> (lower: Double, upper: Double) {
        if factor == 0 { return x < shape ? (0, 1) : (1, 0) }
        if x < shape + 1 {
            let lower = min(1, factor * (try series(x, shape)))
            return (lower, 1 - lower)
        }
        let upper = min(1, factor * (try continuedFraction(x, shape)))
        return (1 - upper, upper)
    }

    private static func series(_ x: Double, _ shape: Double) throws(StatisticsError) -> Double {
        let limit = 1_000_000
        var term = 1 / shape
        var sum = term
        for n in 1...limit {
            term *= x / (shape + Double(n))
            sum += term
            if term <= sum * 1e-17 { return sum }
        }
        throw .notConverged(iterations: limit)
    }

    private static func continuedFraction(_ x: Double, _ shape: Double) throws(StatisticsError) -> Double {
        let tiny = 1e-300
        let limit = 1_000_000
        var b = x + 1 - shape
        var c = 1 / tiny
        var d = 1 / (abs(b) < tiny ? tiny : b)
        var value = d
        for n in 1...limit {
            let a = -Double(n) * (Double(n) - shape)
            b += 2
            d = a * d + b
            d = 1 / (abs(d) < tiny ? tiny : d)
            c = b + a / c
            if abs(c) < tiny { c = tiny }
            value *= d * c
            if abs(d * c - 1) <= 2e-16 { return value }
        }
        throw .notConverged(iterations: limit)
    }
}
