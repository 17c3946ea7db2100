import Foundation
import Testing

@testable import Rendering

@Suite("XLSX")
struct XLSXTests {
    static var table: Table {
        var table = Table(
            [
                .text("agency", zh: "机关"), .integer("year", zh: "年度"), .percent("value", zh: "公开率"),
                .number("fees", zh: "收费"), .text("share", zh: "公开/办结").compound.forPeople,
            ], title: "公开率：2024/2023", notesAfter: ["95 % 区间为 Wilson 法"])
        table.append([
            .text("洪泽区人民政府"), .integer(2024), .number(0.621), .exact("73802895.90"), .text("59/95"),
        ])
        table.append([.text("=1+2 & <b>"), .integer(-18), .missing, .exact("1234567890123456789"), .text("")])
        table.append([.text(""), .missing, .number(.infinity), .missing, .missing])
        return table
    }

    @Test("Typed cells, bold frozen header, filter, widths, notes")
    func content() throws {
        let parts = try unzipped(XLSX.bytes(Self.table))
        let sheet = try #require(parts["xl/worksheets/sheet1.xml"])
        let strings = try #require(parts["xl/sharedStrings.xml"])
        #expect(sheet.contains("<c r=\"B2\" s=\"1\"><v>2024</v></c>"))
        #expect(sheet.contains("<v>-18</v>"))
        #expect(sheet.contains("<v>73802895.9"))
        #expect(sheet.contains("state=\"frozen\""))
        #expect(sheet.contains("<autoFilter ref=\"A1:D4\"/>"))
        #expect(!sheet.contains("<f>"))
        #expect(!sheet.contains("r=\"B4\" s=\"1\"><v>"))
        #expect(!sheet.contains("r=\"E2\""))
        #expect(strings.contains("<t>=1+2 &amp; &lt;b&gt;</t>"))
        #expect(strings.contains("<t>1234567890123456789</t>"))
        #expect(strings.contains("<t>机关</t>"))
        let book = try #require(parts["xl/workbook.xml"])
        #expect(book.contains("name=\"公开率：20242023\""))
        #expect(book.contains("name=\"说明\""))
        let styles = try #require(parts["xl/styles.xml"])
        #expect(styles.contains("0.0%"))
        #expect(styles.contains("<b/>"))
        // 洪泽区人民政府 takes 14 columns, and one to breathe.
        #expect(sheet.contains("<col min=\"1\" max=\"1\" width=\"15.7109375\""))
    }

    @Test("The same table always gives the same bytes")
    func deterministic() throws {
        let first = try XLSX.bytes(Self.table)
        Thread.sleep(forTimeInterval: 2.1)
        #expect(try XLSX.bytes(Self.table) == first)
    }

    @Test("A big table goes row by row and holds the same cells")
    func big() throws {
        var table = Table((0..<21).map { .integer("c\($0)") })
        for row in 0..<10_000 { table.append((0..<21).map { .integer(row * 21 + $0) }) }
        let sheet = try #require(try unzipped(XLSX.bytes(table))["xl/worksheets/sheet1.xml"])
        #expect(sheet.contains("<v>0</v>"))
        #expect(sheet.contains("<v>209999</v>"))
        #expect(sheet.components(separatedBy: "<v>").count - 1 >= 210_000)
    }

    @Test("What no sheet can hold is refused, not cut")
    func tooLarge() {
        let table = Table((0..<16_385).map { .integer("c\($0)") })
        #expect(throws: RenderingError.tooLargeForSheet(rows: 0, columns: 16_385)) { try XLSX.bytes(table) }
    }

    @Test("Sheet names: short, allowed, each once")
    func names() {
        var names = SheetNames()
        #expect(names.next(for: "公开率 [2024]") == "公开率 2024")
        #expect(names.next(for: nil) == "Sheet")
        #expect(names.next(for: "'*'") == "Sheet 2")
        #expect(names.next(for: "SHEET") == "SHEET 3")
        let long = names.next(for: String(repeating: "政", count: 40))
        #expect(long.utf16.count == 31)
        #expect(names.next(for: String(repeating: "政", count: 40)).utf16.count <= 31)
        #expect(names.next(for: "History") == "Sheet 4")
    }

    @Test("Control characters and overlong text do not break the file")
    func hostileText() throws {
        var table = Table([.text("a")])
        table.append([.text("x\u{0}y\u{B}z\u{FFFF}")])
        table.append([.text(String(repeating: "公", count: 40_000))])
        let parts = try unzipped(XLSX.bytes(table))
        #expect(try #require(parts["xl/sharedStrings.xml"]).contains("<t>xyz</t>"))
        #expect(try #require(parts["xl/sharedStrings.xml"]).contains(String(repeating: "公", count: 32_767)))
    }

    /// All parts of the archive by name, read by Python's own `zipfile`, which also checks the check sums.
    private func unzipped(_ bytes: [UInt8]) throws -> [String: String] {
        let path = NSTemporaryDirectory() + "/gongkai-test-\(UUID().uuidString).xlsx"
        try Data(bytes).write(to: URL(fileURLWithPath: path))
        defer { try? FileManager.default.removeItem(atPath: path) }
        let script = """
            import json, sys, xml.dom.minidom, zipfile
            archive = zipfile.ZipFile(sys.argv[1])
            assert archive.testzip() is None
            parts = {name: archive.read(name).decode() for name in archive.namelist()}
            for name, text in parts.items():
                if len(text) < 1_000_000: xml.dom.minidom.parseString(text)
            sys.stdout.write(json.dumps(parts))
            """
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["python3", "-c", script, path]
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        return try #require(try JSONSerialization.jsonObject(with: data) as? [String: String])
    }
}
