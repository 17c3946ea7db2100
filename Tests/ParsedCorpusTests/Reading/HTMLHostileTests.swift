import ParsedCorpus
import Testing
import _TestSupport

@Suite struct HTMLHostileTests {
    /// A page with a bit of everything.
    static let everything = Array(
        """
        <!DOCTYPE html><html><head><meta charset="utf-8"><title>年报</title></head><body>
        <div><table border=1><tr><td rowspan="2" colspan=3><p style="display:block">一&nbsp;项</p></td><td>1<br>2
        </tr><tr><td>&#x4E2D;<table><tr><td>内<td>3</table></table></div><pre> a  b
        c</pre><form><select><option>x</select><textarea>y</textarea></form><b><i>错</b>位</i>
        <svg><td>z</svg><math><mi>m</mi></math><template><p>t</template></body></html>
        """.utf8)

    @Test func everyHeadOfAPage() {
        for head in truncations(of: Self.everything) { _ = try? HTMLReader.read(head, name: "p") }
        #expect(throws: ReadingError.empty) { try HTMLReader.read([], name: "p") }
    }

    @Test func mutations() {
        var seeded = SeededBytes(seed: 2019)
        for _ in 0..<3000 {
            _ = try? HTMLReader.read(seeded.mutate(Self.everything), name: "p")
        }
    }

    @Test(arguments: ["<div>", "<b>", "<table><tr><td>", "<ul><li>", "<svg>", "<div></x>"])
    func depthIsRefused(_ tag: String) {
        let bytes = Array(String(repeating: tag, count: 1_000_000).utf8)
        let clock = ContinuousClock()
        let time = clock.measure {
            #expect(throws: ReadingError.self) { try HTMLReader.read(bytes, name: "p") }
        }
        #expect(time < .seconds(60))
    }

    @Test func depthBelowTheLimitIsRead() throws {
        let bytes = Array((String(repeating: "<div>", count: 4000) + "年报").utf8)
        #expect(dump(try HTMLReader.read(bytes, name: "p")) == "P 1:20001 |年报|")
    }

    @Test func elementsThatEndByThemselvesMayBeMany() throws {
        let bytes = Array(String(repeating: "<p>1<br><img><li>2", count: 20_000).utf8)
        #expect(try HTMLReader.read(bytes, name: "p").blocks.count == 40_000)
    }

    @Test(arguments: [
        "<p><o:p/></p>", "<table><tr><td><font>1<td><div>2</table>", "<ul><li><b>1</b><li><p>2</ul>",
        "<script>'<div>'</script>", "<!-- <div> -->", "<div><b>1</div>", "<p><span>1<div>2</div>",
        "<svg><path/><path/></svg>", "<select><option>1<option>2</select>",
    ])
    func sloppyPagesAreNotDeep(_ part: String) throws {
        let bytes = Array(String(repeating: part, count: 10_000).utf8)
        _ = try HTMLReader.read(bytes, name: "p")
    }

    @Test(arguments: [
        "<table><svg><title><![CDATA[ x ]]>x", "<table><svg><select><desc><select><tfoot>",
        "<template><tr><math><mi><![CDATA[ x ]]>x", "<table><SVG><foreignObject><![CDATA[ x ]]><</iframe>",
    ])
    func pagesThatStopTheParser(_ page: String) throws { _ = try html(page) }

    @Test func formattingThatMultipliesIsRefused() {
        // Each paragraph opens all formatting elements of the paragraphs before it again.
        let bytes = Array((0..<4000).map { "<p><b id=\($0)>x" }.joined().utf8)
        var limits = ReadingLimits()
        limits.parserBytes = 64 << 20
        #expect(
            throws: ReadingError.limitExceeded(
                name: "bytes of memory for parsing", limit: 64 << 20,
                found: "an HTML of \(bytes.count) bytes that takes more")
        ) { try HTMLReader.read(bytes, name: "p", limits: limits) }
    }

    @Test func hugeSpansCostNothing() throws {
        let page = "<table><tr><td colspan=99999999 rowspan=99999999>a<td>b<tr><td>c</table>"
        #expect(
            try html(page) == """
                G 2x1001
                  0,0 2x1000 |a|
                  0,1000 |b|
                  1,1000 |c|
                """)
        let wide = Array("<table><tr>\(String(repeating: "<td colspan=1000>", count: 17))</table>".utf8)
        #expect(
            throws: ReadingError.limitExceeded(name: "columns of a table", limit: 16_384, found: "17000")
        ) { try HTMLReader.read(wide, name: "p") }
    }
}
