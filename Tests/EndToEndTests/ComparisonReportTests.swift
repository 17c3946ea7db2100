import Analytics
import ParsedCorpus
import Rendering
import Testing
import _TestSupport

@testable import gongkai

@Suite("Output of comparisons")
struct ComparisonReportTests {
    private static let bodies = Panel(
        rows: (1...6).flatMap { index in
            [2023, 2024].map { year in
                BodyYear("局\(index)", year, disclosed: Double(index * (year - 2021)), of: 40)
            }
        })
    private let rate = MetricDictionary.byID["disclosure_rate"]!

    private func text(_ table: Table, _ language: Language) -> String {
        TextTable.lines(table, header: language.header, on: Canvas()).joined(separator: "\n") + "\n"
    }

    @Test(arguments: [Language.zh, .en]) func compare(_ language: Language) throws {
        var selection = PanelSelection()
        selection.agencies = ["局2", "局5"]
        let metrics = ["disclosure_rate", "applications_handled", "normative_in_force"].map {
            MetricDictionary.metric($0)!
        }
        let comparison = try Comparison(metrics, of: Self.bodies, selection: selection)
        try golden(
            text(CompareReport(comparison: comparison, language: language).table(), language),
            "compare-\(language).txt")
    }

    private func groupReport(_ language: Language) throws -> GroupCompareReport {
        let town = BodyYear(
            "镇", 2024, disclosed: 9, of: 10, kind: .town, brokenRules: ["applications.outcomes.total"])
        let metrics = ["disclosure_rate", "applications_handled", "normative_in_force"].map {
            MetricDictionary.metric($0)!
        }
        let comparison = try GroupComparison(
            metrics, of: Panel(rows: Self.bodies.rows + [town]), selection: PanelSelection(),
            grouping: BodyGrouping(.kind))
        return GroupCompareReport(comparison: comparison, key: .kind, language: language)
    }

    @Test(arguments: [Language.zh, .en]) func groups(_ language: Language) throws {
        try golden(text(try groupReport(language).table(), language), "compare-groups-\(language).txt")
    }

    @Test func groupsForScripts() throws {
        try golden(
            String(decoding: CSV.bytes(try groupReport(.en).longTable()), as: UTF8.self), "compare-groups.csv"
        )
    }

    @Test(arguments: [Language.zh, .en]) func profile(_ language: Language) throws {
        var selection = PanelSelection()
        selection.agencies = ["局3"]
        let body = try #require(Self.bodies.rows.last { $0.agency == "局3" })
        let own = Panel(rows: Self.bodies.rows.filter { $0.agency == "局3" })
        let comparison = try Comparison(
            Comparison.profileMetrics, of: Self.bodies, selection: selection, rankSeed: ProfileReport.rankSeed
        )
        let report = ProfileReport(
            profile: try BodyProfile(body, comparison, of: own, selection: selection), language: language,
            paths: ["reports/"])
        let page = report.tables(on: Canvas(), isForPeople: true).map { text($0, language) }
        try golden(page.joined(separator: "\n"), "profile-\(language).txt")
    }

    @Test func profilesCutNoNameOfAMetric() throws {
        var selection = PanelSelection()
        selection.agencies = ["局3"]
        let body = try #require(Self.bodies.rows.last { $0.agency == "局3" })
        let own = Panel(rows: Self.bodies.rows.filter { $0.agency == "局3" })
        let comparison = try Comparison(Comparison.profileMetrics, of: Self.bodies, selection: selection)
        let report = ProfileReport(
            profile: try BodyProfile(body, comparison, of: own, selection: selection), language: .en,
            paths: [])
        for width in [40, 60, 80, 120] {
            for table in report.tables(on: Canvas(width: width), isForPeople: true) {
                let lines = TextTable.lines(table, header: .en, on: Canvas(width: width))
                #expect(
                    !lines.contains {
                        $0.contains("…") && !$0.contains("…+") && !$0.contains("…−") && !$0.contains("…0")
                    })
            }
        }
    }

    @Test(arguments: [Language.zh, .en]) func funnels(_ language: Language) throws {
        let funnel = try FunnelResult(rate, of: Self.bodies, selection: PanelSelection())
        let report = FunnelReport(funnel: funnel, language: language)
        let plot = try report.plot().lines(on: Canvas()).joined(separator: "\n")
        try golden(text(report.table(), language) + plot + "\n", "funnel-\(language).txt")
    }

    @Test(arguments: [Language.zh, .en]) func decompositions(_ language: Language) throws {
        let result = try Decomposition(rate, of: Self.bodies, selection: PanelSelection())
        try golden(
            text(DecomposeReport(result: result, language: language).table(top: 3), language),
            "decompose-\(language).txt")
    }

    @Test(arguments: [Language.zh, .en]) func dictionary(_ language: Language) throws {
        let report = MetricsReport(language: language)
        let entry = report.entry(rate).table(forPeople: true)
        let cell = CellExplanation(cell: CellID("applications.granted.total")!, language: language)
            .explanation
        try golden(
            text(entry, language) + "\n" + text(cell.table(forPeople: true), language),
            "explain-\(language).txt")
    }

    @Test func aBodyIsFoundByAPartOfItsName() throws {
        #expect(try Self.bodies.body(named: "局3", PanelSelection(), .en).agency == "局3")
        #expect(throws: UsageError.self) { try Self.bodies.body(named: "局", PanelSelection(), .en) }
        #expect(throws: UsageError.self) { try Self.bodies.body(named: "没有", PanelSelection(), .en) }
    }

    @Test func metricsFile() throws {
        let text =
            "id,name_zh,name_en,numerator,denominator,unit\nnp,\"甲,乙\",x,applications.granted.total,applications.total.total,share\n"
        let metric = try MetricFile.metrics(text, name: "m.csv")[0]
        #expect(metric.chinese == "甲,乙" && metric.uncertainty == .proportion && metric.unit == .share)
        for wrong in [
            "", "id,x\n", text + "np,a,b,normative.issued,,count\n", text + "q,a,b,no.cell,,count\n",
            text + "q,a,b,normative.issued,,kg\n",
        ] {
            #expect(throws: UsageError.self) { try MetricFile.metrics(wrong, name: "m.csv") }
        }
    }
}
