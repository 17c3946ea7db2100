public import ParsedCorpus

/// A metric over the years, a series a body.
public struct Trend: Sendable {
    /// One year of a series.
    public struct Point: Sendable {
        /// The reporting year.
        public var year: Int
        /// The metric in this year.
        public var value: MetricValue
        /// The 95 % interval of the value, in its unit.
        public var interval: ConfidenceInterval?
        /// The edition of the form the value comes from.
        public var edition: Edition?
        /// Value less the value of the year before, in the unit of the value; nil where the year before has no
        /// value, counts by another edition's meaning or, unless renames are bridged, was under another name.
        public var change: Double?
        /// The change in percent of the value before; nil if that is 0.
        public var changePercent: Double?
        /// The 95 % interval of the change, in the unit of the value; Newcombe's, for proportions only.
        public var changeInterval: ConfidenceInterval?
        /// The 95 % interval of ``changePercent``, for counts and ratios of counts: the exact conditional interval of the
        /// ratio of the two rates (Clopper and Pearson's of the conditional binomial), less 1, in percent.
        public var percentInterval: ConfidenceInterval?
        /// The p-value of the change: Fisher's test for proportions, the conditional test for counts and rates.
        public var pValue: Double?
        /// Benjamini and Hochberg's q-value of ``pValue`` among the changes of this year.
        public var qValue: Double?
        /// How many bodies the value is made of: 1, or the bodies of the group with a value.
        public var bodyCount: Int
        /// Broken sums that touch the metric's cells.
        public var brokenRules: [String]
        /// The body's row; nil for groups.
        public var row: BodyYear?
        /// The name that the body then bore, where a lineage file chains it to a later one.
        public var formerName: String? {
            if case .renamed(let former, _)? = row?.succession { former } else { nil }
        }
    }

    /// One body's or group's years.
    public struct Series: Sendable {
        /// The body, or the group.
        public var name: String
        /// The jurisdiction; empty for groups and where it is unresolved.
        public var region: String
        /// The years with a report, in order.
        public var points: [Point]
        /// The first year whose value does not continue the year before because the edition changed its meaning.
        public var breakYears: [Int]
        /// The first year under another name, by the lineage file; compared across only where renames are bridged.
        public var renamedYears: [Int]
        /// Years between the first and the last without a report.
        public var gapYears: [Int]
        /// The years that nothing before is compared with: the breaks, and renames that are not bridged; in order.
        public var startYears: [Int]
        /// The points since the last of these years: those that may be drawn as one line.
        public var chained: [Point] { points.filter { $0.year >= startYears.last ?? .min } }
        /// The exact test of the values since the last of these years; nil below 3 values.
        public var test: MannKendall?
        /// The years the test is made of.
        public var testedYears: [Int]
        /// Sen's slope a year over the same values, in the unit of the value; its interval is nil below 5 values.
        public var slope: SenSlope?
        /// Benjamini and Hochberg's q-value of the test among all series.
        public var qValue: Double?
    }

    /// What is followed.
    public let metric: Metric
    /// How the intervals of proportions are made.
    public let intervalMethod: ProportionMethod
    /// Whether a renamed body is compared with itself under its former name.
    public let bridgesRenames: Bool
    /// The series, in the order of their names.
    public private(set) var series: [Series] = []
    /// Bodies whose numbers are in no group's: without a value, or covered by others.
    public private(set) var leftOut: [LeftOutBody] = []

    /// Follows `metric` through the years of `selection`; with `grouping` the bodies of a group are pooled,
    /// numerators and denominators summed, governments that cover others left out.
    ///
    /// A new name often comes with new duties, so a series starts anew there unless `bridgesRenames`.
    public init(
        _ metric: Metric, of panel: Panel, selection: PanelSelection, grouping: BodyGrouping? = nil,
        intervals: ProportionMethod = .wilson, bridgesRenames: Bool = false
    ) throws(StatisticsError) {
        self.metric = metric
        intervalMethod = intervals
        self.bridgesRenames = bridgesRenames
        let rows = selection.rows(of: panel)
        if let grouping {
            let (kept, containers) = withoutContainers(rows, keeping: selection.keepsConsolidated)
            leftOut = containers
            for (group, members) in grouped(kept, by: grouping) {
                var points: [Point] = []
                for year in Set(members.map(\.year)).sorted() {
                    points.append(pooled(members.filter { $0.year == year }, year))
                }
                series.append(try series(BodyID(agency: group ?? "", region: ""), points))
            }
        } else {
            let bodies = rows.bodyRanges
            series = try Parallel.map(bodies.count) { [self] index throws(StatisticsError) in
                let rows = rows[bodies[index]]
                return try series(rows[rows.startIndex].body, rows.map(point))
            }
        }
        try adjust()
    }

    /// The q-values: of trends among all series, of changes among those of the same year.
    private mutating func adjust() throws(StatisticsError) {
        let tested = series.indices.filter { series[$0].test != nil }
        let q = try FalseDiscovery.adjusted(tested.map { series[$0].test?.pValue ?? 1 })
        for (index, q) in zip(tested, q) { series[index].qValue = q }
        var byYear: [Int: [(series: Int, point: Int, p: Double)]] = [:]
        for index in series.indices {
            for (place, point) in series[index].points.enumerated() {
                if let p = point.pValue { byYear[point.year, default: []].append((index, place, p)) }
            }
        }
        for changes in byYear.values {
            let q = try FalseDiscovery.adjusted(changes.map(\.p))
            for (change, q) in zip(changes, q) { series[change.series].points[change.point].qValue = q }
        }
    }

    /// The years of series that have no value, with the reason: no report between others, or none of the number. Numbers
    /// that the form did not ask for before a break are not missed.
    public var withoutValue: [LeftOutBody] {
        series.flatMap { series in
            series.gapYears.map { LeftOutBody(agency: series.name, year: $0, reason: .noReport) }
                + series.points.compactMap { point in
                    guard let reason = LeftOutBody.Reason(point.value, of: metric) else { return nil }
                    if case .missing = reason, point.year < series.startYears.last ?? .min { return nil }
                    return LeftOutBody(agency: series.name, year: point.year, reason: reason)
                }
        }
    }

    /// Gives the series other names, such as those of kinds in a language.
    public mutating func rename(_ name: (String) -> String) {
        for index in series.indices { series[index].name = name(series[index].name) }
    }

    private func point(_ row: BodyYear) -> Point {
        Point(
            year: row.year, value: metric.value(in: row), edition: metric.edition(in: row), bodyCount: 1,
            brokenRules: metric.brokenRules(in: row), row: row)
    }

    private mutating func pooled(_ rows: [BodyYear], _ year: Int) -> Point {
        let pooled = PooledValue(metric, rows)
        leftOut += pooled.leftOut
        return Point(
            year: year, value: pooled.value, edition: pooled.edition, bodyCount: pooled.bodyCount,
            brokenRules: [])
    }

    private func series(_ body: BodyID, _ points: [Point]) throws(StatisticsError) -> Series {
        var points = points
        var result = Series(
            name: body.agency, region: body.region, points: [], breakYears: [], renamedYears: [],
            gapYears: [], startYears: [], testedYears: [])
        var tested: [(year: Int, value: Double)] = []
        for index in points.indices {
            points[index].interval = try metric.interval(points[index].value, by: intervalMethod)
            if index > 0 {
                let before = points[index - 1]
                let year = points[index].year
                let isRenamed = before.formerName != points[index].formerName
                let isBroken = !metric.isChained && before.edition != points[index].edition
                if isRenamed { result.renamedYears.append(year) }
                if isBroken { result.breakYears.append(year) }
                result.gapYears += Array((before.year + 1)..<year)
                if isBroken || isRenamed && !bridgesRenames {
                    result.startYears.append(year)
                    tested = []
                } else if before.year == year - 1 {
                    try setChange(&points[index], from: before)
                }
            }
            if let value = points[index].value.value { tested.append((points[index].year, value)) }
        }
        result.points = points
        result.testedYears = tested.map(\.year)
        if tested.count >= 3 {
            result.test = try MannKendall(tested.map(\.value))
            result.slope = try SenSlope(times: tested.map { Double($0.year) }, values: tested.map(\.value))
        }
        return result
    }

    private func setChange(_ point: inout Point, from before: Point) throws(StatisticsError) {
        guard let new = point.value.value, let old = before.value.value else { return }
        point.change = new - old
        point.changePercent = old != 0 ? 100 * (new - old) / old : nil
        switch metric.uncertainty {
        case .proportion:
            guard let first = BinomialCount(before.value.numerator ?? .nan, of: before.value.denominator),
                let second = BinomialCount(point.value.numerator ?? .nan, of: point.value.denominator)
            else { return }
            let change = try ProportionChange(from: first, to: second)
            let points = 100 / metric.unit.scale
            point.changeInterval = ConfidenceInterval(
                low: change.interval.low / points, high: change.interval.high / points,
                level: change.interval.level)
            point.pValue = try ExactTests.fisher(first, second)
        case .rate, .count:
            guard let first = PoissonCount(before.value.numerator, per: before.value.denominator ?? 1),
                let second = PoissonCount(point.value.numerator, per: point.value.denominator ?? 1)
            else { return }
            point.pValue = try ExactTests.equalRates(first, second)
            // Nothing before has no relative change.
            guard first.events > 0 else { return }
            let ratio = try PoissonInterval.ratio(
                numerator: second.events, denominator: first.events,
                exposures: (second.exposure, first.exposure))
            point.percentInterval = ratio.map {
                ConfidenceInterval(low: 100 * ($0.low - 1), high: 100 * ($0.high - 1), level: $0.level)
            }
        case .none: return
        }
    }
}
