/// The describing numbers of one sample; absent where a number does not exist.
///
/// **Shape.** n ≥ 0 finite values in any order; n itself is always present. **Unit.** mean, sd, min,
/// quartiles, max, iqr and mad have the sample's unit; cv, skewness, kurtosis and gini have none.
/// **Missing.** none accepted: drop missing values before, and report how many. **Edges.** n = 0:
/// everything absent. n = 1: sd, cv, skewness, kurtosis, gini, iqr and mad absent. Constant: sd, iqr,
/// mad and (for a positive constant) cv and gini are 0, skewness and kurtosis absent. A value that
/// overflows is absent. Ties need no treatment.
///
/// - SeeAlso: GSL manual, chapter Statistics; reference values `Reference/descriptive.csv`
///   (NumPy and SciPy; R with e1071).
public struct Descriptive: Equatable, Sendable {
    /// The number of values.
    public let n: Int
    /// The arithmetic mean (`gsl_stats_mean`).
    public let mean: Double?
    /// The standard deviation with n − 1 (`gsl_stats_sd_m`); n ≥ 2.
    public let sd: Double?
    /// sd / mean, a plain ratio; only for a mean above 0, n ≥ 2.
    public let cv: Double?
    /// The least value.
    public let min: Double?
    /// The first quartile, R type 7 (`gsl_stats_quantile_from_sorted_data`).
    public let q1: Double?
    /// The median, R type 7.
    public let median: Double?
    /// The third quartile, R type 7.
    public let q3: Double?
    /// The greatest value.
    public let max: Double?
    /// q3 − q1.
    public let iqr: Double?
    /// 1/Φ⁻¹(¾) = 1.482602… times the median distance from the median (`gsl_stats_mad`): estimates σ for
    /// normal data.
    public let mad: Double?
    /// Σ((x − mean)/sd)³ / n with the n − 1 sd (`gsl_stats_skew_m_sd`; type 3 of R's e1071); n ≥ 3, not
    /// constant.
    public let skewness: Double?
    /// Σ((x − mean)/sd)⁴ / n − 3 with the n − 1 sd (`gsl_stats_kurtosis_m_sd`; e1071 type 3); n ≥ 4, not
    /// constant.
    public let kurtosis: Double?
    /// The plain Gini coefficient, see ``Concentration/gini(_:)``; n ≥ 2, no value below 0, sum above 0.
    public let gini: Double?

    /// Describes `x`.
    ///
    /// - Throws: ``StatisticsError/notFinite(index:)`` at the first NaN or infinity.
    public init(_ x: [Double]) throws(StatisticsError) {
        try self.init(x.span)
    }

    /// Describes the values of a span; as ``init(_:)-([Double])``.
    ///
    /// - Throws: ``StatisticsError/notFinite(index:)`` at the first NaN or infinity.
    public init(_ x: Span<Double>) throws(StatisticsError) {
        try Sample.checkFinite(x)
        n = x.count
        let sorted = Sample.sorted(x)
        guard let least = sorted.first, let greatest = sorted.last else {
            (mean, sd, cv, min, q1, median, q3, max) = (nil, nil, nil, nil, nil, nil, nil, nil)
            (iqr, mad, skewness, kurtosis, gini) = (nil, nil, nil, nil, nil)
            return
        }
        let isConstant = least == greatest
        let center = isConstant ? least : GSLSample.mean(x)
        let spread = isConstant ? 0 : GSLSample.standardDeviation(x, mean: center)
        let lower = GSLSample.quantile(sorted: sorted.span, at: 0.25)
        let upper = GSLSample.quantile(sorted: sorted.span, at: 0.75)
        min = least
        max = greatest
        mean = Self.finite(center)
        sd = n >= 2 ? Self.finite(spread) : nil
        cv = n >= 2 && center > 0 ? Self.finite(spread / center) : nil
        q1 = Self.finite(lower)
        median = Self.finite(GSLSample.quantile(sorted: sorted.span, at: 0.5))
        q3 = Self.finite(upper)
        iqr = n >= 2 ? Self.finite(upper - lower) : nil
        mad = n >= 2 ? Self.finite(GSLSample.scaledMAD(x)) : nil
        let hasShape = !isConstant && spread > 0
        skewness = n >= 3 && hasShape ? Self.finite(GSLSample.skewness(x, mean: center, sd: spread)) : nil
        kurtosis = n >= 4 && hasShape ? Self.finite(GSLSample.kurtosis(x, mean: center, sd: spread)) : nil
        gini = Concentration.gini(sorted: sorted.span)
    }

    private static func finite(_ value: Double) -> Double? { value.isFinite ? value : nil }
}
