/// Takes the name of a body out of a title, a heading or a signature.
enum TitleText {
    private static let cuts: [StaticString] = [
        "政府信息公开", "政务信息公开", "政府信息与政务公开", "政务公开", "信息公开", "依申请公开", "门户网站", "政务网站",
        "信息网", "公众信息", "网站", "年度报告", "工作报告", "年度工作", "年报", "公开年", "公开工作",
    ]
    private static let leading: [StaticString] = [
        "标题:", "发布机构:", "发布单位:", "公开机构:", "发文机关:", "发文单位:", "机构:", "单位:", "关于印发", "关于公布", "关于发布", "关于",
        "印发", "现公布", "公布", "发布", "现将", "来源:", "作者:", "信息来源:", ":", "《", "\"", "“", "【", "-", "_", "、", ",",
    ]
    private static let trailing: [StaticString] = [
        "关于", "发布", "公布", "编制", "的", "年度", "年", "度", "本级", "官方", "政务", "官", "网", "《", "“", "\"", ":", ",",
        "。", "、",
        "-", "(", "—", "】", "[", ".", ";",
    ]

    /// The parts of a page's title: its own and the site's, which `_`, `|` or `-` divide.
    static func parts(_ folded: [UInt8]) -> [[UInt8]] {
        var parts: [[UInt8]] = []
        var part: [UInt8] = []
        for byte in folded {
            if byte == UInt8(ascii: "_") || byte == UInt8(ascii: "|") || byte == UInt8(ascii: "-") {
                if !part.isEmpty { parts.append(part) }
                part = []
            } else {
                part.append(byte)
            }
        }
        if !part.isEmpty { parts.append(part) }
        return parts
    }

    /// The name in one part: without year, report words, site words, brackets and marks. Empty where there is none.
    static func name(in part: [UInt8]) -> [UInt8] {
        var text = part
        strip(&text)
        if let year = yearRange(text) {
            let before = Array(text[..<year.lowerBound])
            text = isNothing(before) ? Array(text[year.upperBound...]) : before
        }
        strip(&text)
        cutTail(&text)
        if let bracket = text.find("("), bracket > 0, !text.hasPrefix("中国(") {
            text.removeLast(text.count - bracket)
        }
        strip(&text)
        if let joint = text.find("党工委管委会") { text.removeSubrange(joint..<joint + 9) }
        if let joint = text.find("党工委、管委会") { text.removeSubrange(joint..<joint + 12) }
        return text
    }

    /// Cuts where the report's own words begin; 人民政府信息公开 keeps its 政府.
    private static func cutTail(_ text: inout [UInt8]) {
        var end = text.count
        for word in cuts {
            guard var at = text.find(word), at < end else { continue }
            if at >= 6, text.has("人民", at: at - 6), text.has("政府", at: at) { at += 6 }
            end = min(end, at)
        }
        text.removeLast(text.count - end)
    }

    private static func isNothing(_ bytes: [UInt8]) -> Bool {
        var rest = bytes
        strip(&rest)
        return rest.count < 6
    }

    private static func strip(_ text: inout [UInt8]) {
        var changed = true
        while changed {
            changed = false
            for word in leading where text.hasPrefix(word) {
                text.removeFirst(word.utf8CodeUnitCount)
                changed = true
            }
            for word in trailing where text.hasSuffix(word) {
                text.removeLast(word.utf8CodeUnitCount)
                changed = true
            }
        }
    }

    /// Where a year stands: 2020, 2020年, 2020年度, 二〇二〇年, 二零二零年度.
    static func yearRange(_ bytes: [UInt8]) -> Range<Int>? {
        var i = 0
        while i < bytes.count {
            if bytes.has("20", at: i) || bytes.has("19", at: i), i + 4 <= bytes.count,
                bytes[i..<i + 4].allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }),
                i + 4 == bytes.count || !(0x30...0x39).contains(bytes[i + 4])
            {
                return i..<afterYear(bytes, i + 4)
            }
            if bytes.has("二", at: i), let end = hanYear(bytes, i) { return i..<afterYear(bytes, end) }
            i += HanText.width(bytes[i])
        }
        return nil
    }

    private static func hanYear(_ bytes: [UInt8], _ start: Int) -> Int? {
        var position = start
        for _ in 0..<4 {
            guard position < bytes.count else { return nil }
            let unit = HanText.unit(bytes, position)
            switch unit {
            case 0x3007, 0x25CB, 0x96F6, 0x4E00, 0x4E8C, 0x4E09, 0x56DB, 0x4E94, 0x516D, 0x4E03, 0x516B,
                0x4E5D:
                position += 3
            default:
                guard bytes[position] == UInt8(ascii: "0") || bytes[position] == UInt8(ascii: "O") else {
                    return nil
                }
                position += 1
            }
        }
        return bytes.has("年", at: position) ? position : nil
    }

    private static func afterYear(_ bytes: [UInt8], _ end: Int) -> Int {
        var end = end
        if bytes.has("年", at: end) { end += 3 }
        if bytes.has("度", at: end) { end += 3 }
        return end
    }
}
