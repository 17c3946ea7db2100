extension Repair {
    /// The proposal as a sentence: `applications.granted.total 9 instead of 10 (one digit differs): explains 2
    /// of 2 broken sums`.
    public var text: BilingualText {
        let english = changes.map { "\($0.cell.name) \($0.value) instead of \($0.shown("nothing"))" }
        let chinese = changes.map { "\($0.cell.name) 应为 \($0.value)（现为\($0.shown("空白"))）" }
        let count = rules.count
        return BilingualText(
            english:
                "\(english.joined(separator: ", ")) (\(kind.text.english)): explains \(count) of \(count) broken sums",
            chinese: "\(chinese.joined(separator: "，"))，\(kind.text.chinese)：可解释全部 \(count) 处不符")
    }

    /// One sentence for all the repairs of one table.
    static func text(of repairs: [Repair]) -> BilingualText {
        guard let first = repairs.first else { return .empty }
        if first.isUnique { return first.text }
        func shown(_ and: String) -> [String] {
            repairs.prefix(4).map { repair in
                repair.changes.map { "\($0.cell.name) \($0.value)" }.joined(separator: and)
            }
        }
        let more = repairs.count > 4 ? " …" : ""
        let (count, options) =
            repairs.count == 1
            ? ("this would explain", "一种改法可") : ("\(repairs.count) changes explain", "\(repairs.count) 种改法均可")
        return BilingualText(
            english: "not settled, \(count) it: \(shown(" with ").joined(separator: ", or "))\(more)",
            chinese: "不能确定，\(options)解释：\(shown(" 并 ").joined(separator: "；或 "))\(more)")
    }
}

extension Repair.Change {
    fileprivate func shown(_ blank: String) -> String { printed.map(String.init) ?? blank }
}

extension Localisation {
    /// Puts what explains the broken sums beside their findings.
    static func suggest(_ context: inout CheckContext) {
        let repairs = explain(context.values, edition: context.report.applicationsEdition ?? .form2019)
        for (_, ofTable) in Dictionary(grouping: repairs, by: { $0.rules }) {
            let rules = Set(ofTable[0].rules)
            let isReported = context.findings.contains { rules.contains($0.rule) }
            // Sums that blanks leave open have no finding of their own.
            context.suggest(Repair.text(of: ofTable), for: isReported ? rules : ["structure.total_blank"])
        }
    }
}
