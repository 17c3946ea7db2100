/// What the text says about normative documents: 现行有效行政规范性文件393件, 本年度制发的规范性文件77件, 废止规范性文件132件.
///
/// Only where verb, noun and number touch: every word between them may make the number one of something else.
enum ProseDocuments {
    static func findings(_ text: ProseText, year: Int?) -> [ProseFinding] {
        var found: [ProseFinding] = []
        for paragraph in text.paragraphs where ByteSearch.contains(noun, in: text.bytes, paragraph.range) {
            read(text.bytes, paragraph, year, &found)
        }
        return found
    }

    private static func read(
        _ bytes: [UInt8], _ paragraph: ProseText.Paragraph, _ year: Int?, _ found: inout [ProseFinding]
    ) {
        var from = paragraph.range.lowerBound
        let end = paragraph.range.upperBound
        while let place = ByteSearch.first(noun, in: bytes, from: from, to: end) {
            from = place + noun.count
            let start = sentenceStart(bytes, place, paragraph.range.lowerBound)
            guard let number = count(bytes, from, end), let fact = fact(bytes, start, place, from),
                isWhole(bytes, start, place, year)
            else { continue }
            found.append(
                ProseFinding(
                    fact: fact, value: number.value, isRounded: number.isRounded, year: nil, strength: .plain,
                    section: paragraph.section, start: Int32(truncatingIfNeeded: start),
                    end: Int32(truncatingIfNeeded: sentenceEnd(bytes, number.end, end))))
        }
    }

    /// The number with its unit right behind the noun, 共 and 为 between them at most.
    private static func count(_ bytes: [UInt8], _ start: Int, _ end: Int) -> ChineseNumeral.Reading? {
        var index = start
        for word in ["现行有效", "共计", "共有", "共", "为", "数量", "总数", "合计"] {
            let word = Array(word.utf8)
            if DayScan.begins(word, bytes.span, index, end) { index += word.count }
        }
        guard index < end, bytes[index] &- 0x30 < 10,
            let number = ChineseNumeral.read(bytes.span, index, end), number.value.scale == 0,
            units.contains(where: { DayScan.begins($0, bytes.span, number.end, end) })
        else { return nil }
        return number
    }

    /// Told by the word right before the noun, or by 现行有效 right behind it.
    private static func fact(_ bytes: [UInt8], _ start: Int, _ noun: Int, _ after: Int) -> ProseFact? {
        if DayScan.begins(inForce, bytes.span, after, bytes.count) { return .normativeInForce }
        var end = noun
        for word in ["行政", "的", "了"] {
            let word = Array(word.utf8)
            if end - word.count >= start, bytes[(end - word.count)..<end].elementsEqual(word) {
                end -= word.count
            }
        }
        for (fact, words) in verbs {
            for word in words where end - word.count >= start {
                if bytes[(end - word.count)..<end].elementsEqual(word) { return fact }
            }
        }
        return nil
    }

    /// Whether nothing before the number says that it is for a part, for another body or another year.
    private static func isWhole(_ bytes: [UInt8], _ start: Int, _ end: Int, _ year: Int?) -> Bool {
        let clause = lastComma(bytes, start, end)
        if partWords.contains(where: { ByteSearch.contains($0, in: bytes, clause..<end) }) { return false }
        var index = start
        while let mark = ByteSearch.first(yearMark, in: bytes, from: index, to: end) {
            index = mark + yearMark.count
            guard mark - start >= 4,
                let printed = Int(String(decoding: bytes[(mark - 4)..<mark], as: UTF8.self))
            else { continue }
            if printed != year { return false }
        }
        return true
    }

    /// Where the clause before `end` begins.
    private static func lastComma(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int {
        var clause = start
        for comma in commas {
            var from = start
            while let place = ByteSearch.first(comma, in: bytes, from: from, to: end) {
                from = place + comma.count
                clause = max(clause, from)
            }
        }
        return clause
    }

    private static func sentenceStart(_ bytes: [UInt8], _ place: Int, _ low: Int) -> Int {
        var index = place
        while index > low {
            if stops.contains(where: {
                index - $0.count >= low && bytes[(index - $0.count)..<index].elementsEqual($0)
            }
            ) {
                return index
            }
            index -= 1
        }
        return low
    }

    private static func sentenceEnd(_ bytes: [UInt8], _ place: Int, _ high: Int) -> Int {
        let ends = stops.compactMap { stop in
            ByteSearch.first(stop, in: bytes, from: place, to: high).map { $0 + stop.count }
        }
        return ends.min() ?? high
    }

    private static let noun = Array("规范性文件".utf8)
    private static let inForce = Array("现行有效".utf8)
    private static let yearMark = Array("年".utf8)
    private static let units = ["件", "份", "部"].map { Array($0.utf8) }
    private static let commas = ["，", ",", "：", ":"].map { Array($0.utf8) }
    private static let stops = ["。", "；", ";"].map { Array($0.utf8) }
    private static let verbs: [(ProseFact, [[UInt8]])] = [
        (.normativeInForce, ["现行有效"].map { Array($0.utf8) }),
        (.normativeIssued, ["制发", "新制发", "制定出台", "制定印发"].map { Array($0.utf8) }),
        (.normativeRepealed, ["废止"].map { Array($0.utf8) }),
    ]
    private static let partWords = [
        "其中", "名义", "部门", "上年", "去年", "累计", "以来", "拟", "计划", "建议", "历年", "镇", "街道", "和", "及", "、", "或",
    ].map { Array($0.utf8) }
}
