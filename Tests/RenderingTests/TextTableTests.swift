import Testing
import _TestSupport

@testable import Rendering

@Suite("Text tables")
struct TextTableTests {
    static var trend: Table {
        var table = Table(
            [
                .text("year", zh: "年度", en: "year"), .percent("value", zh: "公开率", en: "rate"),
                .text("share", zh: "公开/办结", en: "disclosed/handled").compound,
                .text("interval", zh: "95 % 区间", en: "95% interval").compound,
                .change("change", zh: "较上年（百分点）", en: "change, points"), .text("form", zh: "表式", en: "form"),
            ],
            title: "平潭综合实验区管委会 · 公开率（予以公开＋部分公开）÷ 办结总数 · 2019–2024 年，6 份年报",
            notesAfter: [
                "! 2020 年：办理结果各行之和为 27，总计栏为 21（applications.outcomes.total）。"
                    + "gongkai check reports/ --agency 平潭 --year 2020",
                "表式 2019 与 2021 的公开、办结口径一致，可以连比。",
            ], chart: ChartColumn("value", maximum: 1, widthLimit: 20))
        table.append([
            .text("2019"), .number(8.0 / 23), .text("8/23"), .text("18.8–55.1"), .missing, .text("2019"),
        ])
        table.append(row("2020 !", 13, 21, "40.9–79.2", 0.271, "2019"))
        table.append(row("2021", 35, 69, "39.2–62.2", -0.112, "2021"))
        table.append(row("2022", 30, 75, "29.7–51.3", -0.107, "2021"))
        table.append([.text("2023"), .missing, .text("0/0"), .missing, .missing, .text("2021")])
        table.append(row("2024", 100, 218, "39.4–52.5", -0.06, "2021"))
        return table
    }

    static func row(
        _ year: String, _ part: Int, _ whole: Int, _ interval: String, _ change: Double, _ form: String
    )
        -> [CellContent]
    {
        [
            .text(year), .number(Double(part) / Double(whole)), .text("\(part)/\(whole)"), .text(interval),
            .number(change), .text(form),
        ]
    }

    static var ranking: Table {
        var table = Table(
            [
                .integer("rank", zh: "位次"), .text("agency", zh: "机关"), .text("region", zh: "地区"),
                .percent("value", zh: "公开率"), .text("share", zh: "公开/办结").compound,
                .number("fees", zh: "收费（元）"),
            ], title: "公开率 · 2024 年", notesBefore: ["3 个机关，3 份年报（无缺报）"], notesAfter: ["样本量：办结 35–218 件"])
        table.keyColumns = 2
        table.append([
            .integer(1), .text("洪泽区人民政府"), .text("江苏省淮安市洪泽区"), .number(59.0 / 95), .text("59/95"),
            .exact("0"),
        ])
        table.append([
            .integer(2), .text("平潭综合实验区管委会"), .text("福建省福州市平潭县"), .number(100.0 / 218),
            .text("100/218"), .exact("73802895.90"),
        ])
        table.append([
            .integer(3), .text("上海市科学技术委员会\u{1B}[31m（本级）"), .text("上海市"), .number(9.0 / 35), .text("9/35"),
            .missing,
        ])
        return table
    }

    @Test("Goldens of a trend with bars", arguments: Canvas.goldens)
    func trend(canvas: Canvas) throws {
        let text = TextTable.bytes(Self.trend, on: canvas)
        try golden(String(decoding: text, as: UTF8.self), "trend" + canvas.goldenSuffix)
    }

    @Test("Goldens of a ranking with long names", arguments: Canvas.goldens)
    func ranking(canvas: Canvas) throws {
        let text = TextTable.bytes(Self.ranking, on: canvas)
        try golden(String(decoding: text, as: UTF8.self), "ranking" + canvas.goldenSuffix)
    }

    @Test("Colour adds escape sequences and nothing else", arguments: [40, 80, 120])
    func color(width: Int) {
        for table in [Self.trend, Self.ranking] {
            let plain = TextTable.lines(table, on: Canvas(width: width))
            let colored = TextTable.lines(table, on: Canvas(width: width, usesColor: true))
            #expect(colored != plain)
            #expect(colored.map { TerminalText.sanitized($0).withoutTrailingBlanks } == plain)
        }
    }

    @Test("No number is ever cut", arguments: 20...100)
    func numbers(width: Int) {
        let text = TextTable.lines(Self.ranking, on: Canvas(width: width)).joined(separator: "\n")
        for number in ["62.1 %", "45.9 %", "25.7 %", "59/95", "100/218", "9/35", "73802895.90"] {
            #expect(text.contains(number))
        }
        #expect(!text.contains("\u{1B}"))
    }

    @Test("Lines keep within the terminal", arguments: 24...100)
    func fits(width: Int) {
        let canvas = Canvas(width: width)
        for table in [Self.trend, Self.ranking] {
            for line in TextTable.lines(table, on: canvas) {
                #expect(canvas.measure.columns(of: line) <= width)
            }
        }
    }

    @Test("Where quotation marks take two columns, cells still stand under each other")
    func ambiguous() {
        var table = Table([.text("a"), .integer("b")])
        table.append([.text("“公开”"), .integer(1)])
        table.append([.text("公开"), .integer(22)])
        let canvas = Canvas(measure: DisplayWidth(ambiguousColumns: 2))
        let lines = TextTable.lines(table, header: .id, on: canvas)
        #expect(lines == ["a          b", "“公开”   1", "公开      22"])
    }
}
