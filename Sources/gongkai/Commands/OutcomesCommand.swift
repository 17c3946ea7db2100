import Analytics
public import ArgumentParser
public import ParsedCorpus
import Rendering

/// `gongkai outcomes`
struct OutcomesCommand: AnalyticCommand {
    static let configuration = CommandConfiguration(
        commandName: "outcomes", abstract: "How applications ended: disclosed, denied, and for what reasons.",
        discussion: """
            Shares of everything handled, body by body and in total. CSV has agency (total for all of a year), year, \
            level (group or row), outcome, name, count, handled, share, ci_low, ci_high (95 %, Wilson). A \
            government that covers other bodies of the list is left out of it unless --kind all.

            gongkai outcomes reports/ --year 2024 --reasons
            """)

    @OptionGroup var input: InputOptions
    @OptionGroup var selection: SelectionOptions
    @OptionGroup var output: OutputOptions

    @Option(help: "Whose applications: \(ApplicantColumn.allCases.map(\.name).joined(separator: ", ")).")
    var applicant: ApplicantColumn = .total

    @Flag(help: "Every reason, all bodies together, a column a year.")
    var reasons = false

    @Flag(help: "Stacked bars instead of the table.")
    var chart = false

    func analyse() async throws {
        let corpus = try await CorpusLoader(input, selection, language: output.language).load()
        let outcomes = Outcomes(
            of: corpus.panel, selection: selection.selection, column: applicant,
            grouping: corpus.grouping)
        let report = OutcomesReport(
            outcomes: outcomes, grouping: corpus.grouping, language: output.language)
        if !output.resolvedFormat().isForPeople {
            try output.write(report.longTable())
        } else if chart, output.resolvedFormat() == .table {
            try output.write(corpus.marked(report.groupTable(), output.language), above: report.chart())
        } else {
            let table = reasons ? report.reasonTable() : report.groupTable()
            try output.write(corpus.marked(table, output.language))
        }
        try corpus.finish(leftOut: outcomes.leftOut, output)
    }
}

extension OutputOptions {
    /// Writes `chart` between the title and the notes of `table`, instead of its rows.
    func write(_ table: Table, above chart: some Chart) throws {
        var frame = Table([], title: table.title)
        let canvas = canvas
        var lines = TextTable.lines(frame, on: canvas) + [""] + chart.lines(on: canvas) + [""]
        frame.title = nil
        frame.notesAfter = table.notesAfter
        lines += TextTable.lines(frame, on: canvas)
        try write(lines.flatMap { Array($0.utf8) + [UInt8(ascii: "\n")] })
    }
}

extension ApplicantColumn: ExpressibleByArgument {
    /// The column whose ``name`` is `argument`, such as `natural_person`; nil if there is none.
    public init?(argument: String) {
        guard let column = Self.allCases.first(where: { $0.name == argument }) else { return nil }
        self = column
    }

    /// The default as help shows it: the column's ``name``.
    public var defaultValueDescription: String { name }
    /// The seven names that the option takes, in the order of the form.
    public static var allValueStrings: [String] { allCases.map(\.name) }
}
