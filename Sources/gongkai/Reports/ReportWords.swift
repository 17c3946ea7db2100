import Analytics
import ParsedCorpus
import Rendering

/// Words that several reports share.
struct ReportWords {
    let language: Language

    /// `2019–2024 年`, `2019, 2021`.
    func years(_ years: [Int]) -> String {
        let sorted = Set(years).sorted()
        guard let first = sorted.first, let last = sorted.last else { return language.pick("无年度", "no year") }
        let isRun = last - first == sorted.count - 1
        let text =
            first == last
            ? "\(first)"
            : isRun ? "\(first)–\(last)" : sorted.map(String.init).joined(separator: language.pick("、", ", "))
        return language.pick(text + " 年", text)
    }

    /// `12 个机关`, `1 body`.
    func bodies(_ count: Int) -> String {
        language.pick("\(count) 个机关", count == 1 ? "1 body" : "\(count) bodies")
    }

    /// `12 组`, `1 group`.
    func groups(_ count: Int) -> String {
        language.pick("\(count) 组", count == 1 ? "1 group" : "\(count) groups")
    }

    /// `12 份年报`, `1 report`.
    func reports(_ count: Int) -> String {
        language.pick("\(count) 份年报", count == 1 ? "1 report" : "\(count) reports")
    }

    /// At most `limit` names, and how many more.
    func list(_ names: [String], limit: Int = 4) -> String {
        let shown = names.prefix(limit).joined(separator: language.pick("、", ", "))
        let rest = names.count - limit
        return rest <= 0 ? shown : shown + language.pick(" 等 \(names.count) 个", " and \(rest) more")
    }

    /// What a `!` behind a number means.
    var brokenSums: String {
        language.pick(
            "! 相关数字不合勾稽关系，见 gongkai check", "! sums of the form that do not add up, see gongkai check")
    }

    /// A group's name: that of a kind or level, or the region itself.
    func group(_ group: String, _ key: GroupKey) -> String {
        switch key {
        case .region: group.isEmpty ? language.pick("（地区不明）", "(unresolved)") : group
        case .group: group.isEmpty ? language.pick("（未分组）", "(in no group)") : group
        case .kind: BodyKind(rawValue: group).map(kind) ?? group
        case .level: BodyLevel(rawValue: group).map(level) ?? group
        }
    }

    func kind(_ kind: BodyKind) -> String {
        switch kind {
        case .government: language.pick("人民政府", "governments")
        case .office: language.pick("办公室", "offices")
        case .department: language.pick("部门", "departments")
        case .town: language.pick("乡镇、街道", "towns")
        case .institution: language.pick("事业单位", "institutions")
        case .zone: language.pick("开发区、新区", "zones")
        case .other: language.pick("其他", "others")
        }
    }

    func level(_ level: BodyLevel) -> String {
        switch level {
        case .national: language.pick("国家级", "national")
        case .province: language.pick("省级", "province")
        case .prefecture: language.pick("市级", "prefecture")
        case .county: language.pick("县级", "county")
        case .town: language.pick("乡级", "town")
        case .unknown: language.pick("级别不明", "level unknown")
        }
    }

    /// The lines on who is left out, a line a reason.
    func leftOut(_ bodies: [LeftOutBody], showsYear: Bool = false) -> [String] {
        var order: [String] = []
        var names: [String: [String]] = [:]
        for body in bodies {
            let reason = reason(body.reason)
            if names[reason] == nil { order.append(reason) }
            names[reason, default: []].append(showsYear ? "\(body.agency) \(body.year)" : body.agency)
        }
        return order.map { reason in
            let list = list(names[reason]!)
            let isOne = names[reason]!.count == 1
            return language.pick("未列入：\(list)——\(reason)", "left out: \(list): \(isOne ? reason : reason)")
        }
    }

    /// `p = 0.0123`, or `p < 0.0001` where it would be 0.
    static func p(_ value: Double, digits: Int) -> String {
        let text = NumberFormat.text(value, .probability(digits: digits)) ?? ""
        return text.hasPrefix("<") ? "p < \(text.dropFirst())" : "p = \(text)"
    }

    /// What `!` behind a body says where outcomes are shown.
    var contradictoryOutcomes: String {
        language.pick("! 各行之和与总计不符，见 gongkai check", "! rows and totals do not add up, see gongkai check")
    }

    /// Documents that gave no row.
    func documents(_ leftOut: [Panel.LeftOut]) -> [String] {
        leftOut.prefix(3).map {
            language.pick("未采用：\($0.name)——\($0.cause.chinese)", "not used: \($0.name): \($0.cause.english)")
        }
            + (leftOut.count > 3
                ? [language.pick("另有 \(leftOut.count - 3) 份未采用", "\(leftOut.count - 3) more not used")] : [])
    }

    /// How reports of one body and year that differ were settled; nil where there were none.
    func policy(_ policy: DuplicatePolicy, _ leftOut: [Panel.LeftOut]) -> String? {
        let count = leftOut.count { entry in
            switch entry.cause {
            case .duplicate, .contradicted: true
            case .noAgency, .noYear, .copy: false
            }
        }
        if count == 0 { return nil }
        let taken =
            switch policy {
            case .latest: language.pick("采用最后一份", "the last one counts")
            case .first: language.pick("采用第一份", "the first one counts")
            case .refuse: language.pick("均不采用", "none of them counts")
            }
        return language.pick(
            "同一机关同一年度数字不同的年报：\(taken)（--duplicates \(policy.rawValue)），未采用 \(count) 份",
            "reports of one body and year that differ: \(taken) (--duplicates \(policy.rawValue)), \(count) not used"
        )
    }

    /// The names of a file of groups that no report bears; nil where all are found.
    func ungrouped(_ panel: Panel, _ grouping: BodyGrouping?) -> String? {
        guard let names = grouping?.names(without: panel), !names.isEmpty else { return nil }
        return language.pick(
            "分组文件中 \(names.count) 个机关没有年报：\(list(names))",
            "\(bodies(names.count)) of the file of groups \(names.count == 1 ? "has" : "have") no report: \(list(names))"
        )
    }

    func missing(_ cell: MissingCell) -> String {
        switch cell {
        case .noNumber(let cell):
            language.pick(
                "无数字：\(Form.cells[cell.index].titleChinese)（\(cell.name)）", "no number in \(cell.name)")
        case .notOnForm(let cell, let edition):
            language.pick("\(edition.name) 年表式无 \(cell.name)", "the \(edition.name) form has no \(cell.name)")
        }
    }

    /// Why a body is left out.
    func reason(_ reason: LeftOutBody.Reason) -> String {
        switch reason {
        case .noReport: language.pick("有往年年报而缺本年", "no report of this year, though of others")
        case .missing(let cell): missing(cell)
        case .nothingToDivideBy: language.pick("分母为 0，无从评价", "nothing to divide by, not assessable")
        case .contradiction(let numerator, let denominator):
            language.pick(
                "分子 \(Int(numerator)) 大于分母 \(Int(denominator))，年报自相矛盾",
                "\(Int(numerator)) of \(Int(denominator)): the report contradicts itself")
        case .reportsDiffer:
            language.pick("本年有几份年报数字不同，均不采用", "reports of the year differ, none is used")
        case .tooFew(let size): language.pick("样本量 \(Int(size)) 不足", "only \(Int(size))")
        case .consolidated:
            language.pick(
                "其年报已含表中机关（--kind all 一并列入，--kind government 只列政府）",
                "its report covers bodies of this list (--kind all keeps it, --kind government lists governments)"
            )
        }
    }
}
