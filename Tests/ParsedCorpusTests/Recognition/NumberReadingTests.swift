import Testing

@testable import ParsedCorpus

@Suite struct NumberReadingTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var text: String
        var expected: String
        var testDescription: String { text }
    }

    private func read(_ text: String) -> String {
        let bytes = Array(text.utf8)
        switch NumberReading.content(bytes.span, UTF8Scan.trimmed(bytes.span, 0..<bytes.count)) {
        case .blank: return "blank"
        case .notApplicable: return "not applicable"
        case .incomplete: return "incomplete"
        case .text: return "text"
        case .number(let number):
            return number.value.description + (number.isBroken ? " broken" : "")
                + (number.isAnnotated ? " annotated" : "")
        }
    }

    @Test(arguments: [
        Case(text: "0", expected: "0"), Case(text: "088", expected: "incomplete"),
        Case(text: "0.5", expected: "0.5"), Case(text: " 12　", expected: "12"),
        Case(text: "１２", expected: "12"),
        Case(text: "1,234", expected: "1234"), Case(text: "1，234，567", expected: "1234567"),
        Case(text: "299.7935", expected: "299.7935"), Case(text: "-18", expected: "-18"),
        Case(text: "－18", expected: "-18"), Case(text: "减少3", expected: "-3 annotated"),
        Case(text: "251000元", expected: "251000 annotated"), Case(text: "12 件", expected: "12 annotated"),
        Case(text: "22（其中修订16件）", expected: "22 annotated"), Case(text: "22（其中修订16", expected: "text"),
        Case(text: "22件(", expected: "text"), Case(text: "136\n12", expected: "13612 broken"),
        Case(text: "零", expected: "0"), Case(text: "", expected: "blank"),
        Case(text: "\u{A0}\u{3000}", expected: "blank"),
        Case(text: "/", expected: "not applicable"), Case(text: "——", expected: "not applicable"),
        Case(text: "无", expected: "not applicable"), Case(text: "不 涉 及", expected: "not applicable"),
        Case(text: "5733.", expected: "incomplete"),
    ])
    func reads(_ example: Case) { #expect(read(example.text) == example.expected) }

    @Test(arguments: [
        "12,34", "1,2345", "3/5", "12%", "约100", "见附件", "1.2.3", "12件以上", "99999999999999999999",
        "127,127,127",
    ])
    func refuses(_ text: String) { #expect(read(text) == "text" || read(text) == "incomplete", "\(text)") }
}
