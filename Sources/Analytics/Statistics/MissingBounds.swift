/// Worst-case bounds when some bodies have not reported: what is certain without any assumption about them.
///
/// - SeeAlso: C. F. Manski (1989), Journal of Human Resources 24, 343–360; Manski (2003), Partial
///   Identification of Probability Distributions, chapter 1; hand-computed cases in the tests.
public enum MissingBounds {
    /// The least and greatest possible total of `reported` and `missing` values that lie in `range`.
    ///
    /// **Shape.** any number of values; `missing` ≥ 0; the upper end of `range` may be infinite.
    /// **Unit.** that of the values. **Missing.** that is the subject; `reported` must be finite.
    /// **Edges.** nothing missing: both ends are the total.
    ///
    /// - Throws: ``StatisticsError/notFinite(index:)``,
    ///   ``StatisticsError/countOutOfRange(value:minimum:maximum:)``.
    public static func total(
        reported: [Double], missing: Int, range: ClosedRange<Double>
    ) throws(StatisticsError) -> (low: Double, high: Double) {
        try Sample.checkFinite(reported.span)
        guard missing >= 0 else { throw .countOutOfRange(value: missing, minimum: 0, maximum: .max) }
        let total = Sample.sum(reported)
        if missing == 0 { return (total, total) }
        return (total + Double(missing) * range.lowerBound, total + Double(missing) * range.upperBound)
    }

    /// The least and greatest possible pooled proportion when up to `missingTrials` trials are not reported.
    ///
    /// All missing trials failures below, all successes above. With the number of missing trials only
    /// bounded, the bounds stay valid, as they widen with it. **Shape.** one count, trials ≥ 0. **Unit.**
    /// proportions. **Edges.** absent if there is no trial at all; nothing reported: 0...1.
    ///
    /// - Throws: the errors of the count, ``StatisticsError/countOutOfRange(value:minimum:maximum:)``.
    public static func proportion(
        reported: BinomialCount, missingTrials: Int
    ) throws(StatisticsError) -> (low: Double, high: Double)? {
        try reported.check(minimumTrials: 0)
        guard missingTrials >= 0 else {
            throw .countOutOfRange(value: missingTrials, minimum: 0, maximum: .max)
        }
        let all = Double(reported.trials) + Double(missingTrials)
        guard all > 0 else { return nil }
        let successes = Double(reported.successes)
        return (successes / all, (successes + Double(missingTrials)) / all)
    }

    /// The least and greatest possible mean over all bodies, of values that lie in `range`.
    ///
    /// As ``total(reported:missing:range:)`` divided by the number of bodies; absent if there is none.
    ///
    /// - Throws: as ``total(reported:missing:range:)``.
    public static func mean(
        reported: [Double], missing: Int, range: ClosedRange<Double>
    ) throws(StatisticsError) -> (low: Double, high: Double)? {
        let bounds = try total(reported: reported, missing: missing, range: range)
        let bodies = Double(reported.count) + Double(missing)
        return bodies > 0 ? (bounds.low / bodies, bounds.high / bodies) : nil
    }
}
