public import ParsedCorpus

/// The change of the pooled value between two years, taken apart body by body.
public struct Decomposition: Sendable {
    /// One body's part, in the unit of the value.
    public struct Row: Sendable {
        /// The body.
        public var agency: String
        /// The value of the earlier year, where it has one.
        public var earlier: MetricValue?
        /// The value of the later year, where it has one.
        public var later: MetricValue?
        /// What the body contributed.
        public var part: KitagawaDecomposition.Contribution
        /// All four parts together.
        public var total: Double { part.within + part.composition + part.entry + part.exit }
    }

    /// What changed.
    public let metric: Metric
    /// The years compared.
    public let years: (earlier: Int, later: Int)?
    /// The decomposition of the whole; nil where a year has nothing to divide by.
    public private(set) var whole: KitagawaDecomposition?
    /// The bodies, the greatest part first.
    public private(set) var rows: [Row] = []
    /// Whether most bodies moved against the pooled value.
    public private(set) var paradox: SimpsonsParadox?
    /// Who has no value in a year.
    public private(set) var leftOut: [LeftOutBody] = []

    /// Takes apart the change of `metric` from the first to the last year of `selection`.
    ///
    /// Only for metrics with a denominator. **Missing.** a body without a value in one of the years counts as
    /// having come or gone; a metric whose meaning changed between the years' editions is not decomposed.
    public init(_ metric: Metric, of panel: Panel, selection: PanelSelection) throws(StatisticsError) {
        self.metric = metric
        let selected = selection.rows(of: panel)
        let all = Set(selected.map(\.year))
        guard let first = all.min(), let last = all.max(), first < last, metric.denominator != nil else {
            years = nil
            return
        }
        years = (first, last)
        let (kept, containers) = withoutContainers(
            selected.filter { $0.year == first || $0.year == last }, keeping: selection.keepsConsolidated)
        leftOut = containers
        var order: [String] = []
        var pairs: [String: (earlier: MetricValue?, later: MetricValue?)] = [:]
        for row in kept {
            let value = metric.value(in: row)
            if let reason = LeftOutBody.Reason(value) { leftOut.append(LeftOutBody(row, reason)) }
            if pairs[row.agency] == nil { order.append(row.agency) }
            var pair = pairs[row.agency] ?? (nil, nil)
            if row.year == first { pair.earlier = value } else { pair.later = value }
            pairs[row.agency] = pair
        }
        func ratio(_ value: MetricValue?) -> Ratio? {
            guard case .defined(let numerator, let denominator?, _)? = value else { return nil }
            return Ratio(numerator: numerator, denominator: denominator)
        }
        let ratios = order.map { (earlier: ratio(pairs[$0]?.earlier), later: ratio(pairs[$0]?.later)) }
        guard ratios.contains(where: { $0.earlier != nil }), ratios.contains(where: { $0.later != nil })
        else {
            return
        }
        let whole = try KitagawaDecomposition(ratios)
        self.whole = whole
        paradox = try SimpsonsParadox(
            ratios.compactMap { pair in
                if let earlier = pair.earlier, let later = pair.later { (earlier, later) } else { nil }
            })
        rows = zip(order, whole.contributions).map {
            Row(agency: $0, earlier: pairs[$0]?.earlier, later: pairs[$0]?.later, part: $1)
        }
        rows.sort { (-abs($0.total), $0.agency) < (-abs($1.total), $1.agency) }
    }
}
