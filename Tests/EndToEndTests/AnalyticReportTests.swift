import Analytics
import ParsedCorpus
import Rendering
import Testing
import _TestSupport

@testable import gongkai

@Suite("Analytic output")
struct AnalyticReportTests {
    /// A report whose outcomes add up to 27, not to its total of 21.
    static let contradictory: BodyYear = {
        var row = BodyYear(
            "平潭综合实验区管委会", 2020, disclosed: 13, of: 21, region: "福建省福州市平潭县", kind: .zone, edition: .form2019,
            brokenRules: ["applications.outcomes.total"])
        row[ApplicationRow.unableNotHeld.cell(.total)] = 14
        return row
    }()
    static let panel = Panel(rows: [
        BodyYear("上海市科学技术委员会", 2024, disclosed: 9, of: 35, region: "上海市"),
        BodyYear(
            "平潭综合实验区管委会", 2019, disclosed: 8, of: 23, region: "福建省福州市平潭县", kind: .zone, edition: .form2019),
        contradictory,
        BodyYear("平潭综合实验区管委会", 2021, disclosed: 35, of: 69, region: "福建省福州市平潭县", kind: .zone),
        BodyYear("平潭综合实验区管委会", 2022, disclosed: 30, of: 75, region: "福建省福州市平潭县", kind: .zone),
        BodyYear("平潭综合实验区管委会", 2023, disclosed: 42, of: 81, region: "福建省福州市平潭县", kind: .zone),
        BodyYear("平潭综合实验区管委会", 2024, disclosed: 100, of: 218, region: "福建省福州市平潭县", kind: .zone),
        BodyYear("洪泽区人民政府", 2024, disclosed: 59, of: 95, region: "江苏省淮安市洪泽区", kind: .government),
    ])
    static let rate = MetricDictionary.byID["disclosure_rate"]!

    private func text(_ table: Table, _ language: Language, width: Int = 80, isASCII: Bool = false) -> String
    {
        TextTable.lines(table, header: language.header, on: Canvas(width: width, isASCII: isASCII))
            .joined(separator: "\n") + "\n"
    }

    private func header(_ table: Table) throws -> String {
        let csv = String(decoding: try table.bytes(as: .csv), as: UTF8.self)
        return String(csv.prefix { $0 != "\n" })
    }

    private func rank(_ language: Language) throws -> Table {
        let ranking = try Ranking(Self.rate, of: Self.panel, selection: PanelSelection())
        return RankReport(ranking: ranking, groupKey: nil, language: language, paths: ["reports/"])
            .table(leftOut: [], hasChart: true)
    }

    private func trend(_ language: Language) throws -> Table {
        var selection = PanelSelection()
        selection.agencies = ["平潭"]
        let trend = try Trend(Self.rate, of: Self.panel, selection: selection)
        return TrendReport(trend: trend, groupKey: nil, language: language, paths: ["reports/"])
            .table(leftOut: [], hasChart: true)
    }

    @Test(arguments: [Language.zh, .en], [80, 120]) func rankings(_ language: Language, _ width: Int) throws {
        try golden(text(rank(language), language, width: width), "rank-\(language)-\(width).txt")
    }

    @Test(arguments: [Language.zh, .en], [80, 120]) func trends(_ language: Language, _ width: Int) throws {
        try golden(text(trend(language), language, width: width), "trend-\(language)-\(width).txt")
    }

    @Test func ascii() throws {
        let text = try text(trend(.en), .en, isASCII: true)
        #expect(
            text.split(separator: "\n").filter { $0.hasPrefix("20") }.allSatisfy {
                $0.utf8.allSatisfy { $0 < 128 }
            })
        try golden(text, "trend-en-ascii.txt")
    }

    @Test func overview() throws {
        let trend = try Trend(Self.rate, of: Self.panel, selection: PanelSelection())
        let report = TrendReport(trend: trend, groupKey: nil, language: .zh, paths: ["reports/"])
        try golden(
            text(report.overview(leftOut: [], hasChart: true, on: Canvas()), .zh), "trend-overview-zh.txt")
    }

    @Test(arguments: [Language.zh, .en]) func rankSets(_ language: Language) throws {
        var options = Ranking.Options()
        options.best = 1
        let panel = Panel(
            rows: (1...6).map { BodyYear("局\($0)", 2024, disclosed: Double(15 * $0), of: 100) })
        let ranking = try Ranking(Self.rate, of: panel, selection: PanelSelection(), options: options)
        let report = RankReport(ranking: ranking, groupKey: nil, language: language, paths: ["reports/"])
        let table = report.table(leftOut: [], hasChart: false)
        #expect(try header(table).hasSuffix("bottom_quarter,set_low,set_high,may_be_best"))
        let chart = try #require(report.chart(asBars: false)).text(on: Canvas())
        try golden(text(table, language, width: 110) + chart, "rank-sets-\(language).txt")
    }

    @Test(arguments: [Language.zh, .en]) func breaks(_ language: Language) throws {
        let metric = MetricDictionary.byID["penalty_decisions"]!
        let rows = (2019...2024).map {
            BodyYear(
                "甲局", $0, ["penalties.decisions": Double($0 % 7 + 3)],
                edition: $0 < 2021 ? .form2019 : .form2021)
        }
        let trend = try Trend(metric, of: Panel(rows: rows), selection: PanelSelection())
        let report = TrendReport(trend: trend, groupKey: nil, language: language, paths: ["reports/"])
        let plot = try #require(report.lines()).text(on: Canvas())
        let slopes = try #require(report.slopes()).text(on: Canvas())
        try golden(
            text(report.table(leftOut: [], hasChart: false), language) + plot + slopes,
            "trend-break-\(language).txt")
    }

    @Test(arguments: [Language.zh, .en]) func outcomeCharts(_ language: Language) throws {
        var selection = PanelSelection()
        selection.agencies = ["平潭"]
        let report = OutcomesReport(
            outcomes: Outcomes(of: Self.panel, selection: selection), language: language)
        try golden(
            text(report.chartFrame(), language) + report.chart().text(on: Canvas()),
            "outcomes-chart-\(language).txt")
    }

    @Test(arguments: [Language.zh, .en]) func associations(_ language: Language) throws {
        let result = try Association(.bodies, of: Self.panel, selection: PanelSelection())
        let report = AssociationReport(result: result, language: language)
        try golden(text(report.table(), language), "outcomes-test-\(language).txt")
        #expect(
            try header(report.longTable())
                == "side,name,region,year,outcome,count,expected,residual,q_value,unusual,chi_square,df,p_value,"
                + "p_simulated,g,g_p_value,g_p_simulated,cramers_v,corrected_v,sparse_cells,total,cell_p_value"
        )
    }

    @Test(arguments: [Language.zh, .en]) func bounds(_ language: Language) throws {
        let expected = ExpectedReports(.named(["平潭综合实验区管委会", "乌有县教育局"]), limit: 300)
        let metrics = [Self.rate, MetricDictionary.byID["applications_handled"]!]
        var selection = PanelSelection()
        selection.years = [2024...2024]
        let summary = try Summary(metrics, of: Self.panel, selection: selection, expected: expected)
        let report = SummaryReport(
            summary: summary, groupKey: nil, language: language, expected: expected,
            reported: Set(Self.panel.rows.map(\.agency)))
        try golden(text(report.table(), language, width: 140), "summary-bounds-\(language).txt")
    }

    @Test(arguments: [Language.zh, .en]) func concentrations(_ language: Language) throws {
        var selection = PanelSelection()
        selection.years = [2024...2024]
        let spread = try Spread(
            [MetricDictionary.byID["applications_handled"]!], of: Self.panel, selection: selection,
            topCount: 1)
        let report = SpreadReport(spread: spread, groupKey: nil, language: language)
        let curve = try #require(report.lorenz()).text(on: Canvas())
        try golden(text(report.table(), language) + curve, "concentration-\(language).txt")
        #expect(
            try header(report.table())
                == "metric,group,year,n,missing,total,gini,gini_low,gini_high,gini_corrected,herfindahl,"
                + "herfindahl_low,herfindahl_high,top,top_share,top_low,top_high,mad,qn")
    }

    @Test(arguments: [Language.zh, .en]) func outcomes(_ language: Language) throws {
        let outcomes = Outcomes(of: Self.panel, selection: PanelSelection())
        try golden(
            text(OutcomesReport(outcomes: outcomes, language: language).groupTable(), language),
            "outcomes-\(language).txt")
    }

    @Test(arguments: [Language.zh, .en]) func summaries(_ language: Language) throws {
        let summary = try Summary([Self.rate], of: Self.panel, selection: PanelSelection())
        let table = SummaryReport(summary: summary, groupKey: nil, language: language).table()
        try golden(text(table, language), "summary-\(language).txt")
        #expect(
            try header(table).hasPrefix(
                "metric,group,year,n,missing,mean,sd,cv,min,q1,median,q3,max,iqr,mad,skewness,kurtosis,gini"))
    }

    @Test func headersAreTheContract() throws {
        #expect(
            try header(rank(.zh))
                == "rank,agency,region,year,value,numerator,denominator,ci_low,ci_high,shrunk,rank_low,rank_high,"
                + "weight,expected_rank,top_quarter,bottom_quarter")
        #expect(
            try header(trend(.zh))
                == "agency,year,value,numerator,denominator,change,change_percent,ci_low,ci_high,p_value,"
                + "value_low,value_high,edition,region,former_name,q_value,breaks,trend_years,trend_slope,"
                + "trend_slope_low,trend_slope_high,trend_tau,trend_p_value,trend_least_p,trend_q_value,"
                + "renamed,percent_low,percent_high")
    }

    @Test func countsHaveTheSameHeader() throws {
        let metric = MetricDictionary.byID["normative_in_force"]!
        let row = BodyYear("甲局", 2024, ["normative.in_force": 3])
        let ranking = try Ranking(metric, of: Panel(rows: [row]), selection: PanelSelection())
        let table = RankReport(ranking: ranking, groupKey: nil, language: .en, paths: []).table(
            leftOut: [], hasChart: false)
        #expect(try header(table) == header(rank(.en)))
    }

    @Test func years() {
        #expect(YearList(argument: "2020...2024")?.ranges == [2020...2024])
        #expect(YearList(argument: "2019,2021-2022")?.ranges == [2019...2019, 2021...2022])
        for wrong in ["", "20x", "2024...2020", "1", "2020...2021...2022", ","] {
            #expect(YearList(argument: wrong) == nil)
        }
    }
}
