/// The six sections of the form: there, in order, numbered as the form numbers them, and not empty.
enum OutlineChecks {
    static func check(_ context: inout CheckContext) {
        let headings = context.report.outline.headings.filter { $0.section != nil }
        if headings.isEmpty { return }
        let sections = headings.compactMap(\.section)
        if Set(sections).count < sections.count {
            reportTwice(headings, &context)
        } else {
            checkNumbers(headings, &context)
            checkOrder(headings, &context)
            checkMissing(sections, &context)
        }
        checkProblems(&context)
        checkOthers(&context)
        checkYears(&context)
    }

    private typealias Heading = ReportOutline.Heading

    private static func number(_ section: ProseSection) -> Int { Int(section.rawValue) }
    private static let numerals = ["", "一", "二", "三", "四", "五", "六"]

    private static func reportTwice(_ headings: [Heading], _ context: inout CheckContext) {
        var seen: Set<ProseSection> = []
        guard let again = headings.first(where: { !seen.insert($0.section!).inserted }) else { return }
        context.add(
            "structure.numbering", .note, actual: again.text, location: again.location,
            responsibility: .either,
            english: "the heading of section \(number(again.section!)) comes twice: '\(again.text)'",
            chinese: "第\(numerals[number(again.section!)])部分的标题出现两次：“\(again.text)”")
    }

    private static func checkNumbers(_ headings: [Heading], _ context: inout CheckContext) {
        for heading in headings {
            let expected = number(heading.section!)
            guard let ordinal = heading.ordinal, ordinal != expected else { continue }
            context.add(
                "structure.section_number", .warning, expected: numerals[expected], actual: heading.text,
                location: heading.location, responsibility: .either,
                english: "section \(expected) is numbered \(ordinal): '\(heading.text)'",
                chinese: "第\(numerals[expected])部分的序号为 \(ordinal)：“\(heading.text)”")
        }
        let styles = Set(headings.compactMap { $0.ordinal == nil ? nil : style($0.text) })
        if styles.count > 1, let odd = headings.first(where: { $0.ordinal != nil && style($0.text) != .han })
        {
            context.add(
                "structure.numbering", .note, actual: odd.text, location: odd.location,
                responsibility: .either,
                english: "sections are numbered in more than one way: '\(odd.text)'",
                chinese: "各部分编号体例不一：“\(odd.text)”")
        }
    }

    private enum NumberStyle { case han, digits, brackets }

    private static func style(_ text: String) -> NumberStyle {
        guard let first = text.unicodeScalars.first else { return .han }
        return first == "（" || first == "(" ? .brackets : ("0"..."9").contains(first) ? .digits : .han
    }

    private static func checkOrder(_ headings: [Heading], _ context: inout CheckContext) {
        guard
            let place = headings.indices.dropFirst().first(where: {
                number(headings[$0].section!) < number(headings[$0 - 1].section!)
            })
        else { return }
        let (before, heading) = (headings[place - 1], headings[place])
        context.add(
            "structure.section_order", .warning, expected: numerals[number(heading.section!)],
            actual: heading.text, location: heading.location, responsibility: .either,
            english: "section \(number(heading.section!)) stands behind section \(number(before.section!))",
            chinese: "第\(numerals[number(heading.section!)])部分排在第\(numerals[number(before.section!)])部分之后")
    }

    private static func checkMissing(_ sections: [ProseSection], _ context: inout CheckContext) {
        guard sections.count >= 4 else { return }
        let others = context.report.outline.headings.filter { $0.section == nil }
        for section in ProseSection.allCases where section != .preface && !sections.contains(section) {
            // A heading in other words may be the one.
            if others.contains(where: { $0.ordinal == number(section) }) { continue }
            let hasTable = hasTable(section, context.report)
            context.add(
                "structure.section_missing", hasTable ? .note : .warning, expected: numerals[number(section)],
                responsibility: .either,
                english: "no heading of section \(number(section)) was found"
                    + (hasTable ? ", its table was" : ""),
                chinese: "未见第\(numerals[number(section)])部分的标题" + (hasTable ? "，表格仍在" : ""))
        }
    }

    private static func hasTable(_ section: ProseSection, _ report: Report) -> Bool {
        let wanted: FormSection? =
            switch section {
            case .disclosure: .disclosure
            case .applications: .applications
            case .disputes: .disputes
            default: nil
            }
        guard let wanted else { return false }
        return report.cells.contains { Form.cells[$0.cell.index].section == wanted }
    }

    // MARK: - Sections of text

    private static func checkProblems(_ context: inout CheckContext) {
        let headings = context.report.outline.headings
        guard let place = headings.lastIndex(where: { $0.section == .problems }),
            place + 1 < headings.count, headings[place + 1].section == .others
        else { return }
        let heading = headings[place]
        guard heading.length < 10 || isNothing(heading.beginning) else { return }
        context.add(
            "narrative.problems_missing", .warning, actual: heading.beginning, location: heading.location,
            responsibility: .either,
            english: heading.length == 0
                ? "nothing stands under '\(heading.text)'"
                : "all that stands under '\(heading.text)' is '\(heading.beginning)'",
            chinese: heading.length == 0
                ? "“\(heading.text)”之下没有内容" : "“\(heading.text)”之下只有“\(heading.beginning)”")
    }

    private static func checkOthers(_ context: inout CheckContext) {
        guard let heading = context.report.outline.headings.last(where: { $0.section == .others }),
            isNothing(heading.beginning),
            heading.length <= 20, let cell = CellID("fees.amount"),
            let amount = context.report[cell]?.value, !amount.isZero
        else { return }
        context.add(
            "narrative.fees_unexplained", .note, [cell], actual: heading.beginning,
            location: heading.location,
            responsibility: .either,
            english: "fees of \(amount) in section 2, section 6 says '\(heading.beginning)'",
            chinese: "第二部分收费金额为 \(amount)，第六部分为“\(heading.beginning)”")
    }

    /// 2022年，我局… at the beginning of a section of the report for 2023.
    private static func checkYears(_ context: inout CheckContext) {
        guard let year = context.report.year else { return }
        for heading in context.report.outline.headings {
            guard let section = heading.section, [.overview, .problems, .others].contains(section),
                ["，", ",", "度，", "我", "全"].contains(where: {
                    heading.beginning.hasPrefix("\(year - 1)年\($0)")
                })
            else { continue }
            context.add(
                "narrative.year", .warning, expected: String(year), actual: String(year - 1),
                location: heading.location, responsibility: .either,
                english:
                    "section \(number(section)) begins '\(heading.beginning)…' in the report for \(year)",
                chinese: "\(year) 年度报告第\(numerals[number(section)])部分以“\(heading.beginning)…”开头")
        }
    }

    /// 无, 无。, 没有.
    private static func isNothing(_ text: String) -> Bool {
        let words = text.filter { !"。．.，,；;".contains($0) }
        return ["无", "没有", "暂无", "无其他", "无其他需要报告的事项", "/"].contains(words)
    }
}
