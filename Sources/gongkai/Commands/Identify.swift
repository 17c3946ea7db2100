import Analytics
import ArgumentParser
import ParsedCorpus
import Rendering

/// `gongkai identify`
struct Identify: AnalyticCommand {
    static let configuration = CommandConfiguration(
        abstract: "Whose report it is, and how that is known.",
        discussion: """
            For every report the body, its region, code, level and kind, the evidence that decided, other candidates where \
            it did not, places of the report that name another body, and the lines of the aliases and lineage files that \
            applied. CSV has document, agency, region, code, level, kind, year, given, confidence, evidence, overruled, \
            candidates, conflicts, succession.

            --name looks a name up without any report; --successors prints bodies that end where a like one begins, as a \
            lineage file (name, from, to, successor, reason) to be checked and given back with --lineage.

            gongkai identify reports/
            gongkai identify --name 鼓楼区教体局
            gongkai identify reports/ --successors > lineage.csv
            """)

    @OptionGroup var input: InputOptions
    @OptionGroup var bodies: BodyOptions
    @OptionGroup var output: OutputOptions

    @Option(help: "A body's name to look up; may be repeated.")
    var name: [String] = []

    @Flag(help: "Print possible successors instead, as a lineage file.")
    var successors = false

    func validate() throws {
        if successors, !name.isEmpty {
            throw ValidationError("'--successors' looks at reports, '--name' at none")
        }
    }

    func analyse() async throws {
        let overrules = try input.overrules()
        let resolver = try overrules.resolver()
        var entries = name.map { IdentifiedName(name: $0, resolver) }
        if !name.isEmpty, input.paths.isEmpty {
            return try print(entries, SuccessorSuggestions(of: Panel(rows: [])))
        }
        let files = try input.files()
        let selection = bodies.selection
        var check = SelectionCheck(selection, output.language)
        var talk = Talk(isQuiet: input.quiet, language: output.language)
        var builder = PanelBuilder(blank: .verified, duplicates: .latest)
        let batch = try input.makeBatch()
        for part in files.partedAtStores {
            let resolver = try StoredInputs.overrules(part[0], overrules).resolver()
            try await batch.run(part) { inputs in
                talk.note(inputs, of: files.count)
                for case .success(let report) in inputs.lazy.map(\.result) {
                    check.note(report)
                    guard selection.matches(report) else { continue }
                    builder.append(report)
                    if !successors { entries.append(IdentifiedName(report, resolver)) }
                }
            }
        }
        try check.finish()
        let suggestions = SuccessorSuggestions(of: builder.finish())
        if successors {
            try output.write(SuccessorsReport(suggestions: suggestions, language: output.language).table())
        } else {
            try print(entries, suggestions)
        }
        talk.finish()
        if !talk.refused.isEmpty { throw ExitCode.partly }
    }

    private func print(_ entries: [IdentifiedName], _ suggestions: SuccessorSuggestions) throws {
        let report = IdentifyReport(
            entries: entries, suggestions: suggestions, language: output.language, paths: input.paths)
        if output.resolvedFormat() == .table { return try output.write(Array(report.text.utf8)) }
        try output.write(report.table())
    }
}

/// A name and whose it is.
struct IdentifiedName {
    /// Empty where a name was looked up.
    var document: String
    var year: Int?
    var identity: ResolvedIdentity

    /// Whose report it is.
    init(_ report: Report, _ resolver: IdentityResolver) {
        document = report.document
        year = report.year
        identity = resolver.resolve(report.evidence)
    }

    /// Whose `name` is.
    init(name: String, _ resolver: IdentityResolver) {
        document = ""
        identity = resolver.resolve(IdentityEvidence(title: name))
    }
}
