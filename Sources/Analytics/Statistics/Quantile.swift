/// Quantiles of a sample.
public enum Quantile {
    /// The sample quantile of `x` at probability `probability`.
    ///
    /// Linear interpolation of the order statistics: h = (n − 1)p + 1 (R type 7, NumPy `linear`).
    ///
    /// **Shape.** n ≥ 1 values, any order. **Unit.** that of `x`. **Missing.** none accepted.
    /// **Edges.** one value is every quantile of itself; ties and constants need no treatment.
    ///
    /// - Returns: a value between the minimum and the maximum of `x`.
    /// - Throws: ``StatisticsError/tooFewObservations(count:minimum:)`` if n = 0;
    ///   ``StatisticsError/notFinite(index:)`` at the first NaN or infinity;
    ///   ``StatisticsError/probabilityOutOfRange(value:)`` outside 0...1.
    /// - SeeAlso: Hyndman & Fan (1996), The American Statistician 50(4), definition 7; GSL
    ///   `gsl_stats_quantile_from_sorted_data`; reference values `Reference/quantile.csv`.
    public static func value(_ x: [Double], at probability: Double) throws(StatisticsError) -> Double {
        try values(x, at: [probability])[0]
    }

    /// The same for several probabilities, sorting once.
    public static func values(
        _ x: [Double], at probabilities: [Double]
    ) throws(StatisticsError) -> [Double] {
        try Sample.checkCount(x.span, atLeast: 1)
        try Sample.checkFinite(x.span)
        for p in probabilities where !(p >= 0 && p <= 1) { throw .probabilityOutOfRange(value: p) }
        let sorted = x.sorted()
        return probabilities.map { GSLSample.quantile(sorted: sorted.span, at: $0) }
    }
}
