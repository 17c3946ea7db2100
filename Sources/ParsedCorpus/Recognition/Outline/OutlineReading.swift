/// Reads a report's outline from its sheet and its running text.
enum OutlineReading {
    static func read(_ sheet: Sheet, _ zones: Zones, _ text: ProseText) -> ReportOutline {
        var outline = ReportOutline()
        outline.headings = headings(sheet, zones)
        outline.period = period(sheet, text)
        outline.days = days(sheet)
        outline.sketch = ProseSketch(
            text.bytes.span, text.paragraphs.filter { $0.section != .preface }.map(\.range))
        return outline
    }

    // MARK: - Headings

    private static func headings(_ sheet: Sheet, _ zones: Zones) -> [ReportOutline.Heading] {
        var found: [(row: Int, heading: ReportOutline.Heading)] = []
        var known = 0
        for (index, row) in sheet.rows.enumerated() where !row.isGrid && row.pieces.count == 1 {
            var section: SectionHeading?
            while known < zones.headings.count, zones.headings[known].row <= index {
                if zones.headings[known].row == index { section = zones.headings[known].section }
                known += 1
            }
            let piece = sheet.pieces[Int(row.start)]
            guard piece.text.count <= 120 else { continue }
            let bytes = TitleRecognition.compact(sheet.bytes, piece.text.range)
            // Among a table's lines only a misprinted heading: its rows have their labels.
            if section == nil, isTable(zones, index), piece.meaning != nil || !bytes.ends(with: headingEnd) {
                continue
            }
            let number = ordinal(bytes)
            // Other lines count only where they are numbered like a section: 五、存在不足.
            guard section != nil || (number?.isTopLevel == true && bytes.count <= 90) else { continue }
            found.append(
                (
                    index,
                    ReportOutline.Heading(
                        section: section.map { ProseSection($0) }, ordinal: number?.value,
                        text: String(decoding: bytes, as: UTF8.self), location: piece.location)
                ))
        }
        for place in found.indices {
            let end = place + 1 < found.count ? found[place + 1].row : sheet.rows.count
            measure(sheet, (found[place].row + 1)..<end, &found[place].heading)
        }
        return found.map(\.heading)
    }

    private static let headingEnd = Array("情况".utf8)

    private static func isTable(_ zones: Zones, _ row: Int) -> Bool {
        zones.disclosure?.contains(row) ?? false || zones.applications?.contains(row) ?? false
            || zones.disputes?.contains(row) ?? false
    }

    /// How much stands in `rows`, and its beginning.
    private static func measure(_ sheet: Sheet, _ rows: Range<Int>, _ heading: inout ReportOutline.Heading) {
        var beginning: [UInt8] = []
        for row in rows {
            for piece in sheet.rows[row].pieces {
                let range = sheet.pieces[piece].text.range
                if beginning.count < 120 {
                    let text = TitleRecognition.compact(
                        sheet.bytes,
                        range.lowerBound..<min(range.upperBound, range.lowerBound + 480))
                    beginning += text
                }
                var index = range.lowerBound
                while index < range.upperBound {
                    let byte = sheet.bytes[index]
                    // A character begins with every byte that is no continuation.
                    if byte > 0x20, byte & 0xC0 != 0x80 { heading.length += 1 }
                    index += 1
                }
            }
        }
        heading.beginning = String(String(decoding: beginning, as: UTF8.self).prefix(40))
    }

    /// The number a line begins with: 五、 5、 5. （五） 第五部分; top-level where it is the form's own way, 五、.
    static func ordinal(_ text: [UInt8]) -> (value: Int, isTopLevel: Bool)? {
        if text.isEmpty { return nil }
        let bytes = text.span
        var index = 0
        let (first, afterFirst) = UTF8Scan.scalar(bytes, 0, text.count)
        let isBracketed = first == 0xFF08 || first == 0x28
        if isBracketed || first == 0x7B2C { index = afterFirst }
        guard index < text.count, let number = ChineseNumeral.read(bytes, index, text.count),
            number.value.scale == 0, (1...20).contains(number.value.units), number.end < text.count
        else { return nil }
        let isDigits = bytes[index] &- 0x30 < 10
        let (mark, _) = UTF8Scan.scalar(bytes, number.end, text.count)
        let value = Int(number.value.units)
        switch mark {
        case 0x3001: return isBracketed ? nil : (value, !isDigits)
        case 0x2E, 0xFF0E, 0xFF0C, 0x2C: return isBracketed ? nil : (value, false)
        case 0xFF09, 0x29: return isBracketed ? (value, false) : nil
        case 0x90E8: return first == 0x7B2C ? (value, true) : nil
        default: return nil
        }
    }

    // MARK: - Days

    /// 统计期限自2020年1月1日起至12月31日止.
    private static func period(_ sheet: Sheet, _ text: ProseText) -> ReportOutline.Period? {
        let bytes = text.bytes.span
        for paragraph in text.paragraphs.prefix(12) {
            let range = paragraph.range
            guard words.contains(where: { ByteSearch.contains($0, in: text.bytes, range) }) else { continue }
            var index = range.lowerBound
            while index < range.upperBound, let first = DayScan.first(bytes, index..<range.upperBound) {
                index = first.range.upperBound
                guard isNamed(text.bytes, before: first.range.lowerBound, in: range),
                    let next = behindSpan(bytes, index, range.upperBound),
                    let last = DayScan.read(bytes, next, range.upperBound, year: first.day.year)
                else { continue }
                return ReportOutline.Period(
                    first: first.day, last: last.day, location: text.location(first.range.lowerBound, sheet))
            }
        }
        return nil
    }

    private static let words = ["统计", "期限", "起止", "数据"].map { Array($0.utf8) }
    private static let spanMarks = [
        "起至", "开始至", "起到", "起，至", "起,至", "起", "至", "到", "－", "—", "-", "~", "～", "–",
    ]
    .map { Array($0.utf8) }

    /// Whether one of ``words`` stands at most 20 characters before.
    private static func isNamed(_ text: [UInt8], before end: Int, in range: Range<Int>) -> Bool {
        let start = max(range.lowerBound, end - 60)
        return words.contains { ByteSearch.contains($0, in: text, start..<end) }
    }

    /// The place behind the marks between two days; nil where other words stand there.
    private static func behindSpan(_ text: Span<UInt8>, _ index: Int, _ end: Int) -> Int? {
        var place = index
        for _ in 0..<3 {
            guard let mark = spanMarks.first(where: { DayScan.begins($0, text, place, end) }) else { break }
            place += mark.count
        }
        return place > index ? place : nil
    }

    /// The day of publication from lines and cells that name it, and the one alone on a line near the end.
    private static func days(_ sheet: Sheet) -> [ReportOutline.StatedDay] {
        var found: [ReportOutline.StatedDay] = []
        for (index, row) in sheet.rows.enumerated() {
            let isNearEnd = index >= sheet.rows.count - 8
            let isNearStart = index < 40
            guard isNearEnd || isNearStart, !row.pieces.isEmpty, let range = sheet.textRange(row),
                range.count <= 300
            else { continue }
            let line = TitleRecognition.compact(sheet.bytes, range)
            for name in publicationNames {
                guard let place = ByteSearch.first(name, in: line) else { continue }
                let from = place + name.count
                if let day = DayScan.first(line.span, from..<min(line.count, from + 24)) {
                    found.append(
                        .init(
                            kind: .published, day: day.day, location: sheet.pieces[Int(row.start)].location))
                }
                break
            }
            if isNearEnd, !row.isGrid, row.pieces.count <= 3,
                let day = DayScan.read(line.span, 0, line.count), day.range.upperBound == line.count
            {
                found.append(
                    .init(kind: .signed, day: day.day, location: sheet.pieces[Int(row.start)].location))
            }
        }
        return found
    }

    private static let publicationNames = ["发布日期", "发布时间", "公开日期", "公布日期", "发文日期"].map { Array($0.utf8) }
}
