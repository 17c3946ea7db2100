/// Reads whose report it is and of which year, from the title however it is set: with a blank between every
/// two characters, over several lines, with the year before or behind the name.
struct TitleRecognition {
    /// The body as the title names it; empty where no title names one.
    var agency = ""
    var year: Int?
    var notes: [ReadingNote] = []

    static func read(_ sheet: Sheet, _ zones: Zones, _ document: Document) -> TitleRecognition {
        var result = TitleRecognition()
        if let title = best(titleLines(sheet)) {
            (result.agency, result.year) = (String(decoding: title.agency, as: UTF8.self), title.year)
        }
        if result.agency.isEmpty || result.year == nil,
            let meta = Title(
                compact(Array(document.metadataTitle.utf8), 0..<document.metadataTitle.utf8.count))
        {
            if result.agency.isEmpty { result.agency = String(decoding: meta.agency, as: UTF8.self) }
            result.year = result.year ?? meta.year
        }
        let period = reportingPeriod(sheet)
        if let year = result.year, let period, period != year {
            result.notes.append(
                ReadingNote(
                    rule: "identity.year_conflict",
                    message: "the title says \(year), the reporting period begins in \(period)"))
        }
        result.year = result.year ?? period
        return result
    }

    /// The most complete title in up to four lines on end; of equals the shortest, then the first.
    private static func best(_ lines: [[UInt8]]) -> Title? {
        var best: (title: Title, length: Int)?
        for start in lines.indices {
            // A whole title can only be beaten by one in fewer lines.
            let most = best.map { $0.title.isWhole ? $0.length - 1 : 4 } ?? 4
            if most == 0 { break }
            var text: [UInt8] = []
            for length in 1...most where start + length <= lines.count {
                text += lines[start + length - 1]
                guard let title = Title(text) else { continue }
                if best.map({ (title.score, -length) > ($0.title.score, -$0.length) }) ?? true {
                    best = (title, length)
                }
                break
            }
        }
        return best?.title
    }

    /// The lines before the tables that can be part of a title, without blanks.
    private static func titleLines(_ sheet: Sheet) -> [[UInt8]] {
        var lines: [[UInt8]] = []
        let stop = Array("。".utf8)
        for row in sheet.rows.prefix(60) where !row.pieces.isEmpty {
            if row.isGrid {
                // A metadata table: its cells are titles of their own, or none.
                for piece in row.pieces
                where sheet.pieces[piece].content == .text
                    && (20...200).contains(sheet.pieces[piece].text.count)
                {
                    lines.append(compact(sheet.bytes, sheet.pieces[piece].text.range))
                }
                continue
            }
            guard let range = sheet.textRange(row), range.count <= 300 else { continue }
            let text = compact(sheet.bytes, range)
            if text.count > 180 || ByteSearch.first(stop, in: text) != nil { continue }
            lines.append(text)
            if lines.count == 30 { break }
        }
        return lines
    }

    /// The first and last lines of running text, for evidence on whose report it is.
    static func paragraphs(_ sheet: Sheet) -> [String] {
        let rows = sheet.rows.filter { !$0.isGrid && !$0.pieces.isEmpty }
        let chosen = rows.count <= 12 ? rows[...] : rows.prefix(6) + rows.suffix(6)
        return chosen.compactMap { row in
            sheet.textRange(row).map { String(decoding: sheet.bytes[$0], as: UTF8.self) }
        }
    }

    /// Without blanks, marks of bookmarks and of Markdown; full-width digits as plain ones.
    static func compact(_ bytes: [UInt8], _ range: Range<Int>) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(range.count)
        var depth = 0
        var index = range.lowerBound
        let span = bytes.span
        while index < range.upperBound {
            let (scalar, next) = UTF8Scan.scalar(span, index, range.upperBound)
            switch scalar {
            case 0x5B: depth += 1
            case 0x5D: depth = max(0, depth - 1)
            case 0x23, 0x2A: break
            case _ where depth > 0 || UTF8Scan.isBlank(scalar): break
            case 0xFF10...0xFF19: result.append(UInt8(scalar - 0xFF10 + 0x30))
            default: for at in index..<next { result.append(span[at]) }
            }
            index = next
        }
        return result
    }

    /// The year in "统计期限自2020年1月1日".
    private static func reportingPeriod(_ sheet: Sheet) -> Int? {
        for row in sheet.rows.prefix(80) where !row.pieces.isEmpty && !row.isGrid {
            guard let range = sheet.textRange(row), range.count < 6000,
                ByteSearch.contains(yearMark, in: sheet.bytes, range)
            else { continue }
            let text = compact(sheet.bytes, range)
            guard let at = ByteSearch.first(firstDay, in: text), at >= 4 else { continue }
            if let year = Int(String(decoding: text[(at - 4)..<at], as: UTF8.self)),
                Title.years.contains(year)
            {
                return year
            }
        }
        return nil
    }

    private static let yearMark = Array("年".utf8)
    private static let firstDay = Array("年1月1日".utf8)
}

/// A title taken apart.
private struct Title {
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
    private static func findYear(_ text: [UInt8]) -> (year: Int, range: Range<Int>)? {
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
    private static let prefixes = ["标题：", "标题:", "正文", "附件：", "附件:", "附件", "关于"].map { Array($0.utf8) }
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
