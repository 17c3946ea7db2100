import Testing
import _TestSupport

@testable import ParsedCorpus

@Suite struct ZIPDirectoryTests {
    @Test func namesAreThoseThatLibzipLists() throws {
        let bytes = StoredZip(["a.html": "x", "年报/b.txt": "y", "word/document.xml": ""]).bytes
        let archive = try ZIPArchive(bytes)
        #expect(ZIPDirectory(bytes)?.names == Set(archive.members.map(\.name)))
    }

    @Test func aDamagedDirectoryIsNone() {
        let bytes = StoredZip(["a.html": "x", "b.txt": "y"]).bytes
        #expect(ZIPDirectory([]) == nil)
        #expect(ZIPDirectory(Array(bytes.dropLast())) == nil)
        for head in truncations(of: bytes) { #expect(ZIPDirectory(head) == nil) }
        var seeded = SeededBytes(seed: 5)
        for _ in 0..<2000 { _ = ZIPDirectory(seeded.mutate(bytes)) }
    }
}
