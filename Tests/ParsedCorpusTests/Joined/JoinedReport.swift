import ParsedCorpus

/// A report of the 2021 form whose tables are written without any mark between cells.
struct JoinedReport {
    /// The rows of section 3 by their place in the form; rows not named are zeros.
    var rows: [ApplicationRow: [Int]] = [:]
    /// What stands behind the labels of section 2.
    var disclosure = ["000", "2100", "12", "3", "0", "5949.088667"]
    /// The fifteen numbers of section 4.
    var disputes = "110024001510102"
    /// Written between label and values of section 3, and between values.
    var mark = ""
    /// Written before and behind each label of section 3, and behind its last row.
    var edge = ""
    /// Prose before the tables.
    var prose = "予以公开22件，部分公开20件，不予公开5件。行政许可12件，行政处罚3件。"
    var hasEnumerators = true

    /// The values of a row as written.
    func values(_ row: ApplicationRow) -> String {
        (rows[row] ?? [0, 0, 0, 0, 0, 0, 0]).map { "\($0)" }.joined(separator: mark)
    }

    /// The document.
    var text: String {
        var text = "松阳县司法局2023年度政府信息公开工作年度报告本报告中所列数据的统计期限自2023年1月1日起至2023年12月31日止。"
        text += "一、总体情况" + prose + "二、主动公开政府信息情况第二十条第（一）项信息内容本年制发件数本年废止件数现行有效件数"
        text += "规章\(disclosure[0])行政规范性文件\(disclosure[1])第二十条第（五）项信息内容本年处理决定数量行政许可\(disclosure[2])"
        text += "第二十条第（六）项信息内容本年处理决定数量行政处罚\(disclosure[3])行政强制\(disclosure[4])"
        text += "第二十条第（八）项信息内容本年收费金额（单位：万元）行政事业性收费\(disclosure[5])"
        text += "三、收到和处理政府信息公开申请情况（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）"
        text += "申请人情况自然人法人或其他组织总计商业企业科研机构社会公益组织法律服务机构其他"
        var group: OutcomeGroup?
        for row in ApplicationRow.rows(of: .form2021) {
            if row == .granted { text += edge + "三、本年度办理结果" }
            if let own = row.group, own != group, own.rows.count > 1 { text += edge + own.chinese }
            group = row.group
            var label = row.label
            if !hasEnumerators, label.dropFirst().first == "." { label = String(label.dropFirst(2)) }
            text += edge + label + edge + mark + values(row) + mark
        }
        text += edge + "四、政府信息公开行政复议、行政诉讼情况行政复议行政诉讼结果维持结果纠正其他结果尚未审结总计未经复议直接起诉复议后起诉"
        text += "结果维持结果纠正其他结果尚未审结总计结果维持结果纠正其他结果尚未审结总计" + disputes
        return text + "五、存在的主要问题及改进情况有的栏目更新偏慢。六、其他需要报告的事项无。"
    }

    /// What is read from it.
    func parsed() throws -> Report { try ReportParser().parse(Array(text.utf8), name: "joined.txt") }

    /// A year with a few hundred applications, every sum in order.
    static let ordinary = JoinedReport(rows: [
        .newReceived: [112, 11, 0, 1, 2, 0, 126], .carriedIn: [3, 1, 0, 0, 0, 0, 4],
        .granted: [60, 10, 0, 0, 1, 0, 71], .partiallyGranted: [12, 1, 0, 1, 1, 0, 15],
        .deniedThirdParty: [2, 0, 0, 0, 0, 0, 2], .unableNotHeld: [31, 1, 0, 0, 0, 0, 32],
        .otherMisc: [8, 0, 0, 0, 0, 0, 8], .total: [113, 12, 0, 1, 2, 0, 128],
        .carriedForward: [2, 0, 0, 0, 0, 0, 2],
    ])
}
