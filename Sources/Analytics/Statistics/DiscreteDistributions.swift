/// Binomial probabilities through the beta distribution.
public enum BinomialDistribution {
    /// P(X ≤ `count`) and P(X > `count`) for X binomial with `trials` and `probability`.
    ///
    /// **Shape.** any integer `count`; `trials` ≥ 0; `probability` in 0...1. **Unit.** probabilities.
    /// **Edges.** below 0 the tails are (0, 1), from `trials` on (1, 0). **Missing.** none accepted.
    ///
    /// - Throws: ``StatisticsError/countOutOfRange(value:minimum:maximum:)``,
    ///   ``StatisticsError/probabilityOutOfRange(value:)``.
    /// - SeeAlso: DLMF 8.17.5; reference values `Reference/distributions.csv` (SciPy `binom`, R `pbinom`).
    public static func tails(
        at count: Int, trials: Int, probability: Double
    ) throws(StatisticsError) -> (lower: Double, upper: Double) {
        guard trials >= 0 else { throw .countOutOfRange(value: trials, minimum: 0, maximum: .max) }
        guard probability >= 0, probability <= 1 else { throw .probabilityOutOfRange(value: probability) }
        if count < 0 { return (0, 1) }
        if count >= trials { return (1, 0) }
        let beta = try BetaDistribution.tails(
            at: probability, alpha: Double(count) + 1, beta: Double(trials - count))
        return (beta.upper, beta.lower)
    }
}

/// Poisson probabilities through the gamma distribution.
public enum PoissonDistribution {
    /// P(X ≤ `count`) and P(X > `count`) for X Poisson with `mean`.
    ///
    /// **Shape.** any integer `count`; `mean` ≥ 0. **Unit.** probabilities.
    /// **Edges.** below 0 the tails are (0, 1); a mean of 0 puts all weight on 0. **Missing.** none accepted.
    ///
    /// - Throws: ``StatisticsError/valueTooSmall(index:value:minimum:)``,
    ///   ``StatisticsError/notFinite(index:)``.
    /// - SeeAlso: DLMF 8.11.10; reference values `Reference/distributions.csv` (SciPy `poisson`, R `ppois`).
    public static func tails(
        at count: Int, mean: Double
    ) throws(StatisticsError) -> (lower: Double, upper: Double) {
        guard mean.isFinite else { throw .notFinite(index: 0) }
        guard mean >= 0 else { throw .valueTooSmall(index: 0, value: mean, minimum: 0) }
        if count < 0 { return (0, 1) }
        if mean == 0 { return (1, 0) }
        let gamma = try GammaDistribution.tails(at: mean, shape: Double(count) + 1)
        return (gamma.upper, gamma.lower)
    }
}
