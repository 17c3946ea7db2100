/// The names that a report's own sentences give: whose report is announced, who made it, whom to turn to.
enum EvidenceSentences {
    private static let announcements: [StaticString] = [
        "现公布", "向社会公布", "现将", "现向社会公布", "特向社会公布", "公布", "编制了", "编制",
    ]
    private static let stops: [StaticString] = [
        "根据", "按照", "依据", "编制", "依照", ",", "。", "、", "(", ";", ":", "《", "负责", "结合", "为",
    ]

    /// 现公布X2020年…报告, 编制X2020年…报告, 本报告由X根据…编制; empty where the text has no such sentence.
    static func introduction(_ folded: [UInt8]) -> [UInt8] {
        for word in announcements {
            var from = 0
            while let at = folded.find(word, from: from) {
                from = at + word.utf8CodeUnitCount
                let name = upTo(stops, folded, from: from)
                if let year = TitleText.yearRange(name), year.lowerBound >= 9 {
                    return Array(name[..<year.lowerBound])
                }
            }
        }
        for word in ["报告由", "年报由", "本报告是由"] as [StaticString] {
            guard let at = folded.find(word) else { continue }
            let name = upTo(stops, folded, from: at + word.utf8CodeUnitCount)
            // 本报告由总体情况、…等六部分组成 names no body.
            let sentence = upTo(["。"], folded, from: at)
            if name.count >= 9, sentence.find("组成") == nil { return name }
        }
        return []
    }

    /// 请与X联系, 可与X办公室联系.
    static func contact(_ folded: [UInt8]) -> [UInt8] {
        for word in ["请与", "可与", "请联系", "请向", "请直接与"] as [StaticString] {
            guard let at = folded.find(word) else { continue }
            let name = upTo(["联系", "咨询", "(", "。", ","], folded, from: at + word.utf8CodeUnitCount)
            if name.count >= 9 { return name }
        }
        return []
    }

    private static func upTo(_ stops: [StaticString], _ bytes: [UInt8], from start: Int) -> [UInt8] {
        var end = min(bytes.count, start + 120)
        for stop in stops {
            if let at = bytes.find(stop, from: start), at < end { end = at }
        }
        return start < end ? Array(bytes[start..<end]) : []
    }
}

extension IdentityEvidence {
    /// Evidence of a report: its title, and its paragraphs, in which the names, numbers and links are looked for.
    ///
    /// The introduction and the contact are taken from the first paragraphs, the signature from the last short
    /// line that names a body and does not end as a sentence. ``text`` is kept folded and without its tail: no more
    /// of it is ever read.
    public init(
        title: String, paragraphs: [String], source: String = "", path: String = "", year: Int? = nil
    ) {
        let opening = paragraphs.prefix(6).joined(separator: "\n")
        let folded = HanText.folded(opening, limit: 6000)
        var signature = ""
        for line in paragraphs.suffix(6).reversed() where line.utf8.count <= 150 {
            let bytes = HanText.folded(line)
            guard bytes.count >= 9, !bytes.hasSuffix("。"), !bytes.hasSuffix(";"), bytes.find(",") == nil,
                let name = BodyName(folded: TitleText.name(in: bytes)), name.isRecognised,
                !name.isCompleted,
                bytes.count - name.given.utf8.count <= 24
            else { continue }
            signature = line
            break
        }
        self.init(
            title: title,
            introduction: String(decoding: EvidenceSentences.introduction(folded), as: UTF8.self),
            signature: signature, source: source,
            contact: String(decoding: EvidenceSentences.contact(folded), as: UTF8.self),
            text: String(decoding: folded, as: UTF8.self),
            path: path,
            year: year)
    }
}
