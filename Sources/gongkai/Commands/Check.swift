public import ArgumentParser
import Foundation
public import ParsedCorpus
import Rendering

/// `gongkai check`
struct Check: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Which number is wrong: sums, values, prose against tables, years against each other.",
        discussion: """
            Checks every report by the rules of the form and, with several reports, across years and bodies, and \
            a jurisdiction against its bodies. Nothing is ever corrected: a finding names the cells, what was \
            expected and what is printed.

            On a terminal one line a finding; in a pipe CSV: rule, severity, document, agency, year, cells, \
            expected, actual, message, location, suggestion, id. Exit status 2 where a finding is an error.

            gongkai check reports/ --severity error
            gongkai check reports/ --format csv > findings.csv
            gongkai check reports/ --output findings.sarif
            gongkai check reports/ --scorecard
            gongkai explain applications.balance.total
            """)

    @OptionGroup var input: InputOptions
    @OptionGroup var bodies: BodyOptions

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(
            "table, csv, tsv, json, jsonl, markdown, xlsx, sarif or junit. Default: from the file's ending "
                + "(.sarif, .xml); else table on a terminal, csv in a pipe.", valueName: "format"))
    var format: FindingsFormat?

    @OptionGroup var page: PageOptions

    @Option(help: "The least severity shown: error, warning or note.")
    var severity: Severity = .warning

    @Option(help: "Only rules whose id begins with this; may be given several times.")
    var rule: [String] = []

    @Flag(help: "A row a report instead: timely, complete, consistent, with the points reached.")
    var scorecard = false

    @Flag(
        help: "The bodies given are all of their jurisdictions: a government's numbers must be their sums.")
    var allBodies = false

    @Option(
        help: ArgumentHelp(
            "Accepted findings, a line each: RULE DOCUMENT # reason (* stands for anything).",
            valueName: "file"))
    var suppress: String?

    @Option(help: ArgumentHelp("Only findings that are not in this file of known ones.", valueName: "file"))
    var baseline: String?

    @Option(help: ArgumentHelp("Write all findings to this file, as known ones.", valueName: "file"))
    var writeBaseline: String?

    func validate() throws {
        if page.excel, let format, format != .csv {
            throw ValidationError("'--excel' goes with CSV only")
        }
        if scorecard, let format, format.ofTables == nil {
            throw ValidationError("'--scorecard' is a table; '\(format.rawValue)' holds findings")
        }
    }

    func run() async throws { try await tellingWrongWords(check) }

    private func check() async throws {
        var reports: [Report] = []
        var talk = try await ReportReader(input: input, language: page.language).read { reports += $0 }
        let all =
            await findings(in: reports) + CorpusChecks.check(reports, hasAllBodies: allBodies)
        if let writeBaseline {
            try Baseline(all).text.write(toFile: writeBaseline, atomically: true, encoding: .utf8)
        }
        let accepted = try accepted(all, &talk)
        let wanted = try selected(reports)
        if scorecard {
            try page.write(
                ScorecardReport(reports: wanted, among: reports, findings: accepted, language: page.language)
                    .table(), as: resolvedFormat.ofTables!)
        }
        let keys = Set(wanted.map(FindingKey.init))
        let shown = accepted.filter { isWanted($0) && keys.contains(FindingKey($0)) }
        if !scorecard {
            let report = FindingsReport(
                findings: shown, documents: wanted.map(\.document), refused: talk.refused,
                language: page.language)
            try page.write(report.bytes(as: resolvedFormat, page: page))
        }
        talk.finish()
        if !talk.refused.isEmpty || shown.contains(where: { $0.severity == .error }) {
            throw ExitCode.partly
        }
    }

    /// What the rules for single reports find, in the order of `reports`.
    private func findings(in reports: [Report]) async -> [Finding] {
        let groups = stride(from: 0, to: reports.count, by: 64).map {
            Array(reports[$0..<min($0 + 64, reports.count)])
        }
        return await boundedMap(groups, width: input.width) { $0.flatMap { ReportChecks.check($0) } }
            .flatMap { $0 }
    }

    /// Without what was suppressed and what is in the baseline; decisions that fit nothing are named.
    private func accepted(_ findings: [Finding], _ talk: inout Talk) throws -> [Finding] {
        var findings = findings
        if let suppress {
            let decided = try suppressions(suppress).apply(findings)
            findings = decided.kept
            for entry in decided.unused where !input.quiet {
                talk.say(
                    page.language.pick(
                        "\(suppress)：第 \(entry.line) 行不合任何发现：\(entry.rule) \(entry.document)",
                        "\(suppress): line \(entry.line) fits no finding: \(entry.rule) \(entry.document)"))
            }
        }
        if let baseline {
            let known = Baseline(text: try InputOptions.text(baseline))
            let gone = known.goneCount(in: findings)
            findings = known.new(in: findings).new
            if gone > 0, !input.quiet {
                talk.say(
                    page.language.pick(
                        "\(baseline)：其中 \(gone) 条已不复出现", "\(baseline): \(gone) of its findings are gone"))
            }
        }
        return findings
    }

    private func suppressions(_ path: String) throws -> Suppressions {
        let text = try InputOptions.text(path)
        do throws(Suppressions.Malformed) {
            return try Suppressions(text: text)
        } catch {
            throw ValidationError("\(path): \(error)")
        }
    }

    private func isWanted(_ finding: Finding) -> Bool {
        finding.severity <= severity && (rule.isEmpty || rule.contains { finding.rule.hasPrefix($0) })
    }

    /// The reports whose findings are asked for; the others still take part in the checks.
    private func selected(_ reports: [Report]) throws -> [Report] {
        let selection = bodies.selection
        var check = SelectionCheck(selection, page.language)
        for report in reports { check.note(report) }
        try check.finish()
        return reports.filter(selection.matches)
    }

    private var resolvedFormat: FindingsFormat {
        if let format { return format }
        if page.excel { return .csv }
        let fallback: FindingsFormat = Terminal.standardOutput().isTerminal ? .table : .csv
        return page.fileEnding.flatMap(FindingsFormat.init(ending:)) ?? fallback
    }
}

/// Whose finding it is: two paths may each have a document of one name.
private struct FindingKey: Hashable {
    var document: String
    var agency: String
    var year: Int?

    init(_ report: Report) { (document, agency, year) = (report.document, report.agency, report.year) }
    init(_ finding: Finding) { (document, agency, year) = (finding.document, finding.agency, finding.year) }
}

extension Severity: ExpressibleByArgument {}
