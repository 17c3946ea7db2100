/// Reads numbers of running text: `2,428`, `1.2万`, `十二`, `两`, `三千零五`, `1万2千`, `二〇二一`.
enum ChineseNumeral {
    struct Reading: Equatable {
        var value: Quantity
        var end: Int
        /// 余, 多, 几 inside or after it.
        var isRounded = false
        /// Characters stand for digits, as in 二〇二一: a year or a mistake.
        var isPositional = false
    }

    /// The number at `start`, which must be an ASCII digit or a numeral; nil where it makes no sense.
    static func read(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Reading? {
        text[start] &- 0x30 < 10 ? digits(text, start, end) : characters(text, start, end)
    }

    // MARK: - Digits

    private static func digits(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Reading? {
        var (units, scale, index) = (Int64(0), 0, start)
        var sincePoint = false
        while index < end {
            let digit = text[index] &- 0x30
            if digit < 10 {
                if units > 99_999_999_999_999 { return nil }
                units = units * 10 + Int64(digit)
                if sincePoint { scale += 1 }
                index += 1
            } else if text[index] == 0x2E, !sincePoint, index + 1 < end, text[index + 1] &- 0x30 < 10 {
                sincePoint = true
                index += 1
            } else if !sincePoint, let next = separator(text, index, end) {
                index = next
            } else {
                break
            }
        }
        if scale > 6 { return nil }
        return multiplied(text, end, Reading(value: Quantity(units: units, scale: UInt8(scale)), end: index))
    }

    /// The place after a thousands separator: a comma of either width with three digits after it, not four.
    private static func separator(_ text: Span<UInt8>, _ index: Int, _ end: Int) -> Int? {
        var next = index
        if text[index] == 0x2C {
            next += 1
        } else if text[index] == 0xEF, index + 2 < end, text[index + 1] == 0xBC, text[index + 2] == 0x8C {
            next += 3
        } else {
            return nil
        }
        var count = 0
        while next + count < end, text[next + count] &- 0x30 < 10 { count += 1 }
        return count == 3 ? next : nil
    }

    /// Multipliers after digits: 1.2万, 3千余, 1万2千.
    private static func multiplied(_ text: Span<UInt8>, _ end: Int, _ reading: Reading) -> Reading? {
        var reading = reading
        skipRounding(text, end, &reading)
        guard reading.end < end, let factor = multiplier(scalar(text, reading.end, end)) else {
            return reading
        }
        var (units, scale) = (reading.value.units, Int(reading.value.scale))
        let (product, overflow) = units.multipliedReportingOverflow(by: factor)
        if overflow { return nil }
        units = product
        while scale > 0, units % 10 == 0 { (units, scale) = (units / 10, scale - 1) }
        reading.value = Quantity(units: units, scale: UInt8(scale))
        reading.end += 3
        skipRounding(text, end, &reading)
        if !reading.isRounded, reading.end < end, let rest = remainder(text, reading.end, end, below: factor),
            scale == 0
        {
            reading.value = Quantity(units: units + rest.value.units)
            reading.end = rest.end
            reading.isRounded = rest.isRounded
        } else if reading.end + 3 <= end, multiplier(scalar(text, reading.end, end)) != nil {
            return multiplied(text, end, reading)
        }
        return reading
    }

    private static func remainder(_ text: Span<UInt8>, _ start: Int, _ end: Int, below factor: Int64)
        -> Reading?
    {
        let first = scalar(text, start, end)
        guard text[start] &- 0x30 < 10 || value(first) != nil else { return nil }
        guard let rest = read(text, start, end), rest.value.scale == 0, rest.value.units < factor else {
            return nil
        }
        return rest
    }

    // MARK: - Characters

    private static func characters(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Reading? {
        var (total, section, digit) = (Int64(0), Int64(0), Int64(-1))
        var (plain, plainCount, count, index) = (Int64(0), 0, 0, start)
        var hasMultiplier = false
        while index + 3 <= end, count < 20 {
            let character = scalar(text, index, end)
            if let value = value(character) {
                if value != 0, digit > 0, hasMultiplier { return nil }
                digit = value
                (plain, plainCount) = (plain * 10 + value, plainCount + 1)
                if plainCount > 9 { return nil }
            } else if let factor = multiplier(character) {
                hasMultiplier = true
                if factor >= 10_000 {
                    let upper = section + max(digit, 0)
                    total = (total + (upper == 0 && total == 0 ? 1 : upper)) * factor
                    section = 0
                } else {
                    section += (digit > 0 ? digit : 1) * factor
                }
                digit = -1
            } else {
                break
            }
            (count, index) = (count + 1, index + 3)
        }
        if count == 0 { return nil }
        var reading = Reading(value: .zero, end: index)
        if hasMultiplier {
            reading.value = Quantity(units: total + section + max(digit, 0))
        } else {
            reading.value = Quantity(units: plain)
            reading.isPositional = plainCount > 1
        }
        skipRounding(text, end, &reading)
        return reading
    }

    private static func skipRounding(_ text: Span<UInt8>, _ end: Int, _ reading: inout Reading) {
        guard reading.end + 3 <= end else { return }
        switch scalar(text, reading.end, end) {
        case 0x4F59, 0x591A, 0x51E0:
            reading.isRounded = true
            reading.end += 3
        default: break
        }
    }

    @inline(__always)
    private static func scalar(_ text: Span<UInt8>, _ index: Int, _ end: Int) -> UInt32 {
        UTF8Scan.scalar(text, index, end).0
    }

    /// 零 〇 ○ 一 … 九 两.
    @inline(__always)
    static func value(_ scalar: UInt32) -> Int64? {
        switch scalar {
        case 0x96F6, 0x3007, 0x25CB: 0
        case 0x4E00: 1
        case 0x4E8C, 0x4E24: 2
        case 0x4E09: 3
        case 0x56DB: 4
        case 0x4E94: 5
        case 0x516D: 6
        case 0x4E03: 7
        case 0x516B: 8
        case 0x4E5D: 9
        default: nil
        }
    }

    /// 十 百 千 万 亿.
    @inline(__always)
    static func multiplier(_ scalar: UInt32) -> Int64? {
        switch scalar {
        case 0x5341: 10
        case 0x767E: 100
        case 0x5343: 1000
        case 0x4E07: 10_000
        case 0x4EBF: 100_000_000
        default: nil
        }
    }

    /// Whether `scalar` can begin a number written in characters.
    @inline(__always)
    static func begins(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x4E00, 0x4E8C, 0x4E24, 0x4E09, 0x56DB, 0x4E94, 0x516D, 0x4E03, 0x516B, 0x4E5D, 0x5341, 0x96F6,
            0x3007,
            0x767E:
            true
        default: false
        }
    }
}
