import Foundation
import GRDB
import ParsedCorpus
import Testing
import _TestSupport

@testable import CorpusStore

/// A path that nothing is at yet, in a folder of its own that goes with it.
final class StorePath {
    private let folder: URL
    let path: String

    init() throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("store-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        path = folder.appendingPathComponent("corpus.gongkai").path
    }

    deinit { try? FileManager.default.removeItem(at: folder) }
}

@Suite struct StoreTests {
    private static let reports: [Report] = ([1, 2, 3] as [UInt64]).map { seed in
        let made = GeneratedReport.make(seed: seed, format: .markdown)
        return try! ReportParser().parse(made.bytes, name: made.fileName)
    }

    private func add(
        _ writer: StoreWriter, _ report: Report, sha256: String, isSettled: Bool = true
    ) throws {
        try writer.add(
            StoredFile(name: report.document, occurrence: 0), sha256: sha256, isSettled: isSettled,
            documents: [(report.document, .success(report))])
    }

    private func build(_ path: String, parser: String = "1", _ fill: (StoreWriter) throws -> Void) throws {
        let writer = try StoreWriter(path: path, parser: parser)
        try fill(writer)
        try writer.finish(at: "2025-01-31T08:00:00Z")
    }

    private func outcomes(_ path: String) async throws -> [String] {
        var found: [String] = []
        try await StoreReader(path: path).forEachBatch(of: 2) { documents in
            for document in documents {
                switch try document.outcome() {
                case .success(let report):
                    found.append("\(document.name) \(ReportCodec.encode(report).count)")
                case .failure(let error): found.append("\(document.name) \(error)")
                }
            }
        }
        return found
    }

    private func strings(_ path: String, _ sql: String) throws -> [String] {
        try DatabaseQueue(path: path).read { db in try String.fetchAll(db, sql: sql) }
    }

    @Test func everythingComesBackInOrder() async throws {
        let store = try StorePath()
        try build(store.path) { writer in
            for report in Self.reports.reversed() { try add(writer, report, sha256: report.document) }
            try writer.add(
                StoredFile(name: "scan.pdf", occurrence: 0), sha256: "s", isSettled: true,
                documents: [("scan.pdf", .failure(.noTextLayer(pages: 8)))])
        }
        let expected =
            Self.reports.reversed().map { "\($0.document) \(ReportCodec.encode($0).count)" }
            + ["scan.pdf \(ReadingError.noTextLayer(pages: 8))"]
        #expect(try await outcomes(store.path) == expected)
        #expect(try StoreReader(path: store.path).count == 4)
        #expect(try StoreReader(path: store.path).refusalCount() == 1)
    }

    /// What other programmes see is what the reports say.
    @Test func viewsShowEveryCell() throws {
        let store = try StorePath()
        try build(store.path) { writer in
            for report in Self.reports { try add(writer, report, sha256: report.document) }
        }
        let report = Self.reports[0]
        let rows = try DatabaseQueue(path: store.path).read { db in
            try Row.fetchAll(
                db, sql: "SELECT cell, value, status, raw, location, year FROM cells WHERE document = ?",
                arguments: [report.document])
        }
        #expect(rows.count == report.cells.count)
        for (row, reading) in zip(rows, report.cells) {
            #expect(row[0] as String == reading.cell.name)
            #expect(row[1] as Double? == reading.value?.doubleValue)
            #expect(row[2] as String == reading.status.rawValue)
            #expect(row[3] as String == reading.raw)
            #expect(row[4] as String == reading.location.description)
            #expect(row[5] as Int? == report.year)
        }
        let wide = try DatabaseQueue(path: store.path).read { db in
            try Row.fetchOne(db, sql: "SELECT * FROM panel WHERE document = ?", arguments: [report.document])
        }
        for cell in Form.cells {
            let value = CellID(cell.name).flatMap { report[$0]?.value?.doubleValue }
            #expect(wide?[cell.name] as Double? == value, "\(cell.name)")
        }
        #expect(try strings(store.path, "SELECT cell FROM form").count == Form.cells.count)
    }

    @Test func unchangedFilesAreKnownAndOldRevisionsStay() async throws {
        let store = try StorePath()
        let (first, second) = (Self.reports[0], Self.reports[1])
        try build(store.path) { writer in
            #expect(try writer.known().isEmpty)
            try add(writer, first, sha256: "a")
            try add(writer, second, sha256: "b", isSettled: false)
        }
        let file = StoredFile(name: first.document, occurrence: 0)
        var changed = second
        changed.year = 1999
        try build(store.path) { writer in
            // What depended on more than the content is read again.
            #expect(try writer.known() == [file: "a"])
            try writer.keep(file)
            try add(writer, changed, sha256: "c")
        }
        #expect(try await outcomes(store.path).count == 2)
        #expect(try strings(store.path, "SELECT year FROM reports ORDER BY id").last == "1999")
        #expect(
            try strings(store.path, "SELECT revision || ' ' || is_current FROM revisions ORDER BY report")
                == ["1 1", "1 0", "2 1"])
        // Another parser knows nothing; a file that is gone is no longer read, but not forgotten.
        try build(store.path, parser: "2") { writer in
            #expect(try writer.known().isEmpty)
            try add(writer, first, sha256: "a")
        }
        #expect(try await outcomes(store.path).count == 1)
        #expect(try strings(store.path, "SELECT document FROM revisions").count == 3)
        #expect(try strings(store.path, "SELECT parsed FROM build ORDER BY id") == ["2", "1", "1"])
    }

    @Test func anAbandonedBuildChangesNothing() async throws {
        let store = try StorePath()
        try build(store.path) { try add($0, Self.reports[0], sha256: "a") }
        let before = try await outcomes(store.path)
        let writer = try StoreWriter(path: store.path, parser: "1")
        try add(writer, Self.reports[1], sha256: "b")
        #expect(try await outcomes(store.path) == before)
        writer.abandon()
        #expect(try await outcomes(store.path) == before)
    }

    @Test func otherNamesAreSetWithoutParsing() async throws {
        let store = try StorePath()
        try build(store.path) { try add($0, Self.reports[0], sha256: "a") }
        try build(store.path) { writer in
            try writer.keep(StoredFile(name: Self.reports[0].document, occurrence: 0))
            try writer.setIdentityFiles(aliases: "甲,乙", lineage: nil) { $0.agency = "乙" }
        }
        #expect(try StoreReader(path: store.path).aliases == "甲,乙")
        #expect(try strings(store.path, "SELECT agency FROM reports") == ["乙"])
        try build(store.path) { writer in
            try writer.keep(StoredFile(name: Self.reports[0].document, occurrence: 0))
            try writer.setIdentityFiles(aliases: "甲,乙", lineage: nil) { _ in Issue.record("changed again") }
        }
    }

    @Test func otherFilesAreRefused() throws {
        let store = try StorePath()
        #expect(throws: StoreFailure.self) { try StoreReader(path: store.path) }
        try DatabaseQueue(path: store.path).write { try $0.execute(sql: "CREATE TABLE a (b)") }
        #expect(throws: StoreFailure.foreign) { try StoreReader(path: store.path) }
        #expect(throws: StoreFailure.foreign) { try StoreWriter(path: store.path, parser: "1") }
        let newer = try StorePath()
        try build(newer.path) { try add($0, Self.reports[0], sha256: "a") }
        try DatabaseQueue(path: newer.path).write { try $0.execute(sql: "PRAGMA user_version = 99") }
        #expect(throws: StoreFailure.version(found: 99, expected: StoreSchema.version)) {
            try StoreReader(path: newer.path)
        }
    }
}
