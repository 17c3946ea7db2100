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

    func run() async throws { try await tellingWrongWords(trace) }

    private func trace() async throws {
        var selection = PanelSelection()
        selection.agencies = [agency]
        selection.years = [year...year]
        var check = SelectionCheck(selection)
        let files = try input.files()
        var talk = Talk(isQuiet: true)
        var text = ""
        try await input.makeBatch().run(files) { inputs in
            talk.note(inputs.filter { (try? $0.result.get()) != nil }, of: files.count)
            for case .success(let report) in inputs.map(\.result) {
                check.note(report)
                guard selection.matches(report) else { continue }
                text += TraceReport(report: report, cell: CellID(cell)!).text(output.language)
            }
        }
        try check.finish()
        if text.isEmpty { throw UsageError("no report among \(files.count) files") }
        try output.write(Array(text.utf8))
    }
}
