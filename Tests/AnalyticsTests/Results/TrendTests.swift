import Analytics
import ParsedCorpus
import Testing
import _TestSupport

@Suite("Trends")
struct TrendTests {
    /// 平潭 2019–2024: disclosed, handled.
    static let pingtan: [(Int, Double, Double)] = [
        (2019, 8, 23), (2020, 13, 21), (2021, 35, 69), (2022, 30, 75), (2023, 42, 81), (2024, 100, 218),
    ]

    private func trend(_ id: String, _ rows: [BodyYear]) throws -> Trend {
        try Trend(MetricDictionary.metric(id)!, of: Panel(rows: rows), selection: PanelSelection())
    }

    @Test func sixYears() throws {
        let rows = Self.pingtan.map {
            BodyYear("平潭综合实验区管委会", $0, disclosed: $1, of: $2, edition: $0 < 2021 ? .form2019 : .form2021)
        }
        let series = try trend("disclosure_rate", rows).series[0]
        let intervals = series.points.map {
            [$0.interval!.low, $0.interval!.high].map { (1000 * $0).rounded() / 10 }
        }
        #expect(
            intervals == [
                [18.8, 55.1], [40.9, 79.2], [39.2, 62.2], [29.7, 51.3], [41.1, 62.4], [39.4, 52.5],
            ])
        let changes = series.points.map { $0.change.map { (1000 * $0).rounded() / 10 } }
        #expect(changes == [nil, 27.1, -11.2, -10.7, 11.9, -6.0])
        #expect(series.breakYears.isEmpty && series.test!.n == 6)
        let second = series.points[1]
        #expect(abs(second.changeInterval!.low + 0.021231271920491124) < 1e-12)
        #expect(abs(second.pValue! - 0.13006330435625724) < 1e-9)
    }

    @Test("the relative change of counts has the exact interval of a ratio; nothing before has none")
    func changesOfCountsHaveIntervals() throws {
        let rows = [(2022, 0.0), (2023, 5), (2024, 9)].map {
            BodyYear("甲局", $0, ["reconsideration.total": $1])
        }
        let points = try trend("reconsideration_cases", rows).series[0].points
        let ratio = try PoissonInterval.ratio(numerator: 9, denominator: 5)!
        #expect(points[1].percentInterval == nil && points[1].pValue != nil)
        let own = try #require(points[2].percentInterval)
        #expect(own.low.isClose(to: 100 * ratio.low - 100) && own.high.isClose(to: 100 * ratio.high - 100))
        #expect(points[2].changeInterval == nil && points[2].changePercent == 80)
    }

    @Test("a renamed body's years are one series, compared across only when asked", arguments: [false, true])
    func renames(_ bridged: Bool) throws {
        let rows = zip(2019...2024, [1.0, 2, 3, 5, 4, 6]).map { year, count in
            var row = BodyYear("乙局", year, disclosed: count, of: 10)
            if year < 2022 { row.succession = .renamed(from: "甲局", to: "乙局") }
            return row
        }
        let trend = try Trend(
            MetricDictionary.metric("disclosure_rate")!, of: Panel(rows: rows), selection: PanelSelection(),
            bridgesRenames: bridged)
        let series = try #require(trend.series.first)
        #expect(trend.series.count == 1 && series.renamedYears == [2022] && series.breakYears.isEmpty)
        #expect((series.points[3].change != nil) == bridged && (series.points[3].pValue != nil) == bridged)
        #expect(series.points[2].change != nil && series.points[4].change != nil)
        #expect(series.testedYears == (bridged ? Array(2019...2024) : [2022, 2023, 2024]))
        #expect(series.startYears == (bridged ? [] : [2022]))
        #expect(
            series.chained.map(\.year) == series.testedYears && series.test?.n == series.testedYears.count)
    }

    @Test func whoHasNoValueIsNamed() throws {
        let rows = [
            BodyYear("甲局", 2022, disclosed: 1, of: 2), BodyYear("甲局", 2024, disclosed: 0, of: 0),
            BodyYear("乙局", 2024, [:]),
        ]
        let named = try trend("disclosure_rate", rows).withoutValue
        #expect(named.map { "\($0.agency) \($0.year)" } == ["甲局 2023", "甲局 2024", "乙局 2024"])
        #expect(named[0].reason == .noReport && named[1].reason == .nothingToDivideBy)
    }

    @Test func gapsAreNotBridged() throws {
        let rows = [2019, 2020, 2022, 2023].map { BodyYear("甲局", $0, disclosed: 1, of: 4) }
        let series = try trend("disclosure_rate", rows).series[0]
        #expect(series.gapYears == [2021])
        #expect(series.points.map { $0.change == nil } == [true, false, true, false])
    }

    @Test func aYearWithoutAValueBreaksTheChange() throws {
        let rows = [
            BodyYear("甲局", 2021, disclosed: 1, of: 2), BodyYear("甲局", 2022, disclosed: 0, of: 0),
            BodyYear("甲局", 2023, disclosed: 1, of: 2),
        ]
        let series = try trend("disclosure_rate", rows).series[0]
        #expect(series.points.allSatisfy { $0.change == nil } && series.test == nil)
    }

    @Test("a cell, a formula and a quotient break where the metric of the same cell does")
    func ownMetricsAreNotChainedEither() throws {
        let cells: KeyValuePairs<String, Double> = ["penalties.decisions": 9, "applications.total.total": 4]
        let rows = [
            BodyYear("甲局", 2020, cells, edition: .form2019), BodyYear("甲局", 2021, cells),
            BodyYear("甲局", 2022, cells),
        ]
        for formula in [
            "x=penalties.decisions", "x=penalties.decisions/applications.total.total",
            "x=applications.total.total/penalties.decisions",
        ] {
            let metric = try MetricExpression.metric(formula)
            let trend = try Trend(metric, of: Panel(rows: rows), selection: PanelSelection())
            #expect(!metric.isChained && trend.series[0].breakYears == [2021], "\(formula)")
            if metric.denominator != nil {
                let parts = try Decomposition(metric, of: Panel(rows: rows), selection: PanelSelection())
                #expect(parts.isBroken && parts.whole == nil && parts.rows.isEmpty)
            }
        }
        #expect(try trend("penalties.decisions", rows).series[0].breakYears == [2021])
        let alike = try MetricExpression.metric("x=reconsideration.total/applications.total.total")
        #expect(alike.isChained)
    }

    @Test func changedMeaningsAreNotChained() throws {
        let rows = [
            BodyYear("甲局", 2020, ["penalties.decisions": 9], edition: .form2019),
            BodyYear("甲局", 2021, ["penalties.decisions": 4]),
            BodyYear("甲局", 2022, ["penalties.decisions": 6]),
        ]
        let series = try trend("penalty_decisions", rows).series[0]
        #expect(series.breakYears == [2021] && series.testedYears == [2021, 2022])
        #expect(series.points.map(\.change) == [nil, nil, 2] && series.points[2].changePercent == 50)
    }

    @Test func groupsArePooled() throws {
        let rows = [
            BodyYear("甲局", 2023, disclosed: 1, of: 10), BodyYear("乙局", 2023, disclosed: 4, of: 10),
            BodyYear("丙镇", 2023, disclosed: 1, of: 1, kind: .town), BodyYear("丁局", 2023, disclosed: 0, of: 0),
        ]
        let panel = Panel(rows: rows)
        let trend = try Trend(
            MetricDictionary.byID["disclosure_rate"]!, of: panel, selection: PanelSelection(),
            grouping: BodyGrouping(.kind)
        )
        #expect(trend.series.map(\.name) == ["department", "town"])
        #expect(trend.series[0].points[0].value == .defined(numerator: 5, denominator: 20, value: 0.25))
        #expect(trend.series[0].points[0].bodyCount == 2)
    }

    @Test func slopesAndQValues() throws {
        let rising = (2018...2024).map { BodyYear("甲局", $0, disclosed: Double($0 - 2015), of: 20) }
        let flat = (2018...2024).map { BodyYear("乙局", $0, disclosed: 5, of: 20) }
        let short = (2022...2024).map { BodyYear("丙局", $0, disclosed: Double($0 - 2020), of: 20) }
        let trend = try trend("disclosure_rate", rising + flat + short)
        let up = trend.series.first { $0.name == "甲局" }!
        #expect(abs(up.slope!.slope - 0.05) < 1e-12 && up.slope!.interval != nil)
        #expect(up.test!.pValue < 0.001)
        // Three series: the least p times 3.
        #expect(abs(up.qValue! - 3 * up.test!.pValue) < 1e-12)
        let few = trend.series.first { $0.name == "丙局" }!
        #expect(
            few.slope!.interval == nil && few.test!.smallestPValue > 0.3 && few.qValue! >= few.test!.pValue)
        for series in trend.series {
            for point in series.points where point.pValue != nil {
                #expect(point.qValue! >= point.pValue! && point.qValue! <= 1)
            }
        }
    }

    @Test func slopesFollowTheYearsNotTheReports() throws {
        let rows = [2019, 2020, 2023].map { BodyYear("甲局", $0, disclosed: Double($0 - 2018), of: 10) }
        #expect(abs(try trend("disclosure_rate", rows).series[0].slope!.slope - 0.1) < 1e-12)
    }
}
