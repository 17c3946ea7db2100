import ParsedCorpus
import Testing
import _TestSupport

@Suite struct HTMLTextTests {
    @Test func paragraphsAndBlanks() throws {
        let page = """
            <html><head><title> 年度报告
             _网站</title></head><body>
            <h1>某县<span>司法</span>
            局</h1><!-- 注 --><p>共<b>9</b><i>157</i>条　<font> x </font></p>文字<br>换行<br><br>
            <div>一<div>二</div>三</div><p> </p><hr></body></html>
            """
        #expect(
            try html(page) == """
                title: 年度报告 _网站
                P 3:5 |某县司法 局|
                P 4:24 |共9157条　 x|
                P 4:71 |文字⏎换行|
                P 5:6 |一|
                P 5:14 |二|
                P 5:23 |三|
                """)
    }

    @Test func whatIsNotShownIsLeftOut() throws {
        let page = """
            <body><script>var a="<p>1</p>"</script><style>p{}</style><noscript>请启用</noscript>
            <template><p>2</p></template><div style='display:none'>3<p>4</p></div><select><option>2019</select>
            <xml><w:View>Normal</w:View><w:Zoom>0</w:Zoom></xml><![if !supportEmptyParas]>5<![endif]>
            <p style="mso-x:1;display:block">6<o:p></o:p></p>
            """
        #expect(try html(page) == "P 3:79 |5|\nP 4:34 |6|")
    }

    /// What depends on an element's surroundings or on the medium is shown: no number is lost by half-read rules.
    @Test func whatStyleSheetsHideIsLeftOut() throws {
        let page = """
            <style>/* .f{display:none} */ .a, P#b { color: red; Display : none !important } .c{display:none}
            @media print { .d { display:none } } .c{display:block} div .e{display:none} .g:hover{display:none}</style>
            <p class="x a">1</p><p id=b>2</p><p class=c>3</p><p class=d>4</p><p class=e>5</p><p class=f>6</p><p class=g>7</p>
            <table><tr><td class=a>8</td><td>1<span class="a">9</span>0</td></tr></table>
            """
        let shown = try html(page).split(separator: "\n").filter { $0.hasSuffix("|") }
        #expect(shown.map { String($0.split(separator: "|")[1]) } == ["3", "4", "5", "6", "7", "10"])
    }

    @Test func selectorsOfStyleSheets() throws {
        let sheet = """
            <style>.tabs > .pane{display:none} .tabs>.active{display:block} table .old{text-decoration:line-through}
            @media screen { #x .y { display: none } } @media print { .z { display: none } } p.up{display:none}
            .mark{vertical-align:super} .a:hover{display:none} .faint{opacity:0} .half{opacity:0.5}
            .k > .m .n{display:none}</style>
            """
        let page = """
            <div class="tabs"><p class="pane">隐</p><p class="pane active">显</p><div><p class="pane">深</p></div>
            <p class="pane" style="display:block">自</p></div><p class="y">外</p><div id="x"><p class="y">内</p></div>
            <div class="k"><div class="m"><div class="m"><p class="n">藏</p></div></div></div>
            <p class="z">印</p><p class="up">上</p><p class="a">悬</p>
            <table><tr><td>1<i class="old">2</i><i class="mark">3</i></td><td>4<b class="faint">5</b></td>
            <td>6<b class="half">7</b></td></tr></table><b class="old">删</b>
            """
        // Above the outermost element is no other.
        let whole = "<html class=\"y\">\(sheet)<body>\(page)"
        let read = dump(try HTMLReader.read(Array(whole.utf8), name: "a.html"))
        let texts = read.split(separator: "\n").compactMap { $0.split(separator: "|").dropFirst().first }
        #expect(texts == ["显", "深", "自", "外", "印", "悬", "1³", "4", "67", "删"])
    }

    @Test func drawingsAreBlanksAndFormulasText() throws {
        let page = """
            <p>前<svg viewBox="0"><title>x</title><path d="M0"/><path/>
            <svg></svg><text>1</text></svg>后<math><mi>x</mi><mo>=</mo></math></p><script>"<svg>"</script><p>文<svg/><b>末
            """
        #expect(try html(page) == "P 1:4 |前 后x=|\nP 2:99 |文|")
    }

    @Test func preformattedLinesAreParagraphs() throws {
        #expect(
            try html("<pre>\n一、 总体\n\n  a   1\n</pre>") == """
                P 2:1 |一、 总体|
                P 4:1 |  a   1|
                """)
    }

    @Test func metadataOfGovernmentSites() throws {
        let page = """
            <meta name="ArticleTitle" content="某县2023年年报"><meta name="SiteName" content="某县政府">
            <META NAME="Url" CONTENT="http://example.gov.cn/a.html"><title>某县2023年年报_某县政府</title>
            """
        #expect(
            try html(page) == """
                title: 某县2023年年报
                source: 某县政府 http://example.gov.cn/a.html
                """)
    }

    @Test func fragmentWithoutDocument() throws {
        #expect(try html("年报<td>1</td>") == "P 1:1 |年报1|")
    }
}

@Suite struct HTMLEncodingTests {
    /// 政府信息公开 in GBK.
    static let gbk: [UInt8] = [0xD5, 0xFE, 0xB8, 0xAE, 0xD0, 0xC5, 0xCF, 0xA2, 0xB9, 0xAB, 0xBF, 0xAA]

    static func page(_ head: String, _ text: [UInt8]) -> [UInt8] {
        Array("\(head)<p>".utf8) + text + Array("</p>".utf8)
    }

    static func read(_ bytes: [UInt8]) throws -> String { dump(try HTMLReader.read(bytes, name: "p")) }

    @Test(arguments: ["", "<meta charset=gb2312>", "<meta http-equiv=c content='text/html; charset=GBK'>"])
    func gbkUndeclaredOrDeclared(_ head: String) throws {
        let read = try Self.read(Self.page(head, Self.gbk))
        #expect(read == "P 1:\(head.utf8.count + 4) |政府信息公开|")
    }

    @Test func gbkDeclaredAsUTF8() throws {
        #expect(
            try Self.read(Self.page("<meta charset='utf-8'>", Self.gbk)) == """
                P 1:26 |政府信息公开|
                note reading.encoding: declared as UTF-8, but the bytes are GB18030
                """)
    }

    @Test func gbkDeclaredAsLatin() throws {
        #expect(
            try Self.read(Self.page("<meta charset=iso-8859-1>", Self.gbk)) == """
                P 1:29 |政府信息公开|
                note reading.encoding: declared as ISO-8859-1, but the bytes are GB18030
                """)
    }

    @Test func utf8DeclaredAsGBK() throws {
        #expect(
            try Self.read(Self.page("<meta charset=gbk>", Array("年报".utf8))) == """
                P 1:22 |年报|
                note reading.encoding: declared as GB18030, but the bytes are UTF-8
                """)
    }

    @Test func damagedUTF8StaysUTF8() throws {
        let text = Array("政府信息公开工作".utf8) + [0xE5, 0xB9] + Array("年度报告".utf8)
        #expect(
            try Self.read(Self.page("", text)) == """
                P 1:4 |政府信息公开工作\u{FFFD}年度报告|
                note reading.encoding: not UTF-8 at byte 27, read as U+FFFD
                """)
    }

    @Test func undecodableBytesOfGBK() throws {
        let text = Self.gbk + [0xFF] + Self.gbk + Self.gbk + Self.gbk + Self.gbk
        let read = try Self.read(Self.page("", text))
        #expect(read.contains("政府信息公开\u{FFFD}政府信息公开"))
        #expect(read.hasSuffix("note reading.encoding: not GB18030 at byte 15, read as U+FFFD"))
    }

    @Test(arguments: [true, false], [true, false])
    func utf16(isLittle: Bool, isMarked: Bool) throws {
        var bytes: [UInt8] = []
        for unit in (isMarked ? [0xFEFF] : []) + Array("<p>年报</p>".utf16) {
            let high = UInt8(unit >> 8), low = UInt8(unit & 255)
            bytes += isLittle ? [low, high] : [high, low]
        }
        #expect(try Self.read(bytes) == "P 1:4 |年报|")
    }

    @Test func byteOrderMark() throws {
        #expect(try Self.read([0xEF, 0xBB, 0xBF] + Array("<meta charset=gbk><p>年报".utf8)) == "P 1:22 |年报|")
    }
}
