/// Bytes of unknown encoding as UTF-8.
///
/// Decided in this order: byte order mark; valid UTF-8; UTF-16 without a mark (line ends with a zero byte);
/// valid GB18030. Bytes that fit none of them are kept as U+FFFD with their offset in a note, never guessed.
public enum TextEncoding: String, Sendable {
    case utf8 = "UTF-8"
    case utf16LittleEndian = "UTF-16LE"
    case utf16BigEndian = "UTF-16BE"
    case gb18030 = "GB18030"

    /// The text of `bytes` as UTF-8, the encoding decided for it and what could not be decoded.
    public static func decode(
        _ bytes: [UInt8]
    ) -> (text: [UInt8], encoding: TextEncoding, notes: [ReadingNote]) {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
            return lenient(Array(bytes.dropFirst(3)), .utf8, offset: 3).result
        }
        if bytes.starts(with: [0xFF, 0xFE]) {
            return lenient(Array(bytes.dropFirst(2)), .utf16LittleEndian, offset: 2).result
        }
        if bytes.starts(with: [0xFE, 0xFF]) {
            return lenient(Array(bytes.dropFirst(2)), .utf16BigEndian, offset: 2).result
        }
        if isUTF8(bytes) { return (bytes, .utf8, []) }
        if let encoding = unmarkedUTF16(bytes), let text = convert(bytes, from: encoding) {
            return (text, encoding, [])
        }
        if let text = convert(bytes, from: .gb18030) { return (text, .gb18030, []) }
        let (asUTF8, asGB) = (lenient(bytes, .utf8, offset: 0), lenient(bytes, .gb18030, offset: 0))
        return asGB.failures < asUTF8.failures ? asGB.result : asUTF8.result
    }

    /// Whether all of `bytes` is well-formed UTF-8.
    public static func isUTF8(_ bytes: [UInt8]) -> Bool {
        (try? UTF8Span(validating: bytes.span)) != nil
    }

    /// `bytes` of `encoding` as UTF-8, nil where any of them is not well formed.
    public static func convert(_ bytes: [UInt8], from encoding: TextEncoding) -> [UInt8]? {
        if encoding == .utf8 { return isUTF8(bytes) ? bytes : nil }
        if bytes.isEmpty { return bytes }
        let result = Iconv.convert(bytes, from: 0, encoding: encoding.rawValue)
        return result.flatMap { $0.failures == 0 ? $0.text : nil }
    }

    /// UTF-16 without a mark shows in its line feeds and ASCII digits: every second byte of them is 0.
    private static func unmarkedUTF16(_ bytes: [UInt8]) -> TextEncoding? {
        guard bytes.count >= 4, bytes.count % 2 == 0 else { return nil }
        var (low, high) = (0, 0)
        for index in stride(from: 0, to: bytes.count, by: 2) {
            if bytes[index] == 0x0A, bytes[index + 1] == 0 { low += 1 }
            if bytes[index] == 0, bytes[index + 1] == 0x0A { high += 1 }
        }
        if low == 0, high == 0 { return nil }
        return low >= high ? .utf16LittleEndian : .utf16BigEndian
    }

    private typealias Lenient = (
        result: (text: [UInt8], encoding: TextEncoding, notes: [ReadingNote]), failures: Int
    )

    private static func lenient(_ bytes: [UInt8], _ encoding: TextEncoding, offset: Int) -> Lenient {
        if encoding == .utf8, isUTF8(bytes) { return ((bytes, .utf8, []), 0) }
        if bytes.isEmpty { return (([], encoding, []), 0) }
        guard let result = Iconv.convert(bytes, from: 0, encoding: encoding.rawValue) else {
            let note = ReadingNote(
                rule: "reading.encoding", message: "no converter from \(encoding.rawValue) on this system")
            return (([], encoding, [note]), bytes.count)
        }
        guard let first = result.firstFailure else { return ((result.text, encoding, []), 0) }
        let note = ReadingNote(
            rule: "reading.encoding",
            message: "\(result.failures) byte(s) are not \(encoding.rawValue), "
                + "the first at offset \(first + offset); shown as U+FFFD")
        return ((result.text, encoding, [note]), result.failures)
    }
}
