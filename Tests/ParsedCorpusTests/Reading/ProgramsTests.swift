import Foundation
import ParsedCorpus
import Testing

/// One made-up report as other programs wrote it: `Benchmarks/formats/fixtures.py` makes the files.
@Suite struct ProgramsTests {
    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Fixtures/programs")

    /// The printed value of each cell, empty for a blank one.
    static let cells: [String: String] = {
        let text = (try? String(contentsOf: folder.appending(path: "cells.csv"), encoding: .utf8)) ?? ""
        let rows = text.split(separator: "\n").dropFirst().map {
            $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        }
        return Dictionary(uniqueKeysWithValues: rows.map { ($0[0], $0[1]) })
    }()

    @Test(arguments: [
        "chromium.pdf", "drawn-filled.pdf", "drawn-horizontal.pdf", "drawn-none.pdf", "drawn-ruled.pdf",
        "drawn-stripes.pdf", "office-docx-pdf.pdf", "office-html-pdf.pdf", "office-docx.docx",
        "office-html.html",
        "office-xlsx.xlsx", "openpyxl.xlsx", "python-docx.docx",
    ])
    func exact(_ name: String) throws {
        let bytes = [UInt8](try Data(contentsOf: Self.folder.appending(path: name)))
        let report = try ReportParser().parse(bytes, name: name)
        var read: [String: String] = [:]
        for cell in report.cells where !cell.cell.name.hasPrefix("prose.") {
            read[cell.cell.name] = cell.value?.description ?? ""
        }
        #expect(Self.cells.count > 150)
        #expect(read == Self.cells)
    }
}
