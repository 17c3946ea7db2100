import Testing

@testable import ParsedCorpus

/// Styles that are parsed when they are first named, and parts of which all have to be.
@Suite struct WordStylesTests {
    private let body = """
        <w:style w:type="paragraph" w:default="1" w:styleId="plain"><w:name w:val="Normal"/></w:style>
        <w:style w:styleId='empty' w:type="character"/>
        <w:style w:type="paragraph" w:styleId="list"><w:basedOn w:val="plain"/><w:pPr><w:numPr><w:ilvl w:val="1"/>
        <w:numId w:val="7"/></w:numPr></w:pPr></w:style>
        <w:style w:type="paragraph" w:styleId="secret"><w:basedOn w:val="list"/><w:rPr><w:vanish/></w:rPr></w:style>
        <w:style w:type="paragraph" w:styleId="loop"><w:basedOn w:val="loop"/><w:rPr><w:strike/></w:rPr></w:style>
        """

    private func part(_ body: String) -> String { "<w:styles xmlns:w=\"w\">\(body)</w:styles>" }

    private func expectAll(_ styles: WordStyles) throws {
        #expect(styles.paragraphStyle == "plain")
        #expect(try styles.marks("secret") == .hidden)
        #expect(try styles.marks("loop") == .crossedOut)
        #expect(try styles.marks("empty") == [])
        #expect(try styles.marks("unknown") == [])
        let numbering = try styles.numbering("secret")
        #expect(numbering.instance == "7" && numbering.level == 1)
    }

    @Test func eachIsFoundByItsTag() throws {
        let part = Array(part(body).utf8)
        #expect(StyleTags(part)?.all.map(\.id) == ["plain", "empty", "list", "secret", "loop"])
        try expectAll(WordStyles(part))
    }

    @Test(arguments: ["<!-- <w:style w:styleId=\"secret\"/> -->", "<w:style w:styleId=\"a&#38;b\"/>"])
    func partsThatDoNotShowTheirStylesAreParsed(_ more: String) throws {
        let part = part(body + more)
        #expect(StyleTags(Array(part.utf8)) == nil)
        try expectAll(WordStyles(Array(part.utf8)))
        try expectAll(WordStyles([0xFF, 0xFE] + part.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }))
    }

    @Test func aBrokenStyleIsAnErrorWhenItIsNamed() throws {
        let broken = "<w:style w:styleId=\"broken\"><w:rPr></w:style>"
        let styles = try WordStyles(Array(part(body + broken).utf8))
        #expect(try styles.marks("secret") == .hidden)
        #expect(throws: ReadingError.self) { try styles.marks("broken") }
    }
}
