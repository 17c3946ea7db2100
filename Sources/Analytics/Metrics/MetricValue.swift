public import ParsedCorpus

/// A metric's number in one report.
public enum MetricValue: Sendable, Hashable {
    /// The number, and what it was computed from; `denominator` is nil for a plain number.
    case defined(numerator: Double, denominator: Double?, value: Double)
    /// Both parts are known, but the quotient does not exist or cannot be true.
    case undefined(numerator: Double, denominator: Double)
    /// A part is not known.
    case missing(MissingCell)

    /// The number; nil if undefined or missing.
    public var value: Double? { if case .defined(_, _, let value) = self { value } else { nil } }

    /// Whether a part is not known.
    public var isMissing: Bool { if case .missing = self { true } else { false } }

    /// The numerator, where it is known.
    public var numerator: Double? {
        switch self {
        case .defined(let numerator, _, _), .undefined(let numerator, _): numerator
        case .missing: nil
        }
    }

    /// The denominator, where there is one and it is known.
    public var denominator: Double? {
        switch self {
        case .defined(_, let denominator, _): denominator
        case .undefined(_, let denominator): denominator
        case .missing: nil
        }
    }
}

extension Metric {
    /// The metric in `row`.
    ///
    /// **Edges.** a denominator of 0 or below, or a part greater than its whole (only in a report that
    /// contradicts itself), is ``MetricValue/undefined(numerator:denominator:)``; a missing cell makes
    /// everything missing.
    public func value(in row: BodyYear) -> MetricValue {
        let top: Double
        switch numerator.value(in: row) {
        case .success(let sum): top = sum
        case .failure(let reason): return .missing(reason)
        }
        guard let denominator else { return .defined(numerator: top, denominator: nil, value: top) }
        switch denominator.value(in: row) {
        case .success(let bottom): return quotient(top, bottom)
        case .failure(let reason): return .missing(reason)
        }
    }

    /// The metric of pooled parts, as of a group of bodies.
    public func quotient(_ numerator: Double, _ denominator: Double) -> MetricValue {
        guard denominator > 0, uncertainty != .proportion || (0...denominator).contains(numerator) else {
            return .undefined(numerator: numerator, denominator: denominator)
        }
        return .defined(
            numerator: numerator, denominator: denominator, value: numerator / denominator * unit.scale)
    }

    /// The interval of a defined value, in the unit of the value; nil where the metric has none.
    public func interval(
        _ value: MetricValue, level: Double = 0.95, by method: ProportionMethod = .wilson
    ) throws(StatisticsError) -> ConfidenceInterval? {
        guard case .defined(let numerator, let denominator, _) = value else { return nil }
        switch uncertainty {
        case .none: return nil
        case .proportion:
            guard let count = BinomialCount(numerator, of: denominator) else { return nil }
            return try method.interval(count, level: level)
        case .rate, .count:
            guard let events = Int(exactly: numerator), events >= 0 else { return nil }
            return try PoissonInterval.garwood(
                count: events, exposure: (denominator ?? 1) / unit.scale, level: level)
        }
    }
}

extension BinomialCount {
    /// Whole counts only.
    init?(_ numerator: Double, of denominator: Double?) {
        guard let denominator, let k = Int(exactly: numerator), let n = Int(exactly: denominator), n > 0,
            (0...n).contains(k)
        else { return nil }
        self.init(successes: k, trials: n)
    }
}
