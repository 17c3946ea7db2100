public import ParsedCorpus

/// How metrics go together over bodies.
public struct Correlations: Sendable {
    /// One pair of metrics.
    public struct Row: Sendable {
        /// The first metric.
        public var first: Metric
        /// The second metric.
        public var second: Metric
        /// The group; nil for all bodies together.
        public var group: String?
        /// The reporting year.
        public var year: Int
        /// How many bodies have both.
        public var n: Int
        /// Spearman's ρ with its interval; nil below 3 bodies or without spread.
        public var spearman: Correlation?
        /// Pearson's r with its interval.
        public var pearson: Correlation?
        /// Kendall’s τ-b; nil above 5000 bodies.
        public var kendall: Correlation?
        /// Whether the metrics share a cell, which makes them go together by themselves.
        public var sharesCells: Bool
    }

    /// Every pair, in the order of the metrics.
    public private(set) var rows: [Row] = []
    /// Metrics with one value in all bodies, which go together with nothing; of lists with three bodies or more.
    public private(set) var constants: [(metric: Metric, value: Double)] = []
    /// Governments that cover other bodies and do not count beside them.
    public private(set) var leftOut: [LeftOutBody] = []

    /// The pairs of `metrics` over the bodies of the selection's latest year, or of each of its groups.
    public init(
        _ metrics: [Metric], of panel: Panel, selection: PanelSelection, grouping: BodyGrouping? = nil
    ) throws(StatisticsError) {
        let selected = selection.rows(of: panel)
        guard let year = selected.map(\.year).max() else { return }
        let (kept, containers) = withoutContainers(
            selected.filter { $0.year == year }, keeping: selection.keepsConsolidated)
        leftOut = containers
        for (group, bodies) in grouped(kept, by: grouping) { try add(metrics, bodies, group, year) }
    }

    private mutating func add(
        _ metrics: [Metric], _ bodies: [BodyYear], _ group: String?, _ year: Int
    ) throws(StatisticsError) {
        let values = metrics.map { metric in bodies.map { metric.value(in: $0).value } }
        for (metric, own) in zip(metrics, values.map({ $0.compactMap { $0 } })) {
            guard own.count >= 3, let first = own.first, own.allSatisfy({ $0 == first }) else { continue }
            if !constants.contains(where: { $0.metric.id == metric.id && $0.value == first }) {
                constants.append((metric, first))
            }
        }
        for (i, j) in metrics.indices.flatMap({ i in metrics.indices.dropFirst(i + 1).map { (i, $0) } }) {
            var x: [Double] = []
            var y: [Double] = []
            for (a, b) in zip(values[i], values[j]) {
                guard let a, let b else { continue }
                x.append(a)
                y.append(b)
            }
            var row = Row(
                first: metrics[i], second: metrics[j], group: group, year: year, n: x.count,
                sharesCells: !Set(metrics[i].cells).isDisjoint(with: metrics[j].cells))
            if x.count >= 3 {
                row.spearman = try Correlation.spearman(x, y)
                row.pearson = try Correlation.pearson(x, y)
                // Quadratic in the bodies.
                if x.count <= 5000 { row.kendall = try Correlation.kendall(x, y) }
            }
            rows.append(row)
        }
    }
}
