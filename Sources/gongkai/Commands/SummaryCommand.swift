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
            cv, min, q1, median, q3, max, iqr, mad, skewness, kurtosis, gini, pooled, not_assessable, qn, pooled_ci_low, \
            pooled_ci_high (95 % interval of pooled, Wilson for proportions unless --interval names another); a row a \
            metric, year and group. Missing values are counted, never taken for 0.

            --expected adds what is certain although not all have reported: expected, not_reported, mean_low, \
            mean_high, pooled_low, pooled_high, before pooled_ci_low (for plain numbers pooled is the total). A body without a number may \
            have any rate from 0 to 1 and any number from 0 on; --at-most says how large it can be.

            gongkai summary disclosure_rate backlog_rate reports/ --year 2024 --group-by kind
            gongkai summary applications_new reports/ --year 2024 --expected bodies.csv --at-most 200
            """)

    @Argument(help: ArgumentHelp("A metric; more may follow before the paths.", valueName: "metric"))
    var name: String

    @OptionGroup var input: InputOptions
    @OptionGroup var selection: SelectionOptions
    @OptionGroup var metrics: MetricOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var interval: IntervalOption

    @Option(
        help: ArgumentHelp(
            """
            How many bodies should have reported each year: a number, or a file with a name a line (of CSV, the \
            column agency or the first). Gives bounds for what is missing.
            """, valueName: "file|n"))
    var expected: String?

    @Option(
        help: ArgumentHelp(
            "With --expected: the greatest denominator, or plain number, a body without a number can have.",
            valueName: "x"))
    var atMost: Double?

    func validate() throws {
        if atMost != nil, expected == nil { throw ValidationError("'--at-most' goes with '--expected'") }
        if let atMost, !(atMost >= 0 && atMost.isFinite) {
            throw ValidationError("'--at-most' must be at least 0, got \(atMost)")
        }
        if expected != nil, selection.groupBy != nil || selection.groups != nil {
            throw ValidationError(
                "'--expected' tells of all bodies together: give it without groups, or with --kind, --region"
            )
        }
    }

    func analyse() async throws {
        var input = input
        let wanted = try metrics.leading([name], &input)
        let expected = try expected.map { ExpectedReports(try ExpectedBodies.read($0), limit: atMost) }
        let corpus = try await CorpusLoader(input, selection, language: output.language).load()
        let summary = try summarise(wanted, corpus, expected)
        let report = SummaryReport(
            summary: summary, groupKey: corpus.grouping?.key, language: output.language, expected: expected,
            reported: Set(selection.selection.rows(of: corpus.panel).map(\.agency)))
        try output.write(corpus.marked(report.table(), output.language))
        try corpus.finish(leftOut: summary.leftOut, output)
    }

    private func summarise(
        _ metrics: [Metric], _ corpus: LoadedCorpus, _ expected: ExpectedReports?
    ) throws -> Summary {
        do throws(StatisticsError) {
            return try Summary(
                metrics, of: corpus.panel, selection: selection.selection, grouping: corpus.grouping,
                expected: expected, intervals: interval.method)
        } catch {
            if let expected, case .number(let count) = expected.bodies,
                case .countOutOfRange(_, let reports, _) = error
            {
                throw UsageError("\(reports) bodies reported in a year, more than the \(count) expected")
            }
            throw error
        }
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
