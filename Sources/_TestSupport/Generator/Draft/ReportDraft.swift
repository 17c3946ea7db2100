import ParsedCorpus

extension Draft {
    /// The clean layout of `report`, as the form prescribes it.
    init(_ report: SyntheticReport, random: inout SeededRandom) {
        let wording = Wording(report: report)
        let title = "\(report.year)年\(random.chance(30) ? "度" : "")政府信息公开工作年度报告"
        metadataTitle = report.body.name + title
        add(.title, report.body.name + "\n" + title)
        add(.text, wording.introduction(&random))
        add(.heading, "一、总体情况")
        for text in wording.situation(&random) { add(.text, text) }
        add(.heading, "二、主动公开政府信息情况")
        blocks.append(.table(.disclosure(report.figures, edition: report.disclosureEdition)))
        add(.heading, "三、收到和处理政府信息公开申请情况")
        blocks.append(.table(.applications(report.figures, edition: report.applicationsEdition)))
        add(.heading, "四、政府信息公开行政复议、行政诉讼情况")
        blocks.append(.table(.disputes(report.figures)))
        add(.heading, "五、存在的主要问题及改进情况")
        for text in wording.problems(&random) { add(.text, text) }
        add(.heading, "六、其他需要报告的事项")
        add(.text, wording.rest(&random))
        add(.signature, report.body.name)
        add(.signature, "\(report.year + 1)年1月\(random.int(5...30))日")
        if !report.closing.isEmpty { add(.text, report.closing) }
    }

    private mutating func add(_ role: Paragraph.Role, _ text: String) {
        blocks.append(.paragraph(Paragraph(role: role, text: text)))
    }
}
