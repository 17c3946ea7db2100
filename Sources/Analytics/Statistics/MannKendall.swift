/// The Mann–Kendall test for a monotone trend over time.
public struct MannKendall: Equatable, Sendable {
    /// The number of values.
    public let n: Int
    /// Concordant minus discordant pairs: above 0 for a rising series.
    public let s: Int
    /// Kendall's τ-b against time: s / √(pairs · pairs not tied); absent for a constant series.
    public let tau: Double?
    /// The two-sided p-value, P(|S| ≥ |s|) if all orders are equally likely.
    public let pValue: Double
    /// The smallest two-sided p-value that values with these ties can reach; 1 for a constant series.
    public let smallestPValue: Double
    /// Whether the p-values are exact, else normal with continuity correction.
    public let isExact: Bool

    /// Tests the values of `x`, in the order of time.
    ///
    /// Exact by the distribution of inversions, given the ties, for up to 60 values; never the normal
    /// approximation for the 3 to 7 years of a short series. Distances in time play no part.
    ///
    /// **Shape.** n ≥ 2 values at different times, in order. **Unit.** s a count of pairs, p a probability.
    /// **Missing.** none accepted; a missing year is left out. **Edges.** n = 2 and constants have p = 1.
    ///
    /// - Throws: ``StatisticsError/tooFewObservations(count:minimum:)`` below 2 values;
    ///   ``StatisticsError/notFinite(index:)``.
    /// - SeeAlso: H. B. Mann (1945), Econometrica 13, 245–259; M. G. Kendall (1975), Rank Correlation
    ///   Methods, chapters 3–5; reference values `Reference/mann-kendall.csv` (all permutations in Python
    ///   and R; SciPy `kendalltau(method="exact")`, R `cor.test` where nothing is tied).
    public init(_ x: [Double]) throws(StatisticsError) {
        try Sample.checkCount(x.span, atLeast: 2)
        let ties = try Ranks.tieSizes(x)
        n = x.count
        var difference = 0
        for later in 1..<x.count {
            for earlier in 0..<later {
                difference += (x[later] > x[earlier] ? 1 : 0) - (x[later] < x[earlier] ? 1 : 0)
            }
        }
        s = difference
        let distribution = KendallDistribution(count: n, ties: ties)
        let pairs = Double(n) * Double(n - 1) / 2
        isExact = distribution.isExact
        pValue = distribution.twoSided(s)
        smallestPValue = distribution.twoSided(distribution.greatest)
        tau =
            distribution.greatest > 0
            ? Double(s) / (pairs * Double(distribution.greatest)).squareRoot() : nil
    }

    /// The smallest two-sided p-value that `n` different values can reach: .333 for 3, .083 for 4, .0167
    /// for 5.
    ///
    /// - Throws: ``StatisticsError/tooFewObservations(count:minimum:)`` below 2 values.
    public static func smallestPValue(count n: Int) throws(StatisticsError) -> Double {
        guard n >= 2 else { throw .tooFewObservations(count: n, minimum: 2) }
        let distribution = KendallDistribution(count: n, ties: [])
        return distribution.twoSided(distribution.greatest)
    }
}
