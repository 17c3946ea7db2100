import ParsedCorpus
import Testing
import _TestSupport

@Suite struct ZIPArchiveTests {
    @Test func membersInOrderWithoutWhatIsHidden() throws {
        var zip = StoredZip([
            "b/2.html": "x", "b/": "", "__MACOSX/._b": "x", "a.txt": "年报", ".hidden": "x", "~$a.docx": "x",
        ])
        // 年.txt in GBK, not marked as UTF-8.
        zip.add([0xC4, 0xEA, 0x2E, 0x74, 0x78, 0x74], [])
        var archive = try ZIPArchive(zip.bytes)
        let names = archive.documents.map(\.name)
        #expect(names == ["a.txt", "b/2.html", "年.txt"])
        let members = archive.members
        let text = try archive.extract(members.first { $0.name == "a.txt" } ?? members[0])
        #expect(text == Array("年报".utf8))
    }

    @Test func bombsAreRefusedBeforeUnpacking() throws {
        var zip = StoredZip()
        zip.addPackedZeros("a", count: 258 * 100, declared: 2_000_000_000)
        zip.addPackedZeros("b", count: 258 * 100, declared: 200_000_000)
        zip.addPackedZeros("c", count: 258 * 100, declared: 100)
        var archive = try ZIPArchive(zip.bytes)
        let members = archive.members
        #expect(
            throws: ReadingError.limitExceeded(
                name: "bytes of an archive member", limit: 256 << 20, found: "'a' unpacks to 2000000000")
        ) { try archive.extract(members[0]) }
        #expect(
            throws: ReadingError.limitExceeded(
                name: "compression ratio", limit: 500, found: "'b' unpacks from 165 to 200000000 bytes")
        ) { try archive.extract(members[1]) }
        #expect(throws: ReadingError.self) { try archive.extract(members[2]) }
    }

    @Test func limitsOnTheWhole() throws {
        let bytes = StoredZip(["a": "12345", "b": "12345"]).bytes
        var limits = ReadingLimits()
        limits.archiveBytes = 8
        var archive = try ZIPArchive(bytes, limits: limits)
        let members = archive.members
        _ = try archive.extract(members[0])
        #expect(
            throws: ReadingError.limitExceeded(
                name: "bytes of all archive members", limit: 8, found: "'b' goes beyond")
        ) { try archive.extract(members[1]) }
        limits.members = 1
        #expect(throws: ReadingError.limitExceeded(name: "members of an archive", limit: 1, found: "2")) {
            _ = try ZIPArchive(bytes, limits: limits)
        }
    }

    @Test func damage() throws {
        var bytes = StoredZip(["a": "12345"]).bytes
        bytes[33] ^= 1
        var archive = try ZIPArchive(bytes)
        let member = archive.members[0]
        #expect(
            throws: ReadingError.damaged(
                format: .zip, reason: "member 'a': damaged data after 5 bytes")
        ) { try archive.extract(member) }
        #expect(
            throws: ReadingError.damaged(
                format: .zip, reason: "not a ZIP archive (it begins with 25 50 44 46)")
        ) { _ = try ZIPArchive(Array("%PDF-1.4".utf8)) }
    }
}
