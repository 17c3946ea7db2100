import Testing

@testable import ParsedCorpus

/// Numbers that a line end cuts in two in texts whose lines are rows or cells.
@Suite struct CutNumbersTests {
    private func parse(_ section2: String, edge: String) throws -> Report {
        let applications = ApplicationRow.rows(of: .form2021).map { row in
            ([row.label] + Array(repeating: "0", count: 7)).joined(separator: edge)
        }
        let text = """
            云汀县民政局2023年政府信息公开工作年度报告
            二、主动公开政府信息情况
            \(section2)
            行政处罚\(edge)0
            行政强制\(edge)0
            行政事业性收费\(edge)0
            三、收到和处理政府信息公开申请情况
            \(applications.joined(separator: "\n"))
            """
        return try ReportParser().parse(Array(text.utf8), name: "test.txt")
    }

    private func values(_ report: Report, _ row: DisclosureRow) -> String {
        row.cells(in: .form2021).map { cell in
            guard let reading = report[cell] else { return "-" }
            return reading.value?.description ?? reading.status.rawValue
        }.joined(separator: " ")
    }

    @Test(arguments: ["\t", "| "])
    func aRowGoesOnWhereItsNumberDoes(_ edge: String) throws {
        let rows = [
            ["信息内容", "本年制发件数", "本年废止件数", "现行有效件数"], ["规章", "12\n78", "0", "3"],
            ["行政规范性文件", "4", "0", "16\n02"],
        ]
        let report = try parse(rows.map { $0.joined(separator: edge) }.joined(separator: "\n"), edge: edge)
        #expect(values(report, .regulations) == "1278 0 3")
        #expect(values(report, .normative) == "4 0 1602")
        let notes = report.notes.filter { $0.rule == "recognition.unconfirmed_number" }
        #expect(Set(notes.flatMap(\.cells).map(\.name)) == ["regulations.issued", "normative.in_force"])
    }

    @Test func aRowOfNumbersThatWouldMakeTheTableWiderIsItsOwn() throws {
        let rows = [
            ["信息内容", "本年制发件数", "本年废止件数", "现行有效件数"], ["规章", "1", "0", "3"], ["4", "0", "5"],
        ]
        let report = try parse(rows.map { $0.joined(separator: "\t") }.joined(separator: "\n"), edge: "\t")
        #expect(values(report, .regulations) == "1 0 3")
    }

    @Test func twoLinesBehindALabelMayBeOneNumber() throws {
        let header = "信息内容\n本年处理决定数量\n行政许可\n"
        #expect(values(try parse(header + "3\n3", edge: "\n"), .licensing) == "unreadable")
        #expect(values(try parse(header + "3\n3\n3", edge: "\n"), .licensing) == "3")
    }

    @Test func aRowOfNothingButTheEndsOfNumbersIsNotLost() throws {
        let rows = [
            ["信息内容", "本年制发件数", "本年废止件数", "现行有效件数"], ["规章", "12", "0", "3"], ["", "78", "", ""],
            ["行政规范性文件", "4", "0", "6"],
        ]
        let report = try parse(rows.map { $0.joined(separator: "\t") }.joined(separator: "\n"), edge: "\t")
        #expect(values(report, .regulations) == "unreadable 0 3")
        #expect(values(report, .normative) == "4 0 6")
    }
}
