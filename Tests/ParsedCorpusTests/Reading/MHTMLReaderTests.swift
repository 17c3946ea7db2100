import ParsedCorpus
import Testing
import _TestSupport

@Suite struct MHTMLReaderTests {
    static let whole = """
        From: <Saved>\r
        MIME-Version: 1.0\r
        Content-Type: multipart/related;\r
        \tboundary="--=_x"; type="text/html"\r
        \r
        preamble\r
        ----=_x\r
        Content-Type: image/png\r
        Content-Transfer-Encoding: base64\r
        \r
        AAAA\r
        ----=_x\r
        Content-Type: text/html; charset="gb2312"\r
        Content-Transfer-Encoding: quoted-printable\r
        \r
        <p class=3Da>=C4=EA=B1=\r
        =A8</p><table><tr><td>=D0=C2<td>5</table>\r
        ----=_x--\r

        """

    static func read(_ text: String) throws -> String {
        dump(try MHTMLReader.read(Array(text.utf8), name: "a.mht"))
    }

    @Test func quotedPrintableInGBK() throws {
        #expect(try Self.read(Self.whole) == "P 1:12 |年报|\nG 1x2\n  0,0 |新|\n  0,1 |5|")
    }

    @Test func base64InANestedMessage() throws {
        let message = """
            Content-Type: multipart/mixed; boundary=a

            --a
            Content-Type: multipart/alternative; boundary=b

            --b
            Content-Type: text/plain

            x
            --b
            Content-Type: text/html
            Content-Transfer-Encoding: base64

            PHA+5bm0
            5oqlPC9wPg==
            --b--
            --a--
            """
        #expect(try Self.read(message) == "P 1:4 |年报|")
    }

    @Test func theFrameWithTheTablesIsThePage() throws {
        func message(_ pages: String...) -> String {
            let parts = pages.map { "--a\nContent-Type: text/html; charset=utf-8\n\n\($0)\n" }.joined()
            return "Content-Type: multipart/related; boundary=a\n\n\(parts)--a--\n"
        }
        let frame = "<table><tr><td>新<td>5</table>"
        let read = "G 1x2\n  0,0 |新|\n  0,1 |5|"
        #expect(try Self.read(message("<p>导航</p><iframe src='cid:1'>", frame)) == read)
        #expect(try Self.read(message("<table><tr><td>导航</table>", frame, "<p>页脚</p>")) == read)
        #expect(try Self.read(message("<p>年报</p>", "<p>页脚</p>")) == "P 1:4 |年报|")
    }

    @Test func cutOffAndWithoutHTML() throws {
        let cut = String(Self.whole.prefix { $0 != "新" }.dropLast(30))
        #expect(try Self.read(cut).contains("note reading.truncated"))
        #expect(throws: ReadingError.damaged(format: .mhtml, reason: "no HTML part among 1 parts")) {
            try Self.read("MIME-Version: 1.0\n\nx")
        }
    }

    @Test func hostile() {
        let bytes = Array(Self.whole.utf8)
        for head in truncations(of: bytes) { _ = try? MHTMLReader.read(head, name: "a") }
        var seeded = SeededBytes(seed: 3)
        for _ in 0..<3000 { _ = try? MHTMLReader.read(seeded.mutate(bytes), name: "a") }
        let nested = (0..<100).map { "Content-Type: multipart/mixed; boundary=\($0)x\n\n--\($0)x\n" }.joined()
        #expect(
            throws: ReadingError.limitExceeded(
                name: "messages inside each other", limit: 16, found: "one more")
        ) {
            try MHTMLReader.read(Array(nested.utf8), name: "a")
        }
    }
}
