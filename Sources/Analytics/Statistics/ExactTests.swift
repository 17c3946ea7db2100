/// Exact two-sided tests on counts. The p-value is the probability, under the null hypothesis, of all
/// outcomes no more likely than the observed one (the method of small p-values, as in R's tests of the same
/// names).
public enum ExactTests {
    /// Fisher's exact test that two proportions are equal.
    ///
    /// Hypergeometric, given both margins. **Shape.** two independent counts, trials ≥ 0. **Unit.**
    /// probability. **Missing.** none accepted. **Edges.** 1 if a margin is 0 (nothing can differ), so with
    /// no trials. **Numerics.** relative error about 1e-10 at counts of 10⁶. **GSL.** `gsl_sf_gammastar_e`
    /// inside a saddle-point form, because `gsl_cdf_hypergeometric_P` loses digits with growing counts.
    ///
    /// - Throws: ``StatisticsError/countOutOfRange(value:minimum:maximum:)``,
    ///   ``StatisticsError/successesExceedTrials(successes:trials:)``.
    /// - SeeAlso: R. A. Fisher (1935), JRSS 98, 39–82; reference values `Reference/fisher.csv` (SciPy
    ///   `fisher_exact`, R `fisher.test`).
    public static func fisher(_ first: BinomialCount, _ second: BinomialCount) throws(StatisticsError)
        -> Double
    {
        try first.check(minimumTrials: 0)
        try second.check(minimumTrials: 0)
        let draws = first.successes + second.successes
        let marked = first.trials
        let total = first.trials + second.trials
        let support = max(0, draws - second.trials)...min(draws, marked)
        guard support.lowerBound < support.upperBound else { return 1 }
        let p = Double(draws) / Double(total)
        let q = Double(total - draws) / Double(total)
        let whole = try SaddlePoint.logBinomial(Double(draws), Double(total), p, q)
        let peak = Int((Double(draws + 1) * Double(marked + 1) / Double(total + 2)).rounded(.down))
        let tails = UnimodalTails(
            support: support,
            mode: min(max(peak, support.lowerBound), support.upperBound),
            logDensity: { x throws(StatisticsError) in
                try SaddlePoint.logBinomial(Double(x), Double(marked), p, q)
                    + SaddlePoint.logBinomial(Double(draws - x), Double(second.trials), p, q) - whole
            },
            ratio: { x in
                Double(marked - x) * Double(draws - x)
                    / (Double(x + 1) * Double(second.trials - draws + x + 1))
            })
        return try tails.twoSidedPValue(observed: first.successes)
    }

    /// The binomial test that the success probability is `probability`.
    ///
    /// **Shape.** one count, trials ≥ 0; 0 < `probability` < 1. **Unit.** probability. **Missing.** none
    /// accepted. **Edges.** 1 with no trials.
    ///
    /// - Throws: ``StatisticsError/probabilityOutOfRange(value:)`` and the errors of the count.
    /// - SeeAlso: reference values `Reference/exact-tests.csv` (SciPy `binomtest`, R `binom.test`).
    public static func binomial(
        _ count: BinomialCount, probability: Double
    ) throws(StatisticsError) -> Double {
        guard probability > 0, probability < 1 else { throw .probabilityOutOfRange(value: probability) }
        return try binomial(count, probability, 1 - probability)
    }

    /// The Poisson test that the rate per unit of exposure is `rate`.
    ///
    /// **Shape.** one count; `rate` > 0. **Unit.** probability. **Missing.** none accepted.
    ///
    /// - Throws: ``StatisticsError/notPositive(value:)`` and the errors of the count.
    /// - SeeAlso: reference values `Reference/exact-tests.csv` (SciPy by the definition, R `poisson.test`).
    public static func poisson(_ count: PoissonCount, rate: Double) throws(StatisticsError) -> Double {
        try count.check()
        guard rate > 0, rate.isFinite else { throw .notPositive(value: rate) }
        let mean = rate * count.exposure
        guard mean > 0, mean < 1e15 else { throw .notPositive(value: mean) }
        let tails = UnimodalTails(
            support: 0...Int.max / 4,
            mode: Int(mean),
            logDensity: { x throws(StatisticsError) in try SaddlePoint.logPoisson(Double(x), mean) },
            ratio: { mean / Double($0 + 1) })
        return try tails.twoSidedPValue(observed: count.events)
    }

    /// The conditional test that two Poisson rates are equal.
    ///
    /// Given the sum of the events, the first count is binomial with the first exposure's share.
    /// **Shape.** two independent counts. **Unit.** probability. **Missing.** none accepted.
    /// **Edges.** 1 if neither has events.
    ///
    /// - Throws: the errors of the counts.
    /// - SeeAlso: Przyborowski & Wilenski (1940), Biometrika 31, 313–323; reference values
    ///   `Reference/exact-tests.csv` (R `poisson.test` with two counts, SciPy `binomtest` on the share).
    public static func equalRates(_ first: PoissonCount, _ second: PoissonCount) throws(StatisticsError)
        -> Double
    {
        try first.check()
        try second.check()
        let (total, overflow) = first.events.addingReportingOverflow(second.events)
        guard !overflow else { throw .countOutOfRange(value: first.events, minimum: 0, maximum: .max) }
        let exposure = first.exposure + second.exposure
        return try binomial(
            BinomialCount(successes: first.events, trials: total), first.exposure / exposure,
            second.exposure / exposure)
    }

    private static func binomial(
        _ count: BinomialCount, _ p: Double, _ q: Double
    ) throws(StatisticsError) -> Double {
        try count.check(minimumTrials: 0)
        guard count.trials > 0 else { return 1 }
        guard p > 0, q > 0 else { throw .probabilityOutOfRange(value: p) }
        let n = count.trials
        let tails = UnimodalTails(
            support: 0...n,
            mode: min(n, Int((Double(n) + 1) * p)),
            logDensity: { x throws(StatisticsError) in
                try SaddlePoint.logBinomial(Double(x), Double(n), p, q)
            },
            ratio: { Double(n - $0) / Double($0 + 1) * (p / q) })
        return try tails.twoSidedPValue(observed: count.successes)
    }
}
