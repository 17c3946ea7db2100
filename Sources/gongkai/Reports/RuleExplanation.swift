import ParsedCorpus

/// One rule in words: what must hold, why, on what legal basis, how exactly.
struct RuleExplanation {
    let rule: Rule
    let language: Language

    var explanation: Explanation {
        var fields: [(String, String)] = [
            (
                language.pick("严重程度", "severity"),
                language.pick(rule.severity.chinese, rule.severity.rawValue)
            ),
            (language.pick("公式", "formula"), rule.formula),
            ("", language.pick(rule.explanation.chinese, rule.explanation.english)),
            (
                language.pick("容差", "tolerance"),
                language.pick(rule.tolerance.text.chinese, rule.tolerance.text.english)
            ),
        ]
        for basis in rule.basis {
            fields.append(
                (language.pick("依据", "basis"), language.pick(basis.text.chinese, basis.text.english)))
        }
        if !rule.members.isEmpty {
            fields.append((language.pick("包括", "members"), rule.members.joined(separator: " ")))
        }
        return Explanation(
            title: "\(rule.id) · \(language.pick(rule.title.chinese, rule.title.english))", fields: fields,
            next: "gongkai check PATH --rule \(rule.stem)")
    }
}
