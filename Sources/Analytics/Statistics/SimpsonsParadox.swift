/// Whether groups move against their own aggregate.
public struct SimpsonsParadox: Equatable, Sendable {
    /// later − earlier of the aggregate rate over the groups of both years.
    public let pooledChange: Double
    /// The number of groups whose rate rose.
    public let rising: Int
    /// The number of groups whose rate fell.
    public let falling: Int
    /// The number of groups whose rate stayed.
    public let unchanged: Int
    /// Simpson's paradox: the aggregate moved, and every group that moved went the other way (at least one
    /// did).
    public let isReversal: Bool
    /// The milder form: the aggregate moved one way, and within groups the change adds up to the other.
    public let withinOpposesChange: Bool

    /// Compares the groups' directions with the pooled one.
    ///
    /// Groups present in both years only, so that the pooled change holds no entry or exit. Directions are
    /// those of the observed rates, compared exactly; chance is not weighed: test the groups for that.
    ///
    /// **Shape.** a pair of ratios a group. **Unit.** that of the rate. **Missing.** groups with a
    /// denominator of 0 in a year are left out. **Edges.** absent if fewer than two groups remain; no
    /// movement is no reversal.
    ///
    /// - Throws: the errors of ``KitagawaDecomposition``.
    /// - SeeAlso: E. H. Simpson (1951), JRSS B 13, 238–241; Bickel, Hammel & O'Connell (1975), Science 187,
    ///   398–404 (their admissions are a test case).
    public init?(_ groups: [(earlier: Ratio, later: Ratio)]) throws(StatisticsError) {
        let both = groups.filter { $0.earlier.denominator != 0 && $0.later.denominator != 0 }
        guard both.count >= 2 else { return nil }
        let parts = try KitagawaDecomposition(both.map { ($0.earlier, $0.later) })
        // Cross products compare equal fractions of integers as equal.
        let moves = both.map {
            $0.later.numerator * $0.earlier.denominator - $0.earlier.numerator * $0.later.denominator
        }
        rising = moves.count { $0 > 0 }
        falling = moves.count { $0 < 0 }
        unchanged = moves.count { $0 == 0 }
        pooledChange = parts.change
        isReversal =
            (pooledChange > 0 && rising == 0 && falling > 0)
            || (pooledChange < 0 && falling == 0 && rising > 0)
        // What rounding leaves of 0 points nowhere.
        let noise = 1e-12 * Sample.sum(parts.contributions.map { abs($0.within) })
        withinOpposesChange = pooledChange * parts.within < 0 && abs(parts.within) > noise
    }
}
