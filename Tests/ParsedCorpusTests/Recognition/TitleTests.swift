import Foundation
import ParsedCorpus
import Testing

/// Whose report it is and of which year, where the page around it names other years and the title stands no line of its own.
@Suite struct TitleTests {
    /// A report of 临淄区 for 2021 whose first lines are `opening`.
    static func report(_ opening: [String]) throws -> Report {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../../../Data/reports/linzi-government-2021.txt").standardizedFileURL
        var lines = try String(contentsOf: file, encoding: .utf8).components(separatedBy: "\n")
        let first = try #require(lines.firstIndex { $0.contains("一、") })
        lines.replaceSubrange(..<first, with: opening)
        return try ReportParser().parse(Array(lines.joined(separator: "\n").utf8), name: "a.txt")
    }

    static let links = (2018...2020).reversed().flatMap { year in
        ["临淄区人民政府\(year)年政府信息公开工作年度报告", "\(year + 1)-01-21"]
    }
    static let introduction = "根据《中华人民共和国政府信息公开条例》有关规定，编制临淄区人民政府2021年度政府信息公开工作年度报告。"

    @Test func linksToOtherYearsAreNoTitle() throws {
        let report = try Self.report(Self.links + ["临淄区人民政府2021年政府信息公开工作年度报告", Self.introduction])
        #expect(report.year == 2021 && report.agency == "临淄区人民政府")
        let below = try Self.report(
            ["临淄区人民政府2021年政府信息公开工作年度报告", Self.introduction] + Self.links)
        #expect(below.year == 2021)
    }

    @Test func titleThatRunsOnIntoTheText() throws {
        let report = try Self.report([
            "索引号：5016/2022-1", "发布机构：临淄区人民政府", "发布日期：2022-01-16",
            "浏览次数：30临淄区人民政府2021年政府信息公开工作年度报告" + Self.introduction
                + "本报告由总体情况、主动公开政府信息情况等六个部分组成。一、总体情况2021年，全区认真落实条例要求。",
        ])
        // 本报告由总体情况、…等六部分组成 is no name; whose it is stays open, rather than wrong.
        #expect(report.year == 2021 && report.agency != "总体情况")
    }

    @Test func marksOfHeadingsAreNoPartOfANameAndHeadingsNoTitle() throws {
        let report = try Self.report(["== 临淄区人民政府2021年政府信息公开工作年度报告 =="])
        #expect(report.agency == "临淄区人民政府")
        let other = try Self.report(["四、因政府信息公开工作被申请行政复议、提起行政诉讼情况"])
        #expect(other.agency.hasPrefix("四") == false)
    }

    /// A workbook has each line of the title in a cell of its own.
    @Test func titleInTwoCells() throws {
        let rows =
            [["祁门县财政局"], ["2022年政府信息公开工作年度报告"], ["信息内容", "本年处理决定数量"], ["行政许可", "3"]]
            + ApplicationRow.rows(of: .form2021).map { [$0.label] + Array(repeating: "0", count: 7) }
        let cells = rows.map { "<tr>" + $0.map { "<td>\($0)</td>" }.joined() + "</tr>" }.joined()
        let page = "<table>\(cells)</table>"
        let report = try ReportParser().parse(Array("<html><body>\(page)</body></html>".utf8), name: "a.html")
        #expect(report.year == 2022 && report.agency == "祁门县财政局")
    }
}
