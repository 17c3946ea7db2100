import Testing

@testable import ParsedCorpus

/// Tables cut where a page ends: cells without a border there.
@Suite struct PageEndsTests {
    /// The row of numbers below a header over its right half only, its left half open above.
    @Test func cellsWithoutABorderAboveAreCells() {
        let xs = (0...6).map { 100 + 30 * Float($0) }
        let lines = Rulings(
            horizontal: [
                Ruling(position: 50, start: 190, end: 280), Ruling(position: 80, start: 190, end: 280),
                Ruling(position: 100, start: 100, end: 280),
            ],
            vertical: xs.map { Ruling(position: $0, start: $0 < 190 ? 80 : 50, end: 100) })
        let frames = TableFrame.frames(lines.cleaned())
        #expect(frames.count == 1 && frames.first?.columnEdges.count == 7)
    }

    /// The second half of a row: nothing above it at all. Single strokes on a line are no cells.
    @Test(arguments: [(16, 16), (3, 0)]) func uprightRulesOfOneHeightAreARow(_ drawn: Int, _ kept: Int) {
        let lines = Rulings(
            horizontal: [Ruling(position: 60, start: 100, end: 560)],
            vertical: (0..<drawn).map { Ruling(position: 100 + 30 * Float($0), start: 40, end: 60) })
        #expect(lines.cleaned().vertical.count == kept)
    }

    @Test("digits below the row of section 4, where no table is, refuse it")
    func digitsBelowTheRow() throws {
        func values(_ below: String) throws -> String {
            func line(_ cells: [String]) -> String { "| \(cells.joined(separator: " | ")) |" }
            let rows = ApplicationRow.rows(of: .form2021).map { row in
                line([row.label] + Array(repeating: "0", count: 7))
            }
            let outcomes = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"]
            let disputes = [
                Array(repeating: outcomes, count: 3).flatMap(\.self), Array(repeating: "---", count: 15),
                ["4", "0", "0", "0", "4"] + Array(repeating: "0", count: 10),
            ]
            let text = """
                云汀县民政局2023年政府信息公开工作年度报告
                三、收到和处理政府信息公开申请情况
                \(rows.joined(separator: "\n"))
                四、政府信息公开行政复议、行政诉讼情况

                \(disputes.map(line).joined(separator: "\n"))

                \(below)
                五、存在的主要问题及改进情况
                """
            let report = try ReportParser().parse(Array(text.utf8), name: "a.md")
            return report.values(DisputeOutcome.allCases.map { DisputeBlock.reconsideration.cell($0) })
        }
        #expect(try values("") == "4 0 0 0 4")
        #expect(try values("7      7").contains("unreadable"))
    }
}
