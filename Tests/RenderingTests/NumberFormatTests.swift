import Testing

@testable import Rendering

@Suite("Numbers as text")
struct NumberFormatTests {
    @Test(
        "Plain decimal has no exponent and reads back as the same number",
        arguments: [
            (0.0, "0"), (-0.0, "0"), (1, "1"), (-18, "-18"), (0.1, "0.1"), (1e-05, "0.00001"),
            (-2.5e-7, "-0.00000025"), (299.7935, "299.7935"), (73_802_895.9, "73802895.9"),
            (9_007_199_254_740_994, "9007199254740994"), (1e16, "10000000000000000"),
            (1.5e22, "15000000000000000000000"), (-1e21, "-1000000000000000000000"),
            (0.30000000000000004, "0.30000000000000004"),
        ])
    func plain(value: Double, expected: String) {
        #expect(NumberFormat.plain(value) == expected)
        #expect(Double(expected) == value)
    }

    @Test(
        "The largest and the smallest number read back",
        arguments: [Double.greatestFiniteMagnitude, .leastNonzeroMagnitude, .ulpOfOne])
    func extremes(value: Double) throws {
        let text = try #require(NumberFormat.plain(value))
        #expect(!text.contains("e"))
        #expect(Double(text) == value)
    }

    @Test("Infinite and undefined numbers have no text", arguments: [Double.infinity, -.infinity, .nan])
    func notFinite(value: Double) {
        #expect(NumberFormat.plain(value) == nil)
        #expect(NumberFormat.fixed(value, digits: 2) == nil)
        #expect(NumberFormat.text(value, .percent(digits: 1)) == nil)
        #expect(CellContent(value) == .missing)
    }

    @Test(
        "Fixed digits round the shortest decimal, a half away from zero",
        arguments: [
            (0.125, 2, "0.13"), (-0.125, 2, "-0.13"), (2.675, 2, "2.68"), (1.005, 2, "1.01"), (0.5, 0, "1"),
            (1.5, 0, "2"), (2.5, 0, "3"), (0.49, 0, "0"), (-0.4, 0, "0"), (-0.04, 1, "0.0"),
            (9.995, 2, "10.00"),
            (999.95, 1, "1000.0"), (0, 3, "0.000"), (12, 2, "12.00"), (1e-9, 2, "0.00"), (5e-3, 2, "0.01"),
            (1e20, 1, "100000000000000000000.0"), (0.05, 0, "0"),
        ])
    func fixed(value: Double, digits: Int, expected: String) {
        #expect(NumberFormat.fixed(value, digits: digits) == expected)
    }

    @Test(
        "People see percentages, points and signs",
        arguments: [
            (0.459, NumberStyle.percent(digits: 1), false, "45.9 %"),
            (0.145, .percent(digits: 0), false, "15 %"),
            (1, .percent(digits: 1), false, "100.0 %"), (0.271, .percentagePoints(digits: 1), true, "+27.1"),
            (-0.112, .percentagePoints(digits: 1), true, "-11.2"),
            (0, .percentagePoints(digits: 1), true, "0.0"),
            (0.0001, .percentagePoints(digits: 1), true, "0.0"), (2024, .integer, false, "2024"),
            (0.00051, .probability(digits: 3), false, "0.001"), (1, .probability(digits: 3), false, "1.000"),
            (0.00049, .probability(digits: 3), false, "<0.001"),
            (0, .probability(digits: 4), false, "<0.0001"),
            (12.6, .integer, true, "+13"), (0.25, .shortest, false, "0.25"),
            (1e6, .shortest, false, "1000000"),
        ])
    func styles(value: Double, style: NumberStyle, showsSign: Bool, expected: String) {
        #expect(NumberFormat.text(value, style, showsSign: showsSign) == expected)
    }

    @Test("Exact text is rounded as decimal and otherwise kept as printed")
    func exact() {
        #expect(NumberFormat.text(exact: "73802895.90", .shortest) == "73802895.90")
        #expect(
            NumberFormat.text(exact: "12345678901234567890.125", .decimal(digits: 2))
                == "12345678901234567890.13")
        #expect(NumberFormat.text(exact: "12", .integer, showsSign: true) == "+12")
        #expect(NumberFormat.text(exact: "0", .integer, showsSign: true) == "0")
        #expect(NumberFormat.text(exact: "1,000", .integer) == nil)
    }

    @Test("What counts as a plain decimal")
    func plainDecimals() {
        for text in ["0", "-18", "+3.5", "73802895.90", ".5", "5."] {
            #expect(NumberFormat.isPlainDecimal(text))
        }
        for text in ["", "-", ".", "1e5", "1,000", "1-2", "--1", "1.2.3", "１", " 1", "nan", "=1"] {
            #expect(!NumberFormat.isPlainDecimal(text))
        }
    }

    @Test("Whole numbers at both ends of their range")
    func wholeNumbers() {
        for value in [0, 9, 10, -1, 218, Int.max, Int.min] {
            var buffer = OutputBuffer()
            buffer.append(number: value)
            #expect(buffer.text == String(value))
        }
    }
}
