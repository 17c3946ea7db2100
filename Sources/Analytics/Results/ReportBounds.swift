/// What is certain of a metric although some bodies have not reported.
public struct ReportBounds: Sendable, Equatable {
    /// How many bodies should have reported.
    public var expected: Int
    /// How many of them did not.
    public var notReported: Int
    /// How many have no known number: not reported, or a report without it or with one that contradicts itself.
    public var unknown: Int
    /// The least and greatest mean over bodies; the upper end is infinite where nothing bounds the values.
    public var mean: (low: Double, high: Double)?
    /// The least and greatest pooled rate, or total of plain numbers.
    public var pooled: (low: Double, high: Double)?

    /// The bounds of `metric` from the values of the reports there are.
    ///
    /// Proportions lie in 0...1 and numbers are at least 0; nothing else is assumed of a body without a number,
    /// but that its denominator (for plain numbers, its number) is at most `limit`, where one is given. Bodies that
    /// have nothing to divide by have no rate and take no part.
    ///
    /// - Throws: ``StatisticsError/countOutOfRange(value:minimum:maximum:)`` for fewer expected than reports.
    /// - SeeAlso: ``MissingBounds``.
    public init(
        _ metric: Metric, values: [MetricValue], expected: Int, limit: Double? = nil
    ) throws(StatisticsError) {
        guard expected >= values.count else {
            throw .countOutOfRange(value: expected, minimum: values.count, maximum: .max)
        }
        self.expected = expected
        notReported = expected - values.count
        unknown =
            notReported
            + values.count {
                switch LeftOutBody.Reason($0, of: metric) {
                case .missing, .contradiction: true
                default: false
                }
            }
        let known = values.filter { $0.value != nil }
        let numbers = known.compactMap(\.value)
        let k = Sample.sum(known.map { $0.numerator ?? 0 })
        let n = Sample.sum(known.map { $0.denominator ?? 0 })
        switch metric.uncertainty {
        case .proportion:
            mean = try MissingBounds.mean(reported: numbers, missing: unknown, range: 0...1)
            guard let successes = Int(exactly: k), let trials = Int(exactly: n) else { return }
            if unknown == 0 || limit != nil {
                pooled = try MissingBounds.proportion(
                    reported: BinomialCount(successes: successes, trials: trials),
                    missingTrials: Self.product(unknown, limit ?? 0))
            } else {
                // As many cases as one likes, of either kind.
                pooled = (0, 1)
            }
        case .rate, .count, .none:
            let isPlain = metric.denominator == nil
            let range = 0...(isPlain ? limit ?? .infinity : .infinity)
            mean = try MissingBounds.mean(reported: numbers, missing: unknown, range: range)
            if isPlain {
                pooled = try MissingBounds.total(reported: numbers, missing: unknown, range: range)
            } else if unknown == 0 {
                if known.isEmpty { return }
                let value = metric.quotient(k, n).value
                pooled = value.map { ($0, $0) }
            } else {
                // At worst the missing denominators are as large as can be and have nothing above them.
                let low = limit.map { metric.quotient(k, n + Double(unknown) * $0).value ?? 0 } ?? 0
                pooled = (max(0, low), .infinity)
            }
        }
    }

    private static func product(_ count: Int, _ limit: Double) -> Int {
        let all = (Double(count) * limit).rounded(.up)
        return all < 1e15 ? Int(all) : Int(1e15)
    }

    /// Compares numbers, the pairs among them too.
    public static func == (left: ReportBounds, right: ReportBounds) -> Bool {
        (left.expected, left.notReported, left.unknown) == (right.expected, right.notReported, right.unknown)
            && [left.mean?.low, left.mean?.high, left.pooled?.low, left.pooled?.high]
                == [right.mean?.low, right.mean?.high, right.pooled?.low, right.pooled?.high]
    }
}
