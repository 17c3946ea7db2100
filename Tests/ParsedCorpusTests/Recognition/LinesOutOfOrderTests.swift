import Testing

@testable import ParsedCorpus

/// One cell a line, in the order a page was drawn, which may not be that of the rows.
@Suite struct LinesOutOfOrderTests {
    /// Section 3 with that many zeros behind each label: seven where not told.
    private func report(_ counts: [ApplicationRow: Int]) throws -> Report {
        let lines = ApplicationRow.rows(of: .form2021).flatMap { row in
            [row.label] + Array(repeating: "0", count: counts[row] ?? 7)
        }
        let text = """
            云汀县民政局2023年政府信息公开工作年度报告
            三、收到和处理政府信息公开申请情况
            \(lines.joined(separator: "\n"))
            五、存在的主要问题及改进情况
            """
        return try ReportParser().parse(Array(text.utf8), name: "a.txt")
    }

    private func hasNumbers(_ report: Report, _ row: ApplicationRow) -> Bool {
        ApplicantColumn.allCases.contains { report[row.cell($0)]?.value != nil }
    }

    @Test func whereValuesOfSeveralRowsStandBehindOneLabelNoneIsRead() throws {
        let report = try report([
            .granted: 12, .partiallyGranted: 2, .unableNotHeld: 9, .unableNeedsCreation: 5,
        ])
        #expect(ApplicationRow.rows(of: .form2021).allSatisfy { !hasNumbers(report, $0) })
        #expect(report.notes.contains { $0.message.contains("another order") })
    }

    @Test func oneRowWithMoreValuesLeavesTheOthersTheirs() throws {
        let report = try report([.granted: 9])
        #expect(report.values(.unableNotHeld) == "0 0 0 0 0 0 0")
    }

    // MARK: - Values above their labels

    private func disclosure(_ lines: String) throws -> Report {
        let zeros = ApplicationRow.rows(of: .form2021).map { "\($0.label)\t0\t0\t0\t0\t0\t0\t0" }
        let text = """
            云汀县民政局2023年政府信息公开工作年度报告
            二、主动公开政府信息情况
            第二十条第（一）项
            \(lines)
            三、收到和处理政府信息公开申请情况
            \(zeros.joined(separator: "\n"))
            五、存在的主要问题及改进情况
            """
        return try ReportParser().parse(Array(text.utf8), name: "a.md")
    }

    private func statuses(_ report: Report, _ names: [String]) -> [CellStatus?] {
        names.map { CellID($0).flatMap { report[$0]?.status } }
    }

    private static let regulations = ["regulations.issued", "regulations.repealed", "regulations.in_force"]

    @Test func labelsThatMayBeThoseOfTheValuesAboveGetNone() throws {
        let report = try disclosure(
            """
            | 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
            | --- | --- | --- | --- |
            |  | 0 | 0 | 0 |
            规章
            |  | 28 | 7 | 331 |
            | --- | --- | --- | --- |
            行政规范性文件
            """)
        #expect(statuses(report, Self.regulations) == [.unreadable, .unreadable, .unreadable])
        // The numbers of the columns are no values.
        let numbered = try disclosure(
            """
            | 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
            | --- | --- | --- | --- |
            |  | 1 | 2 | 3 |
            | 规章 | 0 | 4 | 5 |
            | 行政规范性文件 | 28 | 7 | 331 |
            """)
        #expect(statuses(numbered, Self.regulations) == [.number, .number, .number])
    }

    @Test func aNumberAloneBelowARowMayBeTheEndOfOneOfIts() throws {
        let report = try disclosure(
            """
            | 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |  |
            | --- | --- | --- | --- | --- |
            | 规章 | 0 | 0 | 0 |  |
            | 行政规范性文件 | 6 | 6 | 38 |  |
            3
            """)
        #expect(statuses(report, Self.regulations) == [.number, .number, .number])
        let normative = ["normative.issued", "normative.repealed", "normative.in_force"]
        #expect(statuses(report, normative) == [.unreadable, .unreadable, .unreadable])
    }

    @Test func aDigitGluedToALabelMayBeTheBeginningOfItsNumber() throws {
        let report = try disclosure("信息内容 本年收费金额（单位：万元）\n\"行政事业性收费\",\"405 44\n.")
        #expect(statuses(report, ["fees.amount"]) != [.number])
    }

    @Test func theEndOfSectionThreeIsNoRowOfSectionFour() throws {
        let zeros = ApplicationRow.rows(of: .form2021).dropLast(2).map { "\($0.label)\t0\t0\t0\t0\t0\t0\t0" }
        let heads = (["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"]).joined(separator: "\t")
        let text = """
            云汀县民政局2023年政府信息公开工作年度报告
            三、收到和处理政府信息公开申请情况
            \(zeros.joined(separator: "\n"))
            \t（七）总计\t\t\t\t0\t0\t0\t0\t0\t1\t1
            四 结、转下年度继续办理\t\t\t\t\t\t\t\t\t\t\t
            行政复议\t\t\t\t\t行政诉讼
            \(heads)\t未经复议直接起诉\t\t\t\t\t复议后起诉
            \t\t\t\t\t\(heads)\t\(heads)
            """
        let report = try ReportParser().parse(Array(text.utf8), name: "a.txt")
        #expect(!report.cells.contains { $0.cell.name.hasPrefix("litigation") && $0.status == .number })
        #expect(!report.cells.contains { $0.cell.name.hasPrefix("reconsideration") && $0.status == .number })
    }
}
