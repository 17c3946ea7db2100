import ParsedCorpus
import Testing

@Suite struct PDFDamageTests {
    @Test func refusals() throws {
        #expect(throws: ReadingError.empty) { try PDFReader.read([], name: "empty") }
        #expect(throws: ReadingError.noTextLayer(pages: 3)) { try PDFFixture.read("scan.pdf") }
        #expect(throws: ReadingError.encrypted(format: .pdf)) { try PDFFixture.read("locked.pdf") }
        #expect(throws: ReadingError.limitExceeded(name: "pages", limit: 2, found: "3")) {
            try PDFReader.read(PDFFixture.bytes("ruled.pdf"), name: "", limits: PDFLimits(pages: 2))
        }
        #expect(
            throws: ReadingError.limitExceeded(name: "characters", limit: 100, found: "more on page 1 of 3")
        ) {
            try PDFReader.read(PDFFixture.bytes("ruled.pdf"), name: "", limits: PDFLimits(characters: 100))
        }
    }

    /// Cut anywhere, a file is refused rather than read in part.
    @Test(arguments: ["ruled.pdf", "office.pdf", "turned.pdf"])
    func cutOff(_ name: String) throws {
        let bytes = try PDFFixture.bytes(name)
        for share in 1..<50 {
            #expect(throws: ReadingError.self) {
                try PDFReader.read(Array(bytes.prefix(bytes.count * share / 50)), name: name)
            }
        }
    }

    /// A stream that cannot be decompressed is refused, as poppler would keep silent about the rest of the page.
    @Test func brokenPageText() throws {
        var bytes = try PDFFixture.bytes("ruled.pdf")
        bytes[6061] = 0xF2
        #expect(
            throws: ReadingError.damaged(
                format: .pdf, reason: "the text of page 2 cannot be decompressed")
        ) {
            try PDFReader.read(bytes, name: "ruled.pdf")
        }
    }

    /// A page tree in circles, and objects that never end: looked at once, then left to poppler.
    @Test(.timeLimit(.minutes(5))) func endlessStructure() {
        let twins = "1 0 obj <</Pages 2 0 R>> endobj 2 0 obj <</Kids [2 0 R 2 0 R]/Count 2>> endobj "
        let deep = (3..<30_000).map { "\($0) 0 obj <</Kids [\($0 + 1) 0 R]>> endobj " }.joined()
        let open = String(repeating: "7 0 obj <</A [ 1 ", count: 40_000)
        for body in [twins, twins.replacing("[2 0 R 2 0 R]", with: "[3 0 R]") + deep, twins + open] {
            let file = "%PDF-1.4\n\(body)trailer <</Root 1 0 R>>\n%%EOF\n"
            #expect(throws: ReadingError.self) { try PDFReader.read(Array(file.utf8), name: "endless") }
        }
    }

    /// Any bytes changed, the reader answers with a document or an error.
    @Test(arguments: ["ruled.pdf", "open.pdf", "turned.pdf", "no-copy.pdf"])
    func changedBytes(_ name: String) throws {
        let bytes = try PDFFixture.bytes(name)
        var seed: UInt64 = 20_240_131
        func next() -> Int {
            seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(seed >> 33)
        }
        for round in 0..<60 {
            var changed = bytes
            for _ in 0...(round % 12) { changed[next() % changed.count] = UInt8(next() & 0xFF) }
            _ = try? PDFReader.read(changed, name: name)
        }
    }
}
