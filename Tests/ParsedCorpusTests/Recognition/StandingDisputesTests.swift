import Testing

@testable import ParsedCorpus

/// The row of section 4 in a text, under labels set in the middle of columns of 20.
@Suite struct StandingDisputesTests {
    /// The three blocks where the values stand `offset` to the right of the middles of their columns.
    private func read(_ values: [Int: String], offset: Int) throws -> [String] {
        let outcomes = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"]
        var (heads, row) = ("", "")
        for column in 0..<15 {
            let outcome = outcomes[column % 5]
            // A Chinese character is two wide.
            let (blank, width) = (10 - outcome.count, 2 * outcome.count)
            heads += String(repeating: " ", count: blank) + outcome
            heads += String(repeating: " ", count: 20 - blank - width)
            guard let value = values[column] else { continue }
            row += String(repeating: " ", count: 20 * column + 10 + offset - row.count) + value
        }
        let zeros = Array(repeating: "0", count: 7)
        let rows = ApplicationRow.rows(of: .form2021).map { ([$0.label] + zeros).joined(separator: "\t") }
        let text = """
            云汀县民政局2023年政府信息公开工作年度报告
            三、收到和处理政府信息公开申请情况
            \(rows.joined(separator: "\n"))
            四、政府信息公开行政复议、行政诉讼情况
            \(heads)
            \(row)
            五、存在的主要问题及改进情况
            """
        let report = try ReportParser().parse(Array(text.utf8), name: "a.txt")
        return DisputeBlock.allCases.map { block in
            report.values(DisputeOutcome.allCases.map { block.cell($0) })
        }
    }

    private let values = [0: "3", 4: "3", 5: "2", 9: "2"]

    /// Right of the short 总计 the label of the next column is nearer.
    @Test func valuesAtTheRightOfTheirColumnsAreOfThese() throws {
        #expect(try read(values, offset: 8) == ["3 - - - 3", "2 - - - 2", "- - - - -"])
        #expect(try read(values, offset: 0) == ["3 - - - 3", "2 - - - 2", "- - - - -"])
    }

    @Test func valuesBetweenTwoColumnsAreOfNeither() throws {
        let blocks = try read(values, offset: 9)
        #expect(!blocks.joined(separator: " ").contains { $0.isNumber })
    }
}
