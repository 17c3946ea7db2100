public import ParsedCorpus

/// Bodies in the order of a metric, each with how sure its place is.
public struct Ranking: Sendable {
    /// One body's place.
    public struct Row: Sendable {
        /// The competition rank within year and group; ties share the best one.
        public var rank: Int
        /// The group ranked in; nil for all together.
        public var group: String?
        /// The body.
        public var agency: String
        /// Its jurisdiction.
        public var region: String
        /// The reporting year.
        public var year: Int
        /// The metric's value.
        public var value: Double
        /// What it was computed from.
        public var numerator: Double
        /// What it was divided by; nil for plain numbers.
        public var denominator: Double?
        /// The 95 % interval of the value, in its unit; nil for stocks and money.
        public var ciLow: Double?
        /// Its upper end.
        public var ciHigh: Double?
        /// The value drawn to its peers' mean; nil for plain numbers.
        public var shrunk: Double?
        /// The best rank of the 90 % range; nil for stocks, money and full counts.
        public var rankLow: Int?
        /// The worst rank of the 90 % range.
        public var rankHigh: Int?
        /// The weight of the body's own value in ``shrunk``, 0...1; the rest is its peers' mean.
        public var weight: Double?
        /// The mean rank over the draws.
        public var expectedRank: Double?
        /// The probability of a place in the first quarter; nil below 4 bodies.
        public var topQuarter: Double?
        /// The same of the last quarter.
        public var bottomQuarter: Double?
        /// The best rank of the 95 % confidence set; nil unless asked for.
        public var setLow: Int?
        /// The worst rank of the 95 % confidence set.
        public var setHigh: Int?
        /// Whether the body may be among the best, in the confidence set for them; nil unless asked for.
        public var mayBeBest: Bool?
        /// Broken sums that touch the metric's cells.
        public var brokenRules: [String]
    }

    /// How to rank.
    public struct Options: Sendable {
        /// Ranks within these groups, each a list of its own.
        public var grouping: BodyGrouping?
        /// The least denominator (or number) that is ranked.
        public var minimumCount: Double = 0
        /// Whether the least value ranks first.
        public var isAscending = false
        /// The seed of the rank ranges.
        public var seed: UInt64 = 1
        /// How the intervals of proportions are made.
        public var intervalMethod = ProportionMethod.wilson
        /// Confidence sets of the ranks as well, and what their level covers; nil for none.
        public var sets: RankConfidence.Scope?
        /// Marks who may be among so many best; takes simultaneous sets.
        public var best: Int?

        /// The defaults.
        public init() {}
    }

    /// What is ranked.
    public let metric: Metric
    /// The years ranked, each a list of its own.
    public let years: [Int]
    /// The places: by year, group, rank and name.
    public private(set) var rows: [Row] = []
    /// Who is not ranked.
    public private(set) var leftOut: [LeftOutBody] = []
    /// How many reports of these years are in the selection.
    public let reportCount: Int
    /// The seed of the rank ranges.
    public let seed: UInt64
    /// The draws of each rank range; nil where none was drawn.
    public private(set) var draws: Int?
    /// How many best were asked for; nil for none.
    public let best: Int?
    /// What the confidence sets cover together; nil where there are none.
    public let sets: RankConfidence.Scope?
    /// Whether a list was too long for a simulated critical value of its confidence sets.
    public private(set) var setsAreBonferroni = false
    /// Lists (a year, a group) whose values vary no more than chance would have it.
    public private(set) var listsWithoutSpread = 0

    /// Ranks the bodies of `selection` by `metric`, in every year of the selection, or in the latest one where
    /// the selection leaves the year open.
    ///
    /// **Interval.** as ``Metric/interval(_:level:by:)``, 95 %. **Shrinkage.** ``EmpiricalBayes`` over the list.
    /// **Rank range.** ``RankSimulation``, 90 %, of the same order; of counts from their posteriors too, although these
    /// are not shown as shrunk values. **Confidence sets.** ``RankConfidence``, 95 %,
    /// of values on Anscombe's scales (``Estimate``), where errors do not depend on them; none for stocks and money. **Edges.** missing and undefined values have
    /// no place and are named in ``leftOut``; a government that covers others of the list has none either,
    /// unless the selection keeps consolidated reports; one body ranks first with the range 1–1.
    ///
    /// - Throws: ``StatisticsError`` only for counts beyond what the statistics accept.
    public init(
        _ metric: Metric, of panel: Panel, selection: PanelSelection, options: Options = Options()
    ) throws(StatisticsError) {
        self.metric = metric
        seed = options.seed
        best = options.best
        sets = metric.uncertainty == .none ? nil : options.best == nil ? options.sets : .simultaneous
        let selected = selection.rows(of: panel)
        let all = Set(selected.map(\.year)).sorted()
        years = selection.years.isEmpty ? all.suffix(1) : all
        let wanted = Set(years)
        reportCount = selected.count { wanted.contains($0.year) }
        for year in years {
            let (kept, containers) = withoutContainers(
                selected.filter { $0.year == year }, keeping: selection.keepsConsolidated)
            for (group, members) in grouped(kept, by: options.grouping) {
                try rank(members, group, options)
            }
            leftOut += containers + panel.bodiesWithoutReport(of: year, in: selection)
        }
    }

    private mutating func rank(
        _ members: [BodyYear], _ group: String?, _ options: Options
    ) throws(StatisticsError) {
        var list: [(row: BodyYear, value: MetricValue, number: Double)] = []
        for row in members {
            let value = metric.value(in: row)
            if let reason = LeftOutBody.Reason(value, of: metric) {
                leftOut.append(LeftOutBody(row, reason))
            } else if let number = value.value {
                let size = value.denominator ?? number
                if size < options.minimumCount {
                    leftOut.append(LeftOutBody(row, .tooFew(size)))
                } else {
                    list.append((row, value, number))
                }
            }
        }
        if list.isEmpty { return }
        let order: Ranks.Order = options.isAscending ? .ascending : .descending
        let ranks = try Ranks.competition(list.map(\.number), order: order)
        let shrinkage = try metric.shrinkage(list.map(\.value))
        var ranges: [RankRange]?
        if let posteriors = try metric.posteriors(list.map(\.value), shrinkage) {
            // Many bodies get fewer draws, over all lists, so that the work stays within a second.
            let draws = max(100, min(4000, 6_000_000 / reportCount))
            ranges = try RankSimulation.ranges(posteriors, order: order, draws: draws, seed: options.seed)
            self.draws = min(draws, self.draws ?? draws)
            if posteriors.kind == .noOverdispersion { listsWithoutSpread += 1 }
        }
        var confidence: [ClosedRange<Int>]?
        if let sets, let estimates = try metric.estimates(list.map(\.value)) {
            confidence = try RankConfidence.sets(estimates, scope: sets, order: order, seed: options.seed)
            if estimates.count > RankConfidence.simulationLimit { setsAreBonferroni = true }
        }
        let places = list.indices.sorted {
            (ranks[$0], list[$0].row.body) < (ranks[$1], list[$1].row.body)
        }
        for place in places {
            let (row, value, number) = list[place]
            let interval = try metric.interval(value, by: options.intervalMethod)
            rows.append(
                Row(
                    rank: ranks[place], group: group, agency: row.agency, region: row.region, year: row.year,
                    value: number, numerator: value.numerator ?? number, denominator: value.denominator,
                    ciLow: interval?.low, ciHigh: interval?.high,
                    shrunk: shrinkage.map { $0.values[place] * metric.unit.scale },
                    rankLow: ranges?[place].low, rankHigh: ranges?[place].high,
                    weight: shrinkage?.weights[place], expectedRank: ranges?[place].expectedRank,
                    topQuarter: ranges?[place].topQuarter, bottomQuarter: ranges?[place].bottomQuarter,
                    setLow: confidence?[place].lowerBound, setHigh: confidence?[place].upperBound,
                    mayBeBest: options.best.flatMap { best in
                        confidence.map { $0[place].lowerBound <= best }
                    },
                    brokenRules: metric.brokenRules(in: row)))
        }
    }
}

extension Metric {
    /// Values drawn to their mean by empirical Bayes, per unit of the denominator; nil for plain numbers, and
    /// where a part is no whole number or no prior could be found.
    func shrinkage(_ values: [MetricValue]) throws(StatisticsError) -> Shrinkage? {
        do throws(StatisticsError) {
            switch uncertainty {
            case .proportion:
                let counts = values.compactMap { BinomialCount($0.numerator ?? .nan, of: $0.denominator) }
                return counts.count == values.count ? try EmpiricalBayes.betaBinomial(counts) : nil
            case .rate:
                let counts = values.compactMap { PoissonCount($0.numerator, per: $0.denominator) }
                return counts.count == values.count ? try EmpiricalBayes.gammaPoisson(counts) : nil
            case .count, .none: return nil
            }
        } catch .notConverged {
            return nil
        }
    }

    /// What ranks are drawn from: `shrinkage`, or for counts gamma-Poisson posteriors of exposure 1.
    func posteriors(_ values: [MetricValue], _ shrinkage: Shrinkage?) throws(StatisticsError) -> Shrinkage? {
        guard uncertainty == .count else { return shrinkage }
        let counts = values.compactMap { PoissonCount($0.numerator, per: 1) }
        guard counts.count == values.count else { return nil }
        do throws(StatisticsError) {
            return try EmpiricalBayes.gammaPoisson(counts)
        } catch .notConverged {
            return nil
        }
    }
}

extension Metric {
    /// Values on a scale where their errors are known, for comparing bodies in pairs; nil where a value has no
    /// error or a part is no whole number.
    func estimates(_ values: [MetricValue]) throws(StatisticsError) -> [Estimate]? {
        var result: [Estimate] = []
        for value in values {
            switch uncertainty {
            case .proportion:
                guard let count = BinomialCount(value.numerator ?? .nan, of: value.denominator) else {
                    return nil
                }
                result.append(try Estimate(arcsine: count))
            case .rate, .count:
                guard let count = PoissonCount(value.numerator, per: value.denominator ?? 1) else {
                    return nil
                }
                result.append(try Estimate(squareRoot: count))
            case .none: return nil
            }
        }
        return result
    }
}

extension PoissonCount {
    /// Whole events in an exposure above 0.
    init?(_ numerator: Double?, per denominator: Double?) {
        guard let events = numerator.flatMap({ Int(exactly: $0) }), events >= 0, let denominator,
            denominator > 0
        else { return nil }
        self.init(events: events, exposure: denominator)
    }
}
