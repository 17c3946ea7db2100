import Testing

@testable import ParsedCorpus

/// Tables in lines of text: what leaves no trace is not made up, and where a word stands counts.
@Suite struct LineTablesTests {
    private let header = "\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计"

    private func parse(_ table: String, disputes: String = "") throws -> Report {
        let text = """
            云汀县民政局2023年政府信息公开工作年度报告
            三、收到和处理政府信息公开申请情况
            \(table)
            四、政府信息公开行政复议、行政诉讼情况
            \(disputes)
            五、存在的主要问题及改进情况
            """
        return try ReportParser().parse(Array(text.utf8), name: "test.txt")
    }

    /// The row as printed by `parse`, absent cells as `-`.
    private func row(_ report: Report, _ row: ApplicationRow) -> String {
        ApplicantColumn.allCases.map { column in
            guard let reading = report[row.cell(column)] else { return "-" }
            return reading.value?.description ?? reading.status.rawValue
        }.joined(separator: " ")
    }

    /// Rows of the form with zeros, `changed` among them; `cells` writes one row.
    private func rows(
        _ edition: Edition, _ changed: [ApplicationRow: [String]], cells: (String, [String]) -> String
    ) -> String {
        ApplicationRow.rows(of: edition).map { row in
            cells(row.label, changed[row] ?? Array(repeating: "0", count: 7))
        }.joined(separator: "\n")
    }

    private func lines(_ label: String, _ values: [String]) -> String {
        ([label] + values.filter { !$0.isEmpty }).joined(separator: "\n")
    }

    /// Columns six apart behind a label of 44.
    private func columns(_ label: String, _ values: [String]) -> String {
        var line = ""
        var width = 0
        for (text, left) in zip([label] + values, [0] + (0..<7).map { 44 + $0 * 8 }) where !text.isEmpty {
            line += String(repeating: " ", count: max(left - width, 2)) + text
            width = max(left, width + 2) + text.unicodeScalars.reduce(0) { $0 + ($1.value < 0x2E80 ? 1 : 2) }
        }
        return line
    }

    @Test func aSubtotalThatMayBeAnotherColumnMovesNothing() throws {
        let zeros = Array(repeating: "0", count: 8)
        let table = rows(.form2021, [:]) { label, _ in
            let values = label.contains("新收") ? ["2", "1", "0", "0", "0", "0", "1", "3"] : zeros
            return ([label] + values).joined(separator: "\t")
        }
        let report = try parse(header + "\n" + table)
        #expect(report[ApplicationRow.newReceived.cell(.business)]?.status == .unreadable)
        #expect(report[ApplicationRow.newReceived.cell(.total)]?.value == Quantity(3))
    }

    @Test func emptyCellsThatLeaveNoTraceAreNotZero() throws {
        let report = try parse(
            rows(
                .form2021,
                [
                    .granted: ["", "0", "0", "0", "0", "0", "0"], .total: ["", "0", "0", "0", "0", "0", "0"],
                ], cells: lines))
        #expect(row(report, .granted) == Array(repeating: "unreadable", count: 7).joined(separator: " "))
        #expect(row(report, .deniedOtherLaw) == "0 0 0 0 0 0 0")
    }

    @Test func labelsOfMergedCellsRepeatedBeforeTheNumbers() throws {
        let table = rows(.form2021, [.newReceived: ["1", "1", "0", "0", "0", "0", "2"]]) { label, values in
            let row = ApplicationRow.allCases.first { $0.label == label }
            let parts =
                switch row {
                case .newReceived, .carriedIn, .carriedForward: [label, label, label]
                case .granted, .partiallyGranted, .total: ["三、本年度办理结果", label, label]
                default: ["三、本年度办理结果", row?.group?.chinese ?? "", label]
                }
            return (parts + values).joined(separator: " ")
        }
        #expect(row(try parse(table), .newReceived) == "1 1 0 0 0 0 2")
    }

    @Test func theNumberOfTheNextLabelIsNoValue() throws {
        let short = ["0", "0", "0", "0", "0", "", "0"]
        let table = rows(.form2021, [.deniedOtherLaw: short, .refusedRepeat: short]) { label, values in
            lines(label.replacing("3.危及", with: "3.\n危及"), values)
        }
        #expect(row(try parse(table), .deniedOtherLaw).contains("0") == false)
    }

    @Test func valuesOfARowWithoutALabelAreNotThoseOfTheRowAbove() throws {
        let table = rows(
            .form2021,
            [
                .granted: ["", "0", "0", "0", "0", "0", "0"],
                .deniedOtherLaw: ["", "0", "0", "0", "0", "0", ""],
                .deniedSecurityStability: ["2", "", "", "", "", "", "2"],
            ],
            cells: lines)
        let label = ApplicationRow.deniedSecurityStability.label
        let unlabelled = table.split(separator: "\n").filter { $0 != label }.joined(separator: "\n")
        #expect(try parse(table)[ApplicationRow.deniedAdminQuery.cell(.total)]?.value == Quantity(0))
        #expect(try parse(unlabelled)[ApplicationRow.deniedOtherLaw.cell(.total)]?.value == nil)
    }

    @Test func aWordStandsInItsColumn() throws {
        let headers = ["自然人", "商业", "科研", "社会", "法律", "其他", "总计"]
        let table = rows(
            .form2021,
            [
                .newReceived: ["4", "", "", "", "", "1", "5"], .granted: ["", "", "2", "", "", "", "2"],
                .total: ["4", "", "", "", "", "1", "5"],
            ]
        ) { label, values in
            columns(String(label.prefix(20)), values.allSatisfy { $0 == "0" } ? values.dropLast() : values)
        }
        let report = try parse(columns("", headers) + "\n" + table)
        #expect(row(report, .newReceived) == "4 - - - - 1 5")
        #expect(row(report, .granted) == "- - 2 - - - 2")
    }

    @Test func anEnumeratorBrokenByBlanksIsOne() throws {
        let table = rows(.form2021, [.total: ["3", "0", "0", "0", "0", "0", "3"]]) { label, values in
            lines(label == ApplicationRow.total.label ? "（  七）总计" : label, values)
        }
        #expect(row(try parse(table), .total) == "3 0 0 0 0 0 3")
    }

    @Test func otherHandlingBrokenOverLinesIsTheOlderForm() throws {
        let table = rows(.form2019, [.otherHandling: ["1", "0", "0", "0", "0", "0", "1"]]) { label, values in
            label == ApplicationRow.otherHandling.label
                ? columns("      （六）其他", values) + "\n      处理" : columns(String(label.prefix(20)), values)
        }
        let report = try parse(table)
        #expect(report.applicationsEdition == .form2019)
        #expect(row(report, .otherHandling) == "1 0 0 0 0 0 1")
        #expect(report[ApplicationRow.otherMisc.cell(.total)] == nil)
    }

    @Test func oneRowWithoutALabelBeforeTheTotalIsOtherHandling() throws {
        let table = rows(.form2019, [.otherHandling: ["1", "0", "0", "0", "0", "0", "1"]]) { label, values in
            ([label == ApplicationRow.otherHandling.label ? "" : label] + values).joined(separator: "\t")
        }
        #expect(row(try parse(header + "\n" + table), .otherHandling) == "1 0 0 0 0 0 1")
    }

    @Test func subtotalsAreNoRowOfTheForm() throws {
        let table = rows(.form2021, [.refusedConfirmation: ["1", "0", "0", "0", "0", "0", "1"]]) {
            label, values in
            label == ApplicationRow.otherNotCorrected.label
                ? columns("小计", ["1", "0", "0", "0", "0", "0", "1"]) + "\n"
                    + columns(String(label.prefix(12)), [])
                    + "\n" + columns(String(label.dropFirst(12).prefix(12)), values) + "\n"
                    + columns(String(label.dropFirst(24)), [])
                : columns(String(label.prefix(20)), values)
        }
        #expect(row(try parse(table), .otherNotCorrected) == "0 0 0 0 0 0 0")
    }

    @Test func twoBlocksOfSectionFourAreNotTheFirstTwo() throws {
        let report = try parse(
            rows(.form2021, [:], cells: lines),
            disputes: "行政复议\n未经复议直接起诉\n复议后起诉\n" + "0\n0\n0\n0\n0\n0\n0\n0\n1\n1")
        #expect(report[DisputeBlock.litigationDirect.cell(.total)]?.value == nil)
    }

    @Test func digitsOfNoRowLeaveTheirNeighboursUnread() throws {
        let table = rows(
            .form2021,
            [.granted: ["1", "0", "0", "0", "0", "0", "1"], .total: ["1", "0", "0", "0", "0", "0", "1"]]
        ) { label, values in
            let line = columns(String(label.prefix(20)), values)
            // 11 and 12: the row's sum holds for the first digits alone.
            return label == ApplicationRow.granted.label
                ? line + "\n" + columns("", ["1", "", "", "", "", "", "2"]) : line
        }
        let report = try parse(table)
        #expect(report[ApplicationRow.granted.cell(.naturalPerson)]?.value == nil)
        #expect(report[ApplicationRow.granted.cell(.total)]?.value == nil)
        #expect(row(report, .deniedOtherLaw) == "0 0 0 0 0 0 0")
    }

    /// The line goes on at the margin: 216, or any other of its numbers.
    @Test func digitsLeftOfAllValuesMayBeOfAnyOfThem() throws {
        let table = rows(.form2021, [:]) { label, values in
            label == ApplicationRow.granted.label
                ? label + " 19 58 105 5 21 8 21\n6" : ([label] + values).joined(separator: " ")
        }
        let report = try parse(table)
        #expect(ApplicantColumn.allCases.allSatisfy { report[ApplicationRow.granted.cell($0)]?.value == nil })
        #expect(row(report, .deniedOtherLaw) == "0 0 0 0 0 0 0")
    }

    @Test func aPageNumberIsNoRowOfSectionFour() throws {
        let report = try parse(
            header + "\n" + rows(.form2021, [:]) { ([$0] + $1).joined(separator: "\t") },
            disputes: "行政复议\n结果维持\n结果纠正\n\n- 3 -\n")
        #expect(report[DisputeBlock.reconsideration.cell(.other)]?.value == nil)
    }

    /// In a grid too: what follows a value that cannot be read does not move to its place.
    @Test func valuesBehindAnUnreadOneStay() throws {
        let heads =
            "| " + Array(repeating: "结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计", count: 3).joined(separator: " | ")
            + " |"
        let rule = "|" + String(repeating: "---|", count: 15)
        func report(_ first: String) throws -> Report {
            let values = "| \(first) | 0 | 0 | 0 | 1 | 2 | 0 | 0 | 0 | 2 | 3 | 0 | 0 | 0 | 3 |"
            let table = rows(.form2021, [:]) { label, values in
                "| \(label) | " + values.joined(separator: " | ") + " |"
            }
            let disclosed =
                "| 申请人 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |\n|---|---|---|---|---|---|---|---|\n"
            return try parse(disclosed + table, disputes: [heads, rule, values].joined(separator: "\n"))
        }
        let upheld = DisputeBlock.reconsideration.cell(.upheld)
        #expect(try report("1")[upheld]?.value?.wholeNumber == 1)
        let unread = try report("1*1")
        for block in DisputeBlock.allCases {
            let value = unread[block.cell(.total)]?.value?.wholeNumber
            #expect(value == nil || value == Int(block.rawValue) + 1)
        }
    }

    /// Browsers copy cells that hold a paragraph each behind an empty line and a tab.
    @Test func cellsBehindEmptyLinesAndTabs() throws {
        let some = ["2", "", "", "1", "", "", "3"]
        let heads = ["申请人", "自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"]
        func row(_ cells: [String]) -> String { cells.joined(separator: "\n\n\t") + "\n\n" }
        let table =
            row(heads) + "\n" + rows(.form2021, [.newReceived: some, .total: some]) { row([$0] + $1) }
        let disputes =
            row(["行政复议"]) + "\n" + row(["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"]) + "\n"
            + row(["1", "", "", "", "1"])
        let report = try parse("\n" + table, disputes: disputes)
        #expect(self.row(report, .newReceived) == "2 blank blank 1 blank blank 3")
        #expect(self.row(report, .total) == self.row(report, .newReceived))
        #expect(self.row(report, .granted) == "0 0 0 0 0 0 0")
    }

    /// Word processors save a table as a line a cell, empty ones too.
    /// Labels and values of section 2 in the order of columns: which row a number belongs to is not known.
    @Test(arguments: [(["0", "0"], "unreadable"), ([], "number")])
    func numbersBehindAHeader(_ behind: [String], _ status: String) throws {
        let lines =
            ["二、主动公开政府信息情况", "信息内容", "本年制发件数", "本年废止件数", "现行有效件数"] + behind + [
                "规章", "0", "71", "55", "行政规范性文件", "1", "2", "52", "信息内容", "本年处理决定数量", "行政许可", "85",
            ]
        let text =
            (["云汀县民政局2023年政府信息公开工作年度报告"] + lines + ["三、收到和处理政府信息公开申请情况"])
            .joined(separator: "\n") + "\n" + rows(.form2021, [:], cells: self.lines)
        let report = try ReportParser().parse(Array(text.utf8), name: "test.txt")
        for cell in ["regulations.repealed", "normative.in_force", "licensing.decisions"] {
            #expect(CellID(cell).flatMap { report[$0]?.status.rawValue } == status)
        }
    }

    @Test func emptyLinesForEmptyCells() throws {
        let values: [ApplicationRow: [String]] = [
            .newReceived: ["", "2", "", "", "1", "", "3"], .granted: ["", "2", "", "", "", "", "2"],
            .total: ["", "2", "", "", "", "", "2"], .carriedForward: ["", "", "", "", "1", "", "1"],
        ]
        let blank = Array(repeating: "", count: 7)
        func table(_ values: [ApplicationRow: [String]]) -> String {
            ApplicationRow.rows(of: .form2021).map {
                ([$0.label] + (values[$0] ?? blank)).joined(separator: "\n")
            }.joined(separator: "\n")
        }
        let outcomes = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"]
        let disputes =
            [["行政复议", "行政诉讼"], outcomes, ["未经复议直接起诉", "复议后起诉"], outcomes, outcomes]
            .flatMap(\.self).joined(separator: "\n") + String(repeating: "\n", count: 12) + "1\n\n\n1\n"
        let report = try parse(
            header.split(separator: "\t").joined(separator: "\n") + "\n" + table(values), disputes: disputes)
        #expect(row(report, .newReceived) == "blank 2 blank blank 1 blank 3")
        #expect(row(report, .carriedForward) == "blank blank blank blank 1 blank 1")
        #expect(row(report, .partiallyGranted) == Array(repeating: "blank", count: 7).joined(separator: " "))
        let last = DisputeBlock.litigationAfterReconsideration
        #expect(report[last.cell(.corrected)]?.value?.wholeNumber == 1)
        #expect(report[last.cell(.upheld)]?.status == .blank)
        // A line fewer in one row, and none is counted.
        var short = values
        short[.deniedOtherLaw] = Array(repeating: "", count: 6)
        let uncounted = try? parse(table(short))
        #expect(uncounted?[ApplicationRow.partiallyGranted.cell(.total)]?.status != .blank)
    }

    /// Pipes at the edge part empty cells from the others where some rows have none there.
    @Test func emptyCellsAtTheEdge() throws {
        let heads = ["申请人", "分项"] + header.split(separator: "\t").map(String.init)
        let table = rows(
            .form2021,
            [
                .newReceived: ["4", "", "", "", "", "0", ""], .granted: ["", "", "", "", "", "0", ""],
                .total: ["1", "", "", "", "", "", "1"],
            ]
        ) { label, values in
            ((label.hasPrefix("（") ? ["", label] : [label, label]) + values).joined(separator: " | ")
        }
        let report = try parse(heads.joined(separator: " | ") + "\n" + table)
        #expect(row(report, .newReceived) == "4 blank blank blank blank 0 blank")
        #expect(row(report, .granted) == "blank blank blank blank blank 0 blank")
        #expect(row(report, .total) == "1 blank blank blank blank blank 1")
    }

    /// The block's name stands above its table, and all but the last are empty.
    @Test func namesAboveTheTables() throws {
        let outcomes = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"].joined(separator: "\t")
        let blank = "\t\t\t\t"
        let disputes = [("行政复议", blank), ("未经复议直接起诉", blank), ("复议后起诉", "1\t\t\t\t1")]
            .map { "\($0)\n\(outcomes)\n\($1)" }.joined(separator: "\n")
        let report = try parse(
            header + "\n" + rows(.form2021, [:]) { ([$0] + $1).joined(separator: "\t") }, disputes: disputes)
        let last = DisputeBlock.litigationAfterReconsideration
        #expect(report[last.cell(.upheld)]?.value?.wholeNumber == 1)
        #expect(report[DisputeBlock.reconsideration.cell(.upheld)]?.status == .blank)
    }

    /// Two equal numbers where all other rows end in their total are the number and its total, pushed aside.
    @Test func totalsPushedAside() throws {
        let table = rows(
            .form2021,
            [
                .deniedOtherLaw: ["", "3", "", "", "", "3", ""],
                .carriedForward: ["", "1", "", "2", "", "", "3"],
            ]
        ) { label, values in
            columns(String(label.prefix(20)), values)
        }
        let report = try parse(columns("", header.split(separator: "\t").map(String.init)) + "\n" + table)
        #expect(row(report, .newReceived) == "0 0 0 0 0 0 0")
        #expect(report[ApplicationRow.carriedForward.cell(.socialOrganisation)]?.value == Quantity(2))
        #expect(
            row(report, .deniedOtherLaw) == Array(repeating: "unreadable", count: 7).joined(separator: " "))
    }
}
