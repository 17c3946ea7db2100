import ParsedCorpus

/// The prose of a made-up report, in sentences of our own.
struct Wording {
    let report: SyntheticReport
    private var name: String { report.body.name }
    private var short: String { report.body.shortName }
    private var year: Int { report.year }

    init(report: SyntheticReport) { self.report = report }

    func introduction(_ random: inout SeededRandom) -> String {
        let basis = random.pick([
            "依照《中华人民共和国政府信息公开条例》，现将\(name)\(year)年度的信息公开工作报告如下。",
            "\(name)按照《中华人民共和国政府信息公开条例》第五十条编写本报告，分六个部分说明全年工作。",
            "本报告由\(name)编写，内容包括总体情况、三张统计表、存在的问题和其他事项。",
        ])
        let period = random.pick([
            "数据统计期限为\(year)年1月1日至\(year)年12月31日。",
            "所用数据自\(year)年1月1日起，至\(year)年12月31日止。",
        ])
        return basis + period
    }

    func situation(_ random: inout SeededRandom) -> [String] {
        let opening = random.pick([
            "\(year)年，\(short)把公开作为日常工作的一部分，谁起草、谁审核、谁发布都有明确分工。",
            "这一年，\(short)梳理了公开目录，补上了几处长期没有更新的栏目。",
            "\(year)年，\(short)继续推进公开工作，重点是让群众找得到、看得懂。",
        ])
        var proactive = facts([.proactiveTotal, .proactiveSite, .proactiveMedia, .gazetteIssues], &random)
        if proactive.isEmpty { proactive = "各栏目按目录更新，没有出现超期未更新的情况" }
        var applications = facts(
            [.applicationsNew, .carriedIn, .applicationsHandled, .carriedForward], &random)
        if applications.isEmpty { applications = "申请渠道保持畅通，网上和窗口都能提交" }
        let disputes = facts([.reconsideration, .litigation], &random)
        let management = random.pick([
            "发布前由业务科室和保密员两道审核，发布后定期抽查。",
            "文件起草时同时写明公开属性，不公开的要说明理由。",
        ])
        let platform = random.pick([
            "网站栏目合并了重复的内容，搜索结果按时间排列。", "政务新媒体账号按要求登记，停用的账号已经注销。",
        ])
        var paragraphs = [
            opening, "（一）主动公开。\(proactive)。", "（二）依申请公开。\(applications)。",
            "（三）信息管理。\(management)", "（四）平台建设。\(platform)",
        ]
        if !disputes.isEmpty { paragraphs.append("（五）监督保障。\(disputes)。") }
        return paragraphs
    }

    func problems(_ random: inout SeededRandom) -> [String] {
        let problem = random.pick([
            "有的栏目更新偏慢，有的解读只是把文件换了个说法。", "经办人员更换较多，答复文书的写法还不统一。",
            "公开的内容不少，群众真正关心的还不够细。",
        ])
        let remedy = random.pick([
            "下一步按季度检查栏目，办公室和业务科室一起写解读。", "今后组织两次培训，把常用答复整理成样本。",
            "明年起按事项整理内容，先把办事类信息做细。",
        ])
        return ["（一）主要问题。\(problem)", "（二）改进办法。\(remedy)"]
    }

    func rest(_ random: inout SeededRandom) -> String {
        random.pick(["没有其他需要报告的事项。", "本年度没有收取信息处理费。", "无。"])
    }

    private func facts(_ asked: [ProseFact], _ random: inout SeededRandom) -> String {
        asked.compactMap { fact in
            report.prose.first { $0.fact == fact }.map { Self.sentence(fact, $0.value, &random) }
        }.joined(separator: "，")
    }

    private static func sentence(_ fact: ProseFact, _ count: Int, _ random: inout SeededRandom) -> String {
        switch fact {
        case .proactiveTotal: "全年主动公开政府信息\(count)条"
        case .proactiveSite: random.pick(["通过政府网站公开信息\(count)条", "其中政府网站公开\(count)条"])
        case .proactiveMedia: "通过政务新媒体公开信息\(count)条"
        case .gazetteIssues: "编发政府公报\(count)期"
        case .applicationsNew where count == 0: "本年未收到政府信息公开申请"
        case .applicationsNew: random.pick(["新收政府信息公开申请\(count)件", "全年收到政府信息公开申请\(count)件"])
        case .carriedIn: "上年结转\(count)件"
        case .applicationsHandled: random.pick(["全年办结\(count)件", "共办结政府信息公开申请\(count)件"])
        case .carriedForward: random.pick(["结转下年度继续办理\(count)件", "结转下年度\(count)件"])
        case .reconsideration where count == 0: "未发生因政府信息公开引起的行政复议"
        case .reconsideration: "因政府信息公开引起的行政复议\(count)件"
        case .litigation where count == 0: "未发生因政府信息公开引起的行政诉讼"
        case .litigation: "因政府信息公开引起的行政诉讼\(count)件"
        case .normativeInForce: "现行有效行政规范性文件\(count)件"
        case .normativeIssued: "本年制发行政规范性文件\(count)件"
        case .normativeRepealed: "废止行政规范性文件\(count)件"
        }
    }
}
