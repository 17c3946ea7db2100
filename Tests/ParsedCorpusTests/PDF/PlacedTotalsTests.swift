import Testing

@testable import ParsedCorpus

/// Tables without rulings some columns of which are empty.
@Suite struct PlacedTotalsTests {
    private let rows = ApplicationRow.rows(of: .form2019)

    /// Section 3 with `values` in each row, whose last column is empty.
    private func applications(_ values: (ApplicationRow) -> [String]) throws -> Report {
        var report = PlacedReport()
        report.paragraph("三、收到和处理政府信息公开申请情况")
        report.line([("申请人情况", 420)])
        report.line([("法人或其他组织", 400)])
        report.row("", ["自然人", "企业", "科研", "公益", "服务", "其他", "总计"], from: 310)
        for row in rows { report.row(row.label, values(row)) }
        report.paragraph("五、存在的主要问题及改进情况")
        return try report.recognized()
    }

    @Test func emptyTotalsStayEmptyAndTheOthersAreRead() throws {
        let report = try applications {
            $0 == .granted ? ["2", "0", "0", "1", "0", "4"] : ["0", "0", "0", "0", "0", "0"]
        }
        #expect(report.values(.granted) == "2 0 0 1 0 4 blank")
        #expect(report.values(.newReceived) == "0 0 0 0 0 0 blank")
        #expect(report.values(.total) == "0 0 0 0 0 0 blank")
    }

    @Test func valuesThatBlanksPushedMakeNoColumnOfTheirOwn() throws {
        // 法律服务机构 has two lanes of values: without the label over them they would be columns.
        var report = PlacedReport()
        report.paragraph("三、收到和处理政府信息公开申请情况")
        report.line([("申请人情况", 420)])
        for (index, row) in rows.enumerated() {
            var line = (0..<6).map { ("0", 320 + 40 * Float($0)) }
            if index % 3 == 0 { line[4].1 -= 6 }
            report.line([(row.label, 50)] + line)
        }
        report.paragraph("五、存在的主要问题及改进情况")
        let read = try report.recognized()
        #expect(rows.allSatisfy { read[$0.cell(.total)]?.status != .number })
    }

    private func disputes(_ values: [Int: String]) throws -> Report {
        var report = PlacedReport()
        report.paragraph("三、收到和处理政府信息公开申请情况")
        let zeros = Array(repeating: "0", count: 7)
        for row in rows { report.row(row.label, zeros) }
        report.paragraph("四、政府信息公开行政复议、行政诉讼情况")
        report.line([("行政复议", 100), ("行政诉讼", 350)])
        report.line([("未经复议直接起诉", 230), ("复议后起诉", 430)])
        let outcomes = ["维持", "纠正", "其他", "尚未", "总计"]
        report.line((0..<15).map { (outcomes[$0 % 5], 50 + 34 * Float($0)) }, down: 11)
        report.line(
            (0..<15).filter { $0 % 5 < 4 }.map { (["结果", "结果", "结果", "审结"][$0 % 5], 50 + 34 * Float($0)) })
        report.line(values.sorted { $0.key < $1.key }.map { ($0.value, 55 + 34 * Float($0.key)) })
        report.paragraph("五、存在的主要问题及改进情况")
        return try report.recognized()
    }

    private func values(_ report: Report, _ block: DisputeBlock) -> String {
        report.values(DisputeOutcome.allCases.map { block.cell($0) })
    }

    @Test func aFewValuesStandUnderTheirLabels() throws {
        let report = try disputes([5: "2", 9: "2"])
        #expect(values(report, .litigationDirect) == "2 blank blank blank 2")
        #expect(values(report, .reconsideration) == "blank blank blank blank blank")
    }

    @Test func sectionFourIsReadWithoutItsTotals() throws {
        var row = Dictionary(uniqueKeysWithValues: (0..<15).filter { $0 % 5 < 4 }.map { ($0, "0") })
        row[1] = "3"
        let report = try disputes(row)
        #expect(values(report, .reconsideration) == "0 3 0 0 blank")
    }

    @Test func aBlockThatDoesNotAddUpHasLostACell() throws {
        let report = try disputes([5: "2", 9: "2", 10: "1", 11: "1"])
        #expect(report[DisputeBlock.litigationAfterReconsideration.cell(.upheld)]?.status != .number)
    }
}
