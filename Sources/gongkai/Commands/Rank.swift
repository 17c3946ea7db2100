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
            shrunk, rank_low, rank_high (90 %), weight (of the own value in shrunk), expected_rank, top_quarter, \
            bottom_quarter (probabilities), with --rank-sets or --best also set_low, set_high (95 %), with --best \
            may_be_best. Who has no value is named below the table, never \
            ranked as 0: there is no row without a rank, so that rows can be counted; for CSV and JSON the names stand on \
            standard error, or, with --withheld, alone as agency, year, reason, cell, numerator, denominator. A \
            government's report covers its departments: it is left out of their list unless --kind all.

            gongkai rank disclosure_rate reports/ --year 2024
            gongkai rank disclosure_rate reports/ --best 5 --min-n 20
            gongkai rank disclosure_rate reports/ --output ranks.svg
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

    @OptionGroup var interval: IntervalOption

    @Option(help: "Only so many rows from the top.")
    var top: Int?

    @Option(
        help: ArgumentHelp(
            """
            95 % confidence sets of the ranks (Mogstad, Romano, Shaikh and Wilhelm): marginal, each body's own, or \
            simultaneous, all at once.
            """, valueName: "scope"))
    var rankSets: RankSets?

    @Option(
        help: ArgumentHelp(
            "Mark all bodies that may be among so many best, 95 % for all of them at once.", valueName: "n"))
    var best: Int?

    @Flag(help: "Bars beside the values.")
    var chart = false

    @Flag(help: "The 95 % intervals, a row a body, instead of the table.")
    var intervals = false

    @Flag(help: "The bodies without a rank, a row each with the reason, instead of the table.")
    var withheld = false

    func validate() throws {
        if withheld, chart || intervals || top != nil || best != nil || rankSets != nil {
            throw ValidationError("'--withheld' lists who has no rank; leave out what shapes the ranks")
        }
        if chart, intervals { throw ValidationError("give '--chart' or '--intervals', not both") }
        if !(minN >= 0 && minN.isFinite) {
            throw ValidationError("'--min-n' must be at least 0, got \(minN)")
        }
        if let top, top < 1 { throw ValidationError("'--top' must be at least 1, got \(top)") }
        if let best, best < 1 { throw ValidationError("'--best' must be at least 1, got \(best)") }
        if best != nil, rankSets == .marginal {
            throw ValidationError("'--best' takes simultaneous sets; leave out '--rank-sets marginal'")
        }
    }

    func analyse() async throws {
        let metric = try metrics.metric(name)
        let corpus = try await CorpusLoader(input, selection, language: output.language).load()
        var options = Ranking.Options()
        options.grouping = corpus.grouping
        options.minimumCount = minN
        options.isAscending = ascending
        options.seed = seed
        options.intervalMethod = interval.method
        options.sets = rankSets?.scope
        options.best = best
        if metric.uncertainty == .none, best != nil || rankSets != nil {
            throw UsageError(
                "'\(metric.id)' is a stock, an amount or a full count, without chance in it; sets of ranks take a rate or a count"
            )
        }
        let ranking = try Ranking(metric, of: corpus.panel, selection: selection.selection, options: options)
        let report = RankReport(
            ranking: ranking, groupKey: corpus.grouping?.key, top: top, language: output.language,
            paths: input.paths, intervalMethod: interval.method)
        if withheld {
            let list = WithheldReport(
                bodies: ranking.leftOut, title: report.title, language: output.language)
            try output.write(corpus.marked(list.table(), output.language))
            return try corpus.finish(output)
        }
        let table = report.table(leftOut: corpus.panel.leftOut, hasChart: chart)
        try output.write(
            corpus.marked(table, output.language), chart: report.chart(asBars: chart), inPlace: intervals,
            default: chart ? .table : nil)
        try corpus.finish(leftOut: ranking.leftOut, output)
    }
}

/// What the confidence sets of ranks cover.
enum RankSets: String, ExpressibleByArgument, CaseIterable {
    case marginal, simultaneous

    var scope: RankConfidence.Scope { self == .marginal ? .marginal : .simultaneous }
}
