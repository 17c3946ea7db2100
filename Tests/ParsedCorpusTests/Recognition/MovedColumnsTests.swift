import Testing

@testable import ParsedCorpus

/// Texts whose cells do not stand where their columns are: nothing is read by place there.
@Suite struct MovedColumnsTests {
    private func parse(_ sections: String) throws -> Report {
        let text = "云汀县民政局2023年政府信息公开工作年度报告\n\(sections)\n五、存在的主要问题及改进情况\n"
        return try ReportParser().parse(Array(text.utf8), name: "test.txt")
    }

    /// Section 2 before a whole section 3.
    private func disclosure(_ table: String) throws -> Report {
        let rows = ApplicationRow.rows(of: .form2021).map { "\($0.label)\t0\t0\t0\t0\t0\t0\t0" }
        return try parse(
            "二、主动公开政府信息情况\n\(table)\n三、收到和处理政府信息公开申请情况\n" + rows.joined(separator: "\n"))
    }

    private func width(_ text: String) -> Int {
        text.unicodeScalars.reduce(0) { $0 + ($1.value < 0x2E80 ? 1 : 2) }
    }

    /// A label and seven cells in columns of eight, all `shift` to the right but for the label at `left`.
    private func line(_ label: String, _ values: [String], left: Int = 0, shift: Int = 0) -> String {
        var line = String(repeating: " ", count: left) + label
        for (column, value) in values.enumerated() where !value.isEmpty {
            line += String(repeating: " ", count: max(76 + 8 * column + shift - width(line), 1)) + value
        }
        return line
    }

    /// Section 3 with the rows from the total on written by `last`.
    private func applications(
        before total: String = "", granted: String, last: (String, [String]) -> String
    ) throws -> Report {
        let zeros = Array(repeating: "0", count: 7)
        let rows = ApplicationRow.rows(of: .form2021).map { row in
            switch row {
            case .granted: granted
            case .total: total + last(row.label, ["4", "", "", "", "", "", "4"])
            case .carriedForward: last(row.label, ["5", "", "", "", "", "", "5"])
            default: line(row.label, zeros)
            }
        }
        return try parse("三、收到和处理政府信息公开申请情况\n" + rows.joined(separator: "\n"))
    }

    private func values(_ report: Report, _ row: ApplicationRow) -> String {
        report.values(ApplicantColumn.allCases.map { row.cell($0) })
    }

    @Test("the columns of one page of a text are not those of the next")
    func pages() throws {
        let granted = line("（一）予以公开", ["1", "", "", "", "", "", "1"])
        let onePage = try applications(granted: granted) { line($0, $1) }
        #expect(values(onePage, .total) == "4 - - - - - 4")
        let twoPages = try applications(before: "\u{0C}", granted: granted) {
            line($0, $1, left: 5, shift: 8)
        }
        #expect(!values(twoPages, .total).contains("4"))
        #expect(!values(twoPages, .carriedForward).contains("5"))
    }

    @Test("a label that stands in the columns has moved its values")
    func labels() throws {
        let beside = try applications(granted: line("三、本年度办理结果  （一）予以公开", ["", "3", "", "", "", "", "3"])) {
            line($0, $1)
        }
        #expect(values(beside, .granted) == "- 3 - - - - 3")
        let label = "三、本年度办理结果" + String(repeating: " ", count: 60) + "（一）予以公开"
        let within = try applications(granted: line(label, ["", "", "3", "", "", "", "3"])) { line($0, $1) }
        #expect(!values(within, .granted).contains("3"))
    }

    @Test("an empty cell between two blanks is not lost to the next, whatever the digits")
    func blanks() throws {
        let report = try disclosure(
            """
            信息内容 上一年项目数量 本年增/减 处理决定数量
            行政许可  ９ ２４９
            其他对外管理服务事项 ４４  ４４３
            行政处罚 ２８ １ ４４４
            """)
        let read = [DisclosureRow.licensing, .otherServices, .penalties].map {
            report.values($0.cells(in: .form2019))
        }
        #expect(read == ["unreadable unreadable unreadable", "unreadable unreadable unreadable", "28 1 444"])
    }

    @Test(
        "headers broken over cells or taken together tell nothing of the empty ones",
        arguments: [true, false])
    func headers(_ areWhole: Bool) throws {
        let headers = areWhole ? "本年增/减|处理决定数量" : "本年增/减处理决定数|量"
        let report = try disclosure(
            """
            |信息内容|上一年项目数量|\(headers)|
            |---|---|---|---|
            |行政许可|34|404||
            |行政处罚|5|6|7|
            """)
        #expect(
            report.values(DisclosureRow.licensing.cells(in: .form2019))
                == (areWhole ? "34 404 blank" : "unreadable unreadable unreadable"))
        #expect(report.values(DisclosureRow.penalties.cells(in: .form2019)) == "5 6 7")
    }

    @Test("two zeros in one cell beside empty ones refuse the row")
    func zeros() throws {
        let table = ApplicationRow.rows(of: .form2021).map { row in
            row == .granted
                ? "| \(row.label) | | | 0 | 0 0 | 0 | 0 | 0 |"
                : "| \(row.label) | 0 | 0 | 0 | 0 | 0 | 0 | 0 |"
        }
        let report = try parse("三、收到和处理政府信息公开申请情况\n" + table.joined(separator: "\n"))
        #expect(!values(report, .granted).contains("0"))
    }
}
