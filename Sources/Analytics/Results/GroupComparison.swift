public import ParsedCorpus

/// Groups of bodies side by side, metric by metric, each taken as one body.
public struct GroupComparison: Sendable {
    /// One group's number in one metric.
    public struct Entry: Sendable {
        /// The metric.
        public var metric: Metric
        /// The group.
        public var group: String
        /// Σ numerators / Σ denominators of its bodies, or the sum of plain numbers; what the first body lacks where
        /// none has a value.
        public var value: MetricValue
        /// The 95 % interval of the value.
        public var interval: ConfidenceInterval?
        /// How many of its bodies have a value.
        public var bodyCount: Int
        /// The quartiles of its bodies' values, every body counting once; nil below 4.
        public var quartiles: (q1: Double, median: Double, q3: Double)?
        /// Broken sums that touch the metric's cells in any of its bodies.
        public var brokenRules: [String]
    }

    /// The year compared.
    public let year: Int?
    /// The groups, by name.
    public private(set) var groups: [String] = []
    /// The entries: by metric as asked, then group.
    public private(set) var entries: [Entry] = []
    /// Governments that cover other bodies of the selection and do not count beside them.
    public let leftOut: [LeftOutBody]

    /// Compares the groups of `selection` in its latest year.
    ///
    /// **Edges.** bodies without a value count in no sum; no reports, no groups. **GSL.** as
    /// ``Quantile/values(_:at:)`` and the intervals of the metric.
    public init(
        _ metrics: [Metric], of panel: Panel, selection: PanelSelection, grouping: BodyGrouping,
        intervals: ProportionMethod = .wilson
    ) throws(StatisticsError) {
        let selected = selection.rows(of: panel)
        let latest = selected.map(\.year).max()
        year = latest
        let (kept, containers) = withoutContainers(
            selected.filter { $0.year == latest }, keeping: selection.keepsConsolidated)
        leftOut = containers
        let members = grouped(kept, by: grouping)
        groups = members.map { $0.group ?? "" }
        for metric in metrics {
            for (group, bodies) in members {
                entries.append(try Self.entry(metric, group ?? "", bodies, intervals))
            }
        }
    }

    private static func entry(
        _ metric: Metric, _ group: String, _ bodies: [BodyYear], _ intervals: ProportionMethod
    ) throws(StatisticsError) -> Entry {
        let pooled = PooledValue(metric, bodies)
        let values = bodies.compactMap { metric.value(in: $0).value }
        var entry = Entry(
            metric: metric, group: group, value: pooled.value,
            interval: try metric.interval(pooled.value, by: intervals), bodyCount: pooled.bodyCount,
            brokenRules: Set(bodies.flatMap { metric.brokenRules(in: $0) }).sorted())
        guard values.count >= 4 else { return entry }
        let quartiles = try Quantile.values(values, at: [0.25, 0.5, 0.75])
        entry.quartiles = (quartiles[0], quartiles[1], quartiles[2])
        return entry
    }
}
