/// Text reduced to what identifies a label: its Han characters in order.
///
/// Blanks, punctuation, digits, Latin letters and enumerators (`（三）`, `三、`, `1．`) are left out, so a
/// label broken over lines, spaced out or numbered another way still has the same key.
struct HanKey: Hashable, Sendable {
    /// FNV-1a over the characters.
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    var count: Int32 = 0

    mutating func append(_ scalar: UInt32) {
        hash = (hash ^ UInt64(scalar)) &* 0x0000_0100_0000_01b3
        count += 1
    }
}

enum LabelText {
    /// Calls `body` with each Han character of `bytes` in `range` that is not an enumerator.
    @inline(__always)
    static func forEach(_ bytes: Span<UInt8>, _ range: Range<Int>, _ body: (UInt32) -> Void) {
        var index = range.lowerBound
        var afterBracket = false
        while index < range.upperBound {
            let (scalar, next) = UTF8Scan.scalar(bytes, index, range.upperBound)
            if isHan(scalar) {
                if !(isNumeral(scalar) && isEnumerator(bytes, next, range.upperBound, afterBracket)) {
                    body(scalar)
                }
                afterBracket = false
            } else if scalar == 0xFF08 || scalar == 0x28 {
                afterBracket = true
            } else if !UTF8Scan.isBlank(scalar) {
                afterBracket = false
            }
            index = next
        }
    }

    static func key(_ bytes: Span<UInt8>, _ range: Range<Int>) -> HanKey {
        var key = HanKey()
        forEach(bytes, range) { key.append($0) }
        return key
    }

    static func key(_ text: String) -> HanKey {
        let bytes = Array(text.utf8)
        return key(bytes.span, 0..<bytes.count)
    }

    static func scalars(_ text: String) -> [UInt32] {
        let bytes = Array(text.utf8)
        return scalars(bytes.span, 0..<bytes.count)
    }

    static func scalars(_ bytes: Span<UInt8>, _ range: Range<Int>) -> [UInt32] {
        var result: [UInt32] = []
        forEach(bytes, range) { result.append($0) }
        return result
    }

    @inline(__always)
    static func isHan(_ scalar: UInt32) -> Bool {
        (0x4E00...0x9FFF).contains(scalar) || (0x3400...0x4DBF).contains(scalar) || scalar == 0x3007
            || (0xF900...0xFAFF).contains(scalar)
    }

    /// 一 to 十.
    private static func isNumeral(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x4E00, 0x4E8C, 0x4E09, 0x56DB, 0x4E94, 0x516D, 0x4E03, 0x516B, 0x4E5D, 0x5341: true
        default: false
        }
    }

    /// Whether a numeral before `index` numbers something: 三、 or （三）.
    private static func isEnumerator(
        _ bytes: Span<UInt8>, _ index: Int, _ end: Int, _ afterBracket: Bool
    ) -> Bool {
        var index = index
        while index < end {
            let (scalar, next) = UTF8Scan.scalar(bytes, index, end)
            if UTF8Scan.isBlank(scalar) { index = next; continue }
            switch scalar {
            case 0x3001, 0x2E, 0xFF0E: return true
            case 0xFF09, 0x29: return afterBracket
            default: return false
            }
        }
        // The text ends inside the bracket: `（七` with `）总计` on the next line.
        return afterBracket
    }
}

/// Decoding of UTF-8 in place. Malformed bytes read as U+FFFD, one byte each.
enum UTF8Scan {
    @inline(__always)
    static func scalar(_ bytes: Span<UInt8>, _ index: Int, _ end: Int) -> (UInt32, Int) {
        let first = bytes[index]
        if first < 0x80 { return (UInt32(first), index + 1) }
        if first >= 0xE0, first < 0xF0, index + 2 < end {
            let scalar =
                UInt32(first & 0x0F) << 12 | UInt32(bytes[index + 1] & 0x3F) << 6
                | UInt32(bytes[index + 2] & 0x3F)
            return (scalar, index + 3)
        }
        if first >= 0xC2, first < 0xE0, index + 1 < end {
            return (UInt32(first & 0x1F) << 6 | UInt32(bytes[index + 1] & 0x3F), index + 2)
        }
        if first >= 0xF0, first < 0xF5, index + 3 < end {
            let high = UInt32(first & 0x07) << 18 | UInt32(bytes[index + 1] & 0x3F) << 12
            return (high | UInt32(bytes[index + 2] & 0x3F) << 6 | UInt32(bytes[index + 3] & 0x3F), index + 4)
        }
        return (0xFFFD, index + 1)
    }

    /// Blanks of every kind that documents put round numbers: ASCII, no-break, ideographic, zero-width, and marks of the
    /// direction of writing but the one that turns digits round.
    @inline(__always)
    static func isBlank(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x09...0x0D, 0x20, 0x85, 0xA0, 0xAD, 0x1680, 0x180E, 0x2000...0x200F, 0x2028...0x202D, 0x202F,
            0x205F...0x2069, 0x3000, 0x3164, 0xFEFF:
            true
        default: false
        }
    }

    /// `range` without blanks at its ends.
    @inline(__always)
    static func trimmed(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Range<Int> {
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end {
            if bytes[start] > 0x20, bytes[start] < 0x7F { break }
            let (scalar, next) = scalar(bytes, start, end)
            if !isBlank(scalar) { break }
            start = next
        }
        while end > start {
            if bytes[end - 1] > 0x20, bytes[end - 1] < 0x7F { break }
            var before = end - 1
            while before > start, bytes[before] & 0xC0 == 0x80 { before -= 1 }
            if !isBlank(scalar(bytes, before, end).0) { break }
            end = before
        }
        return start..<end
    }
}
