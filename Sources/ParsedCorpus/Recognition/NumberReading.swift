/// Reads the text of a cell: a number in any of the ways reports print one, a mark for "does not apply",
/// nothing, or other text. Strict: what is not wholly understood is text.
///
/// Accepted: `12`, `１２`, `1,234`, `299.7935`, `-18`, `－18`, `减少3`, `251000元`, `12件`,
/// `22（其中修订16件）`, digits broken by blanks or line ends (marked as such), 零; with the mark of a footnote, as
/// `12①`, and between the marks of Markdown and TeX, as `**12**` and `$12$`.
struct NumberReading {
    /// A copy of the piece: only the odd ones come this far.
    private let text: [UInt8]
    private var index = 0
    private var end: Int { text.count }

    private init(_ bytes: Span<UInt8>, _ range: Range<Int>) {
        text = range.map { bytes[$0] }
    }

    /// The content of `range`, which must be trimmed of blanks.
    static func content(_ bytes: Span<UInt8>, _ range: Range<Int>) -> PieceContent {
        if range.isEmpty { return .blank }
        let first = bytes[range.lowerBound]
        if range.count <= 9, first &- 0x30 < 10 {
            if let plain = plainDigits(bytes, range) { return .number(ReadNumber(value: plain)) }
        }
        if range.count > 120 || !mayBeginValue(UTF8Scan.scalar(bytes, range.lowerBound, range.upperBound).0) {
            return .text
        }
        if isMark(bytes, range) { return .notApplicable }
        let plain = ValueMarkup.stripped(bytes, range)
        if plain.count < range.count, plain.isEmpty || isMark(bytes, plain) { return .notApplicable }
        var reading = NumberReading(bytes, plain)
        if let number = reading.number() { return .number(number) }
        return isFigures(bytes, range) ? .incomplete : .text
    }

    /// Whether a number or a mark can begin with `scalar`: most labels are told apart by their first character.
    private static func mayBeginValue(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x24, 0x2A...0x39, 0x4E, 0x60, 0x6E, 0x5C, 0x5F, 0x7E, 0xA5, 0xD7: true
        case 0x2010...0x2015, 0x2212, 0x2500, 0x2501, 0x2E3A, 0x3007, 0x30FC, 0xFE58, 0xFE63, 0xFF0B...0xFF19,
            0xFF3C, 0xFF5E, 0xFFE5:
            true
        // 一 下 不 人 减 增 新 无 暂 未 没 空 零
        case 0x4E00, 0x4E0B, 0x4E0D, 0x4EBA, 0x51CF, 0x589E, 0x65B0, 0x65E0, 0x6682, 0x672A, 0x6CA1, 0x7A7A,
            0x96F6:
            true
        default: false
        }
    }

    /// Digits with points and commas and nothing else.
    private static func isFigures(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
        var digits = 0
        for index in range {
            switch bytes[index] {
            case 0x30...0x39: digits += 1
            case 0x2C, 0x2E: break
            default: return false
            }
        }
        return digits > 0
    }

    private static func plainDigits(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Quantity? {
        var units: Int64 = 0
        // No number is written with a 0 before it: these are two, or a part of one.
        if range.count > 1, bytes[range.lowerBound] == 0x30 { return nil }
        for index in range {
            let digit = bytes[index] &- 0x30
            if digit > 9 { return nil }
            units = units * 10 + Int64(digit)
        }
        return Quantity(units: units)
    }

    // MARK: - Marks

    private static let marks: Set<String> = [
        "无", "不涉及", "不适用", "未涉及", "无此项", "暂无", "没有", "N/A", "NA", "n/a", "na", "无数据", "*", "×", "空",
    ]

    private static func isMark(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
        var index = range.lowerBound
        var onlyDashes = true
        var count = 0
        while index < range.upperBound {
            let (scalar, next) = UTF8Scan.scalar(bytes, index, range.upperBound)
            switch scalar {
            case 0x2F, 0xFF0F, 0x5C, 0xFF3C, 0x2D, 0xFF0D, 0x2010...0x2015, 0x2212, 0x2500, 0x2501, 0x4E00,
                0xFE58, 0xFE63, 0x30FC, 0x5F, 0x7E, 0xFF5E, 0x2E3A:
                // A lone 一 is how some input methods leave a dash; two make it certain that it is none.
                if scalar == 0x4E00, range.count > 3 { onlyDashes = false }
            default:
                if !UTF8Scan.isBlank(scalar) { onlyDashes = false }
            }
            count += 1
            if !onlyDashes || count > 8 { break }
            index = next
        }
        if onlyDashes { return true }
        if range.count > 12 { return false }
        var text = ""
        index = range.lowerBound
        while index < range.upperBound {
            let (scalar, next) = UTF8Scan.scalar(bytes, index, range.upperBound)
            if !UTF8Scan.isBlank(scalar), let character = Unicode.Scalar(scalar) {
                text.unicodeScalars.append(character)
            }
            index = next
        }
        return marks.contains(text)
    }

    // MARK: - Numbers

    private var scalar: UInt32 { index < end ? UTF8Scan.scalar(text.span, index, end).0 : 0 }

    private mutating func advance() { index = UTF8Scan.scalar(text.span, index, end).1 }

    /// Skips blanks; true if there were any.
    private mutating func skipBlanks() -> Bool {
        let start = index
        while index < end, UTF8Scan.isBlank(scalar) { advance() }
        return index > start
    }

    private mutating func skip(_ word: String) -> Bool {
        let utf8 = word.utf8
        guard end - index >= utf8.count else { return false }
        var at = index
        for byte in utf8 {
            if text[at] != byte { return false }
            at += 1
        }
        index = at
        return true
    }

    private static func digit(_ scalar: UInt32) -> UInt32? {
        if scalar >= 0x30, scalar <= 0x39 { return scalar - 0x30 }
        if scalar >= 0xFF10, scalar <= 0xFF19 { return scalar - 0xFF10 }
        return nil
    }

    private mutating func number() -> ReadNumber? {
        var result = ReadNumber(value: .zero)
        var negative = false
        switch scalar {
        case 0x2D, 0xFF0D, 0x2212, 0x2013, 0x2014, 0xFE63:
            negative = true
            advance()
        case 0x2B, 0xFF0B: advance()
        default:
            for word in ["减少", "减", "下降"] where skip(word) {
                (negative, result.isAnnotated) = (true, true)
                break
            }
            if !negative {
                for word in ["增加", "增", "新增", "人民币", "￥", "¥"] where skip(word) {
                    result.isAnnotated = true
                    break
                }
            }
        }
        _ = skipBlanks()
        if skip("零") || skip("〇") { return index == end ? result : nil }
        guard let value = digits(&result, negative: negative) else { return nil }
        result.value = value
        return suffix(&result) ? result : nil
    }

    /// Digits with at most one point; commas only as thousands separators.
    private mutating func digits(_ result: inout ReadNumber, negative: Bool) -> Quantity? {
        var units: Int64 = 0
        var (count, scale, sincePoint, sinceComma) = (0, 0, false, -1)
        var beginsWithZero = false
        while index < end {
            let mark = index
            let broken = skipBlanks()
            if let digit = Self.digit(scalar) {
                if broken { result.isBroken = true }
                let (product, overflow) = units.multipliedReportingOverflow(by: 10)
                let (sum, carry) = product.addingReportingOverflow(Int64(digit))
                if overflow || carry { return nil }
                units = sum
                if count == 0 { beginsWithZero = digit == 0 }
                count += 1
                if sincePoint { scale += 1 } else if sinceComma >= 0 { sinceComma += 1 }
            } else if scalar == 0x2E || scalar == 0xFF0E, !sincePoint, count > 0,
                sinceComma <= 0 || sinceComma == 3
            {
                sincePoint = true
            } else if scalar == 0x2C || scalar == 0xFF0C, !sincePoint, count > 0 {
                if sinceComma < 0 ? count > 3 : sinceComma != 3 { return nil }
                sinceComma = 0
            } else {
                index = mark
                break
            }
            advance()
        }
        // 127,127,127 is the one value of a spread cell, thrice, rather than a number of that size.
        if sinceComma == 3, !sincePoint, count == 9, units % 1_001_001 == 0 { return nil }
        if beginsWithZero, !result.isBroken, count - scale > 1 { return nil }
        guard count > 0, sincePoint == (scale > 0), sinceComma < 0 || sinceComma == 3, scale <= 12 else {
            return nil
        }
        return Quantity(units: negative ? -units : units, scale: UInt8(scale))
    }

    private static let units: [(word: String, unit: PrintedUnit)] = [
        ("万元", .tenThousandYuan), ("亿元", .hundredMillionYuan), ("元整", .yuan), ("元", .yuan),
        ("件", .things), ("个", .things), ("条", .things), ("项", .things), ("份", .things), ("次", .things),
        ("宗", .things), ("期", .things), ("人", .things), ("起", .things), ("笔", .things), ("部", .things),
        ("家", .things), ("例", .things), ("篇", .things),
    ]

    /// A unit and one bracket, in that order or the other, and the mark of a footnote; nothing else may follow.
    private mutating func suffix(_ result: inout ReadNumber) -> Bool {
        var hasUnit = false
        var hasBracket = false
        while true {
            _ = skipBlanks()
            if index == end { return true }
            if !hasUnit, let match = Self.units.first(where: { skip($0.word) }) {
                (hasUnit, result.unit, result.isAnnotated) = (true, match.unit, true)
                _ = match.unit == .things && skip("次")
            } else if !hasBracket, skipBracket() {
                (hasBracket, result.isAnnotated) = (true, true)
            } else if let behind = ValueMarkup.behindNote(text.span, index..<end) {
                (index, result.isAnnotated) = (behind, true)
            } else {
                return false
            }
        }
    }

    /// Skips a bracket; one that is never closed is left alone.
    private mutating func skipBracket() -> Bool {
        guard scalar == 0xFF08 || scalar == 0x28 else { return false }
        let start = index
        while index < end {
            let closes = scalar == 0xFF09 || scalar == 0x29
            advance()
            if closes { return true }
        }
        index = start
        return false
    }
}
