import Foundation
import Testing

/// One row of a file in `Reference/python` or `Reference/r`.
struct ReferenceCase: Sendable, CustomTestStringConvertible {
    let family: String
    let quantity: String
    let groups: [[Double]]
    /// The expected numbers; absent where the statistic has no value.
    let expected: [Double]?
    let tolerance: Double
    let source: String

    var testDescription: String { "\(quantity) of \(groups) by \(source)" }

    /// All rows of `family`, of both languages. An unreadable row is a broken file and stops the test run.
    static func all(_ family: String) -> [ReferenceCase] {
        ["python", "r"].flatMap { rows(family, language: $0) }
    }

    private static func rows(_ family: String, language: String) -> [ReferenceCase] {
        let url = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("Reference/\(language)/\(family).csv")
        guard let text = try? String(contentsOf: url, encoding: .utf8) else {
            precondition(language == "r", "no reference file at \(url.path)")
            return []
        }
        let lines = text.split(separator: "\n").filter { !$0.hasPrefix("#") }.dropFirst()
        precondition(!lines.isEmpty, "no rows in \(url.path)")
        return lines.map { line in
            let fields = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
            guard fields.count >= 5, let tolerance = Double(fields[3]) else {
                preconditionFailure("\(url.path): '\(line)'")
            }
            let groups = fields[1].split(separator: ";").map { numbers(String($0)) }
            return ReferenceCase(
                family: family, quantity: fields[0], groups: groups,
                expected: fields[2] == "absent" ? nil : numbers(fields[2]),
                tolerance: tolerance, source: "\(language) \(fields[4...].joined(separator: ","))")
        }
    }

    private static func numbers(_ text: String) -> [Double] {
        text.split(separator: " ").map { word in
            guard let value = Double(word) else { preconditionFailure("'\(word)' is no number") }
            return value
        }
    }
}
