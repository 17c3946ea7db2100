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
            level (group or row), outcome, name, count, handled, share, ci_low, ci_high (95 %, Wilson unless --interval names another). A \
            government that covers other bodies of the list is left out of it unless --kind all.

            --test bodies (or applicants) asks whether applications end alike in all bodies (or for all kinds of \
            applicants) of the latest year, and which outcome is unusual where. Its CSV has side, name, region, year, outcome, \
            count, expected, residual, q_value, unusual, and in every row of the whole table's chi_square, df, p_value, \
            p_simulated, g, g_p_value, g_p_simulated, cramers_v, corrected_v, sparse_cells, total; cell_p_value (exact, \
            behind q_value).

            gongkai outcomes reports/ --year 2024 --reasons
            gongkai outcomes reports/ --year 2024 --test bodies
            """)

    @OptionGroup var input: InputOptions
    @OptionGroup var selection: SelectionOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var interval: IntervalOption

    @Option(help: "Whose applications: \(ApplicantColumn.allCases.map(\.name).joined(separator: ", ")).")
    var applicant: ApplicantColumn = .total

    @Flag(help: "Every reason, all bodies together, a column a year.")
    var reasons = false

    @Flag(help: "Stacked bars instead of the table.")
    var chart = false

    @Option(help: "Test whether applications end alike in all: bodies or applicants.")
    var test: Association.Side?

    @Option(help: "Seed of the simulated p-values of --test. (default: 1)")
    var seed: UInt64?

    func validate() throws {
        if test != nil, chart || reasons || applicant != .total {
            throw ValidationError(
                "'--test' has a table of its own; leave out --chart, --reasons and --applicant")
        }
        if test != nil, interval.interval != nil {
            throw ValidationError("'--test' has no intervals; leave out --interval")
        }
        if test == nil, seed != nil { throw ValidationError("'--seed' goes with '--test'") }
        if reasons, chart { throw ValidationError("give '--reasons' or '--chart', not both") }
        if reasons, selection.groupBy != nil || selection.groups != nil {
            throw ValidationError(
                "'--reasons' tells of all bodies together: give it without groups, or with --kind, --region")
        }
        if test != nil, selection.groupBy != nil || selection.groups != nil {
            throw ValidationError(
                "'--test' takes bodies or kinds of applicants, not groups; leave out --group-by and --groups")
        }
    }

    func analyse() async throws {
        let corpus = try await CorpusLoader(input, selection, language: output.language).load()
        if let test {
            let result = try Association(
                test, of: corpus.panel, selection: selection.selection, seed: seed ?? 1)
            let report = AssociationReport(result: result, language: output.language)
            try output.write(
                output.resolvedFormat().isForPeople
                    ? corpus.marked(report.table(), output.language) : report.longTable())
            return try corpus.finish(leftOut: result.leftOut, output)
        }
        let outcomes = Outcomes(
            of: corpus.panel, selection: selection.selection, column: applicant,
            grouping: corpus.grouping)
        let report = OutcomesReport(
            outcomes: outcomes, grouping: corpus.grouping, language: output.language,
            intervalMethod: interval.method)
        let format = output.resolvedFormat(default: chart ? .table : nil)
        if format == .svg || chart && format == .table {
            try output.write(
                corpus.marked(report.chartFrame(), output.language),
                chart: outcomes.bodies.isEmpty ? nil : report.chart(), inPlace: true)
        } else if format.isForPeople {
            try output.write(
                corpus.marked(reasons ? report.reasonTable() : report.groupTable(), output.language))
        } else if format == .csv {
            try output.writeCSV(OutcomesReport.longColumns, pieces: report.longPieceCount) {
                report.writeLongPiece($0, to: &$1)
            }
        } else {
            try output.write(report.longTable())
        }
        try corpus.finish(leftOut: outcomes.leftOut, output)
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

extension Association.Side: ExpressibleByArgument {}
