/// How different two compositions are, as mixes of outcomes.
public enum JensenShannon {
    /// The Jensen–Shannon divergence, base 2: the mean Kullback–Leibler divergence of both from their
    /// average.
    ///
    /// The weights are scaled to a sum of 1 first; 0 log 0 = 0; no smoothing.
    ///
    /// **Shape.** equally many weights ≥ 0, some above 0 in each. **Unit.** bits, 0 (equal) to 1 (nothing in
    /// common). **Missing.** none accepted. **Edges.** symmetric; all-zero weights throw.
    ///
    /// - Throws: ``StatisticsError/lengthMismatch(first:second:)``, ``StatisticsError/notFinite(index:)``,
    ///   ``StatisticsError/valueTooSmall(index:value:minimum:)``, ``StatisticsError/zeroTotal``.
    /// - SeeAlso: J. Lin (1991), IEEE Transactions on Information Theory 37, 145–151; reference values
    ///   `Reference/jensen-shannon.csv` (SciPy `jensenshannon`, R by the definition).
    public static func divergence(_ first: [Double], _ second: [Double]) throws(StatisticsError) -> Double {
        guard first.count == second.count else {
            throw .lengthMismatch(first: first.count, second: second.count)
        }
        try Sample.checkNotNegative(first.span)
        try Sample.checkNotNegative(second.span)
        let (p, q) = (Sample.sum(first), Sample.sum(second))
        guard p > 0, q > 0 else { throw .zeroTotal }
        let terms = zip(first, second).map { a, b in
            let (x, y) = (a / p, b / q)
            if x == y { return 0.0 }
            let middle = (x + y) / 2
            return (x > 0 ? x * log2(x / middle) : 0) + (y > 0 ? y * log2(y / middle) : 0)
        }
        return min(1, max(0, Sample.sum(terms) / 2))
    }

    /// The Jensen–Shannon distance, the square root of ``divergence(_:_:)``, which is a metric.
    ///
    /// Shape, edges and errors as there. **Unit.** 0...1.
    ///
    /// - SeeAlso: Endres & Schindelin (2003), IEEE Transactions on Information Theory 49, 1858–1860.
    public static func distance(_ first: [Double], _ second: [Double]) throws(StatisticsError) -> Double {
        try divergence(first, second).squareRoot()
    }
}
