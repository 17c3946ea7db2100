import ParsedCorpus
import Testing

/// Headings, periods, dates and texts: every rule broken once, and none where all is as the form asks.
@Suite struct ChecksOfOutlines {
    private static let titles = [
        "总体情况", "主动公开政府信息情况", "收到和处理政府信息公开申请情况", "政府信息公开行政复议、行政诉讼情况", "存在的主要问题及改进情况", "其他需要报告的事项",
    ]
    private static let numerals = ["一", "二", "三", "四", "五", "六", "七"]

    /// A clean report of a department for 2023 with all six headings.
    private func report(_ change: (inout Report) -> Void = { _ in }) -> Report {
        var report = ReportBuilder.report(["fees.amount": 12])
        report.kind = .department
        report.outline.headings = Self.titles.indices.map { index in
            heading(index + 1, "\(Self.numerals[index])、\(Self.titles[index])")
        }
        report.outline.period = ReportOutline.Period(
            first: CalendarDay(2023, 1, 1)!, last: CalendarDay(2023, 12, 31)!)
        report.outline.days = [.init(kind: .signed, day: CalendarDay(2024, 1, 31)!)]
        change(&report)
        return report
    }

    private func heading(_ section: UInt8?, _ text: String, ordinal: Int? = nil) -> ReportOutline.Heading {
        ReportOutline.Heading(
            section: section.flatMap(ProseSection.init(rawValue:)), ordinal: ordinal ?? section.map(Int.init),
            text: text, length: 60, beginning: "本年度的情况")
    }

    private func heading(_ section: Int, _ text: String) -> ReportOutline.Heading {
        heading(UInt8(section), text)
    }

    private func found(_ change: (inout Report) -> Void) -> [String] {
        ReportChecks.check(report(change)).map { "\($0.severity) \($0.rule)" }
    }

    @Test func aReportAsTheFormAsks() {
        #expect(ReportChecks.check(report()).isEmpty)
        #expect(ReportChecks.check(ReportBuilder.report()).isEmpty, "no outline, nothing to say")
    }

    @Test func numbers() {
        #expect(
            found { $0.outline.headings[5] = heading(6, "七、其他需要报告的事项", 7) } == [
                "warning structure.section_number"
            ])
        #expect(found { $0.outline.headings[1] = heading(2, "2、主动公开政府信息情况") } == ["note structure.numbering"])
        // Headings without any number: the word processor's own numbers may be lost.
        #expect(found { for index in 0..<6 { $0.outline.headings[index].ordinal = nil } } == [])
        #expect(
            found { $0.outline.headings.append(heading(2, "一、主动公开政府信息情况", 1)) } == [
                "note structure.numbering"
            ],
            "an annex numbers its tables anew")
    }

    private func heading(_ section: UInt8, _ text: String, _ ordinal: Int) -> ReportOutline.Heading {
        heading(section, text, ordinal: ordinal)
    }

    @Test func orderAndGaps() {
        #expect(found { $0.outline.headings.swapAt(2, 3) } == ["warning structure.section_order"])
        #expect(found { $0.outline.headings.remove(at: 0) } == ["warning structure.section_missing"])
        #expect(found { $0.outline.headings.remove(at: 2) } == ["note structure.section_missing"])
        #expect(
            found {
                $0.outline.headings[4] = ReportOutline.Heading(
                    section: nil, ordinal: 5, text: "五、不足与打算", length: 60)
            } == [], "a heading in words of its own")
        #expect(found { $0.outline.headings.removeFirst(3) } == [], "too few to tell")
    }

    @Test func period() {
        func period(_ first: CalendarDay?, _ last: CalendarDay?) -> [String] {
            found { $0.outline.period = ReportOutline.Period(first: first!, last: last!) }
        }
        #expect(period(CalendarDay(2023, 1, 1), CalendarDay(2023, 11, 30)) == ["warning structure.period"])
        #expect(period(CalendarDay(2022, 1, 1), CalendarDay(2023, 12, 31)) == ["warning structure.period"])
        #expect(
            period(CalendarDay(2022, 1, 1), CalendarDay(2022, 12, 31)) == [], "identity.year_conflict has it")
    }

    @Test func daysDue() throws {
        func days(_ kind: BodyKind, _ days: [(ReportOutline.StatedDay.Kind, CalendarDay?)]) -> [Finding] {
            ReportChecks.check(
                report {
                    $0.kind = kind
                    $0.outline.days = days.map { .init(kind: $0.0, day: $0.1!) }
                })
        }
        let february = CalendarDay(2024, 2, 15)
        let late = try #require(days(.department, [(.signed, february)]).first)
        #expect(
            late.rule == "publication.late" && late.expected == "≤ 2024-01-31" && late.actual == "2024-02-15")
        #expect(late.message.english.contains("15 days"))
        for kind in BodyKind.allCases where kind != .department {
            #expect(days(kind, [(.signed, february)]).isEmpty, "\(kind)")
            #expect(days(kind, [(.published, CalendarDay(2024, 4, 1))]).rules == ["publication.late"])
        }
        // The day of publication counts before that of the signature.
        #expect(days(.department, [(.published, CalendarDay(2024, 1, 30)), (.signed, february)]).isEmpty)
        #expect(days(.department, [(.signed, CalendarDay(2023, 1, 20))]).rules == ["publication.early"])
        #expect(report().daysLate == 0)
        #expect(report { $0.outline.days = [] }.daysLate == nil)
    }

    @Test func sectionsThatSayNothing() {
        func text(_ place: Int, _ beginning: String) -> [String] {
            found {
                $0.outline.headings[place].beginning = beginning
                $0.outline.headings[place].length = beginning.count
            }
        }
        #expect(text(4, "无。") == ["warning narrative.problems_missing"])
        #expect(text(4, "") == ["warning narrative.problems_missing"])
        #expect(text(0, "2022年，我局认真") == ["warning narrative.year"])
        #expect(text(0, "2023年，我局认真") == [] && text(4, "2024年，我局将增加两次培训") == [])
        #expect(text(0, "2022年12月以来") == [])
        #expect(text(4, "培训次数不够，明年增加两次培训。") == [])
        #expect(text(5, "无") == ["note narrative.fees_unexplained"])
        #expect(text(5, "本年度没有收取信息处理费。") == [])
        #expect(text(5, "") == [], "nothing at all may be a table or a picture")
    }

    @Test func textsOfOthers() {
        func report(_ agency: String, _ year: Int, shared: Int) -> Report {
            var report = ReportBuilder.report(document: "\(agency)\(year).html", agency: agency, year: year)
            report.outline.sketch.characters = 900
            // Of its own bins every report has other hashes.
            let own = UInt32(agency.utf8.reduce(0) { $0 &* 31 &+ UInt64($1) } % 1000 + UInt64(year)) * 1000
            report.outline.sketch.bins = (0..<ProseSketch.binCount).map {
                UInt32($0 < shared ? $0 : Int(own) + $0)
            }
            return report
        }
        let all = [
            report("甲县司法局", 2020, shared: 128), report("乙县司法局", 2021, shared: 126),
            report("丙县司法局", 2022, shared: 105), report("丁县司法局", 2023, shared: 90),
        ]
        let found = CorpusChecks.check(all).filter { $0.rule == "duplicates.narrative" }
        #expect(found.map(\.document) == ["丙县司法局2022.html", "乙县司法局2021.html"])
        #expect(found.map(\.severity) == [.note, .warning])
        #expect(found.map(\.actual) == ["82 %", "98 %"])
        var short = all
        for index in short.indices { short[index].outline.sketch.characters = 700 }
        #expect(CorpusChecks.check(short).isEmpty)
    }
}
