import Testing

@testable import ParsedCorpus

@Suite("Outline of a report")
struct OutlineReadingTests {
    private func outline(_ text: String) throws -> ReportOutline {
        let sheet = Sheet(try TextReader.read(Array(text.utf8), name: "report.txt"))
        let zones = Zones(sheet)
        return OutlineReading.read(sheet, zones, ProseText(sheet, zones))
    }

    @Test func headingsWithNumbersAndWhatStandsBelow() throws {
        let found = try outline(
            """
            一、总体情况
            本年工作正常开展。
            2、主动公开政府信息情况
            三、收到和处理政府信息公开申请情况
            四、存在的不足
            （五）存在的主要问题及改进情况
            无。
            七、其他需要报告的事项
            没有其他需要报告的事项。
            """
        ).headings
        #expect(found.map(\.section) == [.overview, .disclosure, .applications, nil, .problems, .others])
        #expect(found.map(\.ordinal) == [1, 2, 3, 4, 5, 7])
        #expect(found.map(\.length) == [9, 0, 0, 0, 2, 12])
        #expect(found[4].beginning == "无。" && found[4].location == .line(6, column: 1))
    }

    @Test(arguments: [
        ("统计期限自2021年1月1日起至2021年12月31日止。", "2021-01-01/2021-12-31"),
        ("本年度报告中所列数据的统计周期为 2024 年 1 月 1 日至 12 月 31 日。", "2024-01-01/2024-12-31"),
        ("本年度报告中所列数据统计期限从2021年1月1日到12月31日止。", "2021-01-01/2021-12-31"),
        ("起止时间为2020年1月1日至2020年11月30日。", "2020-01-01/2020-11-30"),
        ("所用数据自2022年1月1日起，至2022年12月31日止。", "2022-01-01/2022-12-31"),
        ("数据统计期限：2022.1.1—2022.12.31", "2022-01-01/2022-12-31"),
        ("2021年5月1日至2021年5月3日举办活动。", nil), ("统计期限为2021年全年。", nil),
        ("统计期限自2021年2月30日起至2021年12月31日止。", nil),
    ])
    func period(_ text: String, _ expected: String?) throws {
        let period = try outline("某县司法局2021年政府信息公开工作年度报告\n\(text)\n一、总体情况\n工作正常。").period
        #expect(period.map { "\($0.first)/\($0.last)" } == expected)
    }

    @Test func daysOfPublicationAndSignature() throws {
        let days = try outline(
            """
            发布日期：2022-02-11 来源：某县司法局
            某县司法局2021年政府信息公开工作年度报告
            一、总体情况
            2021年3月5日开展培训。
            六、其他需要报告的事项
            无。
            某县司法局
            2022年1月20日
            """
        ).days
        #expect(days.map(\.kind) == [.published, .signed])
        #expect(days.map(\.day.description) == ["2022-02-11", "2022-01-20"])
        #expect(days[1].location == .line(8, column: 1))
    }

    @Test func calendar() throws {
        #expect(CalendarDay(2023, 2, 29) == nil && CalendarDay(2024, 2, 29) != nil)
        let due = try #require(CalendarDay(2024, 1, 31))
        #expect(try #require(CalendarDay(2024, 3, 1)).days(since: due) == 30)
        #expect(try #require(CalendarDay(2023, 12, 31)).days(since: due) == -31)
        #expect(due.description == "2024-01-31" && due.chinese == "2024年1月31日")
    }

    /// Twenty characters that no other number gives.
    private func sentence(_ number: Int) -> String {
        var text = ""
        for place in 0..<20 {
            let code = 0x4E00 + (number * 397 + place * 31) % 20_000
            text.unicodeScalars.append(Unicode.Scalar(UInt32(code)) ?? "一")
        }
        return text
    }

    @Test func sketchesTellHowMuchTextIsShared() throws {
        let sentences = (0..<60).map { sentence($0) }
        func sketch(_ sentences: [String]) throws -> ProseSketch {
            try outline("一、总体情况\n" + sentences.joined(separator: "。\n")).sketch
        }
        let whole = try sketch(sentences)
        #expect(whole.characters == 1200)
        #expect(try sketch(sentences).similarity(to: whole) == 1)
        // Three of four paragraphs: the runs shared are 45 of 60.
        #expect(abs(try sketch(Array(sentences.prefix(45))).similarity(to: whole) - 0.75) < 0.12)
        #expect(try sketch(sentences.map { String($0.reversed()) }).similarity(to: whole) < 0.05)
        // Digits make no difference.
        #expect(try sketch(sentences.map { $0 + "123" }).similarity(to: whole) == 1)
        #expect(try sketch([]).similarity(to: whole) == 0)
    }
}
