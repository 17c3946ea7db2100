import Testing
import _TestSupport

@testable import ParsedCorpus

/// Reports that stand as strings in JSON and in scripts.
@Suite struct EmbeddedPageTests {
    private let title = "云汀县民政局2023年政府信息公开工作年度报告"

    /// A page whose cells need every escape, longer than a name.
    private var page: String {
        let rows = (0..<40).map { "<tr><td class=\"a\">行\($0)</td><td>\($0)</td></tr>" }
        return "<p>一、'总体'</p>\n<table>\(rows.joined())</table>"
    }

    private func json(_ text: String, escapes: [(String, String)] = []) -> String {
        ([("\\", "\\\\"), ("\"", "\\\""), ("\n", "\\n")] + escapes).reduce("\"\(text)\"") { text, escape in
            "\"" + text.dropFirst().dropLast().replacing(escape.0, with: escape.1) + "\""
        }
    }

    private func expectPage(_ file: String, title: String) throws {
        #expect(FormatSniffer.sniff(Array(file.utf8)) == .html)
        var document = try DocumentReader.read(Array(file.utf8), name: "a")
        #expect(document.metadataTitle == title)
        document.metadataTitle = ""
        let plain = try HTMLReader.read(Array(page.utf8), name: "a")
        #expect(dump(document) == dump(plain))
    }

    @Test func inJSON() throws {
        let data = "\"title\": \(json(title)), \"content\": \(json(page))"
        try expectPage("{\"code\": 200, \"data\": {\(data)}}", title: title)
        try expectPage("[\n  {\(data)}\n]", title: title)
    }

    @Test func inJSONOfASCII() throws {
        let escaped = [("<", "\\u003c"), ("/", "\\/"), ("一", "\\u4e00"), ("行", "\\u884C")]
        try expectPage("{\"content\": \(json(page, escapes: escaped))}", title: "")
    }

    @Test func inJSONInAString() throws {
        let inner = "{\"title\": \(json(title)), \"content\": \(json(page))}"
        try expectPage("{\"data\": \(json(inner))}", title: title)
    }

    @Test(arguments: ["\"", "'", "`"])
    func inScripts(_ quote: String) throws {
        let text =
            quote == "`" ? page : page.replacing("\n", with: "\\n").replacing(quote, with: "\\" + quote)
        let script = "// it's built here\nvar page = \(quote)\(text.replacing("</", with: "<\\/"))\(quote);"
        try expectPage(
            "<html><head><title>\(title)</title></head><body><div></div><script>\(script)</script></body></html>",
            title: title)
    }

    @Test func aPageWithATableIsItself() throws {
        let script =
            "<script>var other = '\(page.replacing("\n", with: "").replacing("'", with: ""))'</script>"
        let page = "<table><tr><td>1</td><td>2</td></tr></table>\(script)"
        let read = try DocumentReader.read(Array(page.utf8), name: "a")
        #expect(dump(read) == "G 1x2\n  0,0 |1|\n  0,1 |2|")
    }

    @Test func stringsWithoutEndAndEscapesWithoutMeaning() throws {
        for text in [
            "{\"a\": \"<td>\\", "{\"a\": \"\\u12<td>\\ud800\\u\"}",
            "[\"<td>" + String(repeating: "\\", count: 999),
        ] {
            #expect(try DocumentReader.read(Array(text.utf8), name: "a").format == .html)
        }
    }
}
