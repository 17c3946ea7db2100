import Testing

@testable import ParsedCorpus

/// Tables whose cells other signs part than pipes and tabs.
@Suite struct OtherSeparatorsTests {
    /// Section 3 with a row of numbers of its own, cells joined by `separator`.
    private func text(_ separator: String, _ cell: (String) -> String = { $0 }) -> String {
        let header = ["项目"] + ApplicantColumn.allCases.map(\.chinese)
        let rows = ApplicationRow.rows(of: .form2021).map { row in
            switch row {
            case .newReceived: [row.label, "1", "2", "", "0", "0", "1,000", "1003"]
            case .deniedOtherLaw: ["三、本年度办理结果-（三）不予公开-" + row.label, "0", "0", "0", "0", "0", "0", "0"]
            case .total: ["三、本年度办理结果/" + row.label, "1", "2", "0", "0", "0", "1000", "1003"]
            default: [row.label] + Array(repeating: "0", count: 7)
            }
        }
        let lines = ([header] + rows).map { $0.map(cell).joined(separator: separator) }
        return """
            云汀县民政局2023年政府信息公开工作年度报告
            三、收到和处理政府信息公开申请情况
            \(lines.joined(separator: "\n"))
            四、政府信息公开行政复议、行政诉讼情况
            """
    }

    private func expectRead(_ text: String) throws {
        let report = try ReportParser().parse(Array(text.utf8), name: "a.txt")
        #expect(report.agency == "云汀县民政局")
        let row = ApplicantColumn.allCases.map {
            report[ApplicationRow.newReceived.cell($0)]?.value?.description
        }
        #expect(row == ["1", "2", nil, "0", "0", "1000", "1003"])
        #expect(report[ApplicationRow.deniedOtherLaw.cell(.total)]?.value == Quantity(0))
        #expect(report[ApplicationRow.total.cell(.otherOrganisation)]?.value == Quantity(1000))
    }

    @Test(arguments: [" ｜ ", " │ ", " / "]) func strokes(_ separator: String) throws {
        try expectRead(text(separator))
    }

    @Test func commas() throws {
        try expectRead(text(",") { $0.contains(",") ? "\"\($0)\"" : $0 })
        try expectRead(text(",") { "\"\($0 == "自然人" ? "自然\n人" : $0)\"" })
    }

    @Test(arguments: ["云汀县，甲,乙,丙,丁", "行政许可 / / /\n自然人 / 总计", "\"一,二", "｜甲｜乙｜"])
    func otherTextsStayAsTheyAre(_ text: String) {
        #expect(OtherSeparators.replaced(in: Array(text.utf8)) == Array(text.utf8))
    }
}
