/// Intervals for a proportion, k successes in n trials.
///
/// All share: **Shape.** 0 ≤ `successes` ≤ `trials`, `trials` ≥ 1 (they throw otherwise). **Unit.**
/// proportions; both ends in 0...1. **Missing.** none accepted. **Sides.** two-sided, `level` in total.
/// **Edges.** at 0 successes the lower end is exactly 0, at n successes the upper end exactly 1.
///
/// - SeeAlso: Brown, Cai & DasGupta (2001), Statistical Science 16, 101–133, sections 3 and 4; reference
///   values `Reference/proportion.csv` (statsmodels `proportion_confint`, R `prop.test`, `binom.test`,
///   `qbeta`).
public enum ProportionInterval {
    /// Wilson's score interval, without continuity correction: the default choice at any n.
    ///
    /// The proportions not rejected by the score test. **GSL.** `gsl_cdf_ugaussian_Pinv`.
    ///
    /// - Throws: ``StatisticsError/countOutOfRange(value:minimum:maximum:)``,
    ///   ``StatisticsError/successesExceedTrials(successes:trials:)``,
    ///   ``StatisticsError/probabilityOutOfRange(value:)`` for the level.
    public static func wilson(
        successes: Int, trials: Int, level: Double = 0.95
    ) throws(StatisticsError) -> ConfidenceInterval {
        let tail = try check(successes, trials, level)
        let z = -GSLDistributions.normalQuantile(tail)
        let k = Double(successes)
        let n = Double(trials)
        let failures = n - k
        let center = k + z * z / 2
        let half = z * (k * (failures / n) + z * z / 4).squareRoot()
        let scale = n + z * z
        // The lower end as product of roots over the larger one, which does not cancel for small k.
        let high = (center + half) / scale
        let low = k * (k / n) / (center + half)
        return ConfidenceInterval(
            low: successes == 0 ? 0 : low, high: successes == trials ? 1 : min(1, high), level: level)
    }

    /// Jeffreys' interval: equal tails of Beta(k + ½, n − k + ½), closed at 0 and n.
    ///
    /// As Brown, Cai & DasGupta define it, the lower end is 0 at k = 0 and the upper end 1 at k = n; their
    /// further change of the other end there, and at 1 and n − 1, is not made.
    ///
    /// - Throws: as ``wilson(successes:trials:level:)``.
    public static func jeffreys(
        successes: Int, trials: Int, level: Double = 0.95
    ) throws(StatisticsError) -> ConfidenceInterval {
        let tail = try check(successes, trials, level)
        let a = Double(successes) + 0.5
        let b = Double(trials - successes) + 0.5
        return ConfidenceInterval(
            low: successes == 0 ? 0 : try BetaDistribution.quantile(lowerTail: tail, alpha: a, beta: b),
            high: successes == trials ? 1 : try BetaDistribution.quantile(upperTail: tail, alpha: a, beta: b),
            level: level)
    }

    /// The Clopper–Pearson interval: covers with at least `level` whatever the proportion, at a price in
    /// width.
    ///
    /// Beta quantiles: Beta(k, n − k + 1) below, Beta(k + 1, n − k) above.
    ///
    /// - Throws: as ``wilson(successes:trials:level:)``.
    /// - SeeAlso: Clopper & Pearson (1934), Biometrika 26, 404–413.
    public static func clopperPearson(
        successes: Int, trials: Int, level: Double = 0.95
    ) throws(StatisticsError) -> ConfidenceInterval {
        let tail = try check(successes, trials, level)
        let k = Double(successes)
        let rest = Double(trials - successes)
        return ConfidenceInterval(
            low: successes == 0
                ? 0 : try BetaDistribution.quantile(lowerTail: tail, alpha: k, beta: rest + 1),
            high: successes == trials
                ? 1 : try BetaDistribution.quantile(upperTail: tail, alpha: k + 1, beta: rest),
            level: level)
    }

    static func check(_ successes: Int, _ trials: Int, _ level: Double) throws(StatisticsError) -> Double {
        guard trials >= 1 else { throw .countOutOfRange(value: trials, minimum: 1, maximum: .max) }
        guard successes >= 0 else { throw .countOutOfRange(value: successes, minimum: 0, maximum: trials) }
        guard successes <= trials else {
            throw .successesExceedTrials(successes: successes, trials: trials)
        }
        return try ConfidenceInterval.tail(level)
    }
}
