import Analytics
import ParsedCorpus
import Rendering
import Testing
import _TestSupport

@testable import gongkai

/// Every number that a command prints is one `explain` away from its method and the method's source.
@Suite("Topics")
struct TopicTests {
    /// Columns that name, count or copy, and need no method.
    private static let plain: Set<String> = [
        "rank", "agency", "region", "year", "value", "numerator", "denominator", "edition", "metric", "name",
        "group", "n", "missing", "min", "max", "not_assessable", "expected", "breaks", "earlier", "later",
        "total", "side", "outcome", "count", "handled", "share", "level", "sparse_cells", "top",
        "metric_x", "metric_y", "former_name",
    ]

    private static let panel = Panel(
        rows: (1...6).flatMap { index in
            [2023, 2024].map { BodyYear("局\(index)", $0, disclosed: Double(index * ($0 - 2021)), of: 40) }
        })

    private func columns() throws -> [String] {
        let rate = MetricDictionary.byID["disclosure_rate"]!
        let count = MetricDictionary.byID["applications_new"]!
        let (panel, all) = (Self.panel, PanelSelection())
        var options = Ranking.Options()
        options.best = 1
        let body = panel.rows[5]
        let own = Panel(rows: panel.rows.filter { $0.agency == body.agency })
        var one = all
        one.agencies = [body.agency]
        let comparison = try Comparison(Comparison.profileMetrics, of: panel, selection: one)
        let expected = ExpectedReports(.number(9))
        let tables = [
            RankReport(
                ranking: try Ranking(rate, of: panel, selection: all, options: options), groupKey: nil,
                language: .en, paths: []
            ).table(leftOut: [], hasChart: false),
            TrendReport(
                trend: try Trend(rate, of: panel, selection: all), groupKey: nil, language: .en, paths: []
            ).table(leftOut: [], hasChart: false),
            SummaryReport(
                summary: try Summary([rate], of: panel, selection: all, expected: expected), groupKey: nil,
                language: .en, expected: expected
            ).table(),
            SpreadReport(
                spread: try Spread([count], of: panel, selection: all), groupKey: nil, language: .en
            ).table(),
            OutcomesReport(outcomes: Outcomes(of: panel, selection: all), language: .en).longTable(),
            AssociationReport(
                result: try Association(.bodies, of: panel, selection: all), language: .en
            ).longTable(),
            CompareReport(comparison: comparison, language: .en).longTable(),
            ProfileReport(
                profile: try BodyProfile(body, comparison, of: own, selection: one), language: .en, paths: []
            ).tables(on: Canvas(), isForPeople: false)[0],
            FunnelReport(funnel: try FunnelResult(rate, of: panel, selection: all), language: .en).table(),
            DecomposeReport(
                result: try Decomposition(rate, of: panel, selection: all), language: .en
            ).table(top: nil),
        ]
        return try tables.flatMap { table -> [String] in
            let csv = String(decoding: try table.bytes(as: .csv), as: UTF8.self)
            return csv.prefix { $0 != "\n" }.split(separator: ",").map(String.init)
        } + ["spearman", "pearson", "pearson_low", "pearson_high", "kendall", "shares_cells", "distance"]
    }

    @Test func everyColumnHasAMethod() throws {
        for column in Set(try columns()).subtracting(Self.plain).sorted() {
            let topic = StatisticTopic.named(column)
            #expect(topic != nil, "no topic for the column \(column)")
            #expect(Topics.explanation(column, .en) != nil, "\(column)")
        }
    }

    @Test func everyTopicHasASourceAndBothLanguages() {
        for topic in StatisticTopic.all {
            #expect(topic.source.contains("19") || topic.source.contains("20"), "\(topic.names[0])")
            for line in topic.lines {
                #expect(!line.zh.isEmpty && !line.en.isEmpty)
                #expect(line.en.unicodeScalars.allSatisfy { $0.value < 0x3000 }, "\(line.en)")
            }
        }
        let names = StatisticTopic.all.map { $0.names[0] }
        #expect(Set(names).count == names.count)
        for name in names {
            #expect(
                MetricDictionary.metric(name) == nil && CellID(name) == nil && Rules.rule(name) == nil,
                "\(name)")
        }
    }

    @Test func commandsLeadOnToTheirMethods() throws {
        for name in ["rank", "trend", "summary", "outcomes"] {
            let next = try #require(Topics.explanation(name, .en)?.next)
            for command in next.split(separator: ";") {
                let method = String(command.split(separator: " ").last ?? "")
                #expect(StatisticTopic.named(method) != nil, "\(method)")
            }
        }
    }

    @Test("names may be written with dashes; what is unknown is said to be")
    func spelling() throws {
        let dashed = try CommandRun("explain", "rank-sets")
        let plain = try CommandRun("explain", "rank_sets")
        #expect(dashed.status == 0 && dashed.output == plain.output)
        let unknown = try CommandRun("explain", "weather")
        #expect(unknown.status == 64 && unknown.talk.contains("no metric, cell, rule or topic 'weather'"))
        #expect(try CommandRun("explain", "disclosure_rat").talk.contains("did you mean 'disclosure_rate'"))
    }
}
