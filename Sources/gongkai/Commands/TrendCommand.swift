import Analytics
import ArgumentParser
import ParsedCorpus
import Rendering

/// `gongkai trend`
struct TrendCommand: AnalyticCommand {
    static let configuration = CommandConfiguration(
        commandName: "trend", abstract: "A metric over the years, body by body.",
        discussion: """
            CSV has agency, year, value, numerator, denominator, change (from the year before, in the unit of the \
            value), change_percent, ci_low, ci_high (95 % interval of the change, Newcombe, for proportions; of counts see percent_low), \
            p_value (of the change: Fisher, or the conditional test of counts), value_low, value_high (95 % \
            interval of the value), edition, region, former_name (of a body that a lineage file chains), q_value (of the \
            change among those of the year), breaks (yes where the form \
            changed its meaning and nothing is compared with before), and of the series in every row of it trend_years, \
            trend_slope, trend_slope_low, trend_slope_high (Sen's, a year), trend_tau, trend_p_value, \
            trend_least_p (that so many years can reach), trend_q_value (among all series); then renamed (yes in the first \
            year under another name by the lineage file), percent_low, percent_high (95 % interval of change_percent for \
            counts and ratios of counts: exact, given the sum of both years). Missing years and changes of meaning between editions are never \
            bridged, renames only with --bridge-renames. --group-by pools the bodies of a region, kind or level.

            gongkai trend disclosure_rate reports/ --agency 平潭 --chart
            """)

    @Argument(
        help: ArgumentHelp("A metric, a cell of the form, or name=cell+cell/cell.", valueName: "metric"))
    var name: String

    @OptionGroup var input: InputOptions
    @OptionGroup var selection: SelectionOptions
    @OptionGroup var metrics: MetricOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var interval: IntervalOption

    @Flag(help: "Compare a renamed body (see --lineage) with itself under its former name.")
    var bridgeRenames = false

    @Flag(help: "Bars beside the values, or small lines where there are many bodies.")
    var chart = false

    @Flag(help: "A line plot a body instead of the table.")
    var lines = false

    @Flag(help: "The first year beside the last, a row a body, instead of the table.")
    var slopes = false

    func validate() throws {
        if [chart, lines, slopes].count(where: { $0 }) > 1 {
            throw ValidationError("give only one of '--chart', '--lines' and '--slopes'")
        }
    }

    func analyse() async throws {
        let metric = try metrics.metric(name)
        let corpus = try await CorpusLoader(input, selection, language: output.language).load()
        var trend = try Trend(
            metric, of: corpus.panel, selection: selection.selection, grouping: corpus.grouping,
            intervals: interval.method, bridgesRenames: bridgeRenames)
        let isForPeople = output.resolvedFormat(default: chart || lines || slopes ? .table : nil).isForPeople
        if let key = corpus.grouping?.key, isForPeople || output.resolvedFormat() == .svg {
            trend.rename { ReportWords(language: output.language).group($0, key) }
        }
        let report = TrendReport(
            trend: trend, groupKey: corpus.grouping?.key, language: output.language, paths: input.paths)
        let format = output.resolvedFormat(default: chart ? .table : nil)
        let isOverview = format.isForPeople && trend.series.count > 1
        let leftOut = corpus.panel.leftOut
        let table =
            isOverview
            ? report.overview(leftOut: leftOut, hasChart: chart, on: output.canvas)
            : report.table(leftOut: leftOut, hasChart: chart)
        try output.write(
            corpus.marked(table, output.language), chart: slopes ? report.slopes() : report.lines(),
            inPlace: lines || slopes,
            default: chart ? .table : nil)
        try corpus.finish(leftOut: trend.leftOut + trend.withoutValue, output)
    }
}
