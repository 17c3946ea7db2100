import Testing

@testable import ParsedCorpus

/// Tables that say the form's own things in another arrangement, and signs that are no part of a value.
@Suite struct OddTablesTests {
    private let columns = ["自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"]

    private func page(
        _ applications: String, disclosure: String = "", disputes: String = "", before: String = ""
    )
        throws -> Report
    {
        let html = """
            <html><body>\(before)<p>云汀县民政局2023年政府信息公开工作年度报告</p>
            <p>二、主动公开政府信息情况</p>\(disclosure)
            <p>三、收到和处理政府信息公开申请情况</p>\(applications)
            <p>四、政府信息公开行政复议、行政诉讼情况</p>\(disputes)
            <p>五、存在的主要问题及改进情况</p></body></html>
            """
        return try ReportParser().parse(Array(html.utf8), name: "test.html")
    }

    private func table(_ rows: [[String]]) -> String {
        let lines = rows.map { row in "<tr>\(row.map { "<td>\($0)</td>" }.joined())</tr>" }
        return "<table>\(lines.joined())</table>"
    }

    /// Section 3 with zeros, `changed` among them.
    private func applications(
        _ changed: [ApplicationRow: [String]] = [:], header: [String]? = nil,
        order: [ApplicationRow] = ApplicationRow.rows(of: .form2021)
    ) -> String {
        let zeros = Array(repeating: "0", count: 7)
        return table([["申请人情况"] + (header ?? columns)] + order.map { [$0.label] + (changed[$0] ?? zeros) })
    }

    private func values(_ report: Report, _ row: ApplicationRow) -> String {
        ApplicantColumn.allCases.map { column in
            guard let reading = report[row.cell(column)] else { return "-" }
            return reading.value?.description ?? reading.status.rawValue
        }.joined(separator: " ")
    }

    private func noted(_ report: Report, _ rule: String) -> [CellID] {
        report.notes.filter { $0.rule == rule }.flatMap(\.cells)
    }

    private func values(_ report: Report, _ names: [String]) -> [String?] {
        names.map { name in CellID(name).flatMap { report[$0]?.value?.description } }
    }

    /// A raised 2 behind a 4 marks a footnote; it does not make it 42.
    @Test func raisedMarksAreNotDigits() throws {
        let row = ["4<sup>2</sup>", "0<sup>*</sup>", "3<sup>注1</sup>", "1<sup>[2]</sup>", "2①", "0", "10"]
        let report = try page(applications([.newReceived: row]))
        #expect(values(report, .newReceived) == "4 0 3 1 2 0 10")
        #expect(report[ApplicationRow.newReceived.cell(.naturalPerson)]?.raw == "4²")
    }

    @Test func signsOfMarkdownAndFormulas() throws {
        let row = ["$4$", "**0**", "`3`", "_1_", "$ 2 $", "0", "**10**"]
        let report = try page(applications([.newReceived: row]))
        #expect(values(report, .newReceived) == "4 0 3 1 2 0 10")
        let odd = try page(applications([.granted: ["~~4~~", "4^x", "$4", "4**", "0", "0", "4"]]))
        #expect(values(odd, .granted) == "unreadable unreadable unreadable 4 0 0 4")
    }

    @Test func totalBeforeTheOthers() throws {
        let header = ["总计"] + columns.dropLast()
        let report = try page(
            applications([.newReceived: ["7", "4", "2", "0", "0", "1", "0"]], header: header))
        #expect(values(report, .newReceived) == "4 2 0 0 1 0 7")
        // The same header over rows in the order of the form: the sums overrule it.
        let plain = try page(
            applications([.newReceived: ["4", "2", "0", "0", "1", "0", "7"]], header: header))
        #expect(values(plain, .newReceived) == "4 2 0 0 1 0 7")
    }

    @Test func rowsInAnotherOrder() throws {
        var order = ApplicationRow.rows(of: .form2021)
        order.swapAt(5, 6)
        let report = try page(
            applications(
                [
                    order[5]: ["3", "0", "0", "0", "0", "0", "3"],
                    order[6]: ["0", "2", "0", "0", "0", "0", "2"],
                ],
                order: order))
        #expect(values(report, order[5]) == "3 0 0 0 0 0 3")
        #expect(values(report, order[6]) == "0 2 0 0 0 0 2")
    }

    /// A cell was lost and an empty one put at the end: the sum says which reading holds.
    @Test func rowFilledUp() throws {
        let report = try page(applications([.newReceived: ["4", "2", "0", "0", "1", "7", ""]]))
        #expect(report[ApplicationRow.newReceived.cell(.total)]?.value?.wholeNumber == 7)
        #expect(report[ApplicationRow.newReceived.cell(.naturalPerson)]?.status == .unreadable)
        let blank = try page(applications([.newReceived: ["4", "2", "0", "0", "0", "1", ""]]))
        #expect(values(blank, .newReceived) == "4 2 0 0 0 1 blank")
        // 10 may be the sum of 7 and of a lost 3.
        let lost = try page(applications([.newReceived: ["7", "0", "0", "0", "0", "10", ""]]))
        #expect(
            ApplicantColumn.allCases.allSatisfy { lost[ApplicationRow.newReceived.cell($0)]?.value == nil })
        let zeros = try page(applications([.newReceived: ["0", "0", "0", "0", "0", "0", ""]]))
        #expect(values(zeros, .newReceived) == "0 0 0 0 0 0 blank")
        #expect(zeros.notes.contains { $0.rule == "recognition.lost_cell" })
    }

    /// Where no row has its total, a last part that equals the others is no total.
    @Test func tablesWithoutTotals() throws {
        let order = ApplicationRow.rows(of: .form2021)
        var rows = Dictionary(uniqueKeysWithValues: order.map { ($0, ["1", "0", "2", "0", "0", "9", ""]) })
        rows[order[3]] = ["16", "14", "3", "9", "4", "46", ""]
        #expect(values(try page(applications(rows)), order[3]) == "16 14 3 9 4 46 blank")
    }

    /// A spreadsheet's copy of nested tables: each row begins right of where the one above ends.
    @Test func rowsThatBeginFurtherRightEach() throws {
        let order = ApplicationRow.rows(of: .form2021)
        let values = ["2", "0", "0", "1", "0", "0", "3"]
        let rows = order.indices.map { index in
            [order[index].label] + Array(repeating: "", count: 7 * index)
                + (index == 4 ? values : Array(repeating: "0", count: 7))
                + Array(repeating: "", count: 7 * (order.count - index))
        }
        let report = try page(table([["申请人情况"] + columns] + rows))
        #expect(self.values(report, order[4]) == values.joined(separator: " "))
        #expect(self.values(report, order[20]) == "0 0 0 0 0 0 0")
    }

    @Test func resultsAsRows() throws {
        let sideways = table([
            ["", "行政复议", "未经复议直接起诉", "复议后起诉"], ["结果维持", "4", "0", ""], ["结果纠正", "3", "1", ""],
            ["其他结果", "1", "0", ""], ["尚未审结", "0", "0", "/"], ["总计", "8", "1", "0"],
        ])
        let report = try page(applications(), disputes: sideways)
        #expect(report[DisputeBlock.reconsideration.cell(.upheld)]?.value?.wholeNumber == 4)
        #expect(report[DisputeBlock.litigationDirect.cell(.corrected)]?.value?.wholeNumber == 1)
        #expect(report[DisputeBlock.litigationAfterReconsideration.cell(.upheld)]?.status == .blank)
        #expect(report[DisputeBlock.litigationAfterReconsideration.cell(.pending)]?.status == .notApplicable)
        #expect(report[DisputeBlock.reconsideration.cell(.total)]?.value?.wholeNumber == 8)
    }

    /// Counters beside a page's links name the form's own things.
    @Test func countersAreNotTheTable() throws {
        let side = table([["行政许可", "141"], ["行政处罚", "395"]])
        let own = table([
            ["信息内容", "本年处理决定数量"], ["行政许可", "47"], ["信息内容", "本年处理决定数量"], ["行政处罚", "4506"],
            ["行政强制", "0"],
        ])
        for heading in ["", "<p>主动公开政府信息情况</p>"] {
            let report = try page(applications(), disclosure: own, before: heading + side)
            let found = values(report, ["licensing.decisions", "penalties.decisions"])
            #expect(found == ["47", "4506"])
        }
    }

    /// Lines before a table of HTML are lines, and a page of Markdown may begin with a tag.
    @Test func markdownWithTags() throws {
        let html = applications([.newReceived: ["4", "0", "0", "0", "0", "0", "4"]])
        let mixed = "云汀县民政局2023年政府信息公开工作年度报告\n\n请与云汀县民政局办公室联系。\n\n\(html)\n\n五、其他\n"
        let first = try ReportParser().parse(Array(mixed.utf8), name: "a.md")
        #expect(first.agency.hasSuffix("云汀县民政局"))
        #expect(values(first, .newReceived) == "4 0 0 0 0 0 4")

        let pipes =
            ([["申请人"] + columns]
            + ApplicationRow.rows(of: .form2021).map { row in
                [row.label] + Array(repeating: row == .newReceived ? "**0**" : "0", count: 7)
            }).map { "| " + $0.joined(separator: " | ") + " |" }
        let page =
            "<div class=\"x\">\n\n# 云汀县民政局2023年政府信息公开年度报告 {#云汀县 style=\"x\"}\n\n"
            + ([pipes[0], "|---|---|"] + pipes.dropFirst()).joined(separator: "\n") + "\n\n五、其他\n</div>\n"
        let second = try ReportParser().parse(Array(page.utf8), name: "b.md")
        #expect(second.agency.hasSuffix("云汀县民政局"))
        #expect(values(second, .newReceived) == "0 0 0 0 0 0 0")
    }

    /// Blocks one below the other, all but the last empty: what stands in the last is not the first's.
    @Test(arguments: [true, false]) func blocksBelowEachOther(_ asTables: Bool) throws {
        let outcomes = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"]
        let blank = Array(repeating: "", count: 5)
        let blocks = [
            ("行政复议", blank), ("未经复议直接起诉", blank), ("复议后起诉", ["", "1", "", "", "1"]),
        ]
        let disputes =
            asTables
            ? blocks.map { table([[$0.0], outcomes, $0.1]) }.joined(separator: "<p></p>")
            : table([["类别"] + outcomes] + blocks.map { [$0.0] + $0.1 })
        let report = try page(applications(), disputes: disputes)
        let last = DisputeBlock.litigationAfterReconsideration
        #expect(report[last.cell(.corrected)]?.value?.wholeNumber == 1)
        #expect(report[last.cell(.total)]?.value?.wholeNumber == 1)
        #expect(report[DisputeBlock.reconsideration.cell(.corrected)]?.status == .blank)
    }

    /// Reconsideration and litigation as tables of their own: each column is told by the headers of its own table.
    @Test(arguments: ["own", "swapped", "unnamed", "unnamed and swapped", "one sheet"])
    func reconsiderationAndLitigationApart(_ layout: String) throws {
        func cells(_ texts: [String], spanning span: Int = 1) -> String {
            "<tr>\(texts.map { "<td colspan=\(span)>\($0)</td>" }.joined())</tr>"
        }
        let outcomes = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"]
        let isNamed = !layout.contains("unnamed")
        let first =
            (isNamed ? cells(["行政复议"], spanning: 5) : "") + cells(outcomes)
            + cells(["1", "2", "2", "2", "7"])
        let second =
            (isNamed ? cells(["行政诉讼"], spanning: 10) + cells(["未经复议直接起诉", "复议后起诉"], spanning: 5) : "")
            + cells(outcomes + outcomes) + cells(["4", "1", "3", "3", "11", "0", "1", "0", "2", "3"])
        let parts = layout.contains("swapped") ? [second, first] : [first, second]
        let disputes =
            layout == "one sheet"
            ? "<table>\(first)\(second)</table>"
            : parts.map { "<table>\($0)</table>" }.joined(separator: "<p>续</p>")
        let report = try page(applications(), disputes: disputes)
        func values(_ block: DisputeBlock) -> [Int?] {
            DisputeOutcome.allCases.map { report[block.cell($0)]?.value?.wholeNumber.map { Int($0) } }
        }
        if layout == "unnamed and swapped" {
            // Which is which, nothing says.
            #expect(DisputeBlock.allCases.allSatisfy { values($0).allSatisfy { $0 == nil } })
        } else {
            #expect(values(.reconsideration) == [1, 2, 2, 2, 7])
            #expect(values(.litigationDirect) == [4, 1, 3, 3, 11])
            #expect(values(.litigationAfterReconsideration) == [0, 1, 0, 2, 3])
        }
    }

    /// Of two reports in one file all sections come from the first.
    @Test func lastYearsReportBehindThisYears() throws {
        func disputes(_ value: String) -> String {
            table([
                ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"],
                [value, "0", "0", "0", value] + Array(repeating: "0", count: 10),
            ])
        }
        let zeros = Array(repeating: "0", count: 5)
        let rest = """
            \(disputes("1"))<p>五、存在的主要问题及改进情况</p><p>六、其他需要报告的事项</p>
            <p>云汀县民政局2022年政府信息公开工作年度报告</p><p>三、收到和处理政府信息公开申请情况</p>
            \(applications([.newReceived: ["9"] + zeros + ["9"]]))
            <p>四、政府信息公开行政复议、行政诉讼情况</p>\(disputes("8"))
            """
        let report = try page(applications([.newReceived: ["4"] + zeros + ["4"]]), disputes: rest)
        #expect(values(report, .newReceived) == "4 0 0 0 0 0 4")
        #expect(report[DisputeBlock.reconsideration.cell(.upheld)]?.value?.wholeNumber == 1)
        #expect(
            noted(report, "recognition.repeated").contains(DisputeBlock.reconsideration.cell(.upheld)))
    }

    /// A table of years in the text of section 1 has words of section 3; 收费 of section 2 is none of section 3.
    @Test func comparisonBeforeTheTables() throws {
        let order = ApplicationRow.rows(of: .form2019)
        let before = table([["申请人", "自然人", "总计"], ["本年新收政府信息公开申请数量", "3", "5"]])
        let disclosure = table([
            ["信息内容", "上一年项目数量", "本年增/减"], ["行政事业性收费", "2", "1"],
        ])
        let report = try page(
            applications([.otherHandling: ["1", "0", "0", "0", "0", "0", "1"]], order: order),
            disclosure: disclosure, before: before)
        #expect(values(report, .otherHandling) == "1 0 0 0 0 0 1")
    }

    /// Amounts under a header with another unit, and digits apart where no sum can tell, are said so.
    @Test func doubtsInSectionTwo() throws {
        let own = table([
            ["信息内容", "本年制发件数", "本年废止件数", "现行有效件数"], ["规章（件）", "0", "0", "\u{202D}7\u{202C}"],
            ["行政规范性文件", "1", "0", "<p>12</p><p>3</p>"],
            ["信息内容", "本年收费金额（单位：元）", "", ""], ["行政事业性收费", "604095", "", ""],
        ])
        let report = try page(applications(), disclosure: own)
        let found = values(report, ["regulations.in_force", "normative.in_force", "fees.amount"])
        #expect(found == ["7", "123", "604095"])
        #expect(noted(report, "values.unit").map(\.name) == ["fees.amount"])
        #expect(noted(report, "recognition.unconfirmed_number").map(\.name) == ["normative.in_force"])
        let usual = try page(applications(), disclosure: own.replacing("单位：元", with: "单位：万元"))
        #expect(noted(usual, "values.unit").isEmpty)
    }

    /// A comparison of years behind the report has the words of section 3 too.
    @Test func tableBehindTheReport() throws {
        let row = table([
            ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"],
            ["1", "0", "0", "0", "1"] + Array(repeating: "0", count: 10),
        ])
        let after = table([["年份", "本年新收政府信息公开申请数量", "予以公开"], ["2022", "5", "3"], ["2023", "8", "4"]])
        let report = try page(
            applications(), disputes: row + "<p>五、存在的主要问题及改进情况</p><p>六、其他需要报告的事项</p>" + after)
        #expect(report[DisputeBlock.reconsideration.cell(.total)]?.value?.wholeNumber == 1)
        #expect(values(report, .newReceived) == "0 0 0 0 0 0 0")
    }

    /// Cells without width hold others apart.
    @Test func spacersAreNoColumns() throws {
        let cells = ["2", "", "", "", "", "1", "3"].map { "<td>\($0)</td>" }
        let spaced = applications().replacing(
            "<td>\(ApplicationRow.newReceived.label)</td>\(String(repeating: "<td>0</td>", count: 7))",
            with:
                "<td>\(ApplicationRow.newReceived.label)</td>\(cells.joined(separator: "<td width=0></td>"))")
        #expect(values(try page(spaced), .newReceived) == "2 blank blank blank blank 1 3")
    }

    private func text(_ header: String, _ row: (String, [String]) -> String, disputes: String = "") throws
        -> Report
    {
        let zeros = Array(repeating: "0", count: 7)
        let lines = ApplicationRow.rows(of: .form2021).map {
            row($0.label, $0 == .newReceived ? ["4", "0", "0", "0", "0", "0", ""] : zeros)
        }
        let text = """
            云汀县民政局2023年政府信息公开工作年度报告
            三、收到和处理政府信息公开申请情况

            \(header)
            \(lines.joined(separator: "\n"))

            四、政府信息公开行政复议、行政诉讼情况
            \(disputes)
            五、存在的主要问题及改进情况
            """
        return try ReportParser().parse(Array(text.utf8), name: "a.txt")
    }

    /// Browsers copy a table with a tab behind each row; AsciiDoc opens each cell with a `|` and closes none.
    @Test func emptyTotalsAtTheEndOfLines() throws {
        let tabs = try text((["申请人"] + columns).joined(separator: "\t") + "\t") { label, values in
            ([label] + values).joined(separator: "\t") + "\t"
        }
        #expect(values(tabs, .newReceived) == "4 0 0 0 0 0 blank")
        #expect(values(tabs, .granted) == "0 0 0 0 0 0 0")
        let pipes = try text((["|申请人"] + columns).joined(separator: " |")) { label, values in
            (["|" + label] + values).joined(separator: " |")
        }
        #expect(values(pipes, .newReceived) == "4 0 0 0 0 0 blank")
    }

    /// Some programs number the columns above a table.
    @Test func numberedColumns() throws {
        let numbers = (0..<15).map(String.init).joined(separator: "  ")
        let disputes = "\(numbers)\n1  0  0  0  1\(String(repeating: "  0", count: 10))"
        let report = try text(
            columns.joined(separator: "  "),
            { ([$0] + $1.map { $0.isEmpty ? "4" : $0 }).joined(separator: "  ") },
            disputes: disputes)
        #expect(report[DisputeBlock.reconsideration.cell(.upheld)]?.value?.wholeNumber == 1)
    }

    @Test func signsBeforeNumbersInLines() throws {
        let text = """
            云汀县民政局2020年政府信息公开工作年度报告
            二、主动公开政府信息情况
            信息内容 上一年项目数量 本年增/减 处理决定数量
            行政许可 0 +18 169件
            其他对外管理服务事项 3 -2 0
            信息内容 采购项目数量 采购总金额
            政府集中采购 78 6,536,946.00元
            三、收到和处理政府信息公开申请情况
            \((["申请人"] + columns).joined(separator: " "))
            \(ApplicationRow.rows(of: .form2021).map { $0.label + " 0 0 0 0 0 0 0" }.joined(separator: "\n"))
            五、存在的主要问题及改进情况
            """
        let report = try ReportParser().parse(Array(text.utf8), name: "a.txt")
        let found = values(
            report, ["licensing.change", "licensing.decisions", "procurement.items", "procurement.amount"])
        #expect(found == ["18", "169", "78", "6536946.00"])
    }

    // MARK: - Columns in another order

    @Test("organisations named in another order are read by their names, sums or not")
    func columnsOfSection3() throws {
        let header = ["自然人", "科研机构", "商业企业", "社会公益组织", "法律服务机构", "其他", "总计"]
        let found = try page(
            applications([.granted: ["1", "2", "4", "0", "0", "0", "7"]], header: header))
        #expect(values(found, .granted) == "1 4 2 0 0 0 7")
    }

    @Test("litigation before reconsideration, and corrected before upheld")
    func columnsOfSection4() throws {
        func head(_ text: String, _ columns: Int, _ rows: Int = 1) -> String {
            "<td colspan=\(columns) rowspan=\(rows)>\(text)</td>"
        }
        let outcomes = ["结果纠正", "结果维持", "其他结果", "尚未审结", "总计"].map { "<td>\($0)</td>" }.joined()
        let numbers = [[1, 2, 0, 0, 3], [4, 5, 0, 0, 9], [10, 20, 0, 0, 30]].joined().map { "<td>\($0)</td>" }
        let table = """
            <table><tr>\(head("行政诉讼", 10))\(head("行政复议", 5, 2))</tr>
            <tr>\(head("未经复议直接起诉", 5))\(head("复议后起诉", 5))</tr>
            <tr>\(outcomes)\(outcomes)\(outcomes)</tr><tr>\(numbers.joined())</tr></table>
            """
        let found = try page(applications(), disputes: table)
        let read = DisputeBlock.allCases.map { block in
            [DisputeOutcome.upheld, .corrected, .total].map {
                found[block.cell($0)]?.value?.description ?? "-"
            }
        }
        #expect(read == [["20", "10", "30"], ["2", "1", "3"], ["5", "4", "9"]])
    }

    @Test("withdrawn before issued in section 2")
    func columnsOfSection2() throws {
        let disclosure = table([
            ["信息内容", "本年废止件数", "本年制发件数", "现行有效件数"], ["规章", "1", "2", "3"],
            ["行政规范性文件", "4", "5", "6"],
        ])
        let found = try page(applications(), disclosure: disclosure)
        let read = DisclosureRow.normative.cells(in: .form2021).map { found[$0]?.value?.description ?? "-" }
        #expect(read == ["5", "4", "6"])
    }

    /// Programs that know no merged cells write one that spans two columns twice.
    @Test("a merged cell of section 2 written twice is one; another value under its header is refused")
    func repeatedColumnsOfSection2() throws {
        let disclosure = table([
            ["信息内容", "本年制发件数", "本年制发件数", "本年废止件数", "现行有效件数"], ["规章", "1", "1", "2", "3"],
            ["行政规范性文件", "4", "9", "5", "6"],
        ])
        let found = try page(applications(), disclosure: disclosure)
        #expect(found.values(DisclosureRow.regulations.cells(in: .form2021)) == "1 2 3")
        #expect(
            found.values(DisclosureRow.normative.cells(in: .form2021)) == "unreadable unreadable unreadable")
    }

    // MARK: - Two tables of one section

    @Test("another year's table with other numbers is told of; a copy is not")
    func repeatedTables() throws {
        let thisYear = applications([.granted: ["1", "2", "4", "0", "0", "0", "7"]])
        let changed = ApplicationRow.rows(of: .form2021).prefix(6).map {
            ($0, ["9", "0", "0", "0", "0", "0", "9"])
        }
        let lastYear = applications(Dictionary(uniqueKeysWithValues: changed))
        func told(_ tables: String) throws -> [String] {
            try page(tables).notes.filter { $0.rule == "recognition.repeated" }.map(\.message)
        }
        #expect(try told(thisYear + thisYear) == [] && told(thisYear) == [])
        let one = applications([.granted: ["1", "2", "3", "0", "0", "0", "6"]])
        #expect(
            try told(thisYear + one) == ["section 3 stands twice in the document, with other numbers"])
        func permits(_ number: String) -> String { table([["信息内容", "本年处理决定数量"], ["行政许可", number]]) }
        #expect(try told(permits("4") + permits("4") + thisYear) == [])
        #expect(
            try told(permits("4") + permits("5") + thisYear)
                == ["section 2 stands twice in the document, with other numbers"])
        #expect(
            try told(lastYear + thisYear) == ["section 3 stands twice in the document, with other numbers"])
    }

    // MARK: - Text that is not seen

    @Test("numbers crossed out or invisible are no numbers")
    func unseenText() throws {
        let cells = [
            "<s>7</s>1", "<span style='visibility:hidden'>7</span>2",
            "<span style='text-decoration: line-through'>7</span>4", "<span style='font-size:0'>7</span>0",
            "<span style='font-size:0.9em'>0</span>", "<strike>5</strike>0", "7",
        ]
        let found = try page(applications([.granted: cells]))
        #expect(values(found, .granted) == "1 2 4 0 0 0 7")
        let moved = [
            "<span style='text-decoration:underline line-through'>7</span>1",
            "<span style='mso-hide:all'>7</span>2",
            "4<span style='vertical-align:5px'>1</span>",
            "0<span style='position:relative;top:-5pt'>1</span>",
            "0<span style='vertical-align:sub'>1</span>", "0<span style='mso-text-raise:4.0pt'>1</span>",
            "<span style='position:relative;top:-1.0pt'>7</span>",
        ]
        #expect(values(try page(applications([.granted: moved])), .granted) == "1 2 4 0 0 0 7")
    }
}
