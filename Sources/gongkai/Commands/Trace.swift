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

    func run() async throws {
        var text = ""
        let reader = ReportReader(input: input, language: output.language, isSilent: true)
        let talk = try await reader.read { reports in
            for report in reports where report.year == year && report.agency.contains(agency) {
                text += TraceReport(report: report, cell: CellID(cell)!).text(output.language)
            }
        }
        if text.isEmpty {
            throw ValidationError(
                output.language.pick(
                    "\(talk.readCount) 份年报中没有“\(agency)” \(year) 年的",
                    "no report of '\(agency)' for \(year) among \(talk.readCount) reports"))
        }
        try output.write(Array(text.utf8))
    }
}
