public import ArgumentParser
import Foundation
public import ParsedCorpus
import Rendering

/// `gongkai check`
struct Check: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Which number is wrong: sums, values, prose against tables, years against each other.",
        discussion: """
            Checks every report by the rules of the form and, with several reports, across years and bodies. \
            Nothing is ever corrected: a finding names the cells, what was expected and what is printed.

            On a terminal one line a finding; in a pipe CSV: rule, severity, document, agency, year, cells, \
            expected, actual, message, location, suggestion. Exit status 2 where a finding is an error.

            gongkai check reports/ --severity error
            gongkai check reports/ --format csv > findings.csv
            gongkai explain applications.balance.total
            """)

    @OptionGroup var input: InputOptions
    @OptionGroup var bodies: BodyOptions
    @OptionGroup var output: OutputOptions

    @Option(help: "The least severity shown: error, warning or note.")
    var severity: Severity = .warning

    @Option(help: "Only rules whose id begins with this; may be given several times.")
    var rule: [String] = []

    @Option(
        help: ArgumentHelp(
            "Accepted findings, a line each: RULE DOCUMENT # reason (* stands for anything).",
            valueName: "file"))
    var suppress: String?

    @Option(help: ArgumentHelp("Only findings that are not in this file of known ones.", valueName: "file"))
    var baseline: String?

    @Option(help: ArgumentHelp("Write all findings to this file, as known ones.", valueName: "file"))
    var writeBaseline: String?

    func run() async throws { try await tellingWrongWords(check) }

    private func check() async throws {
        let files = try input.files()
        var talk = Talk(isQuiet: input.quiet)
        var reports: [Report] = []
        try await input.makeBatch().run(files) { inputs in
            talk.note(inputs, of: files.count)
            reports += inputs.compactMap { try? $0.result.get() }
        }
        let all = reports.flatMap { ReportChecks.check($0) } + CorpusChecks.check(reports)
        if let writeBaseline {
            try Baseline(all).text.write(toFile: writeBaseline, atomically: true, encoding: .utf8)
        }
        let wanted = try selected(reports)
        let keys = Set(wanted.map(FindingKey.init))
        let findings = try accepted(all).filter { isWanted($0) && keys.contains(FindingKey($0)) }
        try print(FindingsReport(findings: findings, reports: wanted, refused: talk.refused.count))
        talk.finish()
        if !talk.refused.isEmpty || findings.contains(where: { $0.severity == .error }) {
            throw ExitCode.partly
        }
    }

    /// Without what was suppressed and what is in the baseline.
    private func accepted(_ findings: [Finding]) throws -> [Finding] {
        var findings = findings
        if let suppress {
            findings = try Suppressions(text: InputOptions.text(suppress)).apply(findings).kept
        }
        if let baseline { findings = Baseline(text: try InputOptions.text(baseline)).new(in: findings).new }
        return findings
    }

    private func isWanted(_ finding: Finding) -> Bool {
        finding.severity <= severity && (rule.isEmpty || rule.contains { finding.rule.hasPrefix($0) })
    }

    /// The reports whose findings are asked for; the others still take part in the checks.
    private func selected(_ reports: [Report]) throws -> [Report] {
        let selection = bodies.selection
        var check = SelectionCheck(selection)
        for report in reports { check.note(report) }
        try check.finish()
        return reports.filter(selection.matches)
    }

    private func print(_ report: FindingsReport) throws {
        let language = output.language
        let format = output.resolvedFormat()
        if format == .table { return try output.write(Array(report.text(language, on: output.canvas).utf8)) }
        try output.write(report.table(language))
    }
}

/// What tells which report a finding is about.
private struct FindingKey: Hashable {
    var document: String
    var agency: String
    var year: Int?

    init(_ report: Report) { (document, agency, year) = (report.document, report.agency, report.year) }
    init(_ finding: Finding) { (document, agency, year) = (finding.document, finding.agency, finding.year) }
}

extension Severity: ExpressibleByArgument {}
