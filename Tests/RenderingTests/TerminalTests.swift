import Testing

@testable import Rendering

@Suite("Terminal")
struct TerminalTests {
    @Test("Colour: flag, then NO_COLOR, then CLICOLOR_FORCE, then the terminal")
    func color() {
        func auto(_ environment: [String: String], isTerminal: Bool = true) -> Bool {
            ColorMode.auto.usesColor(isTerminal: isTerminal, environment: environment)
        }
        #expect(auto(["TERM": "xterm"]))
        #expect(auto([:]))
        #expect(!auto(["TERM": "xterm"], isTerminal: false))
        #expect(!auto(["TERM": "dumb"]))
        #expect(!auto(["NO_COLOR": "1"]))
        #expect(auto(["NO_COLOR": ""]))
        #expect(!auto(["NO_COLOR": "1", "CLICOLOR_FORCE": "1"]))
        #expect(auto(["CLICOLOR_FORCE": "1", "TERM": "dumb"], isTerminal: false))
        #expect(!auto(["CLICOLOR_FORCE": "0"], isTerminal: false))
        #expect(ColorMode.always.usesColor(isTerminal: false, environment: ["NO_COLOR": "1"]))
        #expect(!ColorMode.never.usesColor(isTerminal: true, environment: ["CLICOLOR_FORCE": "1"]))
    }

    @Test("Width: option, then COLUMNS, then the window, then 80")
    func width() {
        func terminal(_ columns: String?, window: Int?) -> Terminal {
            Terminal(
                isTerminal: window != nil, windowColumns: window,
                environment: columns.map { ["COLUMNS": $0] } ?? [:])
        }
        #expect(terminal("100", window: 120).width(explicit: 60) == 60)
        #expect(terminal("100", window: 120).width() == 100)
        #expect(terminal(nil, window: 120).width() == 120)
        #expect(terminal(nil, window: nil).width() == 80)
        #expect(terminal("0", window: 120).width() == 120)
        #expect(terminal("wide", window: nil).width() == 80)
        #expect(terminal(nil, window: 0).width() == 80)
        #expect(terminal(nil, window: nil).width(explicit: 3) == Terminal.minimumWidth)
    }

    @Test("A canvas puts the options together")
    func canvas() {
        let terminal = Terminal(isTerminal: true, windowColumns: 90, environment: [:])
        let canvas = terminal.canvas(isASCII: true, color: .never, ambiguousColumns: 2)
        #expect(canvas == Canvas(width: 90, isASCII: true, measure: DisplayWidth(ambiguousColumns: 2)))
        #expect(terminal.canvas().usesColor)
    }

    @Test("In ASCII signs and letters of statistics are spelled out")
    func spelling() {
        let canvas = Canvas(isASCII: true)
        #expect(
            canvas.spelled("χ² = 1.5 ± 2 → τ, Cramér’s V – ¼ × σ ≥ 0")
                == "chi2 = 1.5 +- 2 -> tau, Cramer's V - 1/4 x sigma >= 0")
        #expect(canvas.spelled("教育局") == "教育局" && Canvas().spelled("χ²") == "χ²")
    }

    @Test("Styles switch themselves off, and are not there without colour", arguments: Style.allCases)
    func styles(style: Style) {
        #expect(style("公开", isOn: true).hasPrefix("\u{1B}["))
        #expect(style("公开", isOn: true).hasSuffix("公开\u{1B}[0m"))
        #expect(style("公开", isOn: false) == "公开")
        #expect(style("", isOn: true) == "")
    }

    @Test(
        "Text of a document cannot steer the terminal",
        arguments: [
            ("公开", "公开"), ("\u{1B}[31mred\u{1B}[0m", "red"), ("\u{1B}]0;title\u{07}x", "x"),
            ("\u{1B}]8;;http://x\u{1B}\\link\u{1B}]8;;\u{1B}\\", "link"), ("\u{9B}2Jx", "x"),
            ("a\u{1B}cb", "ab"),
            ("a\tb\nc\r\nd", "a b c d"), ("a\u{7}\u{8}\u{7F}b", "ab"), ("\u{202E}abc\u{202C}", "abc"),
            ("\u{FEFF}a", "a"), ("a\u{1B}", "a"), ("a\u{1B}]never closed", "anever closed"),
            ("a\u{1B}[31", "a"), ("a\u{1B}[3公", "a公"), ("“…”", "“…”"), ("👨‍👩‍👧", "👨‍👩‍👧"), ("a\u{85}b", "ab"),
        ])
    func sanitized(text: String, expected: String) {
        #expect(Array(TerminalText.sanitized(text).utf8) == Array(expected.utf8))
    }
}
