public import ParsedCorpus

/// All that can be said of one body: its latest year, its peers, its years.
public struct BodyProfile: Sendable {
    /// One metric of the body.
    public struct Line: Sendable {
        /// The latest year beside the peers'.
        public var entry: Comparison.Entry
        /// The body's years; nil without a report in the years asked for.
        public var series: Trend.Series?
        /// The latest year's point of ``series``.
        public var point: Trend.Point?
        /// The value of the year before, where the change counts from it.
        public var before: MetricValue?
        /// Benjamini and Hochberg's q-value of the change among this body's metrics.
        public var changeQ: Double?
        /// The same of the trend.
        public var trendQ: Double?
    }

    /// The body in its latest year.
    public let body: BodyYear
    /// A line a metric.
    public private(set) var lines: [Line] = []
    /// How its applications ended, year by year.
    public let outcomes: Outcomes
    /// Its years, in order, for what its reports contradict.
    public let years: [BodyYear]

    /// The profile of `body`, by `metrics`; `comparison` holds its entries and `own` its rows alone.
    public init(
        _ body: BodyYear, _ comparison: Comparison, of own: Panel, selection: PanelSelection,
        metrics: [Metric] = Comparison.profileMetrics
    ) throws(StatisticsError) {
        self.body = body
        years = selection.rows(of: own)
        var open = selection
        open.keepsConsolidated = true
        outcomes = Outcomes(of: own, selection: open)
        for (entry, metric) in zip(comparison.entries, metrics) {
            let series = try Trend(metric, of: own, selection: selection).series.first
            let place = series?.points.firstIndex { $0.year == body.year }
            let point = place.flatMap { series?.points[$0] }
            lines.append(
                Line(
                    entry: entry, series: series, point: point,
                    before: point?.change == nil ? nil : place.flatMap { series?.points[$0 - 1].value }))
        }
        let changed = lines.indices.filter { lines[$0].point?.pValue != nil }
        let q = try FalseDiscovery.adjusted(changed.map { lines[$0].point?.pValue ?? 1 })
        for (index, q) in zip(changed, q) { lines[index].changeQ = q }
        let tested = lines.indices.filter { lines[$0].series?.test != nil }
        let trendQ = try FalseDiscovery.adjusted(tested.map { lines[$0].series?.test?.pValue ?? 1 })
        for (index, q) in zip(tested, trendQ) { lines[index].trendQ = q }
    }

    /// The changes from the year before that chance alone would rarely make (p < 0.05), the surest first.
    public var changes: [Line] {
        lines.filter { ($0.point?.pValue ?? 1) < 0.05 }
            .sorted {
                ($0.point?.pValue ?? 1, $0.entry.metric.id) < ($1.point?.pValue ?? 1, $1.entry.metric.id)
            }
    }
}
