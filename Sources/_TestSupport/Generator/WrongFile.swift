import ParsedCorpus

/// A file that is no report, to see it refused.
public struct WrongFile: Sendable {
    /// What is wrong with it.
    public var kind: String
    /// The file's name.
    public var fileName: String
    /// The file's content.
    public var bytes: [UInt8]

    /// One of each kind.
    public static func all(seed: UInt64) -> [WrongFile] {
        var random = SeededRandom(seed: seed ^ 0xBAD)
        return [
            WrongFile(kind: "empty", fileName: "wrong-empty.txt", bytes: []),
            WrongFile(kind: "blank", fileName: "wrong-blank.txt", bytes: Array(" \n\u{3000}\n\t\n".utf8)),
            WrongFile(kind: "binary", fileName: "wrong-binary.txt", bytes: binary(&random)),
            WrongFile(kind: "budget", fileName: "wrong-budget.html", bytes: Array(budget(&random).utf8)),
            WrongFile(kind: "recruitment", fileName: "wrong-recruitment.txt", bytes: Array(recruitment.utf8)),
            WrongFile(kind: "news", fileName: "wrong-news.txt", bytes: Array(news.utf8)),
            WrongFile(kind: "empty-form", fileName: "wrong-form.txt", bytes: emptyForm(.cellLines, &random)),
            WrongFile(kind: "empty-form", fileName: "wrong-form.html", bytes: emptyForm(.html, &random)),
            WrongFile(
                kind: "cut-short", fileName: "wrong-cut.txt",
                bytes: cutBeforeTables(seed: seed, format: .cellLines)),
            WrongFile(kind: "cut-short", fileName: "wrong-cut.docx", bytes: cut(.docx, seed)),
            WrongFile(
                kind: "cut-short", fileName: "wrong-head.pdf",
                bytes: Array("%PDF-1.5\n%âãÏÓ\n1 0 obj\n<<".utf8)),
        ]
    }

    /// A document cut off before its tables: it holds no number of the form.
    public static func cutBeforeTables(seed: UInt64, format: GeneratedFormat) -> [UInt8] {
        let whole = GeneratedReport.make(seed: seed, format: format).bytes
        let table = whole.firstIndex(of: Array("二、主动公开".utf8)) ?? whole.count / 8
        return Array(whole[..<table])
    }

    private static func cut(_ format: GeneratedFormat, _ seed: UInt64) -> [UInt8] {
        let whole = GeneratedReport.make(seed: seed, format: format).bytes
        return Array(whole.prefix(whole.count * 2 / 5))
    }

    private static func binary(_ random: inout SeededRandom) -> [UInt8] {
        [0x7F, 0x45, 0x4C, 0x46] + (0..<600).map { _ in UInt8(random.int(0...255)) }
    }

    private static func emptyForm(_ format: GeneratedFormat, _ random: inout SeededRandom) -> [UInt8] {
        let body = SyntheticBody(jurisdiction: "", name: "××××", shortName: "本机关")
        let empty = SyntheticReport(
            body: body, year: 2021, disclosureEdition: .form2021, applicationsEdition: .form2021,
            figures: Figures())
        return GeneratedReport.make(empty, format: format, name: "form", random: &random).bytes
    }

    private static func budget(_ random: inout SeededRandom) -> String {
        let rows = ["一般公共服务支出", "教育支出", "社会保障和就业支出", "卫生健康支出", "住房保障支出"].map { name in
            "<tr><td>\(name)</td><td>\(random.int(100...9000)).\(random.int(10...99))</td><td>\(random.int(100...9000))</td></tr>"
        }.joined(separator: "\n")
        return """
            <html><head><meta charset="utf-8"><title>涟川县财政局2023年部门预算公开</title></head><body>
            <h1>涟川县财政局2023年部门预算公开</h1><p>一、总体情况</p><p>二、收支预算总表（单位：万元）</p>
            <table><tr><th colspan="2">收入</th><th>支出</th></tr><tr><th>项目</th><th>预算数</th><th>总计</th></tr>
            \(rows)</table><p>三、其他需要说明的事项</p></body></html>
            """
    }

    private static let recruitment = """
        青沅县融媒体中心2022年公开招聘工作人员公告

        一、招聘人数
        计划招聘12人，其中记者8人，编辑4人。
        二、报名时间
        2022年3月1日至3月15日。自然人凭身份证报名，每人限报1个岗位。
        岗位\t人数\t年龄
        记者\t8\t35
        编辑\t4\t30
        总计\t12\t

        """

    private static let news = """
        我县召开政府信息公开工作年度报告编制培训会

        1月6日，县政府办公室组织培训，讲解年度报告三张表的填写口径，46个单位的52名同志参加。
        会上通报：2021年全县新收政府信息公开申请231件，较上年增加17件。

        """
}
