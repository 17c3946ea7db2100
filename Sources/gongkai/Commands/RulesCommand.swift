import ArgumentParser
import ParsedCorpus
import Rendering

/// `gongkai rules`
struct RulesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rules", abstract: "The rules that `check` knows, with their formulas and severity.",
        discussion: """
            As CSV or JSON also the titles in both languages, the legal basis, and every id of a family of rules.

            gongkai rules --format csv
            gongkai explain carry_over.total
            """)

    @OptionGroup var output: OutputOptions

    func run() throws {
        let language = output.language
        var table = Table([
            .text("rule", zh: "规则", en: "rule"), .text("severity", zh: "严重程度", en: "severity"),
            .text("scope", zh: "范围", en: "scope"), .text("title", zh: "名称", en: "title"),
            .text("formula", zh: "公式", en: "formula"),
            .text("title_zh", zh: "中文名称", en: "title in Chinese").forScripts,
            .text("title_en", zh: "英文名称", en: "title in English").forScripts,
            .text("basis", zh: "依据", en: "legal basis").forScripts,
            .text("tolerance", zh: "容差", en: "tolerance").forScripts,
            .text("ids", zh: "全部编号", en: "ids").forScripts,
        ])
        // Scripts get the words that findings and options use.
        let isChinese = language == .zh && output.resolvedFormat().isForPeople
        for rule in Rules.all {
            table.append([
                .text(rule.id), .text(isChinese ? rule.severity.chinese : rule.severity.rawValue),
                .text(isChinese ? rule.scope.chinese : rule.scope.rawValue),
                .text(language.pick(rule.title.chinese, rule.title.english)), .text(rule.formula),
                .text(rule.title.chinese), .text(rule.title.english),
                .text(
                    rule.basis.map { language.pick($0.text.chinese, $0.text.english) }.joined(separator: "; ")
                ),
                .text(rule.tolerance.rawValue), .text(rule.ids.joined(separator: " ")),
            ])
        }
        try output.write(table)
    }
}
