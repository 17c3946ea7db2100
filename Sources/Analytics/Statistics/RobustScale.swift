/// Spread that single outliers cannot move.
public enum RobustScale {
    /// Rousseeuw and Croux's Qₙ: the k-th smallest distance between two values, k = h(h − 1)/2, h = n/2 +
    /// 1, scaled to estimate σ for normal data, with their factors for small n.
    ///
    /// **Shape.** n ≥ 2 values, any order. **Unit.** that of `x`. **Missing.** none accepted. **Edges.** 0
    /// if more than half of the values are equal, so for a constant. **GSL.**
    /// `gsl_stats_Qn_from_sorted_data`; its constant is 2.21914 and its factors for small n are
    /// robustbase's of today, not those of the paper.
    ///
    /// - Throws: ``StatisticsError/tooFewObservations(count:minimum:)``,
    ///   ``StatisticsError/notFinite(index:)``.
    /// - SeeAlso: Rousseeuw & Croux (1993), JASA 88, 1273–1283; reference values `Reference/robust.csv` (by
    ///   the definition in NumPy, R robustbase `Qn`).
    public static func qn(_ x: [Double]) throws(StatisticsError) -> Double {
        try Sample.checkCount(x.span, atLeast: 2)
        try Sample.checkFinite(x.span)
        return GSLSample.qn(sorted: x.sorted().span)
    }
}
