/// Confidence sets for ranks: ranks that the data do not rule out.
public enum RankConfidence {
    /// What the confidence level covers.
    public enum Scope: Sendable {
        /// Each body's set covers its own rank with the level.
        case marginal
        /// All sets cover all ranks at once with the level.
        case simultaneous
    }

    /// The most bodies whose critical value is simulated; beyond, it is Bonferroni's, valid and wider.
    public static let simulationLimit = 500

    /// The confidence sets of the ranks of `estimates`, as ranges of ranks.
    ///
    /// A body's range runs from 1 + the number of bodies shown to be ahead of it to m − the number shown to
    /// be behind it. Which differences are shown is decided by one critical value for the greatest
    /// studentised difference, from a parametric bootstrap with independent normal errors, stepping down
    /// (Romano & Wolf): what is rejected leaves the maximum, and the rest is judged anew. Directional
    /// hypotheses, both directions.
    ///
    /// **Shape.** m ≥ 1 independent estimates; as many ranges. **Unit.** ranks 1...m. **Missing.** none
    /// accepted. **Edges.** one body: 1...1; equal estimates are never told apart. **Numerics.** the
    /// critical value is the ⌈level · (draws + 1)⌉-th smallest maximum; same result for the same seed in
    /// any order of the bodies. O(draws · m²) a step; above ``simulationLimit`` bodies one step with the
    /// normal quantile at (1 − level)/pairs instead, O(m · different errors). **GSL.** `gsl_ran_ugaussian`,
    /// `gsl_cdf_ugaussian_Pinv`.
    ///
    /// The bodies whose simultaneous set begins at τ or better are a confidence set for the τ best.
    ///
    /// - Throws: ``StatisticsError/notFinite(index:)``, ``StatisticsError/notPositive(value:)`` for a
    ///   standard error, ``StatisticsError/probabilityOutOfRange(value:)``,
    ///   ``StatisticsError/countOutOfRange(value:minimum:maximum:)`` for `draws` below 100.
    /// - SeeAlso: Mogstad, Romano, Shaikh & Wilhelm (2024), Review of Economic Studies 91, 476–518, section
    ///   3; reference values `Reference/rank-sets.csv` (the same algorithm in NumPy with its own draws).
    public static func sets(
        _ estimates: [Estimate], scope: Scope = .marginal, order: Ranks.Order = .descending,
        level: Double = 0.95, draws: Int = 1000, seed: UInt64
    ) throws(StatisticsError) -> [ClosedRange<Int>] {
        _ = try ConfidenceInterval.tail(level)
        guard draws >= 100 else { throw .countOutOfRange(value: draws, minimum: 100, maximum: .max) }
        for (index, estimate) in estimates.enumerated() {
            guard estimate.value.isFinite else { throw .notFinite(index: index) }
            guard estimate.standardError > 0, estimate.standardError.isFinite else {
                throw .notPositive(value: estimate.standardError)
            }
        }
        let sign: Double = order == .descending ? 1 : -1
        if estimates.count > simulationLimit {
            return LongListSets(estimates, sign: sign).sets(
                pairs: scope == .marginal
                    ? 2 * (estimates.count - 1) : estimates.count * (estimates.count - 1), level)
        }
        let streams = BodyStreams.numbers(
            estimates.map { [$0.value.bitPattern, $0.standardError.bitPattern] })
        let noise = zip(estimates, streams).map { estimate, stream in
            let random = GSLRandom(seed: seed, stream: stream)
            return (0..<draws).map { _ in estimate.standardError * random.normal() }
        }
        let comparison = PairwiseComparison(
            values: estimates.map { sign * $0.value }, errors: estimates.map(\.standardError), noise: noise,
            level: level)
        let bodies = Array(estimates.indices)
        switch scope {
        case .simultaneous:
            let shown = comparison.shown(among: comparison.allPairs())
            return bodies.map { body in
                let ahead = shown.count { $0.behind == body }
                return 1 + ahead...bodies.count - shown.count { $0.ahead == body }
            }
        case .marginal:
            return bodies.map { body in
                let shown = comparison.shown(among: comparison.pairs(of: body))
                return 1 + shown.count { $0.behind == body }...bodies.count - shown.count { $0.ahead == body }
            }
        }
    }
}
