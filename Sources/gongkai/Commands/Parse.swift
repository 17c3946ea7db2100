import ArgumentParser
import ParsedCorpus
import Rendering

/// `gongkai parse`
struct Parse: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Every number of every report, with where it stands.",
        discussion: """
            Prints CSV, a row a cell: document, agency, region, year, edition (of the cell's section), cell, \
            value, status, raw, location. Status is number, blank, not_applicable, unreadable; a cell that the \
            document does not have is not listed. With --apply-repairs the column repair at the end says what \
            stands instead of what; status and raw stay the document's. Facts stated in words come as cells prose.*, with the sentence.

            gongkai parse reports/ > cells.csv
            gongkai parse reports/ --layout wide --output panel.xlsx
            """)

    enum Layout: String, ExpressibleByArgument, CaseIterable {
        case long, wide
    }

    @OptionGroup var input: InputOptions
    @OptionGroup var bodies: BodyOptions
    @OptionGroup var output: OutputOptions

    @OptionGroup var repair: RepairOptions

    @Option(help: "long: a row a cell; wide: a row a report, a column a cell.")
    var layout: Layout = .long

    func run() async throws { try await tellingWrongWords(parse) }

    private func parse() async throws {
        let selection = bodies.selection
        var check = SelectionCheck(selection, output.language)
        var report = CellsReport(
            isWide: layout == .wide, format: output.resolvedFormat(default: .csv), excel: output.excel,
            repairs: repair.applyRepairs, language: output.language)
        var talk = try await ReportReader(input: input, language: output.language).read { reports in
            for parsed in reports {
                check.note(parsed)
                guard selection.matches(parsed) else { continue }
                let repaired = repair.apply(to: parsed, output.language)
                report.append(repaired.report, repaired.applied)
            }
            if output.output == nil { try StandardStream.writeOutput(report.drain()) }
        }
        try output.write(report.finish(output))
        talk.finish()
        try check.finish()
        if !talk.refused.isEmpty { throw ExitCode.partly }
    }
}
