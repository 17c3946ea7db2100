import Testing

@testable import ParsedCorpus

/// Digits 5 points wide and 10 high, and small ones 3 wide and 6 high.
@Suite struct RaisedDigitsTests {
    /// The text of `digits` set side by side; the foot of small ones stands so far above the line.
    private func read(_ digits: [(Character, raise: Float?)]) -> String {
        var text = PDFText(bytes: digits.flatMap { Array(String($0.0).utf8) })
        var page = PDFPage(number: 1, width: 600, height: 800, glyphs: [])
        var left: Float = 100
        for (index, digit) in digits.enumerated() {
            let (width, height): (Float, Float) = digit.raise == nil ? (5, 10) : (3, 6)
            let foot = 110 - (digit.raise ?? 0)
            page.glyphs.append(
                Glyph(
                    start: Int32(index), length: 1,
                    box: Box(left: left, top: foot - height, right: left + width, bottom: foot),
                    isASCII: true, isDigit: true))
            left += width
        }
        text.pages = [page]
        _ = text.raiseDigits(on: 0)
        let bytes = text.pages[0].glyphs.flatMap { text.bytes[Int($0.start)..<Int($0.start + $0.length)] }
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test func marksOfFootnotesAreNoDigitsOfTheNumber() throws {
        let read = read([("3", nil), ("3", nil), ("2", 5)])
        #expect(read == "33²")
        let bytes = Array(read.utf8)
        #expect(NumberReading.content(bytes.span, 0..<bytes.count).number?.value == Quantity(33))
    }

    @Test func aMarkOfTwoDigitsIsRaisedWhole() { #expect(read([("7", nil), ("1", 5), ("0", 5)]) == "7¹⁰") }

    @Test func smallDigitsOnTheLineStay() { #expect(read([("3", nil), ("3", nil), ("2", 0)]) == "332") }

    @Test func aSmallNumberByItselfStays() { #expect(read([("4", 5), ("2", 5), ("3", nil)]) == "423") }
}
