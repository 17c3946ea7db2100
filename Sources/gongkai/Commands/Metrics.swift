import Analytics
import ArgumentParser
import Rendering

/// `gongkai metrics`
struct Metrics: AnalyticCommand {
    static let configuration = CommandConfiguration(
        abstract: "All metrics: what is counted, against what, in which editions of the form.",
        discussion: """
            CSV has id, name_zh, name_en, unit, editions, numerator, denominator, uncertainty, chained, caveats and \
            sources; give words to list only the metrics with these in their id or name.

            gongkai metrics disclosure
            """)

    @Argument(help: "Words to look for.")
    var words: [String] = []

    @OptionGroup var metrics: MetricOptions
    @OptionGroup var output: OutputOptions

    func analyse() async throws {
        let all = try MetricDictionary.all + metrics.defined()
        let found = all.filter { metric in
            words.allSatisfy { word in
                [metric.id, metric.chinese, metric.english].contains {
                    $0.lowercased().contains(word.lowercased())
                }
            }
        }
        if found.isEmpty, let word = words.first { throw UsageError(MetricOptions.unknown(word)) }
        try output.write(MetricsReport(language: output.language).table(found))
    }
}
