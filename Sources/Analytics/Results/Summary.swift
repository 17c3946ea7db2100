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
        /// The 95 % interval of ``pooled``, in its unit; nil for stocks and amounts.
        public var pooledInterval: ConfidenceInterval?
        /// Rousseeuw and Croux's Qₙ, a spread that outliers do not move; nil below 2 values.
        public var qn: Double?
        /// What is certain although bodies have not reported; nil unless it is said how many should have.
        public var bounds: ReportBounds?
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
        _ metrics: [Metric], of panel: Panel, selection: PanelSelection, grouping: BodyGrouping? = nil,
        expected: ExpectedReports? = nil, intervals: ProportionMethod = .wilson
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
                    var row = try Self.row(metric, group, year, bodies, intervals)
                    if let expected {
                        row.bounds = try ReportBounds(
                            metric, values: bodies.map { metric.value(in: $0) },
                            expected: expected.count(with: bodies.map(\.agency)), limit: expected.limit)
                    }
                    rows.append(row)
                }
            }
        }
    }

    private static func row(
        _ metric: Metric, _ group: String?, _ year: Int, _ bodies: [BodyYear], _ method: ProportionMethod
    ) throws(StatisticsError) -> Row {
        let values = bodies.map { metric.value(in: $0) }
        let numbers = values.compactMap(\.value)
        let pooled = PooledValue(metric, bodies).value
        return Row(
            metric: metric, group: group, year: year, values: try Descriptive(numbers),
            missing: values.count - numbers.count,
            notAssessable: values.count { if case .undefined = $0 { true } else { false } },
            pooled: pooled.value, pooledInterval: try metric.interval(pooled, by: method),
            qn: numbers.count >= 2 ? try RobustScale.qn(numbers) : nil)
    }
}

/// How many bodies should have reported each year.
public struct ExpectedReports: Sendable {
    /// Which bodies.
    public enum Bodies: Sendable {
        /// So many.
        case number(Int)
        /// These, by their canonical names.
        case named(Set<String>)
    }

    /// Which bodies.
    public var bodies: Bodies
    /// The greatest denominator (for plain numbers, the greatest number) that a body without a report can have;
    /// nil for no limit.
    public var limit: Double?

    /// Expects `bodies`, none of them beyond `limit`.
    public init(_ bodies: Bodies, limit: Double? = nil) {
        self.bodies = bodies
        self.limit = limit
    }

    /// How many in all, where `reported` did: bodies that report without being on the list are counted too.
    public func count(with reported: [String]) -> Int {
        switch bodies {
        case .number(let count): count
        case .named(let names): names.count + Set(reported).subtracting(names).count
        }
    }

    /// The names on the list that are not among `reported`; none where only a number is known.
    public func absent(from reported: some Sequence<String>) -> [String] {
        guard case .named(let names) = bodies else { return [] }
        return names.subtracting(reported).sorted()
    }
}
