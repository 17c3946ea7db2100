import Testing
import _TestSupport

@testable import ParsedCorpus

/// Tables as markup for text writes them.
@Suite struct TextTablesTests {
    private func text(_ lines: String) throws -> String {
        dump(try TextReader.read(Array(lines.utf8), name: "a"))
    }

    @Test func cellsBetweenFencesGoOnOverLines() throws {
        let table = """
            [cols=",,",]
            |===
            |信息内容 |本年新 +
            制作数量 |总数

            |规章 |0
            | 2+|合计
            |===
            |文字
            """
        #expect(
            try text(table) == """
                P 1:1 |[cols=",,",]|
                G 2x4
                  0,0 |信息内容|
                  0,1 |本年新⏎制作数量|
                  0,2 |总数|
                  1,0 |规章|
                  1,1 |0|
                  1,2 ||
                  1,3 |合计|
                P 9:1 ||文字|
                """)
    }

    @Test func rowsBetweenFencesAreAsLongAsTheFirst() throws {
        #expect(
            try text("|===\n|甲 |乙\n|丙\n|丁\n|===") == """
                G 2x2
                  0,0 |甲|
                  0,1 |乙|
                  1,0 |丙|
                  1,1 |丁|
                """)
    }

    @Test func anEmptyLineWithinARowOfABoxIsNoRow() throws {
        let box = """
            +------+----+
            | 规章 | 12 |
            |      |    |
            |      | 78 |
            +------+----+
            """
        #expect(try text(box) == "G 1x2\n  0,0 |规章|\n  0,1 |12⏎78|")
    }

    @Test(arguments: [
        "<div>\n\n| 甲 | 乙<br>丙 |\n|---|---|\n| 1 | 2 |\n\n</div>",
        "<div>\n\n" + String(repeating: "|甲|1|\n", count: 20),
    ])
    func tablesOfPipesBetweenTagsAreNoPage(_ text: String) {
        #expect(FormatSniffer.sniff(Array(text.utf8)) == nil)
    }
}
