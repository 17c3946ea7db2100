import Testing

@testable import ParsedCorpus

/// Columns aligned with blanks, by the number of characters before them or by their width on a screen.
@Suite struct TextMeasureTests {
    enum Measure: CaseIterable {
        case characters
        case width

        /// The place behind `text`.
        func end(of text: String) -> Int {
            text.unicodeScalars.reduce(0) { $0 + (self == .width && $1.value >= 0x2E80 ? 2 : 1) }
        }

        /// A line with each of `words` at its place.
        func line(_ words: [(String, at: Int)]) -> String {
            words.reduce(into: "") { line, word in
                if word.0.isEmpty { return }
                line += String(repeating: " ", count: word.at - end(of: line)) + word.0
            }
        }
    }

    private let columns = ["自然人", "商业企业", "科研机构", "公益组织", "服务机构", "其他", "总计"]

    @Test(arguments: Measure.allCases)
    func valuesBehindLabelsOfAnyLengthStandInLine(_ measure: Measure) throws {
        let labels = ["规章", "行政规范性文件", "行政许可", "行政处罚", "行政强制", "行政事业性收费"]
        let lines = labels.map { measure.line([($0, 0), ("0", 24), ("12", 36)]) }
        let read = try TextReader.read(Array(lines.joined(separator: "\n").utf8), name: "a.txt")
        let places = PDFFixture.lines(read).map { $0.words.dropFirst().map(\.left) }
        #expect(places == labels.map { _ in [24, 36] })
    }

    @Test(arguments: Measure.allCases)
    func valuesBetweenEmptyCellsStandUnderTheirHeaders(_ measure: Measure) throws {
        let some = ["4", "", "", "", "", "1", "5"]
        let rows = ApplicationRow.rows(of: .form2021).map { row -> String in
            let values = row == .newReceived ? some : ["0", "0", "0", "0", "0", "0", "0"]
            let places = values.enumerated().map { ($1, at: 56 + 12 * $0) }
            return measure.line([(String(row.label.prefix(27)), at: 0)] + places)
        }
        let text = """
            云汀县民政局2023年政府信息公开工作年度报告
            三、收到和处理政府信息公开申请情况
            \(measure.line(columns.enumerated().map { ($1, at: 56 + 12 * $0) }))
            \(rows.joined(separator: "\n"))
            五、存在的主要问题及改进情况
            """
        let report = try ReportParser().parse(Array(text.utf8), name: "a.txt")
        #expect(report.values(.newReceived) == "4 - - - - 1 5")
    }
}
