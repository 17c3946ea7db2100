import Glibc

/// Text in the bytes of an encoding.
enum TextBytes {
    /// The bytes of `text` as the flaws of `noise` ask for.
    static func encoded(_ text: String, noise: Set<Noise>, random: inout SeededRandom) -> [UInt8] {
        let text = noise.contains(.carriageReturns) ? text.replacing("\n", with: "\r\n") : text
        if noise.contains(.utf16LittleEndian) {
            return [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        }
        if noise.contains(.utf16BigEndian) {
            return [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
        }
        if noise.contains(.gb18030) { return gb18030(text) }
        var bytes = Array(text.utf8)
        if noise.contains(.invalidBytes) { spoil(&bytes, &random) }
        return noise.contains(.byteOrderMark) ? [0xEF, 0xBB, 0xBF] + bytes : bytes
    }

    /// The bytes of `text` in GB18030.
    static func gb18030(_ text: String) -> [UInt8] {
        guard let converter = iconv_open("GB18030", "UTF-8"), converter != iconv_t(bitPattern: -1) else {
            return []
        }
        defer { iconv_close(converter) }
        var input = text.utf8.map { CChar(bitPattern: $0) }
        var output = Array(repeating: CChar(0), count: input.count * 2 + 16)
        let written = input.withUnsafeMutableBufferPointer { source in
            output.withUnsafeMutableBufferPointer { target in
                var (from, left) = (source.baseAddress, source.count)
                var (to, room) = (target.baseAddress, target.count)
                iconv(converter, &from, &left, &to, &room)
                return target.count - room
            }
        }
        return output[..<written].map { UInt8(bitPattern: $0) }
    }

    /// Puts a few bytes that no encoding has into the sentence on problems.
    private static func spoil(_ bytes: inout [UInt8], _ random: inout SeededRandom) {
        var mark = Array("主要问题。".utf8)
        if bytes.firstIndex(of: mark) == nil { mark = Array("。".utf8) }
        guard let place = bytes.firstIndex(of: mark) else { return }
        let flaw: [UInt8] = random.chance(50) ? [0xFF] : [0xC3, 0x28, 0xE4]
        bytes.insert(contentsOf: flaw, at: place + mark.count)
    }
}

extension [UInt8] {
    /// Where `part` first begins.
    func firstIndex(of part: [UInt8]) -> Int? {
        guard count >= part.count else { return nil }
        return (0...count - part.count).first { self[$0..<$0 + part.count].elementsEqual(part) }
    }
}
