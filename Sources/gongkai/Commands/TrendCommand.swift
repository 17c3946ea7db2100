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
            value), change_percent, ci_low, ci_high (95 % interval of the change, Newcombe, for proportions), \
            p_value (of the change: Fisher, or the conditional test of counts), value_low, value_high (95 % \
            interval of the value), edition, region, former_name (of a body that a lineage file chains). Missing years and changes of meaning between editions are never \
            bridged. --group-by pools the bodies of a region, kind or level.

            gongkai trend disclosure_rate reports/ --agency 平潭 --chart
            """)

    @Argument(
        help: ArgumentHelp("A metric, a cell of the form, or name=cell+cell/cell.", valueName: "metric"))
    var name: String

    @OptionGroup var input: InputOptions
    @OptionGroup var selection: SelectionOptions
    @OptionGroup var metrics: MetricOptions
    @OptionGroup var output: OutputOptions

    @Flag(help: "Bars beside the values, or small lines where there are many bodies.")
    var chart = false

    func analyse() async throws {
        let metric = try metrics.metric(name)
        let corpus = try await CorpusLoader(input, selection, language: output.language).load()
        var trend = try Trend(
            metric, of: corpus.panel, selection: selection.selection, grouping: corpus.grouping)
        if let key = corpus.grouping?.key, output.resolvedFormat().isForPeople {
            trend.rename { ReportWords(language: output.language).group($0, key) }
        }
        let report = TrendReport(
            trend: trend, groupKey: corpus.grouping?.key, language: output.language, paths: input.paths)
        let isOverview = output.resolvedFormat().isForPeople && trend.series.count > 1
        let leftOut = corpus.panel.leftOut
        let table =
            isOverview
            ? report.overview(leftOut: leftOut, hasChart: chart, on: output.canvas)
            : report.table(leftOut: leftOut, hasChart: chart)
        try output.write(corpus.marked(table, output.language), default: chart ? .table : nil)
        try corpus.finish(leftOut: trend.leftOut, output)
    }
}
