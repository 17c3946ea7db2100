import Foundation
import ParsedCorpus
import Testing

@testable import gongkai

/// Files that LibreOffice wrote, read through LibreOffice.
@Suite(.enabled(if: OfficeConverter.installed != nil), .timeLimit(.minutes(5))) struct OfficeFormatTests {
    @Test func everyNumber() async throws {
        let truth = try String(contentsOfFile: Fixture.path("office/truth.csv"), encoding: .utf8)
        let expected = truth.split(separator: "\n").dropFirst().map { line in
            line.split(separator: ",").prefix(2).joined(separator: " ")
        }
        let names = ["report.doc", "report.rtf", "report.xls"]
        let files = names.map { InputFile(source: .file(Fixture.path("office/\($0)")), name: $0) }
        let parser = try DocumentParser(setup: WorkerSetup(), format: nil, executable: BuiltProduct.gongkai)
        var inputs: [ParsedInput] = []
        try await Batch(parser: parser, jobs: 2).run(files) { inputs += $0 }
        #expect(inputs.map(\.name) == names)
        for input in inputs {
            let report = try input.result.get()
            #expect(report.format.rawValue == input.name.split(separator: ".").last.map(String.init))
            let found = report.cells.compactMap { cell in
                cell.cell.name.hasPrefix("prose.") ? nil : cell.value.map { "\(cell.cell) \($0)" }
            }
            #expect(found.sorted() == expected.sorted(), "\(input.name)")
        }
    }

    /// The report that other programs wrote too, as LibreOffice wrote it in its two old formats.
    @Test(arguments: ["office-doc.doc", "office-rtf.rtf"]) func reportOfManyPrograms(_ name: String) throws {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../../ParsedCorpusTests/Fixtures/programs").standardizedFileURL
        let truth = try String(contentsOf: folder.appendingPathComponent("cells.csv"), encoding: .utf8)
        let expected = truth.split(separator: "\n").dropFirst().filter { !$0.hasSuffix(",") }
        let run = try CommandRun("parse", folder.appendingPathComponent(name).path)
        var found: [Substring] = []
        for row in run.rows {
            let fields = row.split(separator: ",", omittingEmptySubsequences: false)
            if fields[7] == "number", !fields[5].hasPrefix("prose.") {
                found.append(fields[5] + "," + fields[6])
            }
        }
        #expect(found.count > 150)
        #expect(found == expected)
    }
}
