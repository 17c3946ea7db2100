/// The words, numbers and marks of running text, in order.
struct ProseTokens {
    var tokens: [ProseToken] = []
    var numbers: [ProseNumber] = []

    /// Reads `range` of `text`.
    mutating func read(_ text: Span<UInt8>, _ range: Range<Int>, _ lexicon: ProseLexicon) {
        tokens.removeAll(keepingCapacity: true)
        numbers.removeAll(keepingCapacity: true)
        let (firsts, singles) = (lexicon.firsts.span, lexicon.singles.span)
        let (keys, slots) = (lexicon.keys.span, lexicon.slots.span)
        let (entries, letters) = (lexicon.entries.span, lexicon.letters.span)
        let end = range.upperBound
        var index = range.lowerBound
        while index < end {
            let byte = text[index]
            if byte >= 0xE4, byte <= 0xE9, index + 2 < end {
                let scalar =
                    UInt32(byte & 0x0F) << 12 | UInt32(text[index + 1] & 0x3F) << 6
                    | UInt32(text[index + 2] & 0x3F)
                if ProseLexicon.has(firsts, scalar) {
                    var found = ProseLexicon.match(text, index, end, scalar, keys, slots, entries, letters)
                    if found < 0, ProseLexicon.has(singles, scalar) {
                        found = ProseLexicon.group(scalar << 16, keys, slots)
                    }
                    if found >= 0 {
                        let next = index + Int(entries[found].count)
                        let word = entries[found].word
                        if !word.isEmpty { add(word, index, next, text) }
                        index = next
                        continue
                    }
                }
                index = ChineseNumeral.begins(scalar) ? numeral(text, index, end, scalar) : index + 3
            } else if byte &- 0x30 < 10 {
                index = number(text, index, end)
            } else {
                index = mark(text, index, end, byte)
            }
        }
        add(.stop, end, end, text)
    }

    private mutating func add(
        _ word: ProseWord, _ start: Int, _ end: Int, _ text: Span<UInt8>, value: Int32 = 0
    ) {
        var word = word
        if !word.isDisjoint(with: [.year, .previousYear]), let last = tokens.last, last.word.contains(.than),
            last.end == Int32(truncatingIfNeeded: start)
        {
            word = .comparison
        }
        tokens.append(
            ProseToken(
                word: word, start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: end),
                value: value))
    }

    private mutating func mark(_ text: Span<UInt8>, _ index: Int, _ end: Int, _ byte: UInt8) -> Int {
        var word: ProseWord = []
        switch byte {
        case 0x2C: word = .comma
        case 0x3A: word = .colon
        case 0x3B: word = .semicolon
        case 0x28, 0x5B: word = .open
        case 0x29, 0x5D: word = .close
        case 0x21, 0x3F: word = .stop
        case ..<0x80: break
        default:
            let (scalar, next) = UTF8Scan.scalar(text, index, end)
            switch scalar {
            case 0x3001: word = .enumerationComma
            case 0x3002, 0xFF01, 0xFF1F: word = .stop
            case 0xFF0C: word = .comma
            case 0xFF1A: word = .colon
            case 0xFF1B: word = .semicolon
            case 0xFF08, 0x3010, 0x3014: word = .open
            case 0xFF09, 0x3011, 0x3015: word = .close
            case 0x3007: return numeral(text, index, end, scalar)
            default: break
            }
            if !word.isEmpty { add(word, index, next, text) }
            return next
        }
        if !word.isEmpty { add(word, index, index + 1, text) }
        return index + 1
    }

    // MARK: - Numbers

    private mutating func number(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Int {
        guard let reading = ChineseNumeral.read(text, start, end) else {
            var index = start
            while index < end, text[index] &- 0x30 < 10 { index += 1 }
            return index
        }
        add(reading, text, start, end)
        return reading.end
    }

    /// A number in characters counts only with a unit after it and no 第, 每, 这 before it: 一 is in many words.
    private mutating func numeral(_ text: Span<UInt8>, _ start: Int, _ end: Int, _ first: UInt32) -> Int {
        guard let reading = ChineseNumeral.read(text, start, end) else { return start + 3 }
        let follower = reading.end < end ? UTF8Scan.scalar(text, reading.end, end).0 : 0
        let isYear = reading.isPositional && follower == 0x5E74
        if first == 0x96F6, reading.value.isZero, !ProseNumber.isUnit(follower) {
            // 零申请 denies; 为零 counts.
            if isBoundary(text, reading.end, end) {
                add(reading, text, start, end)
            } else {
                add(.negation, start, reading.end, text)
            }
            return reading.end
        }
        if !isYear {
            guard ProseNumber.isUnit(follower), !reading.isPositional, !isOrdinal(text, start) else {
                return start + 3
            }
            // 一次性, 一项项 and the like.
            let after = reading.end + 3 < end ? UTF8Scan.scalar(text, reading.end + 3, end).0 : 0
            if after == 0x6027 || after == 0x5316 || after == follower { return reading.end + 3 }
        }
        add(reading, text, start, end)
        return reading.end
    }

    private func isOrdinal(_ text: Span<UInt8>, _ start: Int) -> Bool {
        if start < 3 { return false }
        // 第 每 任 这 那 同 某 另 逐 该 唯 统 又 哪 单 进 同
        switch UTF8Scan.scalar(text, start - 3, start).0 {
        case 0x7B2C, 0x6BCF, 0x4EFB, 0x8FD9, 0x90A3, 0x540C, 0x67D0, 0x53E6, 0x9010, 0x8BE5, 0x552F, 0x7EDF,
            0x53C8,
            0x54EA, 0x5355, 0x8FDB:
            return true
        default: return false
        }
    }

    private mutating func add(
        _ reading: ChineseNumeral.Reading, _ text: Span<UInt8>, _ start: Int, _ end: Int
    ) {
        var number = ProseNumber(value: reading.value, isRounded: reading.isRounded)
        var next = reading.end
        let follower = next < end ? UTF8Scan.scalar(text, next, end).0 : 0
        if follower == 0x5E74, let year = reading.value.wholeNumber, (1980...2100).contains(year) {
            add(.year, start, next + 3, text, value: isRange(text, start) ? -1 : Int32(year))
            return
        }
        if isOrdinal(text, start) || isCode(text, start) { return }
        if follower == 0x25 || ProseNumber.isUnit(follower) {
            number.unit = follower
            next += follower == 0x25 ? 1 : 3
            // 条次, 个月, 个百分点, 期间 are other units.
            let after = next < end ? UTF8Scan.scalar(text, next, end).0 : 0
            switch after {
            case 0x6708, 0x767E, 0x95F4, 0x5DE5, 0x5C0F, 0x4EBA, 0x90E8, 0x5355, 0x533A, 0x53BF, 0x9547:
                return
            default: break
            }
            number.endsClause = isBoundary(text, next, end)
        } else {
            // A unit of no interest: 元, 人, 月, 号.
            guard isBoundary(text, next, end) else { return }
            number.endsClause = true
        }
        if let last = tokens.last, Int(last.end) == start, isApproximate(text, Int(last.start), start) {
            number.isRounded = true
        }
        // 以上, 左右
        if next + 6 <= end {
            let (a, after) = UTF8Scan.scalar(text, next, end)
            let b = UTF8Scan.scalar(text, after, end).0
            if (a == 0x4EE5 && b == 0x4E0A) || (a == 0x5DE6 && b == 0x53F3) { number.isRounded = true }
        }
        add(.number, start, next, text, value: Int32(numbers.count))
        numbers.append(number)
    }

    /// 约 近 超 逾.
    private func isApproximate(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
        switch UTF8Scan.scalar(text, start, end).0 {
        case 0x7EA6, 0x8FD1, 0x8D85, 0x903E, 0x5C06: true
        default: false
        }
    }

    /// Whether the year at `start` ends a range: 2019—2021年.
    private func isRange(_ text: Span<UInt8>, _ start: Int) -> Bool {
        if start < 3 { return false }
        switch text[start - 1] {
        case 0x2D, 0x7E: return text[start - 2] &- 0x30 < 10
        default: break
        }
        let before = UTF8Scan.scalar(text, start - 3, start).0
        guard before == 0x81F3 || before == 0x2014 || before == 0xFF5E, start >= 6 else { return false }
        return text[start - 4] &- 0x30 < 10 || UTF8Scan.scalar(text, start - 6, start).0 == 0x5E74
    }

    /// Whether the digits at `start` go on with a code or a telephone number.
    private func isCode(_ text: Span<UInt8>, _ start: Int) -> Bool {
        if start < 1 { return false }
        let before = text[start - 1]
        if before == 0x2D || before == 0x2F || before == 0x2E || before == 0x5F { return true }
        if (before | 0x20) &- 0x61 < 26 { return true }
        return start >= 3 && UTF8Scan.scalar(text, start - 3, start).0 == 0x2014
    }

    private func isBoundary(_ text: Span<UInt8>, _ index: Int, _ end: Int) -> Bool {
        if index >= end { return true }
        switch UTF8Scan.scalar(text, index, end).0 {
        case 0x2C, 0x3A, 0x3B, 0x28, 0x29, 0x3001, 0x3002, 0xFF0C, 0xFF1A, 0xFF1B, 0xFF08, 0xFF09: return true
        default: return false
        }
    }
}
