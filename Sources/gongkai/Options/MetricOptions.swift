import Analytics
import ArgumentParser
import Foundation
import ParsedCorpus

/// Metrics that the user brings along.
struct MetricOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Define a metric: name=cell+cell/cell+cell; may be repeated.", valueName: "name=formula"))
    var metric: [String] = []

    @Option(
        help: ArgumentHelp(
            "A CSV file of metrics: id,name_zh,name_en,numerator,denominator,unit.", valueName: "file"))
    var metrics: String?

    /// The metrics defined here, by name.
    func defined() throws -> [Metric] {
        var result = try metric.map { text in
            do throws(MetricExpression.Failure) {
                return try MetricExpression.metric(text)
            } catch {
                throw UsageError("--metric: \(error.description)")
            }
        }
        if let metrics {
            guard let data = FileManager.default.contents(atPath: metrics) else {
                throw InputError.notFound(metrics)
            }
            result += try MetricFile.metrics(String(decoding: data, as: UTF8.self), name: metrics)
        }
        return result
    }

    /// The metric called `name`.
    ///
    /// - Throws: ``UsageError`` with the closest name if there is none.
    func metric(_ name: String) throws -> Metric {
        let defined = try defined()
        if let metric = Self.find(name, in: defined) { return metric }
        if name.contains("=") {
            do throws(MetricExpression.Failure) {
                return try MetricExpression.metric(name)
            } catch {
                throw UsageError(error.description)
            }
        }
        if FileManager.default.fileExists(atPath: name) {
            throw UsageError("'\(name)' is a path; name a metric before it, such as disclosure_rate")
        }
        throw UsageError(Self.unknown(name))
    }

    static func find(_ name: String, in defined: [Metric]) -> Metric? {
        defined.first { $0.id == name } ?? MetricDictionary.metric(name)
    }

    /// Whether `name` may be the misspelled name of a metric.
    static func isNearMetric(_ name: String) -> Bool { !MetricDictionary.suggestions(for: name).isEmpty }

    /// Says that there is no metric `name`, and which is meant perhaps.
    static func unknown(_ name: String) -> String {
        let close = MetricDictionary.suggestions(for: name).first.flatMap(MetricDictionary.metric)
        let hint = close.map { "; did you mean '\($0.id)' (\($0.chinese))?" } ?? "."
        return "no metric '\(name)'\(hint) `gongkai metrics` lists all \(MetricDictionary.all.count)"
    }
}

/// A command line that cannot be carried out as it stands; exit status 64.
struct UsageError: Error, CustomStringConvertible {
    var description: String

    init(_ description: String) { self.description = description }
}
