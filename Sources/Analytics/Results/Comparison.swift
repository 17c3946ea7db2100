public import ParsedCorpus

/// Bodies side by side, metric by metric, each against its peers.
public struct Comparison: Sendable {
    /// One body's number in one metric.
    public struct Entry: Sendable {
        /// The metric.
        public var metric: Metric
        /// The body.
        public var agency: String
        /// Its jurisdiction.
        public var region: String
        /// The body's number.
        public var value: MetricValue
        /// The 95 % interval of the value.
        public var interval: ConfidenceInterval?
        /// How many peers have a value.
        public var peerCount: Int
        /// The quartiles of the peers' values; nil below 4 peers.
        public var peers: (q1: Double, median: Double, q3: Double)?
        /// The share of peers with a smaller value, ties counting half; nil below 4 peers.
        public var percentile: Double?
        /// The competition rank among the peers and itself, the greatest value first; nil without a value.
        public var rank: Int?
        /// The 90 % range of ``rank``, as in a ranking of the body among its peers; nil unless asked for, without peers,
        /// and for stocks, money and full counts.
        public var rankRange: RankRange?
        /// Broken sums that touch the metric's cells.
        public var brokenRules: [String]
    }

    /// The year compared.
    public let year: Int?
    /// The bodies, by name.
    public private(set) var bodies: [BodyYear]
    /// The entries: by metric as asked, then body.
    public private(set) var entries: [Entry] = []
    /// Governments that cover others of a group of peers and are nobody's peers.
    public private(set) var leftOut: [LeftOutBody] = []

    /// Compares the bodies of `selection` in its latest year, each with the bodies of its own kind in `panel`.
    ///
    /// Peers are the bodies not compared, of the same kind and level, with a report of the year, whatever the selection
    /// says of agencies; regions of the selection confine them too. **Edges.** missing and undefined values
    /// have no percentile and are nobody's peers; fewer than 4 peers give no quartiles. With `grouping` the peers are
    /// the bodies of the same group, whatever their kind and level. With `rankSeed` every entry gets the 90 % range of
    /// its rank, drawn with that seed.
    public init(
        _ metrics: [Metric], of panel: Panel, selection: PanelSelection, grouping: BodyGrouping? = nil,
        rankSeed: UInt64? = nil, intervals: ProportionMethod = .wilson
    ) throws(StatisticsError) {
        let selected = selection.rows(of: panel)
        let year = selected.map(\.year).max()
        self.year = year
        bodies = selected.filter { $0.year == year }
        var open = selection
        open.agencies = []
        // The bodies compared are nobody's peers: one set of quartiles serves all of a kind.
        let compared = Set(bodies.map(\.body))
        let (others, containers) = withoutContainers(
            open.rows(of: panel).filter { $0.year == year && !compared.contains($0.body) },
            keeping: grouping == nil || selection.keepsConsolidated)
        leftOut = containers
        let peersOf = bodies.map { body in
            others.indices.filter { index in
                grouping.map { $0.group(of: others[index]) == $0.group(of: body) }
                    ?? (others[index].kind == body.kind && others[index].level == body.level)
            }
        }
        let values = Parallel.map(metrics.count) { place in others.map { metrics[place].value(in: $0) } }
        for (metric, values) in zip(metrics, values) {
            for (body, peers) in zip(bodies, peersOf) {
                let peers = peers.map { values[$0] }.filter { $0.value != nil }
                var entry = try Self.entry(metric, body, peers.compactMap(\.value), intervals)
                if let rankSeed { entry.rankRange = try Self.range(entry, among: peers, seed: rankSeed) }
                entries.append(entry)
            }
        }
    }

    /// The same for one body alone, where a part of its name is in others'.
    public func only(_ body: BodyID) -> Comparison {
        var copy = self
        copy.bodies.removeAll { $0.body != body }
        copy.entries.removeAll { BodyID(agency: $0.agency, region: $0.region) != body }
        return copy
    }

    private static func entry(
        _ metric: Metric, _ body: BodyYear, _ peers: [Double], _ intervals: ProportionMethod
    ) throws(StatisticsError) -> Entry {
        let value = metric.value(in: body)
        var entry = Entry(
            metric: metric, agency: body.agency, region: body.region, value: value,
            interval: try metric.interval(value, by: intervals),
            peerCount: peers.count, brokenRules: metric.brokenRules(in: body))
        entry.rank = value.value.map { own in 1 + peers.count { $0 > own } }
        guard peers.count >= 4 else { return entry }
        let quartiles = try Quantile.values(peers, at: [0.25, 0.5, 0.75])
        entry.peers = (quartiles[0], quartiles[1], quartiles[2])
        if let own = value.value {
            let below = peers.reduce(0.0) { $0 + ($1 < own ? 1 : $1 == own ? 0.5 : 0) }
            entry.percentile = below / Double(peers.count)
        }
        return entry
    }

    /// The range of a body's rank among its peers.
    private static func range(
        _ entry: Entry, among peers: [MetricValue], seed: UInt64
    ) throws(StatisticsError) -> RankRange? {
        let values = [entry.value] + peers
        guard entry.value.value != nil, !peers.isEmpty,
            let posteriors = try entry.metric.posteriors(values, entry.metric.shrinkage(values))
        else { return nil }
        // Of many metrics: fewer draws for long lists than a ranking of one has.
        let draws = max(100, min(4000, 1_500_000 / values.count))
        return try RankSimulation.range(of: 0, in: posteriors, draws: draws, seed: seed)
    }

    /// The metrics of a one-page profile.
    public static let profileMetrics: [Metric] = [
        "applications_new", "applications_handled", "clearance_rate", "backlog_rate", "natural_person_share",
        "disclosure_rate", "resolvable_disclosure_rate", "denial_rate", "unable_rate", "refusal_rate",
        "reconsideration_cases", "reconsideration_correction_rate", "litigation_cases",
        "litigation_correction_rate",
        "normative_issued", "normative_in_force", "licensing_decisions", "penalty_decisions", "fees_amount",
    ].compactMap { MetricDictionary.byID[$0] }
}
