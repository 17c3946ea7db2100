import ParsedCorpus
import Testing
import _TestSupport

/// Bytes of a document whose body holds `body`, with other parts if given.
func docx(_ body: String, numbering: String = "", styles: String = "") -> [UInt8] {
    let space = "xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'"
    var zip = StoredZip()
    func add(_ name: String, _ text: String) { zip.add(Array(name.utf8), Array(text.utf8)) }
    add(
        "word/document.xml", "<?xml version='1.0'?><w:document \(space)><w:body>\(body)</w:body></w:document>"
    )
    if !numbering.isEmpty { add("word/numbering.xml", "<w:numbering \(space)>\(numbering)</w:numbering>") }
    if !styles.isEmpty { add("word/styles.xml", "<w:styles \(space)>\(styles)</w:styles>") }
    return zip.bytes
}

/// A paragraph, a table, a row, a cell.
func p(_ text: String, _ properties: String = "") -> String {
    "<w:p><w:pPr>\(properties)</w:pPr><w:r><w:t>\(text)</w:t></w:r></w:p>"
}
func tbl(_ rows: String...) -> String { "<w:tbl><w:tblPr/>\(rows.joined())</w:tbl>" }
func tr(_ cells: String..., properties: String = "") -> String {
    "<w:tr><w:trPr>\(properties)</w:trPr>\(cells.joined())</w:tr>"
}
func tc(_ content: String, _ properties: String = "") -> String {
    "<w:tc><w:tcPr>\(properties)</w:tcPr>\(content.isEmpty || content.hasPrefix("<") ? content : p(content))</w:tc>"
}

/// The dump of a document with that body.
func word(_ body: String, numbering: String = "", styles: String = "") throws -> String {
    dump(try DOCXReader.read(docx(body, numbering: numbering, styles: styles), name: "a.docx"))
}

@Suite struct DOCXTextTests {
    @Test func runsBreaksAndSigns() throws {
        let body = """
            <w:p><w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr><w:r><w:t>共</w:t></w:r><w:smartTag><w:r><w:t>91</w:t>
            </w:r></w:smartTag><w:r><w:t>57</w:t><w:tab/><w:t>条</w:t><w:br/><w:t>一</w:t><w:noBreakHyphen/><w:softHyphen/>
            <w:sym w:font="Wingdings" w:char="F0FE"/><w:t xml:space="preserve"> 二</w:t><w:br/></w:r></w:p><w:p/>
            <w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent>\(p("三"))</w:sdtContent></w:sdt>
            """
        #expect(
            try word(body) == """
                P 1:1 |共9157\t条⏎一-☑ 二|
                P 3:1 |三|
                """)
    }

    @Test func stylesHideRaiseAndCrossOutText() throws {
        let styles = """
            <w:style w:type="character" w:styleId="mark"><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>
            <w:style w:type="character" w:styleId="old"><w:rPr><w:strike/></w:rPr></w:style>
            <w:style w:type="character" w:styleId="older"><w:basedOn w:val="old"/></w:style>
            <w:style w:type="character" w:styleId="shown"><w:basedOn w:val="old"/><w:rPr><w:strike w:val="0"/></w:rPr>
            </w:style><w:style w:type="paragraph" w:styleId="secret"><w:rPr><w:vanish/></w:rPr></w:style>
            """
        func run(_ style: String, _ text: String, _ more: String = "") -> String {
            "<w:r><w:rPr><w:rStyle w:val=\"\(style)\"/>\(more)</w:rPr><w:t>\(text)</w:t></w:r>"
        }
        let body = """
            <w:p><w:r><w:t>12</w:t></w:r>\(run("old", "3"))\(run("older", "4"))\(run("shown", "5"))\
            \(run("old", "6", "<w:strike w:val=\"0\"/>"))\(run("mark", "7"))</w:p>
            \(p("隐", "<w:pStyle w:val=\"secret\"/>"))\(p("显"))
            """
        #expect(
            try word(body, styles: styles) == """
                P 1:1 |1256⁷|
                P 3:1 |显|
                """)
    }

    @Test func trackedChangesFieldsAndHiddenText() throws {
        let body = """
            <w:p><w:r><w:t>新收</w:t></w:r><w:del><w:r><w:delText>1</w:delText><w:t>1</w:t></w:r></w:del>
            <w:ins><w:r><w:t>2</w:t></w:r></w:ins><w:moveFrom><w:r><w:t>3</w:t></w:r></w:moveFrom>
            <w:moveTo><w:r><w:t>4</w:t></w:r></w:moveTo><w:r><w:fldChar/><w:instrText>PAGE</w:instrText></w:r>
            <w:r><w:t>件</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>隐</w:t></w:r>
            <w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>显</w:t></w:r></w:p>
            <w:p><w:pPr><w:rPr><w:vanish/><w:del/></w:rPr></w:pPr><w:r><w:t>前</w:t></w:r></w:p>\(p("后"))
            """
        #expect(
            try word(body) == """
                P 1:1 |新收24件显|
                P 2:1 |前后|
                """)
    }

    /// The result of a field in the code of another is no text; a code without an end hides only its paragraph.
    @Test func fieldsInFields() throws {
        func field(_ kind: String) -> String { "<w:r><w:fldChar w:fldCharType=\"\(kind)\"/></w:r>" }
        let body = """
            <w:p>\(field("begin"))<w:r><w:instrText>IF </w:instrText></w:r>\(field("begin"))<w:r><w:instrText>M</w:instrText>
            </w:r>\(field("separate"))<w:r><w:t>99</w:t></w:r>\(field("end"))\(field("separate"))<w:r><w:t>14</w:t></w:r>
            \(field("begin"))\(field("separate"))<w:r><w:t>2</w:t></w:r>\(field("end"))\(field("end"))</w:p>
            <w:p>\(field("begin"))<w:r><w:t>码</w:t></w:r></w:p>\(p("后"))
            """
        #expect(
            try word(body) == """
                P 1:1 |142|
                P 3:1 |后|
                """)
    }

    /// Programs that make Word files of pages pack the page in as it is.
    @Test(arguments: ["afchunk.mht", "page.html"]) func pageTakenInAsAWhole(_ part: String) throws {
        let page = "<p>年报</p><table><tr><td>新<td>5</table>"
        let message = "MIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\n\n\(page)"
        let bytes = StoredZip([
            "word/document.xml": "<w:document><w:body><w:altChunk r:id='c'/></w:body></w:document>",
            "word/_rels/document.xml.rels":
                "<Relationships><Relationship Id='c' Type='x/aFChunk' Target='/word/\(part)'/></Relationships>",
            "word/\(part)": part.hasSuffix("mht") ? message : "<html><meta charset=utf-8>\(page)",
        ]).bytes
        let read = dump(try DOCXReader.read(bytes, name: "a.docx"))
        #expect(read.hasSuffix("|年报|\nG 1x2\n  0,0 |新|\n  0,1 |5|"))
    }

    @Test func deletedCellsAreGone() throws {
        let body = tbl(tr(tc("1"), tc("2", "<w:cellDel w:id=\"1\"/>"), tc("3")), tr(tc("4"), tc("5")))
        #expect(try word(body) == "G 2x2\n  0,0 |1|\n  0,1 |3|\n  1,0 |4|\n  1,1 |5|")
    }

    @Test func raisedText() throws {
        let raised = "<w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr>"
        let body =
            "<w:p><w:r><w:t>4</w:t></w:r><w:r>\(raised)<w:t>[12]</w:t></w:r><w:r><w:t>件</w:t></w:r></w:p>"
        #expect(try word(body) == "P 1:1 |4[¹²]件|")
    }

    /// Lowered, or moved by more than it takes to set a line straight.
    @Test(arguments: [
        ("vertAlign", "subscript", "4¹"), ("position", "6", "4¹"), ("position", "-8", "4¹"),
        ("position", "2", "41"), ("position", "-9223372036854775808", "4¹"),
    ])
    func movedText(_ element: String, _ value: String, _ read: String) throws {
        let moved = "<w:rPr><w:\(element) w:val=\"\(value)\"/></w:rPr>"
        #expect(
            try word("<w:p><w:r><w:t>4</w:t></w:r><w:r>\(moved)<w:t>1</w:t></w:r></w:p>") == "P 1:1 |\(read)|"
        )
    }

    /// Of two forms of one thing the older where the newer is in markup that Word does not know.
    @Test(arguments: [("wps w14", "35"), ("", "35"), ("future", "77"), ("wps future", "77")])
    func formsOfOneThing(_ requires: String, _ read: String) throws {
        func form(_ name: String, _ text: String) -> String {
            "<mc:\(name)><w:r><w:t>\(text)</w:t></w:r></mc:\(name.prefix(8))>"
        }
        let body = """
            <w:p><mc:AlternateContent xmlns:mc="m"><mc:Choice Requires="\(requires)"><w:r><w:t>35</w:t></w:r></mc:Choice>
            \(form("Fallback", "77"))</mc:AlternateContent><mc:AlternateContent xmlns:mc="m"><mc:Choice Requires="wps">\
            <w:r><w:t>1</w:t></w:r></mc:Choice>\(form("Fallback", "2"))</mc:AlternateContent></w:p>
            """
        #expect(try word(body) == "P 1:1 |\(read)1|")
    }

    @Test func textBoxesOnceAndBeforeTheirParagraph() throws {
        let box = "<w:txbxContent>\(p("框"))</w:txbxContent>"
        let body = """
            <w:p><w:r><w:t>标</w:t></w:r><w:r><mc:AlternateContent xmlns:mc="m"><mc:Choice>\(box)</mc:Choice>
            <mc:Fallback><w:pict>\(box)</w:pict></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>题</w:t></w:r></w:p>
            """
        #expect(
            try word(body) == """
                P 2:1 |框|
                P 1:1 |标题|
                """)
    }

    @Test func drawingsAreNoText() throws {
        #expect(try word("<w:p><w:r><a:t xmlns:a='a'>图</a:t><w:t>文</w:t></w:r></w:p>") == "P 1:1 |文|")
    }

    @Test func unpackedXML() throws {
        let source =
            "<?xml version='1.0'?><w:wordDocument xmlns:w='w'><w:body>\(p("年报"))</w:body></w:wordDocument>"
        #expect(dump(try DOCXReader.read(Array(source.utf8), name: "a.doc")) == "P 1:1 |年报|")
    }
}

@Suite struct DOCXTableTests {
    @Test func spansInBothDirections() throws {
        let body = tbl(
            tr(tc("a", "<w:vMerge w:val='restart'/>"), tc("b", "<w:gridSpan w:val='2'/>")),
            tr(tc("", "<w:vMerge/>"), tc("1"), tc("2")),
            tr(tc("x", "<w:vMerge w:val='continue'/>"), tc("3"), tc(p("4") + p("5"))))
        #expect(
            try word(body) == """
                G 3x3
                  0,0 3x1 |a|
                  0,1 1x2 |b|
                  1,1 |1|
                  1,2 |2|
                  2,1 |3|
                  2,2 |4⏎5|
                """)
    }

    @Test func gridBeforeAndIrregularMerges() throws {
        // The second row goes on a cell that is not there; the third on one of another width.
        let body = tbl(
            tr(tc("a"), tc("b"), properties: "<w:gridBefore w:val='1'/><w:gridAfter w:val='1'/>"),
            tr(tc("c", "<w:vMerge/>"), tc("d", "<w:vMerge w:val='restart'/>"), tc("e")),
            tr(tc("f"), tc("g", "<w:vMerge/><w:gridSpan w:val='2'/>")))
        #expect(
            try word(body) == """
                G 3x3
                  0,1 |a|
                  0,2 |b|
                  1,0 |c|
                  1,1 |d|
                  1,2 |e|
                  2,0 |f|
                  2,1 1x2 |g|
                """)
    }

    @Test func deletedAndHiddenRowsAreGone() throws {
        let body = tbl(
            tr(tc("a"), tc("1")), tr(tc("b"), tc("2"), properties: "<w:del/>"),
            tr(tc("c"), tc("3"), properties: "<w:hidden/>"), tr(tc("d"), tc("4")))
        #expect(
            try word(body) == """
                G 2x2
                  0,0 |a|
                  0,1 |1|
                  1,0 |d|
                  1,1 |4|
                """)
    }

    @Test func nestedTables() throws {
        let inner = tbl(tr(tc("1"), tc("2")))
        #expect(
            try word(tbl(tr(tc(p("前") + inner + p("后"))))) == """
                P 1:1 |前|
                G 1x2
                  0,0 |1|
                  0,1 |2|
                P 4:1 |后|
                """)
        #expect(
            try word(tbl(tr(tc("a"), tc("b"), tc("c"), tc(p("x") + inner + p("y"))))) == """
                G 1x4
                  0,0 |a|
                  0,1 |b|
                  0,2 |c|
                  0,3 |x⏎y|
                G 1x2
                  0,0 |1|
                  0,1 |2|
                """)
    }
}

@Suite struct DOCXNumberingTests {
    static func level(_ level: Int, _ format: String, _ text: String, _ more: String = "") -> String {
        "<w:lvl w:ilvl='\(level)'><w:start w:val='1'/><w:numFmt w:val='\(format)'/>\(more)<w:lvlText w:val='\(text)'/></w:lvl>"
    }
    static func list(_ levels: String...) -> String {
        "<w:abstractNum w:abstractNumId='0'>\(levels.joined())</w:abstractNum><w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num>"
    }
    static func numbered(_ text: String, _ level: Int = 0, id: Int = 1) -> String {
        p(text, "<w:numPr><w:ilvl w:val='\(level)'/><w:numId w:val='\(id)'/></w:numPr>")
    }

    @Test func headingsByList() throws {
        let lists = Self.list(
            Self.level(0, "chineseCountingThousand", "%1、"), Self.level(1, "chineseCounting", "（%2）"),
            Self.level(2, "decimal", "%3.", "<w:suff w:val='space'/>"),
            Self.level(3, "decimal", "%1.%4", "<w:isLgl/>"))
        let body = [("总体情况", 0), ("主动公开", 1), ("依申请", 1), ("a", 2), ("b", 2), ("二", 0), ("c", 1), ("d", 3)]
            .map { Self.numbered($0.0, $0.1) }.joined()
        #expect(
            try word(body, numbering: lists) == """
                P 1:1 |一、总体情况|
                P 2:1 |（一）主动公开|
                P 3:1 |（二）依申请|
                P 4:1 |1. a|
                P 5:1 |2. b|
                P 6:1 |二、二|
                P 7:1 |（一）c|
                P 8:1 |2.1 d|
                """)
    }

    @Test func headingsByStyle() throws {
        let lists = Self.list(
            Self.level(0, "chineseCounting", "%1、"), Self.level(1, "decimal", "%2、", "<w:pStyle w:val='s2'/>")
        )
        let styles = """
            <w:style w:type="paragraph" w:styleId="s1"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
            <w:style w:type="paragraph" w:styleId="s2"><w:basedOn w:val="s1"/></w:style>
            <w:style w:type="paragraph" w:styleId="s3"><w:basedOn w:val="s3"/></w:style>
            """
        let body =
            p("甲", "<w:pStyle w:val='s1'/>") + p("乙", "<w:pStyle w:val='s2'/>")
            + p("丙", "<w:pStyle w:val='s3'/>")
            + p("丁", "<w:pStyle w:val='s1'/><w:numPr><w:numId w:val='0'/></w:numPr>")
            + p("戊", "<w:pStyle w:val='s1'/>")
        #expect(
            try word(body, numbering: lists, styles: styles) == """
                P 1:1 |一、甲|
                P 2:1 |1、乙|
                P 3:1 |丙|
                P 4:1 |丁|
                P 5:1 |二、戊|
                """)
    }

    @Test func instancesRestartAndNumbersStandApartFromFigures() throws {
        let lists =
            Self.list(Self.level(0, "decimal", "%1．", "<w:suff w:val='nothing'/>"))
            + "<w:num w:numId='2'><w:abstractNumId w:val='0'/><w:lvlOverride w:ilvl='0'><w:startOverride w:val='1'/></w:lvlOverride></w:num>"
        let body = Self.numbered("a") + Self.numbered("b") + Self.numbered("5", id: 2)
        #expect(
            try word(body, numbering: lists) == """
                P 1:1 |1．a|
                P 2:1 |2．b|
                P 3:1 |1． 5|
                """)
    }

    @Test(arguments: [
        ("chineseCounting", "十、十一、二十、一百零一、"), ("chineseLegalSimplified", "壹拾、壹拾壹、贰拾、壹佰零壹、"),
        ("ideographDigital", "一〇、一一、二〇、一〇一、"), ("ideographTraditional", "癸、11、20、101、"),
        ("japaneseCounting", "十、十一、二十、一百零一、"), ("decimalEnclosedCircle", "⑩、⑪、⑳、101、"),
        ("upperRoman", "X、XI、XX、CI、"), ("lowerLetter", "j、k、t、wwww、"), ("decimalFullWidth", "１０、１１、２０、１０１、"),
    ])
    func formats(_ format: String, _ expected: String) throws {
        var read = ""
        for start in [10, 11, 20, 101] {
            let lists = Self.list(
                Self.level(0, format, "%1、").replacing("start w:val='1'", with: "start w:val='\(start)'"))
            let document = try DOCXReader.read(docx(Self.numbered(""), numbering: lists), name: "a")
            if case .paragraph(let piece)? = document.blocks.first { read += document.string(piece.text) }
        }
        #expect(read == expected)
    }
}

@Suite struct DOCXHostileTests {
    static let whole = docx(
        p("一、")
            + tbl(tr(tc("a", "<w:vMerge w:val='restart'/>"), tc("1")), tr(tc("", "<w:vMerge/>"), tc("2"))),
        numbering: DOCXNumberingTests.list(DOCXNumberingTests.level(0, "decimal", "%1")))

    @Test func truncated() {
        for head in truncations(of: Self.whole).dropFirst() {
            #expect(throws: ReadingError.self) { try DOCXReader.read(head, name: "a") }
        }
        let half = Array(Self.whole[..<400])
        #expect(
            throws: ReadingError.damaged(
                format: .docx,
                reason: "not a whole ZIP archive (central directory missing); the file ends after 400 bytes")
        ) { try DOCXReader.read(half, name: "a") }
    }

    @Test func mutations() {
        var seeded = SeededBytes(seed: 2021)
        for _ in 0..<2000 { _ = try? DOCXReader.read(seeded.mutate(Self.whole), name: "a") }
        // The checksum stops most of those; these reach the XML.
        let source = Array(
            "<?xml version='1.0'?><w:d xmlns:w='w'><w:body>\(p("x"))\(tbl(tr(tc("a", "<w:gridSpan w:val='2'/>"))))</w:body></w:d>"
                .utf8)
        for _ in 0..<4000 { _ = try? DOCXReader.read(seeded.mutate(source), name: "a") }
    }

    @Test func entitiesAreRefused() {
        let source =
            "<?xml version='1.0'?><!DOCTYPE d [<!ENTITY a 'x'><!ENTITY b '&a;&a;'>]><w:d><w:body/></w:d>"
        #expect(
            throws: ReadingError.damaged(
                format: .docx, reason: "'a' has a document type declaration, which a docx has not")
        ) { try DOCXReader.read(Array(source.utf8), name: "a") }
    }

    @Test(arguments: ["<w:x>", "<w:tbl><w:tr><w:tc>", "<w:p><w:txbxContent>"])
    func depthIsRefused(_ tags: String) {
        let body = String(repeating: tags, count: 500_000)
        let time = ContinuousClock().measure {
            #expect(throws: ReadingError.self) { try DOCXReader.read(docx(body), name: "a") }
        }
        #expect(time < .seconds(60))
    }

    @Test func hugeSpans() throws {
        let cell = tc("a", "<w:gridSpan w:val='999999999'/>")
        #expect(try word(tbl(tr(cell, tc("b")))) == "G 1x1001\n  0,0 1x1000 |a|\n  0,1000 |b|")
        let wide = tbl(tr(String(repeating: cell, count: 20)))
        #expect(throws: ReadingError.limitExceeded(name: "columns of a table", limit: 16_384, found: "17000"))
        {
            try word(wide)
        }
    }

    @Test func passwordsAndOtherFiles() {
        var encrypted: [UInt8] =
            [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 1528)
        for (offset, unit) in "EncryptedPackage".utf16.enumerated() {
            encrypted[1024 + 2 * offset] = UInt8(unit)
        }
        #expect(throws: ReadingError.encrypted(format: .docx)) { try DOCXReader.read(encrypted, name: "a") }
        var zip = StoredZip()
        zip.add(Array("word/document.xml".utf8), [1, 2, 3], flags: 1)
        #expect(throws: ReadingError.encrypted(format: .docx)) { try DOCXReader.read(zip.bytes, name: "a") }
        #expect(
            throws: ReadingError.damaged(format: .docx, reason: "no 'word/document.xml' in the archive")
        ) { try DOCXReader.read(StoredZip(["a.txt": "x"]).bytes, name: "a") }
    }
}
