/// Control limits of a funnel plot at one size, from the exact distribution with interpolation.
///
/// With p the probability left outside on either side and r the least count with P(X ≤ r) ≥ p, the lower limit is
/// (r − α) / size, α = (P(X ≤ r) − p) / P(X = r): the step function is made continuous, so that limits hardly jump with
/// size. The upper limit is its mirror image: r is the greatest count with P(X ≥ r) ≥ p, and the limit (r + α) / size,
/// α = (P(X ≥ r) − p) / P(X = r). Interpolating P(X ≤ r) there too would put it one unit too low.
///
/// Limits are possible values: none below 0, none of a proportion above 1. A count that its exact two-sided p-value
/// (``ExactTests``) does not reject is not outside: where the two tails differ so much that equal halves would have it
/// so, the limit moves out to that count.
///
/// - SeeAlso: D. J. Spiegelhalter (2005), Statistics in Medicine 24, 1185–1202, appendix; reference
///   values `Reference/funnel.csv` (SciPy `binom`, `poisson`, `binomtest`; R `qbinom`, `qpois`, `binom.test`).
public enum FunnelLimits {
    /// The limits for a proportion `target` in `trials` trials that hold with probability `coverage`.
    ///
    /// **Shape.** `trials` ≥ 1; 0 < `target` < 1. **Unit.** proportions, kept within 0...1. **Missing.** none
    /// accepted. **Sides.** two-sided, equal tails.
    ///
    /// - Throws: ``StatisticsError/countOutOfRange(value:minimum:maximum:)``,
    ///   ``StatisticsError/probabilityOutOfRange(value:)``.
    public static func proportion(
        trials: Int, target: Double, coverage: Double
    ) throws(StatisticsError) -> (low: Double, high: Double) {
        let tail = try ConfidenceInterval.tail(coverage)
        guard trials >= 1 else { throw .countOutOfRange(value: trials, minimum: 1, maximum: .max) }
        guard target > 0, target < 1 else { throw .probabilityOutOfRange(value: target) }
        let n = Double(trials)
        let distribution = StepDistribution(
            first: n * target, last: trials,
            tails: { x throws(StatisticsError) in
                try BinomialDistribution.tails(at: x, trials: trials, probability: target)
            },
            probability: { x throws(StatisticsError) in
                exp(try SaddlePoint.logBinomial(Double(x), n, target, 1 - target))
            })
        let limits = try distribution.limits(tail: tail) { x throws(StatisticsError) in
            try ExactTests.binomial(BinomialCount(successes: x, trials: trials), probability: target)
        }
        return (limits.low / n, limits.high / n)
    }

    /// The limits for a rate `target` per unit of `exposure`.
    ///
    /// **Shape.** `exposure` and `target` > 0. **Unit.** that of `target`. Otherwise as
    /// ``proportion(trials:target:coverage:)``.
    ///
    /// - Throws: ``StatisticsError/notPositive(value:)``, ``StatisticsError/probabilityOutOfRange(value:)``.
    public static func rate(
        exposure: Double, target: Double, coverage: Double
    ) throws(StatisticsError) -> (low: Double, high: Double) {
        let tail = try ConfidenceInterval.tail(coverage)
        let mean = exposure * target
        guard exposure > 0, target > 0, mean > 0, mean < 1e15 else {
            throw .notPositive(value: min(exposure, target))
        }
        let distribution = StepDistribution(
            first: mean, last: Int.max / 4,
            tails: { x throws(StatisticsError) in try PoissonDistribution.tails(at: x, mean: mean) },
            probability: { x throws(StatisticsError) in exp(try SaddlePoint.logPoisson(Double(x), mean)) })
        let limits = try distribution.limits(tail: tail) { x throws(StatisticsError) in
            try ExactTests.poisson(PoissonCount(events: x, exposure: exposure), rate: target)
        }
        return (limits.low / exposure, limits.high / exposure)
    }
}

/// A distribution on 0...last whose quantiles are searched for and interpolated.
private struct StepDistribution {
    /// Where the search begins.
    let first: Double
    let last: Int
    let tails: (Int) throws(StatisticsError) -> (lower: Double, upper: Double)
    let probability: (Int) throws(StatisticsError) -> Double

    /// The limits in counts, no narrower than what `pValue` does not reject.
    func limits(
        tail p: Double, pValue: (Int) throws(StatisticsError) -> Double
    ) throws(StatisticsError) -> (low: Double, high: Double) {
        var low = max(0, try limit(lowerTail: p))
        var high = min(Double(last), try limit(upperTail: p))
        // Farther out the p-value only falls.
        var next = Int(low.rounded(.up)) - 1
        while next >= 0, try pValue(next) >= 2 * p {
            low = Double(next)
            next -= 1
        }
        next = Int(high.rounded(.down)) + 1
        while next <= last, try pValue(next) >= 2 * p {
            high = Double(next)
            next += 1
        }
        return (low, high)
    }

    private func limit(lowerTail p: Double) throws(StatisticsError) -> Double {
        let r = try least { x throws(StatisticsError) in try tails(x).lower >= p }
        return Double(r) - (try tails(r).lower - p) / (try probability(r))
    }

    private func limit(upperTail p: Double) throws(StatisticsError) -> Double {
        let r = try least { x throws(StatisticsError) in try tails(x).upper < p }
        return Double(r) + (try tails(r - 1).upper - p) / (try probability(r))
    }

    /// The least value that satisfies a condition which stays true once it is.
    private func least(
        _ holds: (Int) throws(StatisticsError) -> Bool
    ) throws(StatisticsError) -> Int {
        var low = -1
        var high = min(last, Int(first))
        var step = 1
        while high < last, !(try holds(high)) {
            low = high
            high = min(last, high + step)
            step *= 2
        }
        while high - low > 1 {
            let middle = low + (high - low) / 2
            if try holds(middle) { high = middle } else { low = middle }
        }
        return high
    }
}
