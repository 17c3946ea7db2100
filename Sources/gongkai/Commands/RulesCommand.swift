import ArgumentParser
import ParsedCorpus
import Rendering

/// `gongkai rules`
struct RulesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rules", abstract: "The rules that `check` knows, with their formulas and severity.")

    @OptionGroup var output: OutputOptions

    func run() throws {
        let language = output.language
        var table = Table([
            .text("rule", zh: "规则", en: "rule"), .text("severity", zh: "严重程度", en: "severity"),
            .text("scope", zh: "范围", en: "scope"), .text("title", zh: "名称", en: "title"),
            .text("formula", zh: "公式", en: "formula"),
        ])
        for rule in Rules.all {
            table.append([
                .text(rule.id), .text(rule.severity.rawValue), .text(rule.scope.rawValue),
                .text(language.pick(rule.title.chinese, rule.title.english)), .text(rule.formula),
            ])
        }
        try output.write(table)
    }
}
