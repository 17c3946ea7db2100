/// How unevenly a total is spread over its holders.
public enum Concentration {
    /// The Gini coefficient of `x`, plain form: Σᵢ Σⱼ |xᵢ − xⱼ| / (2 n² mean).
    ///
    /// From the order statistics, Σ(2i − n − 1)x₍ᵢ₎ / (n Σx). Its greatest value is (n − 1)/n; multiply by
    /// n/(n − 1) to compare groups of different small sizes.
    ///
    /// **Shape.** n values ≥ 0. **Unit.** none, 0 (all equal) up to below 1. **Missing.** none accepted.
    /// **Edges.** absent for n < 2 and for a sum of 0; 0 for a positive constant.
    ///
    /// - Throws: ``StatisticsError/notFinite(index:)``;
    ///   ``StatisticsError/valueTooSmall(index:value:minimum:)`` at the first value below 0.
    /// - SeeAlso: C. Gini (1912), Variabilità e mutabilità; reference values `Reference/concentration.csv`
    ///   (the definition in NumPy and in R, as `ineq::Gini`).
    public static func gini(_ x: [Double]) throws(StatisticsError) -> Double? {
        try Sample.checkNotNegative(x.span)
        return gini(sorted: x.sorted().span)
    }

    /// The Gini coefficient of values in rising order; absent where it does not exist.
    static func gini(sorted x: Span<Double>) -> Double? {
        guard x.count >= 2, x[0] >= 0 else { return nil }
        if x[0] == x[x.count - 1] { return x[0] > 0 ? 0 : nil }
        let total = Sample.sum(x)
        guard total > 0, total.isFinite else { return nil }
        let n = Double(x.count)
        let weighted = x.indices.map { (2 * Double($0) + 1 - n) * ((x[$0] - x[0]) / total) }
        return Sample.sum(weighted) / n
    }
}
