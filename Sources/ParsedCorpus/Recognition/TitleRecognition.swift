/// Reads whose report it is and of which year, from the title however it is set: with a blank between every
/// two characters, over several lines, with the year before or behind the name.
struct TitleRecognition {
    /// The body as the title names it; empty where no title names one.
    var agency = ""
    var year: Int?
    var notes: [ReadingNote] = []

    static func read(_ sheet: Sheet, _ zones: Zones, _ document: Document) -> TitleRecognition {
        let lines = titleLines(sheet)
        var best: (title: Title, length: Int)?
        for start in lines.indices {
            for length in 1...4 where start + length <= lines.count {
                guard let title = Title(lines[start..<(start + length)].joined()) else { continue }
                if best.map({ (title.score, -length) > ($0.title.score, -$0.length) }) ?? true { best = (title, length) }
                break
            }
        }
        // A title cut short by its lines may have begun one line earlier.
        var result = TitleRecognition()
        if let best { (result.agency, result.year) = (best.title.agency, best.title.year) }
        if let meta = Title(compact(document.metadataTitle)) {
            if result.agency.isEmpty { result.agency = meta.agency }
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

    /// The lines before the tables that can be part of a title, without blanks.
    private static func titleLines(_ sheet: Sheet) -> [String] {
        var lines: [String] = []
        for row in sheet.rows.prefix(60) where !row.pieces.isEmpty {
            if row.isGrid {
                // A metadata table: its cells are titles of their own, or none.
                lines += row.pieces.filter { sheet.pieces[$0].content == .text && sheet.pieces[$0].text.count < 200 }
                    .map { compact(sheet.string($0)) }
                continue
            }
            let (first, last) = (sheet.pieces[Int(row.start)], sheet.pieces[Int(row.end) - 1])
            if last.text.end - first.text.start > 300 || first.text.start > last.text.end { continue }
            let text = compact(String(decoding: sheet.bytes[Int(first.text.start)..<Int(last.text.end)], as: UTF8.self))
            if text.count > 60 || text.contains("。") { continue }
            lines.append(text)
        }
        return lines
    }

    /// The first and last lines of running text, for evidence on whose report it is.
    static func paragraphs(_ sheet: Sheet) -> [String] {
        let rows = sheet.rows.filter { !$0.isGrid && !$0.pieces.isEmpty }
        let text = { (row: SheetRow) -> String in
            let (first, last) = (sheet.pieces[Int(row.start)], sheet.pieces[Int(row.end) - 1])
            guard last.text.end > first.text.start else { return "" }
            return String(decoding: sheet.bytes[Int(first.text.start)..<Int(last.text.end)], as: UTF8.self)
        }
        return rows.count <= 12 ? rows.map(text) : (rows.prefix(6) + rows.suffix(6)).map(text)
    }

    /// Without blanks, marks of bookmarks and line ends; full-width digits as plain ones.
    static func compact(_ text: String) -> String {
        var result = ""
        var depth = 0
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x5B: depth += 1
            case 0x5D: depth = max(0, depth - 1)
            case 0x23, 0x2A: break
            case _ where depth > 0 || UTF8Scan.isBlank(scalar.value): break
            case 0xFF10...0xFF19: result.unicodeScalars.append(Unicode.Scalar(scalar.value - 0xFF10 + 0x30)!)
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// The year in "统计期限自2020年1月1日".
    private static func reportingPeriod(_ sheet: Sheet) -> Int? {
        let mark = Array("年1月1日".utf8)
        for row in sheet.rows.prefix(80) where !row.pieces.isEmpty && !row.isGrid {
            let (first, last) = (sheet.pieces[Int(row.start)], sheet.pieces[Int(row.end) - 1])
            guard last.text.end > first.text.start else { continue }
            let bytes = sheet.bytes[Int(first.text.start)..<Int(last.text.end)].filter { $0 != 0x20 }
            guard let at = bytes.firstRange(of: mark)?.lowerBound, at >= 4 else { continue }
            if let year = Int(String(decoding: bytes[(at - 4)..<at], as: UTF8.self)), (2008...2100).contains(year) {
                return year
            }
        }
        return nil
    }
}

/// A title taken apart.
private struct Title {
    var agency: String
    var year: Int?
    var score: Int

    /// Nil where `text` is not the title of a report.
    init?(_ text: String) {
        guard let subject = ["政府信息公开", "政务公开", "信息公开"].lazy.compactMap({ text.range(of: $0) }).first,
            let report = ["年度报告", "年报", "工作报告", "报告"].lazy.compactMap({ text.range(of: $0, from: subject.upperBound) })
                .first, text.distance(from: report.upperBound, to: text.endIndex) < 12
        else { return nil }
        var before = String(text[..<subject.lowerBound])
        year = nil
        if let found = Year.find(in: before) {
            year = found.year
            before.removeSubrange(found.range)
        } else if let found = Year.find(in: String(text[subject.upperBound...])) {
            year = found.year
        }
        for prefix in ["标题：", "标题:", "正文", "附件：", "附件:", "附件", "关于"] where before.hasPrefix(prefix) {
            before.removeFirst(prefix.count)
        }
        for suffix in ["关于", "的", "度"] where before.hasSuffix(suffix) { before.removeLast(suffix.count) }
        agency = before
        if agency.contains(where: { "，；：:>|《》".contains($0) }) { return nil }
        score = (agency.count >= 3 ? 4 : 0) + (year != nil ? 2 : 0)
    }
}

/// A year in words: 2020年, 二〇二〇年度.
private enum Year {
    static func find(in text: String) -> (year: Int, range: Range<String.Index>)? {
        let characters = Array(text)
        guard characters.count >= 5 else { return nil }
        for start in 0...(characters.count - 5) {
            var year = 0
            for offset in 0..<4 {
                guard let digit = digit(characters[start + offset]) else { year = -1; break }
                year = year * 10 + digit
            }
            guard (2008...2100).contains(year) else { continue }
            var end = start + 4
            guard characters[end] == "年" else { continue }
            end += 1
            if end < characters.count, characters[end] == "度" { end += 1 }
            return (
                year,
                text.index(text.startIndex, offsetBy: start)..<text.index(text.startIndex, offsetBy: end)
            )
        }
        return nil
    }

    private static func digit(_ character: Character) -> Int? {
        if let value = character.wholeNumberValue, value < 10 { return value }
        return ["○": 0, "Ｏ": 0, "O": 0, "零": 0][character]
    }
}

extension String {
    /// The first place of `other` at or behind `start`.
    fileprivate func range(of other: String, from start: Index? = nil) -> Range<Index>? {
        self[(start ?? startIndex)...].firstRange(of: other)
    }
}
