/// Ranks of values, ties included.
public enum Ranks {
    /// Which end of the values ranks first.
    public enum Order: Sendable {
        /// The least value has rank 1.
        case ascending
        /// The greatest value has rank 1.
        case descending
    }

    /// Competition ranks: 1 plus the number of values that come strictly before; ties share the best rank
    /// (1, 2, 2, 4).
    ///
    /// **Shape.** n ≥ 0 values; as many ranks, in the order of the values. **Unit.** positions 1...n.
    /// **Missing.** none accepted. **Edges.** no values, no ranks; a constant gives 1 throughout. Equality is
    /// exact: compare rates made from equal fractions, not rounded ones.
    ///
    /// - Throws: ``StatisticsError/notFinite(index:)`` at the first NaN or infinity.
    /// - SeeAlso: SciPy `rankdata(method="min")`, R `rank(ties.method = "min")`; `Reference/ranks.csv`.
    public static func competition(
        _ x: [Double], order: Order = .descending
    ) throws(StatisticsError) -> [Int] {
        var ranks = [Int](repeating: 0, count: x.count)
        for (members, before) in try runs(x, order) {
            for index in members { ranks[index] = before + 1 }
        }
        return ranks
    }

    /// Average ranks: ties share the mean of the positions they fill (1, 2.5, 2.5, 4), as Spearman's ρ needs.
    ///
    /// Shape, edges and errors as ``competition(_:order:)``.
    ///
    /// - SeeAlso: SciPy `rankdata(method="average")`, R `rank`; reference values `Reference/ranks.csv`.
    public static func average(
        _ x: [Double], order: Order = .ascending
    ) throws(StatisticsError) -> [Double] {
        var ranks = [Double](repeating: 0, count: x.count)
        for (members, before) in try runs(x, order) {
            for index in members { ranks[index] = Double(before) + Double(members.count + 1) / 2 }
        }
        return ranks
    }

    /// The sizes of the groups of equal values that have more than one member.
    static func tieSizes(_ x: [Double]) throws(StatisticsError) -> [Int] {
        try runs(x, .ascending).map { $0.members.count }.filter { $0 > 1 }
    }

    private static func runs(
        _ x: [Double], _ order: Order
    ) throws(StatisticsError) -> [(members: [Int], before: Int)] {
        try Sample.checkFinite(x.span)
        let positions = x.indices.sorted { left, right in
            if x[left] != x[right] {
                return (x[left] < x[right]) == (order == .ascending)
            }
            return left < right
        }
        var result: [(members: [Int], before: Int)] = []
        var start = 0
        while start < positions.count {
            let value = x[positions[start]]
            var end = start + 1
            while end < positions.count, x[positions[end]] == value { end += 1 }
            result.append((Array(positions[start..<end]), start))
            start = end
        }
        return result
    }
}
