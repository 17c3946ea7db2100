extension Concentration {
    /// The points of the Lorenz curve: (share of holders, share of the total) from (0, 0) to (1, 1), least
    /// first.
    ///
    /// **Shape.** n values ≥ 0 give n + 1 points. **Unit.** shares. **Missing.** none accepted.
    /// **Edges.** absent for a sum of 0, so for no values.
    ///
    /// - Throws: as ``gini(_:)``.
    /// - SeeAlso: M. O. Lorenz (1905), Publications of the American Statistical Association 9, 209–219.
    public static func lorenz(_ x: [Double]) throws(StatisticsError) -> [(holders: Double, total: Double)]? {
        try Sample.checkNotNegative(x.span)
        let total = Sample.sum(x)
        guard total > 0, total.isFinite else { return nil }
        var points: [(holders: Double, total: Double)] = [(0, 0)]
        var running = 0.0
        for (index, value) in x.sorted().enumerated() {
            running += value
            points.append((Double(index + 1) / Double(x.count), index + 1 == x.count ? 1 : running / total))
        }
        return points
    }

    /// The Herfindahl–Hirschman index, the sum of squared shares.
    ///
    /// **Shape.** n values ≥ 0. **Unit.** 1/n (equal) to 1 (one holder has all). **Missing.** none accepted.
    /// **Edges.** absent for a sum of 0, so for no values; 1 for one value.
    ///
    /// - Throws: as ``gini(_:)``.
    /// - SeeAlso: A. O. Hirschman (1964), American Economic Review 54, 761–762;
    ///   `Reference/concentration.csv`.
    public static func herfindahlHirschman(_ x: [Double]) throws(StatisticsError) -> Double? {
        try Sample.checkNotNegative(x.span)
        let total = Sample.sum(x)
        guard total > 0, total.isFinite else { return nil }
        return Sample.sum(x.map { ($0 / total) * ($0 / total) })
    }

    /// The share of the total that the `count` greatest holders have together.
    ///
    /// **Shape.** n values ≥ 0; 1 ≤ `count`; with `count` ≥ n the share is 1. **Unit.** a share.
    /// **Missing.** none accepted. **Edges.** absent for a sum of 0; ties at the border change nothing.
    ///
    /// - Throws: as ``gini(_:)``, and ``StatisticsError/countOutOfRange(value:minimum:maximum:)``.
    /// - SeeAlso: reference values `Reference/concentration.csv`.
    public static func topShare(_ x: [Double], count: Int) throws(StatisticsError) -> Double? {
        try Sample.checkNotNegative(x.span)
        guard count >= 1 else { throw .countOutOfRange(value: count, minimum: 1, maximum: .max) }
        let total = Sample.sum(x)
        guard total > 0, total.isFinite else { return nil }
        return min(1, Sample.sum(Array(x.sorted(by: >).prefix(count))) / total)
    }
}
