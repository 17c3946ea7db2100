import Foundation
import Testing

@testable import Rendering

@Suite("Display width")
struct DisplayWidthTests {
    let measure = DisplayWidth()

    @Test(
        "Columns of texts that go wrong elsewhere",
        arguments: [
            ("", 0), ("abc", 3), ("公开率", 6), ("（一）", 6), ("ＡＢ１", 6), ("ｱｲｳ", 3), ("e\u{301}", 1),
            ("か\u{3099}", 2), ("한국", 4), ("\u{1112}\u{1161}\u{11AB}", 2), ("👨‍👩‍👧‍👦", 2), ("👍🏽", 2), ("🇨🇳", 2),
            ("🇨🇳🇨🇳", 4), ("1️⃣", 2), ("❤️", 2), ("❤", 1), ("⌚", 2), ("a\u{200B}b", 2), ("\u{FEFF}a", 1),
            ("𠮷野家", 6), ("葛\u{E0100}城", 4), ("क्षि", 3), ("−11.2", 5), ("2019 !", 6), ("\u{3000}", 2),
            ("―…·“”", 5),
        ])
    func columns(text: String, expected: Int) { #expect(measure.columns(of: text) == expected) }

    @Test("Ambiguous characters take what the terminal gives them")
    func ambiguous() {
        let wide = DisplayWidth(ambiguousColumns: 2)
        #expect(wide.columns(of: "―…·“”") == 10)
        #expect(wide.columns(of: "公开 rate") == measure.columns(of: "公开 rate"))
    }

    @Test("Every scalar agrees with the Unicode character database")
    func database() throws {
        let url = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("Reference/display_width.csv")
        var expected: [UInt32: String] = [:]
        for line in try String(contentsOf: url, encoding: .utf8).split(separator: "\n").dropFirst(2) {
            let fields = line.split(separator: ",")
            let first = try #require(UInt32(fields[0], radix: 16))
            let last = try #require(UInt32(fields[1], radix: 16))
            for value in first...last { expected[value] = String(fields[2]) }
        }
        let wide = DisplayWidth(ambiguousColumns: 2)
        var wrong: [String] = []
        for value in UInt32(0xA0)...0x10FFFF {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let (narrow, broad) =
                switch expected[value] {
                case "zero": (0, 0)
                case "wide": (2, 2)
                case "ambiguous": (1, 2)
                default: (1, 1)
                }
            if measure.columns(of: scalar) != narrow || wide.columns(of: scalar) != broad {
                wrong.append(String(value, radix: 16))
            }
        }
        #expect(wrong.isEmpty)
        #expect(expected.count > 200_000)
    }

    @Test(
        "Cutting keeps within the width and never splits a character",
        arguments: [
            ("松阳县司法局", 12, "松阳县司法局"), ("松阳县司法局", 11, "松阳县司法…"), ("松阳县司法局", 10, "松阳县司…"),
            ("松阳县司法局", 2, "…"), ("松阳县司法局", 1, "…"), ("松阳县司法局", 0, ""), ("abcdef", 4, "abc…"),
            ("e\u{301}e\u{301}e\u{301}", 2, "e\u{301}…"), ("👨‍👩‍👧‍👦👨‍👩‍👧‍👦", 3, "👨‍👩‍👧‍👦…"),
        ])
    func cut(text: String, width: Int, expected: String) {
        let result = measure.cut(text, to: width)
        #expect(Array(result.utf8) == Array(expected.utf8))
        #expect(measure.columns(of: result) <= width)
    }

    @Test("Padding counts columns")
    func pad() {
        #expect(measure.pad("公开", to: 6) == "公开  ")
        #expect(measure.pad("公开", to: 6, .trailing) == "  公开")
        #expect(measure.pad("公开", to: 3) == "公开")
    }

    @Test(
        "Wrapping keeps words whole, closing marks on their line, and loses nothing",
        arguments: [12, 20, 33, 40, 80])
    func wrap(width: Int) {
        let text = "办理结果各行之和为 27，总计栏为 21（applications.outcomes.total）。gongkai check reports/ --year 2020"
        let lines = measure.wrap(text, width: width, indent: 2)
        for line in lines {
            #expect(measure.columns(of: line) <= width)
            // Only a word too long for a line may be broken anywhere.
            if width >= 33 { #expect(!"，。）".contains(line.drop { $0 == " " }.first ?? "x")) }
            if width >= 33 { #expect(line.last != "（") }
        }
        let blankless = { (text: String) in text.filter { $0 != " " } }
        #expect(blankless(lines.joined()) == blankless(text))
        if width >= 40 { #expect(lines.contains { $0.contains("applications.outcomes.total") }) }
    }

    @Test("Any text cut, padded or wrapped keeps within its width", arguments: 1...30)
    func anyText(seed: UInt64) {
        var random = SplitMix(state: seed)
        let pieces =
            Array("公开率（一），。abc 12 ・é👨‍👩‍👧‍👦👍🏽🇨🇳ｱ“”…").map(String.init) + ["e\u{301}", " ", "long-latin-word"]
        let text = (0..<40).map { _ in pieces.randomElement(using: &random)! }.joined()
        for measure in [DisplayWidth(), DisplayWidth(ambiguousColumns: 2)] {
            for width in 0...50 {
                let cut = measure.cut(text, to: width)
                #expect(measure.columns(of: cut) <= width)
                #expect(width < 3 || measure.columns(of: cut) >= min(width, measure.columns(of: text)) - 2)
                #expect(measure.columns(of: measure.pad(cut, to: width, .trailing)) == width)
            }
            for width in 8...50 {
                for line in measure.wrap(text, width: width, indent: 4) {
                    #expect(measure.columns(of: line) <= width)
                }
            }
        }
    }
}
