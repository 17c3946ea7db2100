import Analytics
import ArgumentParser
import Rendering

/// `gongkai compare`
struct Compare: AnalyticCommand {
    static let configuration = CommandConfiguration(
        abstract: "Bodies side by side, against their peers' quartiles.",
        discussion: """
            The leading words are metrics (a usual set where there are none), the others paths; --agency names the \
            bodies, the latest year counts unless --year names one. CSV has metric, agency, year, value, numerator, \
            denominator, ci_low, ci_high, peers, q1, median, q3, percentile, region.

            gongkai compare disclosure_rate backlog_rate reports/ --agency 教育局 --agency 民政局
            """)

    @OptionGroup var input: InputOptions
    @OptionGroup var selection: SelectionOptions
    @OptionGroup var metrics: MetricOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var interval: IntervalOption

    func analyse() async throws {
        var input = input
        var wanted = try metrics.leading([], &input)
        if wanted.isEmpty { wanted = Comparison.profileMetrics }
        let corpus = try await CorpusLoader(input, selection, language: output.language).load()
        let comparison = try Comparison(
            wanted, of: corpus.panel, selection: selection.selection, grouping: corpus.grouping,
            intervals: interval.method)
        let report = CompareReport(
            comparison: comparison, grouping: corpus.grouping, language: output.language)
        var table = output.resolvedFormat().isForPeople ? report.table() : report.longTable()
        if let note = interval.method.note(output.language) { table.notesAfter.append(note) }
        try output.write(corpus.marked(table, output.language))
        try corpus.finish(leftOut: comparison.leftOut, output)
    }
}
