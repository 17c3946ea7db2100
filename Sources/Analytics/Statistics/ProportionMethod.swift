/// Which interval of a proportion is taken.
public enum ProportionMethod: String, Sendable, CaseIterable {
    /// The proportions that the score test does not reject; near the level on average.
    case wilson
    /// Equal tails of the beta posterior of Jeffreys' prior.
    case jeffreys
    /// The proportions that neither exact one-sided test rejects; never below the level, and wide.
    case clopperPearson = "clopper-pearson"

    /// The interval of `count`.
    ///
    /// - Throws: the errors of ``ProportionInterval``.
    public func interval(
        _ count: BinomialCount, level: Double = 0.95
    ) throws(StatisticsError) -> ConfidenceInterval {
        let (k, n) = (count.successes, count.trials)
        return switch self {
        case .wilson: try ProportionInterval.wilson(successes: k, trials: n, level: level)
        case .jeffreys: try ProportionInterval.jeffreys(successes: k, trials: n, level: level)
        case .clopperPearson: try ProportionInterval.clopperPearson(successes: k, trials: n, level: level)
        }
    }
}
