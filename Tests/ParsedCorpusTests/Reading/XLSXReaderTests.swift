import Testing
import _TestSupport

@testable import ParsedCorpus

@Suite struct XLSXReaderTests {
    static func workbook(_ sheet: String, strings: String = "", styles: String = "") -> [UInt8] {
        StoredZip([
            "xl/workbook.xml": """
            <workbook xmlns:r="r"><sheets><sheet name="年报" sheetId="1" r:id="i1"/>
            <sheet name="旧" sheetId="2" state="hidden" r:id="i2"/></sheets></workbook>
            """,
            "xl/_rels/workbook.xml.rels": """
            <Relationships><Relationship Id="i1" Type="t/worksheet" Target="worksheets/sheet1.xml"/>
            <Relationship Id="i2" Type="t/worksheet" Target="/xl/worksheets/sheet1.xml"/></Relationships>
            """,
            "xl/sharedStrings.xml": "<sst>\(strings)</sst>",
            "xl/styles.xml": "<styleSheet>\(styles)</styleSheet>",
            "xl/worksheets/sheet1.xml": "<worksheet>\(sheet)</worksheet>",
        ]).bytes
    }

    @Test func cellsOfEveryKind() throws {
        let sheet = """
            <sheetData><row r="1"><c r="A1" t="s"><v>1</v></c><c r="C1" s="4"/></row>
            <row r="3"><c r="A3" t="inlineStr"><is><t>内</t></is></c><c t="b"><v>1</v></c><c><v>24252.311082</v></c></row>
            </sheetData><mergeCells><mergeCell ref="A1:B2"/></mergeCells>
            """
        let strings = "<si><t>x</t></si><si><r><t>合</t></r><r><t>并</t></r><rPh><t>ふ</t></rPh></si>"
        #expect(
            dump(try XLSXReader.read(Self.workbook(sheet, strings: strings), name: "a")) == """
                P |年报|
                G 3x3
                  0,0 2x2 |合并|
                  0,2 ||
                  1,2 ||
                  2,0 |内|
                  2,1 |TRUE|
                  2,2 |24252.311082|
                note reading.hidden: sheet '旧' is hidden and left out
                """)
    }

    /// What a formula gives is in the file or not known; an empty result is an empty cell.
    @Test func formulas() throws {
        let sheet = """
            <row r="1"><c r="A1"><f>B1+1</f><v>3</v></c><c r="B1"><f>SUM(C1:D1)</f></c>
            <c r="C1" t="str"><f>IF(1,"","")</f><v></v></c><c r="D1"><v>4</v></c></row>
            """
        let read = dump(try XLSXReader.read(Self.workbook(sheet), name: "a"))
        for cell in ["0,0 |3|", "0,1 |\u{FFFD}|", "0,2 ||", "0,3 |4|"] { #expect(read.contains(cell)) }
    }

    /// A number shown as a day is no number of the form; quoted letters and colours in brackets make no date.
    @Test func dates() throws {
        let styles = """
            <numFmts><numFmt numFmtId="170" formatCode="yyyy&quot;年&quot;m"/>
            <numFmt numFmtId="171" formatCode="[Red]0&quot;days&quot;"/></numFmts><fonts><font/></fonts>
            <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="171"/></cellXfs>
            """
        let cells = (0...3).map { "<c s='\($0)'><v>44990</v></c>" }.joined() + "<c s='1'><v>44990.5</v></c>"
        let read = dump(
            try XLSXReader.read(Self.workbook("<row r='1'>\(cells)</row>", styles: styles), name: "a"))
        let texts = ["0,0 |44990|", "0,1 |2023-03-05|", "0,2 |2023-03-05|", "0,3 |44990|", "0,4 |\u{FFFD}|"]
        for text in texts { #expect(read.contains(text)) }
        #expect(
            SheetStyles.day(Array("61".utf8)[...]).map { String(decoding: $0, as: UTF8.self) } == "1900-03-01"
        )
        #expect(
            SheetStyles.day(Array("45351".utf8)[...]).map { String(decoding: $0, as: UTF8.self) }
                == "2024-02-29")
        #expect(SheetStyles.day(Array("60".utf8)[...]) == nil)
    }

    /// Runs crossed out are not read, raised digits are none; of a text with runs these count and not the cell's font.
    @Test func crossedOutAndRaised() throws {
        let styles = "<fonts><font/><font><strike/></font></fonts><cellXfs><xf/><xf fontId='1'/></cellXfs>"
        let strings = """
            <si><r><rPr><strike val="true"/></rPr><t>99</t></r><r><rPr><b/></rPr><t>35</t></r></si>
            <si><r><t>9</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>1</t></r></si><si><t>7</t></si>
            """
        let cells = [(0, 1), (1, 0), (2, 1), (2, 0)].map { "<c t='s' s='\($1)'><v>\($0)</v></c>" }.joined()
        let sheet = "<row r='1'>\(cells)<c s='1'><v>8</v></c></row>"
        let read = dump(
            try XLSXReader.read(Self.workbook(sheet, strings: strings, styles: styles), name: "a"))
        for text in ["0,0 |35|", "0,1 |9¹|", "0,2 ||", "0,3 |7|"] { #expect(read.contains(text)) }
        #expect(!read.contains("8"))
    }

    @Test func farCellsCostNothing() throws {
        let sheet = "<row r='1048576'><c r='XFD1048576'><v>1</v></c></row>"
        let document = try XLSXReader.read(Self.workbook(sheet), name: "a")
        #expect(dump(document).hasPrefix("P |年报|\nG 1048576x16384\n  1048575,16383 |1|"))
        #expect(throws: ReadingError.self) {
            try XLSXReader.read(Self.workbook("<row r='1'><c r='ZZZZZZ1'><v>1</v></c></row>"), name: "a")
        }
        let merge =
            "<c r='A1'><v>1</v></c><mergeCells><mergeCell ref='A1:ZZZZZ99999999999999999999'/></mergeCells>"
        #expect(try XLSXReader.read(Self.workbook(merge), name: "a").blocks.count == 2)
    }

    /// What is hidden is not on the page; a merged cell keeps what is left of it.
    @Test func hiddenLines() throws {
        func row(_ number: Int, _ cells: String, _ more: String = "") -> String {
            "<row r='\(number)' \(more)>"
                + cells.map { "<c r='\($0)\(number)'><v>\(number)</v></c>" }.joined() + "</row>"
        }
        let sheet =
            "<cols><col min='2' max='2' hidden='1'/><col min='4' max='4' hidden='0'/></cols><sheetData>"
            + row(1, "A") + row(2, "BCD") + row(3, "AC", "hidden='true'") + row(4, "ABC")
            + "</sheetData><mergeCells><mergeCell ref='A1:C1'/></mergeCells>"
        #expect(
            dump(try XLSXReader.read(Self.workbook(sheet), name: "a")).hasPrefix(
                """
                P |年报|
                G 3x3
                  0,0 1x2 |1|
                  1,0 ||
                  1,1 |2|
                  1,2 |2|
                  2,0 |4|
                  2,1 |4|
                """))
        let wide = String(repeating: "<col min='1' max='16384' hidden='1'/>", count: 20_000) + row(1, "A")
        let document = try XLSXReader.read(Self.workbook(wide), name: "a")
        #expect(document.blocks.isEmpty && document.notes.contains { $0.rule == "reading.hidden" })
    }

    /// Numbers at the end of what the machine counts.
    @Test func hugeNumbers() throws {
        for row in ["9223372036854775807", "-9223372036854775808"] {
            let sheet = "<row r='\(row)'/><row/><row/><row><c><v>1</v></c></row>"
            #expect(throws: ReadingError.self) { try XLSXReader.read(Self.workbook(sheet), name: "a") }
        }
        let exponent = "<row r='1'><c r='A1'><v>1E-9223372036854775808</v></c></row>"
        #expect(
            try dump(XLSXReader.read(Self.workbook(exponent), name: "a")).contains("|1E-9223372036854775808|")
        )
    }

    @Test func hostile() {
        let whole = Self.workbook(
            "<row r='1'><c r='A1' t='s'><v>0</v></c></row><mergeCell ref='A1:B2'/>",
            strings: "<si><t>x</t></si>")
        for head in truncations(of: whole).dropFirst() {
            #expect(throws: ReadingError.self) { try XLSXReader.read(head, name: "a") }
        }
        var seeded = SeededBytes(seed: 7)
        for _ in 0..<2000 { _ = try? XLSXReader.read(seeded.mutate(whole), name: "a") }
        for _ in 0..<1000 {
            let sheet = seeded.mutate(
                Array("<row r='1'><c r='A1' t='s'><v>0</v></c></row><mergeCell ref='A1:B2'/>".utf8))
            _ = try? XLSXReader.read(
                Self.workbook(String(decoding: sheet, as: UTF8.self), strings: "<si/>"), name: "a")
        }
    }

    @Test func textThatIsNotThere() {
        #expect(
            throws: ReadingError.damaged(format: .xlsx, reason: "a cell refers to text '5' of 0")
        ) { try XLSXReader.read(Self.workbook("<c r='A1' t='s'><v>5</v></c>"), name: "a") }
    }
}
