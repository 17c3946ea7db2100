import Testing

@testable import ParsedCorpus

/// Rows of small digits, 10 points high, over which larger characters lie.
@Suite struct WatermarkTests {
    private struct Page {
        var text = PDFText()

        init(pages: Int = 1) {
            for number in 1...pages {
                text.pages.append(PDFPage(number: number, width: 600, height: 800, glyphs: []))
            }
            for page in 0..<pages {
                for row in 0..<10 {
                    for column in 0..<20 {
                        add("0", 100 + Float(column) * 20, 100 + Float(row) * 17, 10, page)
                    }
                }
            }
        }

        mutating func add(_ character: String, _ x: Float, _ y: Float, _ size: Float, _ page: Int = 0) {
            let start = text.bytes.count
            text.bytes += Array(character.utf8)
            text.pages[page].glyphs.append(
                Glyph(
                    start: Int32(start), length: Int32(text.bytes.count - start),
                    box: Box(left: x, top: y, right: x + size / 2, bottom: y + size), isASCII: true,
                    isDigit: true))
        }

        func marks(_ page: Int = 0) -> [Int] { Watermarks.found(in: text)[page].map { $0 - 200 } }
    }

    @Test func largeTextOverOthersIsLeftOut() {
        var page = Page()
        page.add("2", 195, 130, 50)
        page.add("0", 220, 165, 50)
        #expect(page.marks() == [0, 1])
    }

    @Test func soIsWhatGoesOnFromItOverWhitePaper() {
        var page = Page()
        page.add("2", 195, 250, 50)
        page.add("0", 220, 285, 50)
        page.add("2", 245, 320, 50)
        #expect(page.marks() == [0, 1, 2])
    }

    @Test func soIsWhatStandsAtItsPlaceOnOtherPages() {
        var page = Page(pages: 2)
        page.text.pages[1].glyphs.removeAll { $0.box.top > 110 }
        let rest = page.text.pages[1].glyphs.count
        for number in 0...1 {
            page.add("2", 195, 130, 50, number)
            page.add("0", 220, 165, 50, number)
        }
        #expect(page.marks() == [0, 1])
        #expect(Watermarks.found(in: page.text)[1] == [rest, rest + 1])
    }

    @Test func titlesAndAloneStandingLettersStay() {
        var page = Page()
        page.add("2", 100, 60, 30)
        page.add("0", 115, 60, 30)
        #expect(page.marks().isEmpty)
        page.add("7", 195, 130, 50)
        #expect(page.marks().isEmpty)
    }
}
