/// What the posterior says of one body's rank.
public struct RankRange: Equatable, Sendable {
    /// The posterior mean of the rank.
    public let expectedRank: Double
    /// The best rank of the range.
    public let low: Int
    /// The worst rank of the range.
    public let high: Int
    /// The probability of being in the first quarter of ranks, m/4 rounded up; absent below 4 bodies.
    public let topQuarter: Double?
    /// The same of the last quarter.
    public let bottomQuarter: Double?
}

/// Ranks under uncertainty, by drawing every body's value from its posterior.
public enum RankSimulation {
    /// Rank ranges of the bodies of a shrinkage.
    ///
    /// In each draw the bodies are ranked by their drawn values; under complete pooling, where all posteriors
    /// are one point, they are ordered at random, so that they have wide ranges and not a shared first rank. The range
    /// leaves at most (1 − level)/2 of the draws outside on each side. Each body has a random stream of its
    /// own: its draws do not depend on the order of the bodies or on the other bodies.
    ///
    /// **Shape.** m ≥ 1 bodies; as many ranges, in their order. **Unit.** ranks 1...m. **Missing.** none
    /// accepted. **Edges.** one body: rank 1. **Numerics.** Monte-Carlo error of a probability at most
    /// 0.5/√draws; the same for the same seed on every platform and any number of processors. O(draws · m).
    /// **GSL.** `gsl_ran_beta`, `gsl_ran_gamma`.
    ///
    /// - Throws: ``StatisticsError/countOutOfRange(value:minimum:maximum:)`` for `draws` below 100,
    ///   ``StatisticsError/probabilityOutOfRange(value:)`` for the level.
    /// - SeeAlso: Laird & Louis (1989), Journal of Educational Statistics 14, 29–46; Goldstein &
    ///   Spiegelhalter (1996), JRSS A 159, 385–443; reference values `Reference/rank-ranges.csv` (SciPy
    ///   `quad`, R `integrate`).
    public static func ranges(
        _ shrinkage: Shrinkage, order: Ranks.Order = .descending, level: Double = 0.9, draws: Int = 4000,
        seed: UInt64
    ) throws(StatisticsError) -> [RankRange] {
        let limits = try Limits(level: level, draws: draws, bodies: shrinkage.posteriors.count)
        let drawn = RankDraws(shrinkage.posteriors, order, draws: draws, seed: seed)
        return Parallel.map(shrinkage.posteriors.count) { limits.range(drawn[$0]) }
    }

    /// The range of body number `body` alone: what ``ranges(_:order:level:draws:seed:)`` gives it, without the others'.
    public static func range(
        of body: Int, in shrinkage: Shrinkage, order: Ranks.Order = .descending, level: Double = 0.9,
        draws: Int = 4000, seed: UInt64
    ) throws(StatisticsError) -> RankRange {
        let limits = try Limits(level: level, draws: draws, bodies: shrinkage.posteriors.count)
        return limits.range(RankDraws.ranks(of: body, shrinkage.posteriors, order, draws: draws, seed: seed))
    }

    /// What is read off the ranks of a body.
    private struct Limits {
        let bodies: Int
        let draws: Int
        /// How many draws are left outside on each side.
        let skipped: Int

        init(level: Double, draws: Int, bodies: Int) throws(StatisticsError) {
            let tail = try ConfidenceInterval.tail(level)
            guard draws >= 100 else { throw .countOutOfRange(value: draws, minimum: 100, maximum: .max) }
            self.bodies = bodies
            self.draws = draws
            skipped = Int((tail * Double(draws) + 1e-9).rounded(.down))
        }

        func range(_ drawn: [Int32]) -> RankRange {
            var ranks = drawn
            let quarter = (bodies + 3) / 4
            var (total, first, last) = (0, 0, 0)
            for rank in ranks {
                total += Int(rank)
                if Int(rank) <= quarter { first += 1 }
                if Int(rank) > bodies - quarter { last += 1 }
            }
            return RankRange(
                expectedRank: Double(total) / Double(draws),
                low: Int(ranks.smallest(skipped)), high: Int(ranks.smallest(draws - 1 - skipped)),
                topQuarter: bodies >= 4 ? Double(first) / Double(draws) : nil,
                bottomQuarter: bodies >= 4 ? Double(last) / Double(draws) : nil)
        }
    }
}
