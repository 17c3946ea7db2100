import Analytics
import ArgumentParser
import Rendering

/// `gongkai concentration`
struct ConcentrationCommand: AnalyticCommand {
    static let configuration = CommandConfiguration(
        commandName: "concentration", abstract: "Who has how much of a total: Gini, Lorenz, top shares.",
        discussion: """
            The leading words are metrics that count something, the others paths. CSV has metric, group, year, n, \
            missing, total, gini, gini_low, gini_high, gini_corrected (times n/(n − 1)), herfindahl, herfindahl_low, \
            herfindahl_high, top, top_share, top_low, top_high (95 % bootstrap intervals), mad, qn; a row a metric, \
            year and group.

            gongkai concentration applications_new reports/ --year 2024 --chart
            """)

    @Argument(help: ArgumentHelp("A count; more may follow before the paths.", valueName: "metric"))
    var name: String

    @OptionGroup var input: InputOptions
    @OptionGroup var selection: SelectionOptions
    @OptionGroup var metrics: MetricOptions
    @OptionGroup var output: OutputOptions

    @Option(help: "The share of so many bodies with the most.")
    var top: Int = 5

    @Option(help: "Seed of the intervals.")
    var seed: UInt64 = 1

    @Flag(help: "The Lorenz curve of the last row instead of the table.")
    var chart = false

    func validate() throws {
        if top < 1 { throw ValidationError("'--top' must be at least 1, got \(top)") }
    }

    func analyse() async throws {
        var input = input
        let wanted = try metrics.leading([name], &input)
        if let rate = wanted.first(where: { $0.denominator != nil }) {
            throw UsageError(
                "'\(rate.id)' is a rate, and rates have no total to share; give its numerator: "
                    + "--metric 'x=\(rate.numerator.expression)', or see gongkai summary")
        }
        let corpus = try await CorpusLoader(input, selection, language: output.language).load()
        let spread = try Spread(
            wanted, of: corpus.panel, selection: selection.selection, topCount: top, seed: seed,
            grouping: corpus.grouping)
        let report = SpreadReport(spread: spread, groupKey: corpus.grouping?.key, language: output.language)
        try output.write(
            corpus.marked(report.table(), output.language), chart: report.lorenz(), inPlace: chart)
        try corpus.finish(leftOut: spread.leftOut, output)
    }
}
