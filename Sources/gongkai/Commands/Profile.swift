import Analytics
import ArgumentParser
import ParsedCorpus
import Rendering

/// `gongkai profile`
struct Profile: AnalyticCommand {
    static let configuration = CommandConfiguration(
        abstract: "One body on one page: its latest year, the years before, its peers.",
        discussion: """
            AGENCY is a body's name or a part of it that no other has. CSV has metric, name, year, value, numerator, \
            denominator, ci_low, ci_high, change, peer_median, percentile, peers.

            gongkai profile 平潭 reports/
            """)

    @Argument(help: ArgumentHelp("The body's name, or a part of it.", valueName: "agency"))
    var agencyName: String

    @OptionGroup var input: InputOptions
    @OptionGroup var selection: SelectionOptions
    @OptionGroup var output: OutputOptions

    func analyse() async throws {
        let corpus = try await CorpusLoader(input, selection, language: output.language).load()
        let agency = try corpus.panel.body(named: agencyName, selection.selection, output.language)
        var wanted = selection.selection
        wanted.agencies = [agency.agency]
        guard let body = wanted.rows(of: corpus.panel).last(where: { $0.body == agency }) else {
            throw UsageError(
                output.language.pick(
                    "所问年度没有“\(agency.agency)”的年报", "no report of '\(agency.agency)' in the years asked for"))
        }
        var thisYear = wanted
        thisYear.years = [body.year...body.year]
        let own = Panel(rows: corpus.panel.rows.filter { $0.body == agency })
        let metrics = Comparison.profileMetrics
        let report = ProfileReport(
            body: body,
            comparison: try Comparison(
                metrics, of: corpus.panel, selection: thisYear, grouping: corpus.grouping
            ).only(agency),
            grouping: corpus.grouping,
            trends: try metrics.map { try Trend($0, of: own, selection: wanted) }, language: output.language,
            paths: input.paths)
        let isForPeople = output.resolvedFormat().isForPeople
        let table = report.table(on: output.canvas, isForPeople: isForPeople)
        try output.write(corpus.marked(table, output.language))
        try corpus.finish(leftOut: report.comparison.leftOut, output)
    }
}
