/// What stands round a value without being part of it: emphasis and formula signs of Markdown and TeX, and the
/// marks of footnotes.
enum ValueMarkup {
    /// `range` without signs that stand on both of its sides: `**12**`, `_12_`, `` `12` ``, `$12$`.
    static func stripped(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Range<Int> {
        var range = range
        while range.count >= 2, isPair(bytes[range.lowerBound]),
            bytes[range.lowerBound] == bytes[range.upperBound - 1]
        {
            range = UTF8Scan.trimmed(bytes, (range.lowerBound + 1)..<(range.upperBound - 1))
        }
        return range
    }

    private static func isPair(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "*") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "$")
            || byte == UInt8(ascii: "`")
    }

    /// Where the text goes on behind the mark of a footnote at the start of `range`; nil where there is none.
    static func behindNote(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int? {
        let (scalar, next) = UTF8Scan.scalar(bytes, range.lowerBound, range.upperBound)
        switch scalar {
        case 0xB2, 0xB3, 0xB9, 0x2070, 0x2074...0x2079, 0x2460...0x2473, 0x2776...0x277F: return next
        // * ＊ ※ † ‡ ▲ △ ★ ☆
        case 0x2A, 0xFF0A, 0x203B, 0x2020, 0x2021, 0x25B2, 0x25B3, 0x2605, 0x2606: return next
        case 0x5B, 0xFF3B, 0x3014, 0x3010: return behind(bytes, next..<range.upperBound) { isClosing($0) }
        // Pandoc's raised text.
        case 0x5E: return behind(bytes, next..<range.upperBound) { $0 == 0x5E }
        // 注, with or without a number
        case 0x6CE8:
            var index = next
            while index < range.upperBound, bytes[index] &- 0x30 < 10 { index += 1 }
            return index
        default: return nil
        }
    }

    private static func isClosing(_ scalar: UInt32) -> Bool {
        scalar == 0x5D || scalar == 0xFF3D || scalar == 0x3015 || scalar == 0x3011
    }

    /// Behind the first of the next few characters that closes the mark.
    private static func behind(
        _ bytes: Span<UInt8>, _ range: Range<Int>, _ closes: (UInt32) -> Bool
    ) -> Int? {
        var index = range.lowerBound
        for _ in 0..<6 where index < range.upperBound {
            let (scalar, next) = UTF8Scan.scalar(bytes, index, range.upperBound)
            if closes(scalar) { return next }
            index = next
        }
        return nil
    }
}
