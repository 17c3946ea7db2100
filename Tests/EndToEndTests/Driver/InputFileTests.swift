import Foundation
import Glibc
import ParsedCorpus
import Testing

@testable import gongkai

@Suite(.timeLimit(.minutes(5))) struct InputFileTests {
    static func names(_ folder: TemporaryFolder) throws -> [String] {
        try InputFile.find([folder.path]).map(\.name)
    }

    @Test func onlyFiles() throws {
        let folder = try TemporaryFolder()
        let path = folder.path
        for name in ["b.txt", "a.txt", ".hidden", "sub/c.txt"] {
            let url = URL(fileURLWithPath: path + "/" + name)
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data("x".utf8).write(to: url)
        }
        mkfifo(path + "/pipe", 0o600)
        symlink("/dev/zero", path + "/zero")
        symlink("nowhere", path + "/dangling")
        symlink("..", path + "/sub/back")
        symlink(".", path + "/self")
        symlink("self", path + "/self2")
        symlink("round", path + "/round")
        // A link that leads nowhere may stand for a report that was not fetched.
        #expect(try Self.names(folder) == ["a.txt", "b.txt", "dangling", "round", "sub/c.txt"])
        #expect(throws: ReadingError.deadLink) {
            try InputFile.find([path]).first { $0.name == "dangling" }?.read(limit: 100)
        }
    }

    /// Larger than any machine's memory, and never read.
    @Test func tooLarge() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/large.pdf"
        try Data().write(to: URL(fileURLWithPath: path))
        #expect(truncate(path, 4 << 40) == 0)
        let limit = ReadingLimits().fileBytes
        #expect(
            throws: ReadingError.limitExceeded(
                name: "bytes of a file", limit: limit, found: "\(4 << 40) bytes")
        ) { try FileContent.read(path, limit: limit) }
    }

    /// Streams are cut off at the limit, devices are not read at all.
    @Test func streams() throws {
        let zero = open("/dev/zero", O_RDONLY)
        defer { close(zero) }
        #expect(throws: ReadingError.self) { try FileContent.read(zero, limit: 1 << 20) }
        #expect(throws: ReadingError.unreadableFile(reason: "a device, not a file")) {
            try FileContent.read("/dev/zero", limit: 1 << 20)
        }
    }

    @Test(arguments: [0, 1, 65_535, 65_536, 65_537, 300_000]) func allBytes(_ count: Int) throws {
        let folder = try TemporaryFolder()
        let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        let path = try folder.write(bytes, ending: "bin")
        #expect(try FileContent.read(path, limit: 1 << 20) == bytes)
        let file = open(path, O_RDONLY)
        defer { close(file) }
        #expect(try FileContent.read(file, limit: 1 << 20) == bytes)
    }

    /// Archives made on Chinese Windows unpack to names in GBK; such a file is named, not left out.
    @Test func namesThatAreNotUTF8() throws {
        let folder = try TemporaryFolder()
        let name: [CChar] = (folder.path + "/").utf8CString.dropLast() + [-67, -32, 46, 116, 120, 116, 0]
        close(open(name, O_CREAT | O_WRONLY, 0o644))
        let files = try InputFile.find([folder.path])
        #expect(files.map(\.name) == ["\u{FFFD}\u{FFFD}.txt"])
        #expect(throws: ReadingError.lostName) { try files.first?.read(limit: 10) }
    }

    @Test(.enabled(if: getuid() != 0)) func noPermission() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write([1], ending: "txt")
        chmod(path, 0)
        #expect(throws: ReadingError.unreadableFile(reason: "permission denied")) {
            try FileContent.read(path, limit: 10)
        }
    }

    @Test func formatNames() {
        #expect(DocumentFormat(argument: "txt") == .text)
        #expect(DocumentFormat(argument: "MD") == .markdown)
        #expect(DocumentFormat(argument: "xls") == .xls)
        #expect(DocumentFormat(argument: "jpg") == nil)
    }
}
