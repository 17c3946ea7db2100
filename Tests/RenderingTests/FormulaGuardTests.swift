import Testing

@testable import Rendering

@Suite("Formula guard")
struct FormulaGuardTests {
    @Test(
        "Words that a spreadsheet would run are guarded",
        arguments: [
            "=1+2", "=HYPERLINK(\"http://x\")", "+1+cmd|' /C calc'!A0", "-1+2", "-A1", "@SUM(1)", "  =1",
            "\t=1",
            "\rx", "\n1", "＝1+2", "＋A1", "－A1", "＠SUM(1)", "\u{3000}＝1", "\u{A0}=1", "\u{FEFF}=1", "=", "@",
            "+a",
        ])
    func guarded(text: String) { #expect(FormulaGuard.isNeeded(text)) }

    @Test(
        "Numbers, dashes and plain words are not",
        arguments: [
            "-18", "+3.5", "-12.5%", "－18", "－１２．５％", "-", "--", "－", "—", "", " ", "a=b", "（一）-1", "1-2",
            "'=1", "无", "　政府", "+11.9 %", " -4 ",
        ])
    func unguarded(text: String) { #expect(!FormulaGuard.isNeeded(text)) }
}
