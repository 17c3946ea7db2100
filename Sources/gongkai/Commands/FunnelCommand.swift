import Analytics
import ArgumentParser
import Foundation
import Rendering

/// `gongkai funnel`
struct FunnelCommand: AnalyticCommand {
    static let configuration = CommandConfiguration(
        commandName: "funnel", abstract: "Who differs from the common rate by more than chance.",
        discussion: """
            Every body against the limits that chance sets at its size, corrected for over-dispersion and for the \
            number of bodies. CSV has agency, region, year, value, numerator, denominator, z, adjusted_z, p_value, \
            q_value, adjusted_p_value, adjusted_q_value, low_95, high_95, low_998, high_998, outside.

            gongkai funnel disclosure_rate reports/ --year 2024 --chart
            """)

    @Argument(help: ArgumentHelp("A rate: a share or a ratio of counts.", valueName: "metric"))
    var name: String

    @OptionGroup var input: InputOptions
    @OptionGroup var selection: SelectionOptions
    @OptionGroup var metrics: MetricOptions
    @OptionGroup var output: OutputOptions

    @Flag(help: "The funnel plot instead of the table.")
    var chart = false

    func analyse() async throws {
        let metric = try metrics.metric(name)
        guard metric.uncertainty == .proportion || metric.uncertainty == .rate else {
            throw UsageError(
                "'\(metric.id)' is no rate; a funnel takes a share or a ratio of counts, such as disclosure_rate"
            )
        }
        let corpus = try await CorpusLoader(input, selection, language: output.language).load()
        let funnel = try FunnelResult(
            metric, of: corpus.panel, selection: selection.selection, grouping: corpus.grouping)
        if funnel.rows.isEmpty {
            try corpus.finish(leftOut: funnel.leftOut, output)
            throw UsageError(FunnelReport.nothing(output.language))
        }
        let report = FunnelReport(funnel: funnel, grouping: corpus.grouping, language: output.language)
        try output.write(
            corpus.marked(report.table(), output.language), chart: report.plot(),
            inPlace: chart)
        try corpus.finish(leftOut: funnel.leftOut, output)
    }
}

/// base ^ exponent.
func power(_ base: Double, _ exponent: Double) -> Double { pow(base, exponent) }
