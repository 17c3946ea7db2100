import Testing

@testable import ParsedCorpus

/// Tables without rulings whose numbers stand above, below or beside the lines of their labels.
@Suite struct PlacedLevelsTests {
    private let rows = ApplicationRow.rows(of: .form2019)
    private let values = ["2", "0", "0", "1", "0", "0", "3"]
    private let zeros = Array(repeating: "0", count: 7)

    private func report(_ draw: (inout PlacedReport) -> Void) throws -> Report {
        var report = PlacedReport()
        report.paragraph("三、收到和处理政府信息公开申请情况")
        report.line([("申请人情况", 420)])
        report.line([("法人或其他组织", 400)])
        report.row("", ["自然人", "企业", "科研", "公益", "服务", "其他", "总计"], from: 310)
        draw(&report)
        report.paragraph("五、存在的主要问题及改进情况")
        return try report.recognized()
    }

    /// A label in two lines, with its values beside the second.
    private func drawBroken(_ row: ApplicationRow, _ values: [String], _ report: inout PlacedReport) {
        let label = row.label
        let half = label.index(label.startIndex, offsetBy: label.count / 2)
        report.line([(String(label[..<half]), 50)], down: 11)
        report.row(String(label[half...]), values)
    }

    /// Only the first page of a table has cells that can be seen; on the next 不涉及 is broken in each.
    @Test func linesBehindAPageWithCells() throws {
        var report = PlacedReport()
        report.paragraph("三、收到和处理政府信息公开申请情况")
        let header = ["", "自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"]
        report.grid([header] + rows.prefix(2).map { [$0.label] + zeros })
        report.newPage()
        for row in rows[2...] {
            if row == .deniedThirdParty {
                let left: [Float] = [320, 400, 440, 480]
                report.line([], down: 20)
                report.line(left.map { ("不涉", $0) }, down: 4)
                report.row(row.label, ["及", "—", "及", "及", "及", "3", "/"])
                report.line([], down: 20)
            } else {
                report.row(row.label, row == .deniedInternalAffairs ? values : zeros)
            }
        }
        report.paragraph("五、存在的主要问题及改进情况")
        let read = try report.recognized()
        let none = "not_applicable"
        #expect(read.values(.deniedThirdParty) == "\(none) \(none) \(none) \(none) \(none) 3 \(none)")
        #expect(read.values(.deniedInternalAffairs) == values.joined(separator: " "))
        #expect(read.values(rows[0]) == zeros.joined(separator: " "))
    }

    @Test func numbersAtTheBottomOfATallRowAreItsOwn() throws {
        let report = try report { report in
            for row in rows {
                if row == .deniedThirdParty {
                    drawBroken(row, [], &report)
                    report.row("", values)
                } else {
                    drawBroken(row, row == .deniedInternalAffairs ? [] : zeros, &report)
                }
            }
        }
        #expect(report.values(.deniedThirdParty) == "2 0 0 1 0 0 3")
        #expect(report.values(.deniedInternalAffairs).contains { $0.isNumber } == false)
    }

    @Test func numbersHalfWayBetweenTwoRowsAreOfNeither() throws {
        let report = try report { report in
            for row in rows {
                let isEmpty = row == .deniedThirdParty || row == .deniedInternalAffairs
                report.row(row.label, isEmpty ? [] : zeros)
                if row == .deniedThirdParty { report.row("", values) }
            }
        }
        for row in [ApplicationRow.deniedThirdParty, .deniedInternalAffairs] {
            for column in ApplicantColumn.allCases { #expect(report[row.cell(column)]?.status != .number) }
        }
        #expect(report.values(.deniedProcessInfo) == "0 0 0 0 0 0 0")
    }

    @Test func numbersAtTheFootOfAPageAreOfTheRowWhoseLabelFollows() throws {
        let report = try report { report in
            for row in rows {
                if row == .deniedInternalAffairs {
                    report.row("", ["5", "", "", "", "", "1", "6"])
                    report.newPage()
                    report.row(row.label, [])
                } else {
                    report.row(row.label, row == .deniedThirdParty ? ["", "1", "", "", "", "", "1"] : zeros)
                }
            }
        }
        #expect(report.values(.deniedInternalAffairs) == "5 blank blank blank blank 1 6")
        #expect(report.values(.deniedThirdParty) == "blank 1 blank blank blank blank 1")
    }

    /// Section 2 with these rows of documents, and section 3 with zeros.
    private func disclosure(
        licensing label: String, _ draw: (inout PlacedReport) -> Void
    ) throws -> Report {
        var report = PlacedReport()
        report.paragraph("二、主动公开政府信息情况")
        report.line([("第二十条第（一）项", 250)])
        report.line([("信息内容", 50), ("本年制发件数", 180), ("本年废止件数", 280), ("现行有效件数", 380)])
        draw(&report)
        report.line([("第二十条第（五）项", 250)])
        report.line([("信息内容", 50), ("本年处理决定数量", 300)])
        report.line([(label, 50), ("66", 320)])
        report.line([("第二十条第（六）项", 250)])
        report.line([("信息内容", 50), ("本年处理决定数量", 300)])
        report.line([("行政处罚", 50), ("7", 320)])
        report.line([("行政强制", 50), ("8", 320)])
        report.paragraph("三、收到和处理政府信息公开申请情况")
        for row in rows { report.row(row.label, zeros) }
        return try report.recognized()
    }

    @Test func bracketsGoOnBelow() throws {
        let read = try disclosure(licensing: "行政计可") { report in
            report.line([("规章", 50), ("0", 200), ("0", 300), ("0", 400)])
            report.line([("行政规范性文件", 50), ("22（其中", 180), ("2", 300), ("54(其中", 380)])
            report.line([("修订16件）", 180), ("修订2件)", 380)])
        }
        #expect(read.values(DisclosureRow.normative.cells(in: .form2021)) == "22 2 54")
        // What stands beside a label that is not known leaves the rows round it alone.
        #expect(read.values(DisclosureRow.penalties.cells(in: .form2021)) == "7")
    }

    @Test func textBesideTheTableLeavesTheRowUnread() throws {
        let read = try disclosure(licensing: "行政许可") { report in
            report.line([("规章", 50), ("3", 400), ("取信息", 600)])
            report.line([("行政规范性文件", 50), ("1", 200), ("2", 300), ("5", 400)])
        }
        func status(_ name: String) -> CellStatus? { CellID(name).flatMap { read[$0]?.status } }
        for column in ["issued", "repealed", "in_force"] {
            #expect(status("regulations.\(column)") != .number)
            #expect(status("normative.\(column)") == .number)
        }
        #expect(status("penalties.decisions") == .number)
    }
}
