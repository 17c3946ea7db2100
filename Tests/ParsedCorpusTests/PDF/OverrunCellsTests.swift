import Testing

@testable import ParsedCorpus

/// A table of two columns of 30 points from x = 100, one row.
@Suite struct OverrunCellsTests {
    private func table(_ text: String, from left: Float, width: Float = 9) throws -> (PageLayout, Document) {
        var source = PDFText(bytes: Array(text.utf8))
        var page = PDFPage(number: 1, width: 600, height: 800, glyphs: [])
        for index in source.bytes.indices {
            let x = left + Float(index) * width
            page.glyphs.append(
                Glyph(
                    start: Int32(index), length: 1,
                    box: Box(left: x, top: 104, right: x + width, bottom: 116),
                    isASCII: true, isDigit: true))
        }
        source.pages = [page]
        var rules = PageRules()
        rules.frames = TableFrame.frames(
            Rulings(
                horizontal: [100, 120].map { Ruling(position: $0, start: 100, end: 160) },
                vertical: [100, 130, 160].map { Ruling(position: $0, start: 100, end: 120) }))
        let layout = PageLayout(page: page, rules: rules)
        var document = Document(name: "made-up", format: .pdf)
        let grid = document.grid(try #require(layout.tables.first), page: 1, of: source)
        document.blocks.append(.grid(grid))
        return (layout, document)
    }

    private func cells(_ document: Document) -> [String] {
        PDFFixture.grids(document)[0].cells.map { document.string($0.text) }
    }

    @Test func aNumberThatRunsOutOfTheTableStaysWhole() throws {
        let (layout, document) = try table("1880", from: 131)
        #expect(cells(document) == ["", "1880"])
        #expect(layout.lines.isEmpty)
    }

    @Test func aNumberAcrossTwoCellsIsNeitherOnes() throws {
        let (_, document) = try table("1880", from: 109)
        #expect(cells(document) == ["18\u{FFFD}", "80\u{FFFD}"])
        #expect(document.notes.count == 2)
    }

    @Test func whatCannotBeReadIsNoNumber() {
        let bytes = Array("18\u{FFFD}".utf8)
        #expect(NumberReading.content(bytes.span, 0..<bytes.count) == .text)
    }

    @Test func numbersThatFillTheirCellsAreTwo() throws {
        // The edge lies between two digits.
        let (_, document) = try table("1234", from: 100, width: 15)
        #expect(cells(document) == ["12", "34"])
    }

    @Test func aNumberThatEndsADigitBeyondTheEdgeIsNeitherOnes() throws {
        let (_, document) = try table("1234", from: 110, width: 10)
        #expect(cells(document) == ["12\u{FFFD}", "34\u{FFFD}"])
    }
}
