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
                == "rank,agency,region,year,value,numerator,denominator,ci_low,ci_high,shrunk,rank_low,rank_high"
        )
        #expect(
            try header(trend(.zh))
                == "agency,year,value,numerator,denominator,change,change_percent,ci_low,ci_high,p_value,"
                + "value_low,value_high,edition,region,former_name")
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
