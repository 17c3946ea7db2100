/// The catalogue of rules.
public enum Rules {
    /// All rules and families, in the order they are assessed in.
    public static let all: [Rule] =
        sums + values + consistency + prose + structure + outline + notes + series + corpus + hierarchy

    /// The rule or family that a finding's rule id belongs to; nil for one the catalogue does not have.
    public static func rule(_ id: String) -> Rule? {
        if let rule = byID[id] { return rule }
        return all.first { $0.id == id }
    }

    /// The ids of all rules, families written out.
    public static var ids: [String] { all.flatMap(\.ids) }

    private static let byID: [String: Rule] = Dictionary(
        all.flatMap { rule in rule.ids.map { ($0, rule) } }, uniquingKeysWith: { first, _ in first })

    static let forms: [LegalBasis] = [.article50, .notice2019, .notice2021]

    /// Shorthand for the catalogue's entries.
    static func rule(
        _ id: String, _ severity: Severity, _ scope: Rule.Scope = .report, en title: String,
        zh chinese: String,
        formula: String = "", basis: [LegalBasis] = forms, why: String, zhWhy: String,
        tolerance: Rule.Tolerance = .exact, members: [String] = []
    ) -> Rule {
        Rule(
            id: id, severity: severity, scope: scope, title: BilingualText(english: title, chinese: chinese),
            formula: formula, basis: basis, explanation: BilingualText(english: why, chinese: zhWhy),
            tolerance: tolerance, members: members)
    }
}
