public import ParsedCorpus

/// How the values of metrics are distributed over bodies.
public struct Summary: Sendable {
    /// One metric in one group and year.
    public struct Row: Sendable {
        /// The metric.
        public var metric: Metric
        /// The group; nil for all bodies together.
        public var group: String?
        /// The reporting year.
        public var year: Int
        /// The describing numbers of the bodies with a value.
        public var values: Descriptive
        /// Bodies with a report but without a value, whatever the reason.
        public var missing: Int
        /// Of these, bodies with nothing to divide by or a part greater than its whole.
        public var notAssessable: Int
        /// Σ numerators / Σ denominators (or the sum of plain numbers): the value of all bodies taken as one.
        public var pooled: Double?
    }

    /// The rows: by metric as asked, year, group.
    public private(set) var rows: [Row] = []
    /// Governments that cover other bodies and do not count beside them.
    public private(set) var leftOut: [LeftOutBody] = []
    /// How many reports are described.
    public private(set) var reportCount = 0

    /// Describes `metrics` over the bodies of `selection`, a row a metric, year and group.
    ///
    /// Every body counts once, whatever its size; `pooled` weighs by the denominator. A government that covers
    /// others of the same year is left out, unless the selection keeps consolidated reports.
    public init(
        _ metrics: [Metric], of panel: Panel, selection: PanelSelection, grouping: BodyGrouping? = nil
    ) throws(StatisticsError) {
        let (kept, containers) = withoutContainers(
            selection.rows(of: panel), keeping: selection.keepsConsolidated)
        leftOut = containers
        reportCount = kept.count
        var byYear: [Int: [BodyYear]] = [:]
        for row in kept { byYear[row.year, default: []].append(row) }
        let years = byYear.sorted { $0.key < $1.key }
        for metric in metrics {
            for (year, members) in years {
                for (group, bodies) in grouped(members, by: grouping) {
                    rows.append(try Self.row(metric, group, year, bodies))
                }
            }
        }
    }

    private static func row(
        _ metric: Metric, _ group: String?, _ year: Int, _ bodies: [BodyYear]
    ) throws(StatisticsError) -> Row {
        let values = bodies.map { metric.value(in: $0) }
        let numbers = values.compactMap(\.value)
        return Row(
            metric: metric, group: group, year: year, values: try Descriptive(numbers),
            missing: values.count - numbers.count,
            notAssessable: values.count { if case .undefined = $0 { true } else { false } },
            pooled: PooledValue(metric, bodies).value.value)
    }
}
