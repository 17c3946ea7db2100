import Foundation
import ParsedCorpus
import Testing
import _TestSupport

@testable import gongkai

@Suite(.timeLimit(.minutes(5))) struct OfficeConverterTests {
    /// A stand-in that copies a package for every file, and goes wrong on files that say so.
    static func standIn(_ folder: TemporaryFolder, patience: Int) throws -> OfficeConverter {
        let package = try folder.write(StoredZip(["a.txt": "x"]).bytes, ending: "zip")
        let script = """
            #!/bin/sh
            while [ "$1" != --outdir ]; do shift; done
            out=$2; shift 2
            echo start >> '\(folder.path)/starts'
            for file; do
                grep -q CRASH "$file" && kill -SEGV $$
                grep -q HANG "$file" && sleep 600
                grep -q SKIP "$file" && continue
                cp '\(package)' "$out/$(basename "${file%.*}").docx"
            done
            """
        let program = try folder.write(Array(script.utf8), ending: "sh")
        try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: program)
        return OfficeConverter(program: program, patience: patience)
    }

    static func convert(_ contents: [String], jobs: Int = 1) async throws -> (outcomes: [String], starts: Int)
    {
        let folder = try TemporaryFolder()
        // Patience is short only where something hangs: a busy machine is no hanging program.
        let converter = try standIn(folder, patience: contents.contains("HANG") ? 6 : 60)
        let files = try contents.map {
            OfficeFile(path: try folder.write(Array($0.utf8), ending: "rtf"), format: .rtf)
        }
        let outcomes = await converter.convert(files, in: folder, jobs: jobs)
        let starts = try String(contentsOfFile: folder.path + "/starts", encoding: .utf8)
        let names = outcomes.map { if case .converted = $0 { "converted" } else { "\($0)" } }
        return (names, starts.split(separator: "\n").count)
    }

    @Test func oneStartForMany() async throws {
        let (outcomes, starts) = try await Self.convert(Array(repeating: "x", count: 40))
        #expect(outcomes == Array(repeating: "converted", count: 40))
        #expect(starts == 1)
    }

    @Test func oneBadFileAmongMany() async throws {
        let contents = ["x", "x", "CRASH", "x", "SKIP", "HANG", "x"]
        let (outcomes, _) = try await Self.convert(contents)
        let converted = "converted"
        #expect(outcomes == [converted, converted, "crashed", converted, "refused", "late", converted])
    }

    @Test func manyAtOnce() async throws {
        let contents = (0..<30).map { $0 == 17 ? "CRASH" : "x" }
        let (outcomes, _) = try await Self.convert(contents, jobs: 3)
        #expect(outcomes == contents.map { $0 == "x" ? "converted" : "crashed" })
    }

    @Test func notInstalled() {
        let queue = OfficeQueue(converter: OfficeConverter.find(path: "/nowhere"))
        #expect(throws: ReadingError.needsConverter(format: .rtf, install: "libreoffice-writer")) {
            try queue.add(Array("{\\rtf1".utf8), .rtf)
        }
        #expect(throws: ReadingError.needsConverter(format: .xls, install: "libreoffice-calc")) {
            try queue.add([0], .xls)
        }
    }

    @Test func temporaryFolderGoes() throws {
        var folder: TemporaryFolder? = try TemporaryFolder()
        let path = try #require(folder?.path)
        _ = try folder?.write([1], ending: "rtf")
        #expect(FileManager.default.fileExists(atPath: path))
        folder = nil
        #expect(!FileManager.default.fileExists(atPath: path))
    }
}
