import Testing

@testable import ParsedCorpus

struct ChineseNumeralTests {
    @Test(arguments: [
        ("0", "0"), ("17", "17"), ("2,428", "2428"), ("2，428", "2428"), ("1.2万", "12000"), ("3万余", "30000~"),
        ("1234567", "1234567"), ("12,345,678", "12345678"), ("51.85", "51.85"), ("1万2千", "12000"),
        ("5千", "5000"),
        ("一", "1"), ("两", "2"), ("十", "10"), ("十二", "12"), ("二十", "20"), ("二十一", "21"), ("一百", "100"),
        ("一百零五", "105"), ("一百一十", "110"), ("两千零三十", "2030"), ("三千零五", "3005"), ("一万", "10000"),
        ("一万二千", "12000"), ("十二万三千", "123000"), ("三百余", "300~"), ("零", "0"), ("〇", "0"), ("二〇二一", "2021"),
        ("1,23", "1"), ("1.2亿", "120000000"), ("100多", "100~"),
    ])
    func reads(_ text: String, _ expected: String) throws {
        let reading = try #require(Self.read(text))
        #expect("\(reading.value)\(reading.isRounded ? "~" : "")" == expected)
    }

    @Test func digitsWithoutEndAreRefused() {
        #expect(Self.read(String(repeating: "9", count: 40)) == nil)
    }

    private static func read(_ text: String) -> ChineseNumeral.Reading? {
        let bytes = Array(text.utf8)
        return ChineseNumeral.read(bytes.span, 0, bytes.count)
    }
}
