/// Reads whose report it is and of which year, from the title however it is set: with a blank between every
/// two characters, over several lines, with the year before or behind the name.
struct TitleRecognition {
    /// The body as the title names it; empty where no title names one.
    var agency = ""
    var year: Int?
    var notes: [ReadingNote] = []

    static func read(_ sheet: Sheet, _ zones: Zones, _ document: Document) -> TitleRecognition {
        var result = TitleRecognition()
        let pageTitle = Array(document.metadataTitle.utf8)
        let meta = ReportTitle(compact(pageTitle, 0..<pageTitle.count))
        let period = reportingPeriod(sheet)
        let titles = best(titleLines(sheet))
        if let title = ofThisReport(titles, sheet, meta?.year, period) {
            (result.agency, result.year) = (String(decoding: title.agency, as: UTF8.self), title.year)
        }
        if let meta {
            if result.agency.isEmpty { result.agency = String(decoding: meta.agency, as: UTF8.self) }
            result.year = result.year ?? meta.year
        }
        if let year = result.year, let period, period != year {
            result.notes.append(
                ReadingNote(
                    rule: "identity.year_conflict",
                    message: "the title says \(year), the reporting period begins in \(period)"))
        }
        result.year = result.year ?? period ?? yearOfReport(sheet)
        return result
    }

    /// The most complete titles in up to four lines on end; of equally complete ones those in the fewest lines.
    private static func best(_ lines: [[UInt8]]) -> [ReportTitle] {
        var best: [ReportTitle] = []
        var bestLength = 4
        for start in lines.indices {
            // A whole title can only be equalled or beaten by one in no more lines.
            let most = best.first?.isWhole == true ? bestLength : 4
            var text: [UInt8] = []
            for length in 1...most where start + length <= lines.count {
                text += lines[start + length - 1]
                guard let title = ReportTitle(text) else { continue }
                let rank = (title.score, -length)
                if best.first.map({ rank > ($0.score, -bestLength) }) ?? true {
                    (best, bestLength) = ([title], length)
                } else if rank == (best[0].score, -bestLength) {
                    best.append(title)
                }
                break
            }
        }
        return best
    }

    /// A page links to the reports of other years by their titles, above its own too: its own year is the one that its text
    /// speaks of. Of titles with the same year the first counts.
    private static func ofThisReport(
        _ titles: [ReportTitle], _ sheet: Sheet, _ pageYear: Int?, _ period: Int?
    ) -> ReportTitle? {
        guard let first = titles.first else { return nil }
        let years = Set(titles.compactMap(\.year))
        if years.count < 2 { return first }
        func votes(_ year: Int) -> Int {
            mentions(of: year, sheet) + (year == pageYear ? 2 : 0) + (year == period ? 2 : 0)
        }
        let counted = years.map { (year: $0, votes: votes($0)) }
        let chosen = counted.max { ($0.votes, $0.year) < ($1.votes, $1.year) }!.year
        return titles.first { $0.year == chosen }
    }

    /// How many paragraphs name `year`, titles left out.
    private static func mentions(of year: Int, _ sheet: Sheet) -> Int {
        let word = Array("\(year)年".utf8)
        return sheet.rows.count { row in
            guard !row.isGrid, !row.pieces.isEmpty, let range = sheet.textRange(row), range.count > 150 else {
                return false
            }
            return ByteSearch.contains(word, in: sheet.bytes, range)
        }
    }

    /// The lines before the tables that can be part of a title, without blanks.
    private static func titleLines(_ sheet: Sheet) -> [[UInt8]] {
        var lines: [[UInt8]] = []
        let stop = Array("。".utf8)
        for row in sheet.rows.prefix(60) where !row.pieces.isEmpty {
            if row.isGrid {
                let filled = row.pieces.filter { sheet.pieces[$0].content != .blank }
                // A lone cell is a line, such as a part of a workbook's title; of a metadata table the cells are titles of
                // their own, or none.
                let least = filled.count == 1 ? 6 : 20
                for piece in filled
                where sheet.pieces[piece].content == .text
                    && (least...200).contains(sheet.pieces[piece].text.count)
                {
                    lines.append(compact(sheet.bytes, sheet.pieces[piece].text.range))
                }
                continue
            }
            guard let range = sheet.textRange(row), range.count <= 300,
                SectionHeading.find(sheet.bytes.span, range) == nil
            else { continue }
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

    /// Without blanks, marks of bookmarks and of markup for text; full-width digits as plain ones.
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
            case 0x23, 0x27, 0x2A, 0x3D: break
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
        first(in: sheet, with: yearMark, below: 6_000) { text in
            guard let at = ByteSearch.first(firstDay, in: text), at >= 4 else { return nil }
            let year = Int(String(decoding: text[(at - 4)..<at], as: UTF8.self))
            return year.flatMap { ReportTitle.years.contains($0) ? $0 : nil }
        }
    }

    /// The year in "编制2020年度政府信息公开工作年度报告", wherever it stands in the first lines: a title may run on into the text.
    private static func yearOfReport(_ sheet: Sheet) -> Int? {
        first(in: sheet, with: subject, below: 60_000) { text in
            var from = 0
            while let at = ByteSearch.first(subject, in: text, from: from) {
                from = at + subject.count
                let before = Array(text[max(0, at - 30)..<at])
                guard let found = ReportTitle.findYear(before), found.range.upperBound == before.count,
                    ByteSearch.first(report, in: text, from: from, to: min(text.count, from + 24)) != nil
                else { continue }
                return found.year
            }
            return nil
        }
    }

    /// What `find` makes of the first line of the beginning that has `word`, fewer than `limit` bytes and an answer.
    private static func first(
        in sheet: Sheet, with word: [UInt8], below limit: Int, _ find: ([UInt8]) -> Int?
    ) -> Int? {
        for row in sheet.rows.prefix(80) where !row.pieces.isEmpty && !row.isGrid {
            guard let range = sheet.textRange(row), range.count < limit,
                ByteSearch.contains(word, in: sheet.bytes, range)
            else { continue }
            if let answer = find(compact(sheet.bytes, range)) { return answer }
        }
        return nil
    }

    private static let subject = Array("政府信息公开".utf8)
    private static let report = Array("报告".utf8)
    private static let yearMark = Array("年".utf8)
    private static let firstDay = Array("年1月1日".utf8)
}
