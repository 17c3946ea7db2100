/// A title taken apart.
struct ReportTitle {
    var agency: [UInt8]
    var year: Int?
    /// How much of it is there: the body counts more than the year.
    var score: Int

    /// Names a body and a year.
    var isWhole: Bool { score == 6 }

    static let years = 2008...2100

    /// Nil where `text` is not the title of a report.
    init?(_ text: [UInt8]) {
        guard ByteSearch.first(Self.disclosure, in: text) != nil else { return nil }
        guard
            let report = Self.reports.lazy.compactMap({ word in
                ByteSearch.first(word, in: text).map { $0 + word.count }
            }).first
        else { return nil }
        guard let subject = Self.subjects.lazy.compactMap({ ByteSearch.first($0, in: text) }).first,
            report > subject, text.count - report < 36
        else { return nil }
        var before = Array(text[..<subject])
        year = nil
        if let found = Self.findYear(before) {
            year = found.year
            before.removeSubrange(found.range)
        } else if let found = Self.findYear(Array(text[subject...])) {
            year = found.year
        }
        for prefix in Self.prefixes where before.begins(with: prefix) { before.removeFirst(prefix.count) }
        for suffix in Self.suffixes where before.ends(with: suffix) { before.removeLast(suffix.count) }
        if Self.strangers.contains(where: { ByteSearch.first($0, in: before) != nil }) { return nil }
        agency = before
        score = (before.count >= 9 ? 4 : 0) + (year != nil ? 2 : 0)
    }

    /// A year in words: 2020年, 二〇二〇年度.
    static func findYear(_ text: [UInt8]) -> (year: Int, range: Range<Int>)? {
        var from = 0
        while let mark = ByteSearch.first(yearWord, in: text, from: from) {
            from = mark + yearWord.count
            if let (year, start) = digits(text, endingAt: mark), years.contains(year) {
                let end = ByteSearch.first(degree, in: text, from: from) == from ? from + degree.count : from
                return (year, start..<end)
            }
        }
        return nil
    }

    /// The four digits before `end`, plain or Chinese.
    private static func digits(_ text: [UInt8], endingAt end: Int) -> (value: Int, start: Int)? {
        if end >= 4, text[(end - 4)..<end].allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) {
            return (text[(end - 4)..<end].reduce(0) { $0 * 10 + Int($1 - 0x30) }, end - 4)
        }
        guard end >= 12 else { return nil }
        var value = 0
        for start in stride(from: end - 12, to: end, by: 3) {
            let character = String(decoding: text[start..<(start + 3)], as: UTF8.self)
            guard let digit = chineseDigits[character] else { return nil }
            value = value * 10 + digit
        }
        return (value, end - 12)
    }

    private static let disclosure = Array("公开".utf8)
    private static let subjects = ["政府信息公开", "政务公开", "信息公开"].map { Array($0.utf8) }
    private static let reports = ["年度报告", "年报", "工作报告", "报告"].map { Array($0.utf8) }
    private static let prefixes = [
        "标题：", "标题:", "正文", "附件：", "附件:", "附件", "关于报送", "关于呈报", "关于上报", "关于公布", "关于发布", "关于印发", "关于",
    ].map { Array($0.utf8) }
    private static let suffixes = ["关于", "的", "度"].map { Array($0.utf8) }
    private static let strangers = ["，", "；", "：", ":", ">", "|", "《", "》", "×", "XX", "ＸＸ", "＊", "__"].map {
        Array($0.utf8)
    }
    private static let yearWord = Array("年".utf8)
    private static let degree = Array("度".utf8)
    private static let chineseDigits = [
        "〇": 0, "○": 0, "零": 0, "Ｏ": 0, "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8,
        "九": 9,
    ]
}
