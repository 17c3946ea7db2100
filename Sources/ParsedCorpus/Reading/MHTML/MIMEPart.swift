/// A message or a part of one: its headers and its body.
struct MIMEPart {
    /// Media type in lower case, without parameters; `text/plain` where none is given.
    private(set) var type = "text/plain"
    private(set) var charset: String?
    private(set) var boundary: String?
    /// Transfer encoding in lower case.
    private(set) var encoding = ""
    let body: ArraySlice<UInt8>

    init(_ bytes: ArraySlice<UInt8>) {
        var lines: [String] = []
        var rest = bytes
        // Headers end at an empty line; a line that begins with a blank goes on the one before.
        while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
            var line = rest[rest.startIndex..<end]
            rest = rest[(end + 1)...]
            if line.last == UInt8(ascii: "\r") { line = line.dropLast() }
            if line.isEmpty {
                if lines.isEmpty { continue }
                break
            }
            let text = String(decoding: line.prefix(4096), as: UTF8.self)
            if text.first == " " || text.first == "\t", !lines.isEmpty {
                lines[lines.count - 1] += text
            } else {
                lines.append(text)
            }
            if lines.count > 1000 { break }
        }
        body = rest
        for line in lines { read(line) }
    }

    private mutating func read(_ line: String) {
        guard let colon = line.firstIndex(of: ":") else { return }
        let value = line[line.index(after: colon)...]
        switch line[..<colon].lowercased() {
        case "content-transfer-encoding": encoding = Self.trimmed(value).lowercased()
        case "content-type":
            let fields = value.split(separator: ";", omittingEmptySubsequences: false)
            type = Self.trimmed(fields.first ?? "").lowercased()
            for field in fields.dropFirst() {
                guard let equal = field.firstIndex(of: "=") else { continue }
                let value = Self.trimmed(field[field.index(after: equal)...])
                switch Self.trimmed(field[..<equal]).lowercased() {
                case "charset": charset = value
                case "boundary": boundary = value
                default: break
                }
            }
        default: break
        }
    }

    private static func trimmed(_ text: Substring) -> String {
        let isCut = { (character: Character) in character == " " || character == "\t" || character == "\"" }
        var rest = text
        while let first = rest.first, isCut(first) { rest.removeFirst() }
        while let last = rest.last, isCut(last) { rest.removeLast() }
        return String(rest)
    }

    /// The parts between lines of that boundary, and whether the closing line is there.
    func split(at boundary: String, atMost limit: Int) -> (parts: [ArraySlice<UInt8>], isWhole: Bool) {
        let mark = Array("--\(boundary)".utf8)
        var parts: [ArraySlice<UInt8>] = []
        var start: Int?
        var index = body.startIndex
        while index < body.endIndex {
            let end = body[index...].firstIndex(of: UInt8(ascii: "\n")) ?? body.endIndex
            if body[index] == mark[0], body[index..<end].starts(with: mark) {
                if let start { parts.append(body[start..<index]) }
                if body[(index + mark.count)..<end].starts(with: "--".utf8) { return (parts, true) }
                if parts.count == limit { return (parts, false) }
                start = min(end + 1, body.endIndex)
            }
            index = end + 1
        }
        if let start { parts.append(body[start...]) }
        return (parts, false)
    }

    /// The body with its transfer encoding undone.
    func decodedBody() -> [UInt8] {
        switch encoding {
        case "quoted-printable": quotedPrintable()
        case "base64": base64()
        default: Array(body)
        }
    }

    private func quotedPrintable() -> [UInt8] {
        var decoded: [UInt8] = []
        decoded.reserveCapacity(body.count)
        var index = body.startIndex
        while index < body.endIndex {
            let byte = body[index]
            index += 1
            guard byte == UInt8(ascii: "=") else {
                decoded.append(byte)
                continue
            }
            // A line that ends in `=` goes on; blanks may stand between.
            var end = index
            while end < body.endIndex, body[end] == 0x20 || body[end] == 0x09 || body[end] == 0x0D {
                end += 1
            }
            if end == body.endIndex || body[end] == UInt8(ascii: "\n") {
                index = min(end + 1, body.endIndex)
            } else if index + 1 < body.endIndex, let high = Self.digit(body[index]),
                let low = Self.digit(body[index + 1])
            {
                decoded.append(high << 4 | low)
                index += 2
            } else {
                decoded.append(byte)
            }
        }
        return decoded
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        if byte &- 48 < 10 { return byte - 48 }
        let letter = byte | 0x20
        return letter &- 97 < 6 ? letter - 87 : nil
    }

    private func base64() -> [UInt8] {
        var decoded: [UInt8] = []
        decoded.reserveCapacity(body.count / 4 * 3)
        var bits: UInt32 = 0
        var count = 0
        for byte in body {
            let value: UInt32
            switch byte {
            case 65...90: value = UInt32(byte) - 65
            case 97...122: value = UInt32(byte) - 71
            case 48...57: value = UInt32(byte) + 4
            case UInt8(ascii: "+"), UInt8(ascii: "-"): value = 62
            case UInt8(ascii: "/"), UInt8(ascii: "_"): value = 63
            default: continue
            }
            bits = bits << 6 | value
            count += 6
            if count >= 8 {
                count -= 8
                decoded.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
            }
        }
        return decoded
    }
}
