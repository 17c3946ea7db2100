import Analytics
import ArgumentParser
import ParsedCorpus
import Rendering

/// `gongkai compare`
struct Compare: AnalyticCommand {
    static let configuration = CommandConfiguration(
        abstract: "Bodies or groups side by side, against quartiles.",
        discussion: """
            The leading words are metrics (a usual set where there are none), the others paths; --agency names the \
            bodies, the latest year counts unless --year names one. CSV has metric, agency, year, value, numerator, \
            denominator, ci_low, ci_high, peers, q1, median, q3, percentile, region.

            --group-by without --agency puts groups side by side, each taken as one body; agency is then the group, and \
            peers and the quartiles are those of its own bodies with a value. With --agency it says whose peers count.

            gongkai compare disclosure_rate backlog_rate reports/ --agency 教育局 --agency 民政局
            gongkai compare disclosure_rate backlog_rate reports/ --group-by kind
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
        let isForPeople = output.resolvedFormat().isForPeople
        var table: Table
        let leftOut: [LeftOutBody]
        if let grouping = corpus.grouping, selection.selection.agencies.isEmpty {
            let comparison = try GroupComparison(
                wanted, of: corpus.panel, selection: selection.selection, grouping: grouping,
                intervals: interval.method)
            let report = GroupCompareReport(
                comparison: comparison, key: grouping.key, language: output.language)
            (table, leftOut) = (isForPeople ? report.table() : report.longTable(), comparison.leftOut)
        } else {
            let comparison = try Comparison(
                wanted, of: corpus.panel, selection: selection.selection, grouping: corpus.grouping,
                intervals: interval.method)
            let report = CompareReport(
                comparison: comparison, grouping: corpus.grouping, language: output.language)
            (table, leftOut) = (isForPeople ? report.table() : report.longTable(), comparison.leftOut)
        }
        if let note = interval.method.note(output.language) { table.notesAfter.append(note) }
        try output.write(corpus.marked(table, output.language))
        try corpus.finish(leftOut: leftOut, output)
    }
}
