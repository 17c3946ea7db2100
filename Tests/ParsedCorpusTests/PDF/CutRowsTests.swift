import Testing

@testable import ParsedCorpus

/// A ruled row of section 3 that a page cuts.
@Suite struct CutRowsTests {
    private let header = ["", "自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"]

    private func report(
        _ upper: [String], _ lower: [String], label: String = "", upperLabel: String? = nil,
        under head: [[String]] = []
    ) throws -> Report {
        var report = PlacedReport()
        report.paragraph("三、收到和处理政府信息公开申请情况")
        let zeros = Array(repeating: "0", count: 7)
        let rows = ApplicationRow.rows(of: .form2021)
        report.grid([
            header, [rows[0].label] + zeros, [rows[1].label] + zeros, [upperLabel ?? rows[2].label] + upper,
        ])
        report.newPage()
        report.grid(head + [[label] + lower] + rows[3...].map { [$0.label] + zeros })
        report.paragraph("五、存在的主要问题及改进情况")
        return try report.recognized()
    }

    @Test func itsPartsAreJoinedWhereTheSumSaysSo() throws {
        let report = try report(
            ["2,\n8", "1\n7", "19", "0", "", "7", "3,\n1"], ["7\n7", "2", "", "", "", "4", "4\n2"])
        #expect(report.values(.granted) == "2877 172 19 0 blank 74 3142")
    }

    @Test func itsSecondPartStandsBehindTheHeaderWhereThatIsRepeated() throws {
        let caption = [""] + Array(repeating: "申请人情况", count: 7)
        for head in [[header], [caption, header]] {
            let report = try report(
                ["2,\n8", "1\n7", "19", "0", "", "7", "3,\n1"], ["7\n7", "2", "", "", "", "4", "4\n2"],
                under: head)
            #expect(report.values(.granted) == "2877 172 19 0 blank 74 3142")
        }
    }

    @Test func theNameOfAGroupGoesOnBesideTheSecondPart() throws {
        let report = try report(
            ["3", "4", "7", "9", "2", "6", "4"], ["9\n3", "7", "", "", "", "", "6\n4"], label: "年度办理结果")
        #expect(report.values(.granted) == "393 47 7 9 2 6 464")
    }

    @Test func aLabelThatGoesOnAloneIsItsRows() throws {
        let own = ["3", "1", "0", "0", "0", "0", "5"]
        let report = try report(own, Array(repeating: "", count: 7), label: "公开", upperLabel: "（一）予以")
        #expect(report.values(.granted) == "3 1 0 0 0 0 5")
    }

    @Test func whereNoSumSaysSoWhatGoesOnIsRefused() throws {
        let report = try report(["28", "17", "1", "0", "", "7", "31"], ["7", "2", "", "", "", "4", "9"])
        #expect(report.values(.granted) == "unreadable unreadable 1 0 blank unreadable unreadable")
    }

    @Test func valuesOnTheNextPageBelongToTheLabelBeforeIt() throws {
        let report = try report(Array(repeating: "", count: 7), ["3", "1", "0", "0", "0", "0", "4"])
        #expect(report.values(.granted) == "3 1 0 0 0 0 4")
    }

    /// Values at the foot of a page, their label at the head of the next.
    @Test(arguments: [
        (["3", "1", "0", "0", "0", "0", "4"], "3 1 0 0 0 0 4"),
        (["3", "1", "", "", "", "", "5"], "unreadable unreadable blank blank blank blank unreadable"),
    ])
    func valuesBeforeTheirLabel(_ upper: [String], _ values: String) throws {
        var report = PlacedReport()
        report.paragraph("三、收到和处理政府信息公开申请情况")
        let zeros = Array(repeating: "0", count: 7)
        let rows = ApplicationRow.rows(of: .form2021)
        report.grid([header] + rows.prefix(3).map { [$0.label] + zeros } + [[""] + upper])
        report.newPage()
        let rest = [[rows[3].label] + Array(repeating: "", count: 7)] + rows[4...].map { [$0.label] + zeros }
        report.grid(rest)
        report.paragraph("五、存在的主要问题及改进情况")
        #expect(try report.recognized().values(rows[3]) == values)
    }

    /// No sum tells whether 12 and 3 are 123.
    @Test(arguments: [
        (["12", "4", "30"], ["3", "", ""], "unreadable 4 30"), (["", "", ""], ["5", "0", "9"], "5 0 9"),
    ])
    func sectionTwoHasNoSums(_ upper: [String], _ lower: [String], _ values: String) throws {
        var report = PlacedReport()
        report.paragraph("二、主动公开政府信息情况")
        report.grid([["信息内容", "本年制发件数", "本年废止件数", "现行有效件数"], ["规章"] + upper])
        report.newPage()
        report.grid([[""] + lower, ["规范性文件", "1", "2", "3"]])
        report.paragraph("三、收到和处理政府信息公开申请情况")
        let zeros = Array(repeating: "0", count: 7)
        report.grid([header] + ApplicationRow.rows(of: .form2021).map { [$0.label] + zeros })
        report.paragraph("五、存在的主要问题及改进情况")
        let read = try report.recognized()
        #expect(read.values(DisclosureRow.regulations.cells(in: .form2021)) == values)
        #expect(read.values(DisclosureRow.normative.cells(in: .form2021)) == "1 2 3")
    }

    @Test func aRowWithItsOwnLabelIsNoSecondPart() throws {
        let report = try report(
            ["1", "0", "0", "0", "0", "0", "1"], ["2", "0", "0", "0", "0", "0", "2"],
            label: ApplicationRow.rows(of: .form2021)[3].label)
        #expect(report.values(.granted) == "1 0 0 0 0 0 1")
        #expect(report.values(.partiallyGranted) == "2 0 0 0 0 0 2")
    }
}
