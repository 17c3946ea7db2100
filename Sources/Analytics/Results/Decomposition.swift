public import ParsedCorpus

/// The change of the pooled value between two years, taken apart body by body.
public struct Decomposition: Sendable {
    /// One body's part, in the unit of the value.
    public struct Row: Sendable {
        /// The body.
        public var agency: String
        /// Its jurisdiction; empty for a group.
        public var region: String
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
    /// Bodies that a lineage file gives another name in the earlier year; they are taken as one body.
    public private(set) var renamed: [(agency: String, former: String)] = []
    /// Who has no value in a year.
    public private(set) var leftOut: [LeftOutBody] = []
    /// Whether the form changed the metric's meaning between the years, so that there is no change to take apart.
    public private(set) var isBroken = false

    /// Takes apart the change of `metric` from the first to the last year of `selection`.
    ///
    /// Only for metrics with a denominator. **Missing.** a body without a value in one of the years counts as
    /// having come or gone; with `grouping` the parts are those of the groups, each pooled; a metric whose meaning changed between the years' editions is not decomposed.
    public init(
        _ metric: Metric, of panel: Panel, selection: PanelSelection, grouping: BodyGrouping? = nil
    ) throws(StatisticsError) {
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
        if !metric.isChained {
            let editions = [first, last].map { year in
                Set(kept.filter { $0.year == year }.compactMap { metric.edition(in: $0) })
            }
            if editions[0] != editions[1] {
                isBroken = true
                return
            }
        }
        var order: [BodyID] = []
        var pairs: [BodyID: (earlier: MetricValue?, later: MetricValue?)] = [:]
        func add(_ body: BodyID, _ year: Int, _ value: MetricValue) {
            if pairs[body] == nil { order.append(body) }
            var pair = pairs[body] ?? (nil, nil)
            if year == first { pair.earlier = value } else { pair.later = value }
            pairs[body] = pair
        }
        if let grouping {
            for (group, members) in grouped(kept, by: grouping) {
                for year in [first, last] {
                    let rows = members.filter { $0.year == year }
                    if rows.isEmpty { continue }
                    let pooled = PooledValue(metric, rows)
                    leftOut += pooled.leftOut
                    add(BodyID(agency: group ?? "", region: ""), year, pooled.value)
                }
            }
        } else {
            for row in kept {
                let value = metric.value(in: row)
                if let reason = LeftOutBody.Reason(value, of: metric) {
                    leftOut.append(LeftOutBody(row, reason))
                }
                if row.year == first, case .renamed(let former, _) = row.succession {
                    renamed.append((row.agency, former))
                }
                add(row.body, row.year, value)
            }
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
            Row(
                agency: $0.agency, region: $0.region, earlier: pairs[$0]?.earlier, later: pairs[$0]?.later,
                part: $1)
        }
        // A body without a value in either year has no part; it is named among those left out.
        rows.removeAll { ratio($0.earlier) == nil && ratio($0.later) == nil }
        renamed.removeAll { body in !rows.contains { $0.agency == body.agency && $0.later != nil } }
        rows.sort { (-abs($0.total), $0.agency, $0.region) < (-abs($1.total), $1.agency, $1.region) }
    }
}
