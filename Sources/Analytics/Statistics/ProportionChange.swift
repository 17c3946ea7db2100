/// The change of a proportion between two years.
public struct ProportionChange: Equatable, Sendable {
    /// later − earlier, in percentage points.
    public let points: Double
    /// Newcombe's interval for the change, in percentage points.
    public let interval: ConfidenceInterval
    /// 100 (later − earlier) / earlier, in percent of the earlier value; absent if that is 0.
    public let percent: Double?

    /// The change from `earlier` to `later` with Newcombe's hybrid score interval (his method 10).
    ///
    /// Each proportion gets its Wilson interval; the distances to the ends are combined as the square root of
    /// sums of squares. No continuity correction.
    ///
    /// **Shape.** two independent counts, each with at least one trial. **Unit.** percentage points, in
    /// −100...100. **Missing.** none accepted. **Sides.** two-sided. **Edges.** equal counts give 0 within
    /// a symmetric interval; 0 of n against n of n gives ±100 as that end. **GSL.**
    /// `gsl_cdf_ugaussian_Pinv`.
    ///
    /// - Throws: ``StatisticsError/countOutOfRange(value:minimum:maximum:)``,
    ///   ``StatisticsError/successesExceedTrials(successes:trials:)``,
    ///   ``StatisticsError/probabilityOutOfRange(value:)``.
    /// - SeeAlso: R. G. Newcombe (1998), Statistics in Medicine 17, 873–890, method 10; reference values
    ///   `Reference/change.csv` (statsmodels `confint_proportions_2indep(method="newcomb")`, R by the
    ///   formula).
    public init(
        from earlier: BinomialCount, to later: BinomialCount, level: Double = 0.95
    ) throws(StatisticsError) {
        try earlier.check()
        try later.check()
        let old = try ProportionInterval.wilson(
            successes: earlier.successes, trials: earlier.trials, level: level)
        let new = try ProportionInterval.wilson(
            successes: later.successes, trials: later.trials, level: level)
        let p = Double(earlier.successes) / Double(earlier.trials)
        let q = Double(later.successes) / Double(later.trials)
        let down = ((q - new.low) * (q - new.low) + (old.high - p) * (old.high - p)).squareRoot()
        let up = ((new.high - q) * (new.high - q) + (p - old.low) * (p - old.low)).squareRoot()
        points = 100 * (q - p)
        interval = ConfidenceInterval(
            low: max(-100, 100 * (q - p - down)), high: min(100, 100 * (q - p + up)), level: level)
        percent = p > 0 ? 100 * (q - p) / p : nil
    }
}
