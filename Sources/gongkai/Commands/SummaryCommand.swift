import Analytics
import ArgumentParser
import Foundation
import ParsedCorpus

/// `gongkai summary`
struct SummaryCommand: AnalyticCommand {
    static let configuration = CommandConfiguration(
        commandName: "summary", abstract: "How the values of metrics are distributed over bodies.",
        discussion: """
            The leading words are metrics, the others paths. CSV has metric, group, year, n, missing, mean, sd, \
            cv, min, q1, median, q3, max, iqr, mad, skewness, kurtosis, gini, pooled, not_assessable; a row a \
            metric, year and group. Missing values are counted, never taken for 0.

            gongkai summary disclosure_rate backlog_rate reports/ --year 2024 --group-by kind
            """)

    @Argument(help: ArgumentHelp("A metric; more may follow before the paths.", valueName: "metric"))
    var name: String

    @OptionGroup var input: InputOptions
    @OptionGroup var selection: SelectionOptions
    @OptionGroup var metrics: MetricOptions
    @OptionGroup var output: OutputOptions

    func analyse() async throws {
        var input = input
        let wanted = try metrics.leading([name], &input)
        let corpus = try await CorpusLoader(input, selection, language: output.language).load()
        let summary = try Summary(
            wanted, of: corpus.panel, selection: selection.selection, grouping: corpus.grouping)
        let report = SummaryReport(
            summary: summary, groupKey: corpus.grouping?.key, language: output.language)
        try output.write(corpus.marked(report.table(), output.language))
        try corpus.finish(leftOut: summary.leftOut, output)
    }
}

extension MetricOptions {
    /// The metrics that lead the words of a command line; they are taken out of the paths.
    ///
    /// - Throws: ``UsageError`` where a word is neither a metric nor a path, or no path is left.
    func leading(_ names: [String], _ input: inout InputOptions) throws -> [Metric] {
        let defined = try defined()
        var result = try names.map(metric)
        while let word = input.paths.first, word != "-", !FileManager.default.fileExists(atPath: word) {
            if let metric = Self.find(word, in: defined) {
                result.append(metric)
            } else if word.contains("="), !word.contains("/.") {
                result.append(try metric(word))
            } else {
                throw UsageError("'\(word)' is neither a path nor a metric: " + Self.unknown(word))
            }
            input.paths.removeFirst()
        }
        if input.paths.isEmpty {
            throw UsageError("no path after the metrics; give a file, a folder or -")
        }
        return result
    }
}
