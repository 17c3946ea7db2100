import Foundation
import Testing

@testable import Rendering

@Suite("JSON and Markdown")
struct WriterTests {
    static var table: Table {
        var table = Table(
            [
                .text("agency", zh: "机关"), .integer("year", zh: "年度"), .percent("value", zh: "公开率"),
                .number("fees"),
            ],
            title: "公开率 | 2024", notesAfter: ["见 gongkai check <reports>"])
        table.append([.text("洪泽区\"人民\"政府\n"), .integer(2024), .number(0.6210526), .exact("+0073802895.90")])
        table.append([.text("a|b\\ *c* [x](y)\u{1}"), .integer(-1), .number(.nan), .missing])
        table.append([.text(""), .missing, .number(1e-05), .exact("-.5")])
        return table
    }

    @Test("JSON: typed values, null for missing, and a strict reader takes it")
    func json() throws {
        let bytes = JSON.bytes(Self.table)
        let rows = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [[String: Any]])
        #expect(rows.count == 3)
        #expect(rows[0]["agency"] as? String == "洪泽区\"人民\"政府\n")
        #expect(rows[0]["year"] as? Int == 2024)
        #expect(rows[0]["fees"] as? Double == 73_802_895.9)
        #expect(rows[1]["agency"] as? String == "a|b\\ *c* [x](y)\u{1}")
        #expect(rows[1]["value"] is NSNull)
        #expect(rows[2]["value"] as? Double == 1e-05)
        #expect(rows[2]["fees"] as? Double == -0.5)
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(text.contains("\"value\": 0.00001"))
        #expect(text.contains("\"fees\": 73802895.90"))
    }

    @Test("nested JSON: order kept, nothing for nil, and a strict reader takes it")
    func nestedJSON() throws {
        let value = JSONValue.object([
            "b": .array([.integer(-3), .bool(true), .null, .array([]), .object([])]), "left": nil,
            "a": .string("\"\\\n\u{1}洪泽"), "c": .nonEmpty(""),
        ])
        #expect(
            String(decoding: value.line, as: UTF8.self)
                == #"{"b": [-3, true, null, [], {}], "a": "\"\\\n\u0001洪泽"}"#)
        for bytes in [value.line, value.bytes] {
            let read = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
            #expect(read.count == 2 && read["a"] as? String == "\"\\\n\u{1}洪泽")
            #expect((read["b"] as? [Any])?.count == 5)
        }
    }

    @Test("XML: markup, line ends and characters that XML does not know")
    func markup() {
        let element = MarkupElement(
            "a", ["b": "<&>\"\n\u{0}\u{1B}洪", "c": nil], text: "1 < 2",
            [MarkupElement("d"), MarkupElement("e", text: "")])
        let expected = """
            <?xml version="1.0" encoding="UTF-8"?>
            <a b="&lt;&amp;&gt;&quot;&#10;\u{FFFD}\u{FFFD}洪">1 &lt; 2
              <d/>
              <e/>
            </a>

            """
        #expect(String(decoding: element.bytes, as: UTF8.self) == expected)
    }

    @Test("JSONL is the same objects, one a line")
    func lines() throws {
        let lines = String(decoding: JSON.lines(Self.table), as: UTF8.self).split(separator: "\n")
        #expect(lines.count == 3)
        let whole = String(decoding: JSON.bytes(Self.table), as: UTF8.self)
        for line in lines { #expect(whole.contains(line)) }
    }

    @Test("Tables without rows")
    func empty() throws {
        let table = Table([.text("a")])
        #expect(String(decoding: JSON.bytes(table), as: UTF8.self) == "[]\n")
        #expect(JSON.lines(table).isEmpty)
        #expect(String(decoding: CSV.bytes(table), as: UTF8.self) == "a\n")
        #expect(TextTable.lines(table, header: .id, on: Canvas()) == ["a"])
    }

    @Test("Markdown: markup of the text is escaped, columns stand under each other")
    func markdown() {
        let text = String(decoding: Markdown.bytes(Self.table), as: UTF8.self)
        #expect(text.hasPrefix(#"**公开率 \| 2024**"#))
        #expect(text.hasSuffix("见 gongkai check &lt;reports>\n"))
        let rows = text.split(separator: "\n").filter { $0.hasPrefix("|") }
        #expect(rows.count == 5)
        #expect(Set(rows.map { DisplayWidth().columns(of: String($0)) }).count == 1)
        #expect(rows[2].contains("政府<br> "))
        #expect(rows[2].contains(" 62.1 % "))
        #expect(rows[3].contains(#"a\|b\\ \*c\* \[x\](y) "#))
        #expect(rows[3].contains("—"))
    }

    @Test(
        "One door for all formats, with the headings that suit each",
        arguments: OutputFormat.allCases.filter { $0 != .svg })
    func formats(format: OutputFormat) throws {
        var table = Table([.text("agency", zh: "机关", en: "agency name")])
        table.append([.text("甲")])
        let bytes = try table.bytes(as: format, language: .en)
        if format.isBinary {
            #expect(bytes.starts(with: Array("PK".utf8)))
        } else {
            let text = String(decoding: bytes, as: UTF8.self)
            #expect(text.contains("甲"))
            #expect(text.contains("agency name") == format.isForPeople)
            #expect(try table.bytes(as: format, header: .zh).starts(with: Array(text.utf8)) == false)
        }
        let excel = try table.bytes(as: format, excel: true)
        #expect(excel.starts(with: [0xEF, 0xBB, 0xBF]) == (format == .csv))
    }
}
