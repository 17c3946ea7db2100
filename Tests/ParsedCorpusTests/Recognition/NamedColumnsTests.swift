import Testing

@testable import ParsedCorpus

/// Tables with columns of their own, in another order than the form's, or without some: the names over them tell.
@Suite struct NamedColumnsTests {
    private let bodies = ["商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他"]
    private let outcomes = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"]

    private func row(_ cells: [String]) -> String { "<tr>\(cells.map { "<td>\($0)</td>" }.joined())</tr>" }

    private func report(_ applications: String, disclosure: String = "", disputes: String = "") throws
        -> Report
    {
        let page = """
            <h1>云汀县民政局2023年政府信息公开工作年度报告</h1><p>二、主动公开政府信息情况</p>\(disclosure)
            <p>三、收到和处理政府信息公开申请情况</p>\(applications)<p>四、政府信息公开行政复议、行政诉讼情况</p>\(disputes)
            <p>五、存在的主要问题及改进情况</p>
            """
        return try ReportParser().parse(Array(page.utf8), name: "a.html")
    }

    private func values(_ report: Report, _ row: ApplicationRow) -> String {
        report.values(ApplicantColumn.allCases.map { row.cell($0) })
    }

    /// Section 3 in a table: its header with spans or without, rows of zeros but for 予以公开, and `more` behind every row.
    private func applications(
        spans: Bool, _ bodies: [String], head: [String] = ["自然人", "法人或其他组织", "总计"], _ granted: [String],
        more: (head: String, cell: String)? = nil
    ) -> String {
        let wide = spans ? " rowspan=2" : ""
        let header = head.map { name in
            name == "法人或其他组织" && spans ? "<td colspan=5>\(name)</td>" : "<td\(wide)>\(name)</td>"
        }
        let last = more.map { "<td\(wide)>\($0.head)</td>" } ?? ""
        let rows = ApplicationRow.rows(of: .form2021).map { name in
            let cells =
                name == .granted || name == .total ? granted : Array(repeating: "0", count: granted.count)
            return row([name.label] + cells + (more.map { [$0.cell] } ?? []))
        }
        return "<table><tr>\(spans ? "<td rowspan=2></td>" : "")\(header.joined())\(last)</tr>\(row(bodies))"
            + rows.joined() + "</table>"
    }

    @Test(
        "a column of units or last year's numbers moves nothing, empty cells or not",
        arguments: [true, false])
    func columnBehind(_ spans: Bool) throws {
        let granted = ["5", "3", "", "0", "0", "1", "9"]
        let units = try report(applications(spans: spans, bodies, granted, more: ("单位", "件")))
        #expect(values(units, .granted) == "5 3 blank 0 0 1 9")
        if !spans { return }
        let lastYear = try report(applications(spans: spans, bodies, granted, more: ("上年总计", "7")))
        #expect(values(lastYear, .granted) == "5 3 blank 0 0 1 9")
    }

    @Test(
        "institutes before companies, and the total first, by the order of the names",
        arguments: [true, false])
    func order(_ spans: Bool) throws {
        let moved = ["科研机构", "商业企业", "社会公益组织", "法律服务机构", "其他"]
        let swapped = try report(applications(spans: spans, moved, ["5", "2", "3", "0", "0", "1", "11"]))
        #expect(values(swapped, .granted) == "5 3 2 0 0 1 11")
        let first = try report(
            applications(
                spans: spans, bodies, head: ["总计", "自然人", "法人或其他组织"], ["11", "5", "3", "2", "0", "0", "1"]))
        #expect(values(first, .granted) == "5 3 2 0 0 1 11")
    }

    @Test("joined values below names in another order are not read")
    func joined() throws {
        func text(_ names: String) throws -> String {
            let rows = ApplicationRow.rows(of: .form2021).map { name in
                "<p>\(name.label) \(name == .granted || name == .total ? "5 2 3 0 0 1 11" : "0 0 0 0 0 0 0")</p>"
            }
            let found = try report("<p>自然人 法人或其他组织 总计</p><p>\(names)</p>" + rows.joined())
            return values(found, .granted)
        }
        #expect(try text("商业企业 科研机构 社会公益组织 法律服务机构 其他") == "5 2 3 0 0 1 11")
        for names in ["科研机构 商业企业 社会公益组织 法律服务机构 其他", "商业企业 其他 科研机构 社会公益组织 法律服务机构"] {
            #expect(!(try text(names).contains("5")))
        }
    }

    @Test("section 2: a column of last year's numbers, one that is missing, a row that ends early")
    func disclosure() throws {
        func read(_ header: [String], _ regulations: [String]) throws -> String {
            let table = "<table>\(row(["信息内容"] + header))\(row(["规章"] + regulations))</table>"
            let found = try report(
                applications(spans: true, bodies, Array(repeating: "0", count: 7)), disclosure: table)
            return found.values(DisclosureRow.regulations.cells(in: .form2021))
        }
        let names = ["本年制发件数", "本年废止件数", "现行有效件数"]
        #expect(try read(names + ["上年有效件数"], ["4", "", "9", "77"]) == "4 blank 9")
        #expect(try read(Array(names.dropFirst()), ["1", "9"]) == "- 1 9")
        #expect(try read(names, ["1", "9"]) == "unreadable unreadable unreadable")
        #expect(try read(names, ["1", "", "9"]) == "1 blank 9")
    }

    @Test("section 4 in a table without spans: litigation the other way round, or reconsideration left out")
    func disputes() throws {
        func read(_ first: [String], _ second: [String], _ blocks: Int, _ numbers: [String]) throws
            -> [String]
        {
            let heads =
                row(first) + row((first.contains("行政复议") ? outcomes : []) + second)
                + row(Array(repeating: outcomes, count: blocks).flatMap(\.self))
            let found = try report(
                applications(spans: true, bodies, Array(repeating: "0", count: 7)),
                disputes: "<table>\(heads)\(row(numbers))</table>")
            return DisputeBlock.allCases.map { block in
                found.values(DisputeOutcome.allCases.map { block.cell($0) })
            }
        }
        let (two, four, seven) = (
            ["2", "0", "0", "0", "2"], ["3", "0", "0", "1", "4"], ["0", "6", "1", "0", "7"]
        )
        #expect(
            try read(["行政复议", "行政诉讼"], ["复议后起诉", "未经复议直接起诉"], 2, two + seven + four)
                == ["2 0 0 0 2", "3 0 0 1 4", "0 6 1 0 7"])
        #expect(
            try read(["行政诉讼"], ["未经复议直接起诉", "复议后起诉"], 2, four + seven)
                == ["- - - - -", "3 0 0 1 4", "0 6 1 0 7"])
    }
}
