/// A first look at a paragraph: most state no number and deny nothing, and need no reading.
enum ProseScan {
    /// Whether `range` has a number that is not a year, a numeral with a unit, or 未, 没, 无, 零.
    static func mayState(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
        let end = range.upperBound
        var index = range.lowerBound
        while index < end {
            let byte = text[index]
            if byte >= 0xE4, byte <= 0xE9, index + 2 < end {
                let scalar =
                    UInt32(byte & 0x0F) << 12 | UInt32(text[index + 1] & 0x3F) << 6
                    | UInt32(text[index + 2] & 0x3F)
                switch scalar {
                case 0x672A, 0x6CA1, 0x65E0, 0x96F6, 0x7686: return true
                // 不涉及
                case 0x4E0D where index + 5 < end && text[index + 3] == 0xE6 && text[index + 4] == 0xB6:
                    return true
                case 0x4E00...0x4E09, 0x4E24, 0x4E5D, 0x4E8C, 0x4E94, 0x516B, 0x516D, 0x56DB, 0x5341, 0x767E:
                    if ChineseNumeral.begins(scalar), isCounted(text, index + 3, end) { return true }
                default: break
                }
                index += 3
            } else if byte &- 0x30 < 10 {
                let start = index
                while index < end, text[index] &- 0x30 < 10 { index += 1 }
                let isYear = index - start == 4 && index + 2 < end && isTime(text, index)
                if !isYear { return true }
            } else {
                index += 1
            }
        }
        return false
    }

    /// 年.
    private static func isTime(_ text: Span<UInt8>, _ index: Int) -> Bool {
        text[index] == 0xE5 && text[index + 1] == 0xB9 && text[index + 2] == 0xB4
    }

    private static func isCounted(_ text: Span<UInt8>, _ index: Int, _ end: Int) -> Bool {
        if index >= end { return false }
        let next = UTF8Scan.scalar(text, index, end).0
        return ProseNumber.isUnit(next) || ChineseNumeral.begins(next)
            || ChineseNumeral.multiplier(next) != nil
    }
}
