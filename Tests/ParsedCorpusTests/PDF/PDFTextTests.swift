@testable import ParsedCorpus
import Testing

@Suite struct PDFTextTests {
    @Test func linesBecomeParagraphs() throws {
        let document = try PDFFixture.read("ruled.pdf")
        #expect(
            PDFFixture.paragraphs(document) == [
                "云麓县模拟局",
                "2023年政府信息公开工作年度报告",
                "一、总体情况",
                "本报告由云麓县模拟局根据《中华人民共和国政府信息公开条例》编制，为测试而虚构，与任何机关无关。2023年，我局通过政府网站公开信息9157条，政务新媒体公开信息8106条，收到政府信息公开申请14812件，全部按期办结。统计期限自2023年1月1日起至2023年12月31日止。",
                "（一）主动公开情况。及时更新公开目录，公开规范性文件3件，废止1件。",
                "二、主动公开政府信息情况",
                "三、收到和处理政府信息公开申请情况",
                "四、政府信息公开行政复议、行政诉讼情况",
                "五、存在的主要问题及改进情况",
                "无。",
                "六、其他需要报告的事项",
                "无。",
            ])
        #expect(document.metadataTitle == "2023年政府信息公开工作年度报告")
    }

    @Test func columnsWithoutRulingsStayPlacedLines() throws {
        let document = try PDFFixture.read("open.pdf")
        #expect(PDFFixture.grids(document).isEmpty)
        let lines = PDFFixture.lines(document)
        let total = try #require(
            lines.first { $0.words.first.map { document.string($0.text) } == "（七）总计" })
        #expect(
            total.words.map { document.string($0.text) }
                == ["（七）总计", "13612", "10", "2", "5", "8", "0", "13637"])
        #expect(abs(total.words[1].right - 310) < 0.5)
    }

    /// A bare number under a column of numbers is one of them; the one that counts the pages is not.
    @Test func numbersAtTheFootOfATableStay() throws {
        let document = try PDFFixture.read("open.pdf")
        let first = PDFFixture.lines(document).filter { $0.page == 1 }
        #expect(first.last?.words.map { document.string($0.text) } == ["7"])
        #expect(PDFFixture.paragraphs(document).last == "四、结束")
    }

    @Test func pageMarks() {
        func mark(_ text: String) -> PageMark { PageMark(Array(text.utf8)) }
        #expect(mark("3") == .bare(3))
        for text in ["-3-", "—12—", "第3页", "第3页共12页", "3/12"] { #expect(mark(text) == .dressed) }
        for text in ["-", "3.5", "第二页", "123456", "3件", ""] { #expect(mark(text) == PageMark.none) }
    }

    @Test func radicalsBecomeCharacters() {
        var bytes = Array("⾏⽂⼾⻚行".utf8)
        for start in stride(from: 0, to: bytes.count, by: 3) { KangxiRadicals.unify(&bytes, at: start) }
        #expect(String(decoding: bytes, as: UTF8.self) == "行文户页行")
    }
}
