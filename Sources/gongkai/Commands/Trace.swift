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
        var text = ""
        let reader = ReportReader(input: input, language: output.language, isSilent: true)
        _ = try await reader.read { reports in
            for report in reports {
                check.note(report)
                guard selection.matches(report) else { continue }
                text += TraceReport(report: report, cell: CellID(cell)!).text(output.language)
            }
        }
        try check.finish()
        if text.isEmpty {
            throw UsageError(output.language.pick("没有一份年报可读", "no report could be read"))
        }
        try output.write(Array(text.utf8))
    }
}
