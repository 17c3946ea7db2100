import ArgumentParser
import Foundation
import ParsedCorpus
import Rendering

/// `gongkai trace`
struct Trace: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Where a number stands in its document, and which sums confirm it.",
        discussion: """
            gongkai trace 临淄区人民政府 2021 applications.unable_not_held.total reports/

            Prints some lines for people, in a pipe too; '--format' makes a row a report of it: the columns of parse
            for that cell, then confirmed_by and broken, the rules of the form's sums that hold with it or do not.
            """)

    @Argument(help: "Part of the body's name.") var agency: String
    @Argument(help: "The reporting year.") var year: Int
    @Argument(help: "The cell's id; `gongkai metrics` and `gongkai explain` know them.") var cell: String
    @OptionGroup var input: InputOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        if CellID(cell) == nil {
            throw ValidationError(
                output.language.pick(
                    "没有单元格“\(cell)”；单元格的写法如 applications.granted.total",
                    "no cell '\(cell)'; a cell is called like applications.granted.total"))
        }
    }

    func run() async throws { try await tellingWrongWords(trace) }

    private func trace() async throws {
        var selection = PanelSelection()
        selection.agencies = [agency]
        selection.years = [year...year]
        var check = SelectionCheck(selection, output.language)
        var traces: [TraceReport] = []
        let reader = ReportReader(input: input, language: output.language, isSilent: true)
        _ = try await reader.read { reports in
            for report in reports {
                check.note(report)
                guard selection.matches(report) else { continue }
                traces.append(TraceReport(report: report, cell: CellID(cell)!))
            }
        }
        try check.finish()
        if traces.isEmpty {
            throw UsageError(output.language.pick("没有一份年报可读", "no report could be read"))
        }
        guard output.resolvedFormat(default: .table) == .table else {
            return try output.write(TraceReport.table(traces), default: .table)
        }
        try output.write(Array(traces.map { $0.text(output.language) }.joined().utf8))
    }
}
