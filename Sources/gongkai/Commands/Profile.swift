import Analytics
import ArgumentParser
import ParsedCorpus
import Rendering

/// `gongkai profile`
struct Profile: AnalyticCommand {
    static let configuration = CommandConfiguration(
        abstract: "One body on one page: its numbers, ranks among peers, trends, changes, findings.",
        discussion: """
            AGENCY is a body's name or a part of it that no other has. CSV has metric, name, year, value, numerator, \
            denominator, ci_low, ci_high, change, peer_median, percentile, peers, q1, q3 (of the peers), rank (among \
            them, the greatest first), change_p_value, change_q_value (among the body's metrics), trend_slope, \
            trend_slope_low, trend_slope_high, trend_p_value, trend_q_value, rank_low, rank_high (90 % range of rank). For people also outcomes, what changed, \
            trends, and the sums that do not add up.

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
        let comparison = try Comparison(
            Comparison.profileMetrics, of: corpus.panel, selection: thisYear, grouping: corpus.grouping,
            rankSeed: ProfileReport.rankSeed)
        let report = ProfileReport(
            profile: try BodyProfile(body, comparison.only(agency), of: own, selection: wanted),
            grouping: corpus.grouping, language: output.language, paths: input.paths)
        var tables = report.tables(on: output.canvas, isForPeople: output.resolvedFormat().isForPeople)
        tables[0] = corpus.marked(tables[0], output.language)
        try output.write(tables)
        try corpus.finish(leftOut: comparison.leftOut, output)
    }
}
