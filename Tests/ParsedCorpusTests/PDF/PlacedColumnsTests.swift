import Testing

@testable import ParsedCorpus

@Suite struct PlacedColumnsTests {
    private func document(_ lines: [(page: Int32, top: Float, words: [(String, Float)])]) -> Sheet {
        var document = Document(name: "made-up", format: .pdf)
        for line in lines {
            let words = line.words.map { text, left in
                let start = document.bytes.count
                document.bytes += Array(text.utf8)
                return Document.PlacedWord(
                    text: TextRange(start, document.bytes.count), left: left,
                    right: left + 5 * Float(text.utf8.count), location: .page(Int(line.page), x: 0, y: 0))
            }
            document.blocks.append(
                .line(
                    Document.PlacedLine(words: words, page: line.page, top: line.top, bottom: line.top + 10)))
        }
        return Sheet(document)
    }

    private func values(_ texts: [String], from left: Float, by pitch: Float) -> [(String, Float)] {
        texts.enumerated().map { ($1, left + Float($0) * pitch) }
    }

    @Test func theSecondPartOfATableHasItsOwnColumns() throws {
        let sheet = document([
            (1, 100, values(["1", "2", "3", "4", "5", "6", "21"], from: 200, by: 20)),
            (1, 120, values(["0", "0", "0", "0", "0", "0", "0"], from: 200, by: 20)),
            (2, 100, values(["7", "0", "0", "0", "0", "0", "7"], from: 240, by: 40)),
            (2, 120, [("8", 280), ("8", 480)]),
        ])
        let lines = PlacedLines(sheet, Array(sheet.rows.indices))
        let columns = try #require(PlacedValueColumns(lines, header: .applicants))
        #expect(lines.words[2].map(columns.index) == Array(0..<7))
        #expect(lines.words[3].map(columns.index) == [1, 6])
    }

    @Test func blanksThatPushAValueDoNotMoveItToAnotherColumn() throws {
        var pushed = values(["7", "0", "0", "0", "0", "0", "7"], from: 200, by: 20)
        pushed[2].1 += 11
        let sheet = document([
            (1, 100, values(["1", "2", "3", "4", "5", "6", "21"], from: 200, by: 20)), (1, 120, pushed),
        ])
        let lines = PlacedLines(sheet, Array(sheet.rows.indices))
        let columns = try #require(PlacedValueColumns(lines, header: .applicants))
        #expect(lines.words[1].map(columns.index) == Array(0..<7))
    }

    @Test func misprintedHeadingsStillOpenTheirSection() {
        func section(_ text: String) -> SectionHeading? {
            let bytes = Array(text.utf8)
            return SectionHeading.nearest(bytes.span, 0..<bytes.count)
        }
        #expect(section("四、政府信息公开行政复义、行政诉讼情况") == .disputes)
        #expect(section("二、上年结转政府信息公开申请数量") == nil)
        #expect(section("政府信息公开行政复义、行政诉讼情况") == nil)
    }

    @Test func numbersLeftOfTheMiddleOfTheirLabelsStandInTheirColumns() throws {
        let names = ["自然人", "企业", "科研", "公益", "服务", "其他", "总计"]
        let heads = names.enumerated().map { ($1, 200 + 60 * Float($0) - 2.5 * Float($1.utf8.count)) }
        let sheet = document([
            (1, 80, heads),
            (1, 100, [("24", 177), ("3", 237), ("1", 297), ("28", 537)]),
            (1, 120, [("7", 177), ("1", 237), ("0", 477), ("8", 537)]),
            (1, 140, [("0", 177), ("0", 297), ("0", 357), ("0", 537)]),
        ])
        let lines = PlacedLines(sheet, Array(sheet.rows.indices))
        let columns = try #require(PlacedValueColumns(lines, header: .applicants))
        #expect(lines.words[1].map(columns.index) == [0, 1, 2, 6])
        #expect(lines.words[2].map(columns.index) == [0, 1, 5, 6])
        #expect(lines.words[3].map(columns.index) == [0, 2, 3, 6])
    }
}
