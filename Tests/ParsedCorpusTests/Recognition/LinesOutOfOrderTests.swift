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
}
