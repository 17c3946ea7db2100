import Analytics
import ArgumentParser
import ParsedCorpus
import Rendering

/// `gongkai rank`
struct Rank: AnalyticCommand {
    static let configuration = CommandConfiguration(
        abstract: "Bodies in the order of a metric, with how sure each place is.",
        discussion: """
            Ranks the bodies of one year, the latest where none is asked for; several years are ranked one by \
            one. CSV has rank, agency, region, year, value, numerator, denominator, ci_low, ci_high (95 %), \
            shrunk, rank_low, rank_high (90 %). Who has no value is named below the table, never ranked as 0. A \
            government's report covers its departments: it is left out of their list unless --kind all.

            gongkai rank disclosure_rate reports/ --year 2024
            """)

    @Argument(
        help: ArgumentHelp("A metric, a cell of the form, or name=cell+cell/cell.", valueName: "metric"))
    var name: String

    @OptionGroup var input: InputOptions
    @OptionGroup var selection: SelectionOptions
    @OptionGroup var metrics: MetricOptions
    @OptionGroup var output: OutputOptions

    @Option(help: "Rank only bodies whose denominator (for plain numbers, the number) is at least this.")
    var minN: Double = 0

    @Flag(help: "The least value first.")
    var ascending = false

    @Option(help: "Seed of the rank ranges.")
    var seed: UInt64 = 1

    @Option(help: "Only so many rows from the top.")
    var top: Int?

    @Flag(help: "Bars beside the values.")
    var chart = false

    func analyse() async throws {
        let metric = try metrics.metric(name)
        let corpus = try await CorpusLoader(input, selection, language: output.language).load()
        var options = Ranking.Options()
        options.grouping = corpus.grouping
        options.minimumCount = minN
        options.isAscending = ascending
        options.seed = seed
        let ranking = try Ranking(metric, of: corpus.panel, selection: selection.selection, options: options)
        let report = RankReport(
            ranking: ranking, groupKey: corpus.grouping?.key, top: top, language: output.language,
            paths: input.paths)
        let table = report.table(leftOut: corpus.panel.leftOut, hasChart: chart)
        try output.write(corpus.marked(table, output.language), default: chart ? .table : nil)
        try corpus.finish(leftOut: ranking.leftOut, output)
    }
}
