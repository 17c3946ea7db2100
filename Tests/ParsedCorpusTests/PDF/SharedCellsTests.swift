import Testing

@testable import ParsedCorpus

/// Two columns of 50 points from x = 100, two rows of 20 from y = 100, digits 5 points wide and 10 high.
@Suite struct SharedCellsTests {
    /// The cells of the table, whose inner rules end where told, with numbers set round their middles.
    private func table(
        level: ClosedRange<Float> = 100...200, upright: ClosedRange<Float> = 100...140,
        _ numbers: [(String, x: Float, y: Float)]
    ) throws -> String {
        var text = PDFText()
        var page = PDFPage(number: 1, width: 600, height: 800, glyphs: [])
        for (number, x, y) in numbers {
            for (index, byte) in number.utf8.enumerated() {
                let left = x + 5 * (Float(index) - Float(number.utf8.count) / 2)
                page.glyphs.append(
                    Glyph(
                        start: Int32(text.bytes.count), length: 1,
                        box: Box(left: left, top: y - 5, right: left + 5, bottom: y + 5), isASCII: true,
                        isDigit: true))
                text.bytes.append(byte)
            }
        }
        text.pages = [page]
        var rules = PageRules()
        rules.frames = TableFrame.frames(
            Rulings(
                horizontal: [100...200, level, 100...200].enumerated().map {
                    Ruling(position: 100 + 20 * Float($0), start: $1.lowerBound, end: $1.upperBound)
                },
                vertical: [100...140, upright, 100...140].enumerated().map {
                    Ruling(position: 100 + 50 * Float($0), start: $1.lowerBound, end: $1.upperBound)
                }))
        var document = Document(name: "made-up", format: .pdf)
        let layout = PageLayout(page: page, rules: rules)
        return PDFFixture.dump(
            document.grid(try #require(layout.tables.first), page: 1, of: text), of: document)
    }

    @Test func numbersOneBelowTheOtherStandInTheirRows() throws {
        let cells = try table(
            level: 100...150, [("1", 125, 110), ("2", 125, 130), ("34", 175, 110), ("56", 175, 130)])
        #expect(cells == "1 | 34\n2 | 56")
    }

    @Test func numbersSideBySideStandInTheirColumns() throws {
        let cells = try table(
            upright: 100...120, [("1", 125, 110), ("2", 175, 110), ("34", 125, 130), ("56", 175, 130)])
        #expect(cells == "1 | 2\n34 | 56")
    }

    /// Its two lines stand close together: 3456 in the middle of a cell of two rows.
    @Test func aBrokenNumberStaysInItsCell() throws {
        let cells = try table(
            level: 100...150, [("1", 125, 110), ("2", 125, 130), ("34", 175, 114), ("56", 175, 126)])
        #expect(cells == "1 | ↓2 34⏎56\n2")
    }

    @Test func aNumberInTheMiddleOfTwoColumnsIsOfBoth() throws {
        let cells = try table(upright: 100...120, [("1", 125, 110), ("2", 175, 110), ("34", 150, 130)])
        #expect(cells == "1 | 2\n→2 34")
    }

    /// Without a border above, as at the head of a page: the row is the one it stands in.
    @Test func aCellOpenAboveHasTheRowsOfItsNeighbours() throws {
        func table(_ top: ClosedRange<Float>) -> String {
            var text = PDFText()
            text.bytes = Array("7".utf8)
            let glyph = Glyph(
                start: 0, length: 1, box: Box(left: 173, top: 125, right: 178, bottom: 135), isASCII: true,
                isDigit: true)
            let page = PDFPage(number: 1, width: 600, height: 800, glyphs: [glyph])
            var rules = PageRules()
            rules.frames = TableFrame.frames(
                Rulings(
                    horizontal: zip([100, 120, 140] as [Float], [top, 100...150, 100...200]).map {
                        Ruling(position: $0, start: $1.lowerBound, end: $1.upperBound)
                    },
                    vertical: [100, 150, 200].map { Ruling(position: $0, start: 100, end: 140) }))
            var document = Document(name: "made-up", format: .pdf)
            let layout = PageLayout(page: page, rules: rules)
            return PDFFixture.dump(document.grid(layout.tables[0], page: 1, of: text), of: document)
        }
        #expect(table(100...150) == "\n | 7")
        #expect(table(100...200) == " | ↓2 7\n")
    }
}
