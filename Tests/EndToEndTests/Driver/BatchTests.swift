import Foundation
import ParsedCorpus
import Testing
import _TestSupport

@testable import gongkai

@Suite(.timeLimit(.minutes(5))) struct BatchTests {
    /// What a batch of `folder` comes to, a line an input.
    static func run(_ folder: TemporaryFolder, jobs: Int) async throws -> [String] {
        let parser = try DocumentParser(setup: WorkerSetup(), format: nil, executable: BuiltProduct.faulty)
        var lines: [String] = []
        try await Batch(parser: parser, jobs: jobs).run(try InputFile.find([folder.path])) { inputs in
            for input in inputs {
                switch input.result {
                case .success(let report): lines.append("\(input.name) \(report.cells.count)")
                case .failure(let error): lines.append("\(input.name) \(error)")
                }
            }
        }
        return lines
    }

    /// Whether the line tells of more than a hundred cells.
    static func isReport(_ line: String) -> Bool {
        line.split(separator: " ").last.flatMap { Int($0) }.map { $0 > 100 } ?? false
    }

    @Test func crashesLoseOnlyTheirDocument() async throws {
        let folder = try TemporaryFolder()
        let pdf = try Fixture.pdf()
        let text = GeneratedReport.make(seed: 1, format: .cellLines).bytes
        for number in 0..<24 {
            let name = number % 6 == 2 ? "fault-abort" : "good"
            let (ending, bytes) = number.isMultiple(of: 4) ? ("txt", text) : ("pdf", pdf)
            try Data(bytes).write(
                to: URL(fileURLWithPath: "\(folder.path)/\(100 + number)-\(name).\(ending)"))
        }
        let one = try await Self.run(folder, jobs: 1)
        #expect(one.count == 24)
        #expect(one.filter { $0.hasSuffix("the pdf reader crashed on it") }.count == 2)
        #expect(one.filter { $0.hasSuffix("the text reader crashed on it") }.count == 2)
        #expect(one.filter { $0.contains("good") && Self.isReport($0) }.count == 20)
        #expect(try await Self.run(folder, jobs: 3) == one)
    }

    /// Changed PDFs: each is read or refused by name.
    @Test func mutatedPDFs() async throws {
        let folder = try TemporaryFolder()
        let pdf = try Fixture.pdf()
        var random = SeededBytes(seed: 20_250_101)
        for number in 100..<200 {
            try Data(random.mutate(pdf)).write(to: URL(fileURLWithPath: "\(folder.path)/\(number).pdf"))
        }
        let lines = try await Self.run(folder, jobs: 2)
        #expect(lines.map { String($0.prefix(7)) } == (100..<200).map { "\($0).pdf" })
    }

    @Test func archives() async throws {
        let folder = try TemporaryFolder()
        let made = GeneratedReport.make(seed: 1, format: .html)
        let page = String(decoding: made.bytes, as: UTF8.self)
        let inner = StoredZip(["a.html": page])
        var outer = StoredZip(["a/年报.html": page, "__MACOSX/a/._年报.html": "x"])
        outer.add(Array("b.zip".utf8), inner.bytes)
        try Data(outer.bytes).write(to: URL(fileURLWithPath: folder.path + "/all.zip"))
        let lines = try await Self.run(folder, jobs: 2)
        #expect(lines.count == 2)
        #expect(lines.first?.hasPrefix("all.zip/a/年报.html ") == true)
        #expect(lines.first.map(Self.isReport) == true)
        #expect(lines.last == "all.zip/b.zip not an annual report: an archive inside an archive")
    }
}
