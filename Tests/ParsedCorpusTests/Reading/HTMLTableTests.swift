import ParsedCorpus
import Testing
import _TestSupport

/// The dump of a page of HTML.
func html(_ source: String) throws -> String {
    dump(try HTMLReader.read(Array(source.utf8), name: "page.html"))
}

@Suite struct HTMLTableTests {
    @Test func rowAndColumnSpans() throws {
        let page = """
            <table><tr><th rowspan=2>a<th colspan=2>b<tr><td>1<td>2<tr><td>c<td>3<td>4</table>
            """
        #expect(
            try html(page) == """
                G 3x3
                  0,0 2x1 |a|
                  0,1 1x2 |b|
                  1,1 |1|
                  1,2 |2|
                  2,0 |c|
                  2,1 |3|
                  2,2 |4|
                """)
    }

    @Test func rowSpanZeroReachesTheEndOfItsGroup() throws {
        let page = """
            <table><tbody><tr><td rowspan=0>a<td>1<tr><td>2<tr><td>3</tbody>
            <tbody><tr><td>b<td>4</tbody></table>
            """
        #expect(
            try html(page) == """
                G 4x2
                  0,0 3x1 |a|
                  0,1 |1|
                  1,1 |2|
                  2,1 |3|
                  3,0 |b|
                  3,1 |4|
                """)
    }

    @Test func rowSpanBeyondTheTableIsCut() throws {
        #expect(
            try html("<table><tr><td rowspan=9>a<td>1<tr><td>2</table>") == """
                G 2x2
                  0,0 2x1 |a|
                  0,1 |1|
                  1,1 |2|
                """)
    }

    @Test(arguments: ["2;", " 2", "+2", "2.9", "2px"])
    func malformedSpanIsReadAsTheStandardSays(_ value: String) throws {
        #expect(
            try html("<table><tr><td colspan='\(value)'>a<tr><td>1<td>2</table>") == """
                G 2x2
                  0,0 1x2 |a|
                  1,0 |1|
                  1,1 |2|
                """)
    }

    @Test(arguments: ["", "x", "-2", "0"])
    func spanThatIsNoneIsOne(_ value: String) throws {
        #expect(
            try html("<table><tr><td colspan='\(value)'>a<td>b</table>") == """
                G 1x2
                  0,0 |a|
                  0,1 |b|
                """)
    }

    @Test func overlappingSpansKeepTheirPlaces() throws {
        // The second row's wide cell runs under the cell that hangs from the first row.
        let page = "<table><tr><td>a<td>b<td rowspan=3>c<tr><td colspan=3>d<tr><td>e<td>f<td>g</table>"
        #expect(
            try html(page) == """
                G 3x4
                  0,0 |a|
                  0,1 |b|
                  0,2 3x1 |c|
                  1,0 1x3 |d|
                  2,0 |e|
                  2,1 |f|
                  2,3 |g|
                """)
    }

    @Test func footerComesLastAndCaptionFirst() throws {
        let page = """
            <table><caption>表一</caption><tfoot><tr><td>总计<td>3</tfoot>
            <tbody><tr><td>甲<td>1<tr><td>乙<td>2</tbody></table>
            """
        #expect(
            try html(page) == """
                P 1:17 |表一|
                G 3x2
                  0,0 |甲|
                  0,1 |1|
                  1,0 |乙|
                  1,1 |2|
                  2,0 |总计|
                  2,1 |3|
                """)
    }

    @Test func linesOfACell() throws {
        let page = """
            <table><tr><td><p>本年新<br></p><p>制作数量</p><td>136<br/>12<td><div>5</div>
            <tr><td> a&nbsp;
            b <td>&nbsp;<td></table>
            """
        #expect(
            try html(page) == """
                G 2x3
                  0,0 |本年新⏎制作数量|
                  0,1 |136⏎12|
                  0,2 |5|
                  1,0 |a\u{A0} b|
                  1,1 |\u{A0}|
                  1,2 ||
                """)
    }

    @Test func fieldsShowTheirValue() throws {
        let page = """
            <table><tr><td>a<input value=" 5 "><td><input type=hidden value=6><input type=TEXT value=7></table>
            """
        #expect(
            try html(page) == """
                G 1x2
                  0,0 |a 5|
                  0,1 |7|
                """)
    }

    @Test func hiddenRowsAndCellsTakeNoPlace() throws {
        let page = """
            <table><tr style="color:red; DISPLAY : none"><td>x<td>y<tr><td hidden>z<td>1<td>2
            <tr><td style="not-display:none">3<td>4</table>
            """
        #expect(
            try html(page) == """
                G 2x2
                  0,0 |1|
                  0,1 |2|
                  1,0 |3|
                  1,1 |4|
                """)
    }
}

@Suite struct HTMLNestedTableTests {
    @Test func layoutTableYieldsItsTablesAndText() throws {
        let page = """
            <table><tr><td colspan=2>栏目<tr><td>菜单<td><p>一、总体情况</p>
            <table><tr><td>a<td>1<tr><td>b<td>2</table><p>后</p></table>
            """
        #expect(
            try html(page) == """
                P 1:26 |栏目|
                P 1:40 |菜单|
                P 1:53 |一、总体情况|
                G 2x2
                  0,0 |a|
                  0,1 |1|
                  1,0 |b|
                  1,1 |2|
                P 2:47 |后|
                """)
    }

    @Test func layoutInLayoutAndBoxes() throws {
        let page = """
            <table><tr><td><table><tr><td><table><tr><td>标题</table><td>右
            <table><tr><td>a<td>1<td>2</table></table></table>
            """
        #expect(
            try html(page) == """
                P 1:46 |标题|
                P 1:64 |右|
                G 1x3
                  0,0 |a|
                  0,1 |1|
                  0,2 |2|
                """)
    }

    @Test func boxInADataCellIsItsText() throws {
        let page = """
            <table><tr><td>a<td>前<table><tr><td>5</table>后<td>c<tr><td>d<td>6<td>e</table>
            """
        #expect(
            try html(page) == """
                G 2x3
                  0,0 |a|
                  0,1 |前⏎5⏎后|
                  0,2 |c|
                  1,0 |d|
                  1,1 |6|
                  1,2 |e|
                """)
    }

    @Test func tableInADataCellFollowsAsItsOwn() throws {
        let page = """
            <table><tr><td>a<td>b<td>c<tr><td>d<td>x<table><tr><td>1<td>2</table>y<td>e</table>
            """
        #expect(
            try html(page) == """
                G 2x3
                  0,0 |a|
                  0,1 |b|
                  0,2 |c|
                  1,0 |d|
                  1,1 |x⏎y|
                  1,2 |e|
                G 1x2
                  0,0 |1|
                  0,1 |2|
                """)
    }
}
