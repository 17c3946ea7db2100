/// Decides what encoding a page is in and makes it UTF-8.
///
/// A byte order mark decides, then bytes that are strictly UTF-8, then bytes that are mostly UTF-8, then
/// what the page or its sender declares, then GB18030, of which GBK and GB 2312 are parts.
enum HTMLEncoding {
    /// A page as UTF-8: `text`, or the bytes given where it is nil, from `start` on.
    struct Decoded {
        var text: [UInt8]?
        var start = 0
        var notes: [ReadingNote] = []
    }

    static func decode(_ bytes: [UInt8], transportCharset: String?) -> Decoded {
        if bytes.starts(with: [0xFF, 0xFE]) { return convert(bytes, from: 2, as: "UTF-16LE", declared: nil) }
        if bytes.starts(with: [0xFE, 0xFF]) { return convert(bytes, from: 2, as: "UTF-16BE", declared: nil) }
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        if start == 0, let order = unmarkedUTF16(bytes) {
            return convert(bytes, from: 0, as: order, declared: nil)
        }
        let declared = transportCharset.map(canonical) ?? declaredCharset(bytes)
        let evidence = UTF8Evidence(bytes, from: start)
        if evidence.isValid {
            var decoded = Decoded(text: nil, start: start)
            if start == 0, evidence.characters > 0, let declared, declared != "UTF-8" {
                decoded.notes.append(wrongDeclaration(declared, found: "UTF-8"))
            }
            return decoded
        }
        if start > 0 || evidence.isMostlyUTF8 {
            return decoded(repairUTF8(bytes, from: start), as: "UTF-8", declared: declared)
        }
        // A Latin declaration fits any bytes, so it says nothing; Chinese pages carry it by accident.
        let isLatin = declared.map { $0.hasPrefix("ISO-8859") || $0.hasPrefix("WINDOWS-125") } ?? false
        let candidates: [String] =
            switch declared {
            case let declared? where isLatin: ["GB18030", declared]
            case let declared? where declared != "UTF-8": [declared, "GB18030"]
            default: ["GB18030"]
            }
        var best: (encoding: String, result: Iconv.Result)?
        for encoding in candidates {
            guard let result = Iconv.convert(bytes, from: 0, encoding: encoding) else { continue }
            if best.map({ result.failures < $0.result.failures }) ?? true { best = (encoding, result) }
            // One in fifty is damage, more is another encoding.
            if result.failures * 50 <= evidence.highBytes { break }
        }
        guard let best else { return decoded(repairUTF8(bytes, from: 0), as: "UTF-8", declared: declared) }
        return decoded(best.result, as: best.encoding, declared: declared)
    }

    private static func convert(
        _ bytes: [UInt8], from start: Int, as encoding: String, declared: String?
    ) -> Decoded {
        guard let result = Iconv.convert(bytes, from: start, encoding: encoding) else {
            return Decoded(text: nil, start: start)
        }
        return decoded(result, as: encoding, declared: declared)
    }

    private static func decoded(_ result: Iconv.Result, as encoding: String, declared: String?) -> Decoded {
        var decoded = Decoded(text: result.text)
        if let declared, declared != encoding {
            decoded.notes.append(wrongDeclaration(declared, found: encoding))
        }
        if let first = result.firstFailure {
            let places = result.failures == 1 ? "" : "\(result.failures) times, first "
            decoded.notes.append(
                ReadingNote(
                    rule: "reading.encoding",
                    message: "not \(encoding) \(places)at byte \(first), read as U+FFFD"))
        }
        return decoded
    }

    private static func wrongDeclaration(_ declared: String, found: String) -> ReadingNote {
        ReadingNote(
            rule: "reading.encoding", message: "declared as \(declared), but the bytes are \(found)")
    }

    /// UTF-16 without a mark, told by the NUL beside every ASCII character of a tag.
    private static func unmarkedUTF16(_ bytes: [UInt8]) -> String? {
        guard bytes.count >= 4 else { return nil }
        if bytes[0] == UInt8(ascii: "<"), bytes[1] == 0, bytes[3] == 0 { return "UTF-16LE" }
        if bytes[0] == 0, bytes[1] == UInt8(ascii: "<"), bytes[2] == 0 { return "UTF-16BE" }
        return nil
    }

    /// The name iconv knows for a label; GB 2312 and GBK are read as GB18030, which contains them.
    static func canonical(_ label: String) -> String {
        let name = label.uppercased()
        switch name {
        case "GB2312", "GB_2312-80", "GBK", "GB18030", "X-GBK", "CP936", "GB-2312", "CHINESE":
            return "GB18030"
        case "UTF8", "UTF-8", "UNICODE-1-1-UTF-8": return "UTF-8"
        case "BIG5", "BIG5-HKSCS", "X-X-BIG5", "CN-BIG5": return "BIG5-HKSCS"
        // A page whose declaration could be read as ASCII is not UTF-16.
        case "UTF-16", "UTF-16LE", "UTF-16BE", "UNICODE": return "UTF-8"
        default: return name
        }
    }

    /// The encoding that `<meta charset>`, `http-equiv` or an XML declaration in the first 4 KiB names.
    static func declaredCharset(_ bytes: [UInt8]) -> String? {
        bytes.withUnsafeBufferPointer { all in
            let head = UnsafeBufferPointer(rebasing: all[..<min(all.count, 4096)])
            if isWord("<?xml", at: 0, of: head),
                let label = label(after: "encoding", in: head, from: 5, stop: UInt8(ascii: "?"))
            {
                return canonical(label)
            }
            var index = 0
            while index < head.count {
                if head[index] == UInt8(ascii: "<"), isWord("<meta", at: index, of: head),
                    let label = label(after: "charset", in: head, from: index + 5, stop: UInt8(ascii: ">"))
                {
                    return canonical(label)
                }
                index += 1
            }
            return nil
        }
    }

    private static func label(
        after word: StaticString, in head: UnsafeBufferPointer<UInt8>, from start: Int, stop: UInt8
    ) -> String? {
        var index = start
        while index < head.count, head[index] != stop, !isWord(word, at: index, of: head) { index += 1 }
        guard index < head.count, head[index] != stop else { return nil }
        index += word.utf8CodeUnitCount
        func skip(_ isSkipped: (UInt8) -> Bool) {
            while index < head.count, isSkipped(head[index]) { index += 1 }
        }
        skip(isHTMLBlank)
        guard index < head.count, head[index] == UInt8(ascii: "=") else { return nil }
        index += 1
        skip { isHTMLBlank($0) || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") }
        let from = index
        skip { lowercased($0) &- 97 < 26 || $0 &- 48 < 10 || "-_:.+".utf8.contains($0) }
        guard index > from else { return nil }
        return String(decoding: head[from..<index], as: UTF8.self)
    }
}
