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
    @OptionGroup var output: OutputOptions

    @Option(help: "The least severity shown: error, warning or note.")
    var severity: Severity = .warning

    @Option(help: "Only rules whose id begins with this; may be given several times.")
    var rule: [String] = []

    @Option(help: "Only bodies whose name contains this.")
    var agency: String?

    @Option(help: "Only this reporting year.")
    var year: Int?

    @Option(
        help: ArgumentHelp(
            "A file of accepted findings, one id a line: they are not shown.", valueName: "file"))
    var suppress: String?

    @Flag(help: "Print the ids of the findings, for a file of accepted ones.")
    var ids = false

    func run() async throws {
        let files = try InputFile.find(input.paths)
        if files.isEmpty { throw InputError.noFiles(input.paths) }
        var talk = Talk(isQuiet: input.quiet)
        var reports: [Report] = []
        try await input.makeBatch().run(files) { inputs in
            talk.note(inputs, of: files.count)
            reports += inputs.compactMap { try? $0.result.get() }
        }
        let all = reports.flatMap { ReportChecks.check($0) } + CorpusChecks.check(reports)
        let accepted = try suppress.map(FindingsFile.read) ?? []
        let findings = all.filter { isWanted($0) && !accepted.contains($0.id) }
        try print(FindingsReport(findings: findings, reports: reports, refused: talk.refused.count))
        talk.finish()
        if !talk.refused.isEmpty || findings.contains(where: { $0.severity == .error }) {
            throw ExitCode.partly
        }
    }

    private func isWanted(_ finding: Finding) -> Bool {
        finding.severity <= severity && (rule.isEmpty || rule.contains { finding.rule.hasPrefix($0) })
            && (agency.map { finding.agency.contains($0) } ?? true)
            && (year.map { finding.year == $0 } ?? true)
    }

    private func print(_ report: FindingsReport) throws {
        let language = output.language
        if ids { return try output.write(Array(report.ids.utf8)) }
        let format = output.resolvedFormat()
        if format == .table { return try output.write(Array(report.text(language, on: output.canvas).utf8)) }
        try output.write(report.table(language))
    }
}

/// A file of accepted findings.
enum FindingsFile {
    /// The ids in it: the first word of every line that is not a comment.
    static func read(_ path: String) throws -> Set<String> {
        guard let data = FileManager.default.contents(atPath: path) else { throw InputError.notFound(path) }
        return Set(
            String(decoding: data, as: UTF8.self).split(separator: "\n")
                .filter { !$0.hasPrefix("#") }.compactMap { $0.split(separator: " ").first.map(String.init) })
    }
}

extension Severity: ExpressibleByArgument {}
