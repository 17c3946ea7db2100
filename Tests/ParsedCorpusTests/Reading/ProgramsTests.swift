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

/// Numbers as workbooks store them.
@Suite struct SheetNumberTests {
    static func cell(_ stored: String) throws -> String {
        let document = try XLSXReader.read(
            XLSXReaderTests.workbook("<row r='1'><c r='A1'><v>\(stored)</v></c></row>"), name: "a")
        for case .grid(let grid) in document.blocks { return document.string(grid.cells[0].text) }
        return ""
    }

    @Test(arguments: [
        ("8605319.439999999", "8605319.44"), ("8605319.4399999995", "8605319.44"), ("1.5E-3", "0.0015"),
        ("2.5e+3", "2500"), ("0.99999999999999999", "1"), ("-24252.311082000001", "-24252.311082"),
        ("24252.311082", "24252.311082"), ("0", "0"), ("123456789012345678", "123456789012346000"),
        ("1E99", "1E99"),
    ])
    func fifteenDigits(_ stored: String, _ shown: String) throws { #expect(try Self.cell(stored) == shown) }

    @Test func narrowTableOverAWideOne() throws {
        let sheet = """
            <row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row>
            <row r="2"><c r="A2"/><c r="B2"><v>3</v></c></row>
            <row r="3"><c r="A3"><v>9</v></c></row>
            <row r="4"><c r="A4"><v>1</v></c><c r="B4"><v>2</v></c><c r="C4"><v>3</v></c><c r="D4"><v>4</v></c></row>
            """
        let document = try XLSXReader.read(XLSXReaderTests.workbook(sheet), name: "a")
        for case .grid(let grid) in document.blocks {
            let widths = (0..<4).map { row in grid.cells.count { Int($0.row) == row } }
            #expect(widths == [2, 2, 1, 4])
        }
    }
}

/// Text marked as deleted is no text.
@Suite struct DeletedTextTests {
    @Test func deletedInAPage() throws {
        let page = Array("<table><tr><td>件数</td><td><del>40</del><ins>22</ins></td></tr></table>".utf8)
        let document = try HTMLReader.read(page, name: "a.html")
        for case .grid(let grid) in document.blocks { #expect(document.string(grid.cells[1].text) == "22") }
        #expect(document.blocks.count == 1)
    }
}
