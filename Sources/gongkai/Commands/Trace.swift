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
            throw ValidationError("no cell '\(cell)'; a cell is called like applications.granted.total")
        }
    }

    func run() async throws {
        let files = try InputFile.find(input.paths)
        var talk = Talk(isQuiet: true)
        var text = ""
        try await input.makeBatch().run(files) { inputs in
            talk.note(inputs.filter { (try? $0.result.get()) != nil }, of: files.count)
            for case .success(let report) in inputs.map(\.result)
            where report.year == year && report.agency.contains(agency) {
                text += TraceReport(report: report, cell: CellID(cell)!).text(output.language)
            }
        }
        if text.isEmpty {
            throw ValidationError("no report of '\(agency)' for \(year) among \(files.count) files")
        }
        try output.write(Array(text.utf8))
    }
}
