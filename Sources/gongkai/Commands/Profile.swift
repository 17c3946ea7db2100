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
        let agency = try corpus.panel.agency(named: agencyName)
        var wanted = selection.selection
        wanted.agencies = [agency]
        guard let body = wanted.rows(of: corpus.panel).last(where: { $0.agency == agency }) else {
            throw UsageError("no report of '\(agency)' in the years asked for")
        }
        var thisYear = wanted
        thisYear.years = [body.year...body.year]
        let own = Panel(rows: corpus.panel.rows.filter { $0.agency == agency })
        let metrics = Comparison.profileMetrics
        let report = ProfileReport(
            body: body,
            comparison: try Comparison(metrics, of: corpus.panel, selection: thisYear).only(agency),
            trends: try metrics.map { try Trend($0, of: own, selection: wanted) }, language: output.language,
            paths: input.paths)
        let isForPeople = output.resolvedFormat().isForPeople
        let table = report.table(on: output.canvas, isForPeople: isForPeople)
        try output.write(corpus.marked(table, output.language))
        try corpus.finish()
    }
}

extension Panel {
    /// The body called `name`, or the only one with `name` in its name.
    ///
    /// - Throws: ``UsageError`` where there is none or more than one.
    func agency(named name: String) throws -> String {
        var names: [String] = []
        for row in rows where row.agency != names.last { names.append(row.agency) }
        if names.contains(name) { return name }
        let close = names.filter { $0.contains(name) }
        if close.count == 1 { return close[0] }
        if close.isEmpty {
            let hint =
                Suggestions.closest(to: name, among: names).first.map { "; did you mean '\($0)'?" } ?? ""
            throw UsageError("no body '\(name)' among \(names.count)\(hint)")
        }
        throw UsageError(
            "'\(name)' is in \(close.count) names (\(close.prefix(4).joined(separator: ", "))); give more of it"
        )
    }
}
