/// Intervals for Poisson counts and for ratios of two of them.
public enum PoissonInterval {
    /// Garwood's exact interval for the rate of a Poisson count per unit of `exposure`.
    ///
    /// Gamma quantiles, Gamma(k) below and Gamma(k + 1) above, which are half the χ² quantiles.
    ///
    /// **Shape.** `count` ≥ 0, `exposure` > 0. **Unit.** events per unit of exposure. **Missing.** none
    /// accepted. **Sides.** two-sided. **Edges.** the lower end is exactly 0 at a count of 0.
    ///
    /// - Throws: ``StatisticsError/countOutOfRange(value:minimum:maximum:)``,
    ///   ``StatisticsError/notPositive(value:)``, ``StatisticsError/probabilityOutOfRange(value:)``.
    /// - SeeAlso: F. Garwood (1936), Biometrika 28, 437–442; reference values `Reference/poisson.csv`
    ///   (SciPy `chi2.ppf`, R `poisson.test`).
    public static func garwood(
        count: Int, exposure: Double = 1, level: Double = 0.95
    ) throws(StatisticsError) -> ConfidenceInterval {
        let tail = try ConfidenceInterval.tail(level)
        guard count >= 0 else { throw .countOutOfRange(value: count, minimum: 0, maximum: .max) }
        guard exposure > 0, exposure.isFinite else { throw .notPositive(value: exposure) }
        let k = Double(count)
        let low = count == 0 ? 0 : try GammaDistribution.quantile(lowerTail: tail, shape: k)
        let high = try GammaDistribution.quantile(upperTail: tail, shape: k + 1)
        return ConfidenceInterval(low: low / exposure, high: high / exposure, level: level)
    }

    /// The exact conditional interval for the ratio of the means of two independent Poisson counts.
    ///
    /// Given the sum, the first count is binomial with share ρ/(1 + ρ), ρ the ratio of means; the
    /// Clopper–Pearson ends of the share are turned back into ratios. For cases per application, where the
    /// first count is no part of the second. With exposures the ratio is that of the rates.
    ///
    /// **Shape.** counts ≥ 0, not both 0; exposures > 0. **Unit.** a ratio. **Missing.** none accepted.
    /// **Sides.** two-sided. **Edges.** lower end exactly 0 if `numerator` is 0; upper end infinite if
    /// `denominator` is 0; absent if both are.
    ///
    /// - Throws: ``StatisticsError/countOutOfRange(value:minimum:maximum:)``,
    ///   ``StatisticsError/notPositive(value:)``, ``StatisticsError/probabilityOutOfRange(value:)``.
    /// - SeeAlso: Przyborowski & Wilenski (1940), Biometrika 31, 313–323; reference values
    ///   `Reference/poisson-ratio.csv` (R `poisson.test` with two counts, SciPy by the definition).
    public static func ratio(
        numerator: Int, denominator: Int, exposures: (numerator: Double, denominator: Double) = (1, 1),
        level: Double = 0.95
    ) throws(StatisticsError) -> ConfidenceInterval? {
        _ = try ConfidenceInterval.tail(level)
        for count in [numerator, denominator] where count < 0 {
            throw .countOutOfRange(value: count, minimum: 0, maximum: .max)
        }
        for exposure in [exposures.numerator, exposures.denominator]
        where !(exposure > 0 && exposure.isFinite) {
            throw .notPositive(value: exposure)
        }
        let (total, overflow) = numerator.addingReportingOverflow(denominator)
        guard !overflow else {
            throw .countOutOfRange(value: numerator, minimum: 0, maximum: .max - denominator)
        }
        guard total > 0 else { return nil }
        let share = try ProportionInterval.clopperPearson(successes: numerator, trials: total, level: level)
        // The odds of the upper share from the other count's lower end, so that 1 − share keeps its digits.
        let other = try ProportionInterval.clopperPearson(successes: denominator, trials: total, level: level)
        let scale = exposures.denominator / exposures.numerator
        return ConfidenceInterval(
            low: share.low / other.high * scale,
            high: denominator == 0 ? .infinity : share.high / other.low * scale,
            level: level)
    }
}
