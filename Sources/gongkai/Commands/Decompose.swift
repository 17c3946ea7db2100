import Analytics
import ArgumentParser

/// `gongkai decompose`
struct Decompose: AnalyticCommand {
    static let configuration = CommandConfiguration(
        abstract: "Why a common rate changed: bodies changed, or caseload moved between them.",
        discussion: """
            Takes apart the change of the pooled value between the first and the last year. CSV has agency (the first \
            row is the total), earlier, later, within, composition, entry, exit, total, in the unit of the value, and \
            simpson (of the total): reversal where all bodies that moved moved against it, opposed where their own \
            changes together do, else no.

            gongkai decompose disclosure_rate reports/ --year 2023...2024
            """)

    @Argument(help: ArgumentHelp("A metric with a denominator.", valueName: "metric"))
    var name: String

    @OptionGroup var input: InputOptions
    @OptionGroup var selection: SelectionOptions
    @OptionGroup var metrics: MetricOptions
    @OptionGroup var output: OutputOptions

    @Option(help: "Only so many bodies, those with the greatest parts.")
    var top: Int?

    func validate() throws {
        if let top, top < 1 { throw ValidationError("'--top' must be at least 1, got \(top)") }
    }

    func analyse() async throws {
        let metric = try metrics.metric(name)
        if metric.denominator == nil {
            throw UsageError("'\(metric.id)' has no denominator; give a rate, such as disclosure_rate")
        }
        let corpus = try await CorpusLoader(input, selection, language: output.language).load()
        let result = try Decomposition(
            metric, of: corpus.panel, selection: selection.selection, grouping: corpus.grouping)
        if result.whole == nil {
            try corpus.finish(leftOut: result.leftOut, output)
            throw UsageError(DecomposeReport.nothing(result, output.language))
        }
        let report = DecomposeReport(result: result, grouping: corpus.grouping, language: output.language)
        try output.write(corpus.marked(report.table(top: top), output.language))
        try corpus.finish(leftOut: result.leftOut, output)
    }
}
