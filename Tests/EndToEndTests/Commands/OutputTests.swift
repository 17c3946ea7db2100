import Foundation
import Testing

@Suite("Where output goes")
struct OutputTests {
    private let demo: DemoFolder

    init() throws { demo = try DemoFolder(["education", "finance"], 2023...2024) }

    @Test("a long table is the same to a pipe, to a file and cell by cell as JSON")
    func longTable() throws {
        let pipe = try CommandRun("outcomes", demo.path, "--format", "csv", "--quiet")
        let file = demo.beside("long.csv")
        try "longer than what follows\n".write(toFile: file, atomically: true, encoding: .utf8)
        let run = try CommandRun("outcomes", demo.path, "--output", file, "--quiet")
        #expect(run.status == 0 && run.output.isEmpty)
        #expect(try String(contentsOfFile: file, encoding: .utf8) == pipe.output && pipe.rows.count > 50)

        let json = try CommandRun("outcomes", demo.path, "--format", "json", "--quiet")
        let read = try JSONSerialization.jsonObject(with: Data(json.output.utf8))
        let rows = try #require(
            read as? [[String: Any]] ?? (read as? [String: Any])?["rows"] as? [[String: Any]])
        let names = pipe.output.prefix { $0 != "\n" }.split(separator: ",").map(String.init)
        #expect(names.count == 10 && rows.count == pipe.rows.count)
        for (row, line) in zip(rows, pipe.rows) {
            let cells = line.split(separator: ",", omittingEmptySubsequences: false)
            for (name, cell) in zip(names, cells) {
                switch row[name] {
                case let number as NSNumber:
                    let value = Double(cell) ?? .nan
                    #expect(abs(value - number.doubleValue) <= 1e-14 * abs(value), "\(name): \(line)")
                case let text as String: #expect(text == cell, "\(name): \(line)")
                default: #expect(cell.isEmpty, "\(name): \(line)")
                }
            }
        }
    }

    @Test("a file that cannot be written is named with the reason")
    func unwritable() throws {
        let run = try CommandRun("rank", "disclosure_rate", demo.path, "--output", demo.beside("none/x.csv"))
        #expect(run.status == 64 && run.output.isEmpty)
        #expect(run.talk.hasSuffix("x.csv': no such file or directory\n"), "\(run.talk)")
    }
}
