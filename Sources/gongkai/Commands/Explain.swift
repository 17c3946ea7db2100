import Analytics
import ArgumentParser
import ParsedCorpus
import Rendering

/// `gongkai explain`
struct Explain: AnalyticCommand {
    static let configuration = CommandConfiguration(
        abstract: "What a metric, a cell or a rule means, or how a command works.",
        discussion: """
            Takes the id or name of a metric, the id of a cell or of a rule, a column of the commands that compute \
            (q_value), or one of: \(Topics.names.joined(separator: ", ")).

            gongkai explain disclosure_rate
            gongkai explain applications.unable_not_held.total
            gongkai explain stock_flow.normative
            gongkai explain rank_low
            """)

    @Argument(help: ArgumentHelp("A metric, a cell, a rule or a command.", valueName: "id"))
    var name: String

    @OptionGroup var metrics: MetricOptions
    @OptionGroup var output: OutputOptions

    func analyse() async throws {
        let language = output.language
        let report = MetricsReport(language: language)
        let found: Explanation
        if let metric = MetricOptions.find(name, in: try metrics.defined()), CellID(name) == nil {
            found = report.entry(metric)
        } else if let cell = CellID(name) {
            found = CellExplanation(cell: cell, language: language).explanation
        } else if let rule = Rules.rule(name) {
            found = RuleExplanation(rule: rule, language: language).explanation
        } else if let topic = Topics.explanation(name.replacing("-", with: "_"), language) {
            found = topic
        } else {
            if MetricOptions.isNearMetric(name) { throw UsageError(MetricOptions.unknown(name)) }
            throw UsageError(
                "no metric, cell, rule or topic '\(name)': see `gongkai metrics`, `gongkai rules`, `gongkai explain --help`"
            )
        }
        try output.write(found.table(forPeople: output.resolvedFormat().isForPeople))
    }
}
