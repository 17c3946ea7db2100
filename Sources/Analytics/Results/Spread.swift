public import ParsedCorpus

/// How a number is spread over bodies: who has how much of the whole.
public struct Spread: Sendable {
    /// One metric in one group and year.
    public struct Row: Sendable {
        /// The metric.
        public var metric: Metric
        /// The group; nil for all bodies together.
        public var group: String?
        /// The reporting year.
        public var year: Int
        /// Bodies with a number.
        public var n: Int
        /// Bodies with a report but without a number.
        public var missing: Int
        /// The sum of the numbers.
        public var total: Double
        /// The plain Gini coefficient; nil for one body or a sum of 0.
        public var gini: Double?
        /// Its 95 % bootstrap interval; nil below 2 bodies.
        public var giniInterval: ConfidenceInterval?
        /// The Gini coefficient times n/(n − 1), which reaches 1 in small groups too.
        public var giniCorrected: Double?
        /// The Herfindahl–Hirschman index.
        public var herfindahl: Double?
        /// Its 95 % bootstrap interval.
        public var herfindahlInterval: ConfidenceInterval?
        /// The share of the greatest ``Spread/topCount`` bodies; nil where there are no more than those.
        public var topShare: Double?
        /// Its 95 % bootstrap interval.
        public var topInterval: ConfidenceInterval?
        /// The median absolute deviation × 1.4826.
        public var mad: Double?
        /// Rousseeuw and Croux's Qₙ; nil below 2 bodies.
        public var qn: Double?
        /// The Lorenz curve; nil where there is nothing to share.
        public var lorenz: [(holders: Double, total: Double)]?
        /// The bodies with the most, at most ``Spread/topCount``, ties by name.
        public var greatest: [(agency: String, value: Double)]
    }

    /// The rows: by metric as asked, year, group.
    public private(set) var rows: [Row] = []
    /// Bodies without a number, and governments that cover others.
    public private(set) var leftOut: [LeftOutBody] = []
    /// How many bodies the top share is of.
    public let topCount: Int
    /// The seed of the intervals.
    public let seed: UInt64
    /// The resamples of each interval; the least where lists differ in length.
    public private(set) var draws: Int?

    /// Describes how `metrics`, plain numbers, are spread over the bodies of `selection`.
    ///
    /// **Missing.** no number, no part; named in ``leftOut``. **Edges.** values below 0 (which no count is) throw;
    /// a sum of 0 has no shares. **Intervals.** ``Bootstrap`` over bodies, 95 %; they take the bodies for a sample
    /// and fall short for few bodies and heavy tails.
    public init(
        _ metrics: [Metric], of panel: Panel, selection: PanelSelection, topCount: Int = 5, seed: UInt64 = 1,
        grouping: BodyGrouping? = nil
    ) throws(StatisticsError) {
        self.topCount = topCount
        self.seed = seed
        let (kept, containers) = withoutContainers(
            selection.rows(of: panel), keeping: selection.keepsConsolidated)
        leftOut = containers
        var byYear: [Int: [BodyYear]] = [:]
        for row in kept { byYear[row.year, default: []].append(row) }
        for metric in metrics {
            for (year, members) in byYear.sorted(by: { $0.key < $1.key }) {
                for (group, bodies) in grouped(members, by: grouping) {
                    try append(metric, group, year, bodies)
                }
            }
        }
    }

    private mutating func append(
        _ metric: Metric, _ group: String?, _ year: Int, _ bodies: [BodyYear]
    ) throws(StatisticsError) {
        var list: [(agency: String, value: Double)] = []
        for body in bodies {
            let value = metric.value(in: body)
            if let number = value.value {
                list.append((body.agency, number))
            } else if let reason = LeftOutBody.Reason(value, of: metric) {
                leftOut.append(LeftOutBody(body, reason))
            }
        }
        let x = list.map(\.value).sorted()
        var row = Row(
            metric: metric, group: group, year: year, n: x.count, missing: bodies.count - x.count,
            total: Sample.sum(x), greatest: [])
        row.greatest = Array(
            list.sorted { ($1.value, $0.agency) < ($0.value, $1.agency) }.prefix(topCount))
        if x.count >= 2 {
            row.gini = try Concentration.gini(x)
            row.giniCorrected = row.gini.map { $0 * Double(x.count) / Double(x.count - 1) }
            row.mad = try Descriptive(x).mad
            row.qn = try RobustScale.qn(x)
        }
        row.herfindahl = try Concentration.herfindahlHirschman(x)
        row.lorenz = try Concentration.lorenz(x)
        if x.count > topCount { row.topShare = try Concentration.topShare(x, count: topCount) }
        if x.count >= 2, row.gini != nil {
            // Long lists get fewer resamples, so that the work stays within a second.
            let draws = max(200, min(2000, 8_000_000 / x.count))
            self.draws = min(draws, self.draws ?? draws)
            let intervals = try Concentration.intervals(x, topCount: topCount, draws: draws, seed: seed)
            (row.giniInterval, row.herfindahlInterval) = (intervals.gini, intervals.herfindahl)
            if row.topShare != nil { row.topInterval = intervals.top }
        }
        rows.append(row)
    }
}
