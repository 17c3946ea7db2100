/// A page that stands as a string in JSON or in a script, as sites send it whose pages are built in the browser.
struct EmbeddedPage {
    /// The page in UTF-8.
    private(set) var text: [UInt8] = []
    /// The first string that names an annual report; empty where none does.
    private(set) var title = ""

    /// Whether `text` is JSON rather than a page.
    static func isData(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        let start = text.lazy.filter { !isHTMLBlank($0) }.prefix(2)
        guard let first = start.first, first == UInt8(ascii: "{") || first == UInt8(ascii: "["),
            let second = start.dropFirst().first
        else { return false }
        return second == UInt8(ascii: "\"") || second == UInt8(ascii: "{") || second == UInt8(ascii: "[")
    }

    /// The longest string with a table in `data`, JSON, a script or a page with scripts; nil where there is none.
    init?(in data: UnsafeBufferPointer<UInt8>) {
        search(data, depth: 0)
        if text.isEmpty { return nil }
    }

    private mutating func search(_ data: UnsafeBufferPointer<UInt8>, depth: Int) {
        var at = 0
        while at < data.count {
            let quote = data[at]
            at += 1
            guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") || quote == UInt8(ascii: "`")
            else { continue }
            guard let end = Self.end(of: quote, in: data, from: at) else { continue }
            take(UnsafeBufferPointer(rebasing: data[at..<end]), depth)
            at = end + 1
        }
    }

    /// Where the string that begins at `start` ends; nil where its line ends first.
    private static func end(of quote: UInt8, in data: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        var at = start
        while at < data.count, data[at] != quote {
            if data[at] == UInt8(ascii: "\n"), quote != UInt8(ascii: "`") { return nil }
            at += data[at] == UInt8(ascii: "\\") ? 2 : 1
        }
        return at < data.count ? at : nil
    }

    private mutating func take(_ string: UnsafeBufferPointer<UInt8>, _ depth: Int) {
        if string.count <= 600 {
            guard title.isEmpty, string.count >= 20 else { return }
            let words = String(decoding: Self.unescaped(string), as: UTF8.self)
            if words.contains("政府信息公开"), words.contains("报告") { title = words }
        } else if string.count > text.count {
            let decoded = Self.unescaped(string)
            if decoded.count <= text.count || !Self.hasCells(decoded) { return }
            decoded.withUnsafeBufferPointer { inner in
                if depth < 2, Self.isData(inner) { search(inner, depth: depth + 1) } else { text = decoded }
            }
        }
    }

    private static func hasCells(_ text: [UInt8]) -> Bool {
        ["<td", "<TD"].contains { ByteSearch.first(Array($0.utf8), in: text) != nil }
    }

    /// The text that a string with escapes stands for; escapes that are none of JSON's or a script's as they are.
    private static func unescaped(_ string: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(string.count)
        var at = 0
        while at < string.count {
            let byte = string[at]
            at += 1
            guard byte == UInt8(ascii: "\\"), at < string.count else {
                text.append(byte)
                continue
            }
            let escape = string[at]
            at += 1
            switch escape {
            case UInt8(ascii: "n"): text.append(UInt8(ascii: "\n"))
            case UInt8(ascii: "r"), UInt8(ascii: "t"), UInt8(ascii: "f"), UInt8(ascii: "b"):
                text.append(UInt8(ascii: " "))
            case UInt8(ascii: "u"), UInt8(ascii: "x"):
                let width = escape == UInt8(ascii: "u") ? 4 : 2
                guard var code = hexadecimal(string, at, width) else {
                    text += [byte, escape]
                    continue
                }
                at += width
                if code & 0xFC00 == 0xD800, at + 6 <= string.count, string[at] == byte,
                    string[at + 1] == escape,
                    let low = hexadecimal(string, at + 2, 4), low & 0xFC00 == 0xDC00
                {
                    code = 0x10000 + (code & 0x3FF) << 10 + (low & 0x3FF)
                    at += 6
                }
                text += Array(String(Unicode.Scalar(code) ?? "\u{FFFD}").utf8)
            default: text.append(escape)
            }
        }
        return text
    }

    private static func hexadecimal(_ string: UnsafeBufferPointer<UInt8>, _ start: Int, _ width: Int)
        -> UInt32?
    {
        guard start + width <= string.count else { return nil }
        return UInt32(String(decoding: string[start..<start + width], as: UTF8.self), radix: 16)
    }
}
