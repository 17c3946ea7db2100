/// Parts a text into words and values.
///
/// Values are digits (of both widths) with points and commas directly between them, dashes, slashes and 无.
/// Blanks and units part cells; line ends and characters without width say nothing, since a long line may
/// have been broken anywhere.
struct JoinedLexer {
    private(set) var symbols: [JoinedSymbol] = []
    private(set) var runs: [JoinedText.Run] = []
    private var wordsStart = 0
    private var runStart = 0
    private var isInValues = false
    private var startsCell = false

    init(count: Int) {
        symbols.reserveCapacity(count / 12)
        runs.reserveCapacity(count / 48)
    }

    mutating func read(_ bytes: Span<UInt8>) {
        let end = bytes.count
        var index = 0
        /// The last two characters that are not blank.
        var (before, last): (UInt32, UInt32) = (0, 0)
        while index < end {
            let (scalar, next) = UTF8Scan.scalar(bytes, index, end)
            if UTF8Scan.isBlank(scalar) {
                if isInValues, !Self.saysNothing(scalar) { startsCell = true }
                index = next
                continue
            }
            let following = next < end ? UTF8Scan.scalar(bytes, next, end).0 : 0
            var after = next
            if let digit = JoinedSymbol.digit(scalar) {
                if isInValues || !Self.isInWords(last, before, bytes, next, end) {
                    add(.digit, index, next, digit: digit)
                }
            } else if JoinedSymbol.isDash(scalar) {
                add(.dash, index, next)
            } else if JoinedSymbol.isSlash(scalar) {
                // 本年增/减 is the head of a column.
                if last == 0x589E || following == 0x51CF {
                    endValues(index, bytes)
                } else {
                    add(.mark, index, next)
                }
            } else if let length = Self.word(scalar, bytes, index, end) {
                add(.mark, index, index + length)
                after = index + length
            } else if isInValues, !startsCell, JoinedSymbol.digit(last) != nil,
                JoinedSymbol.digit(following) != nil,
                JoinedSymbol.isComma(scalar) || JoinedSymbol.isPoint(scalar)
            {
                add(JoinedSymbol.isComma(scalar) ? .comma : .point, index, next)
            } else if isInValues, JoinedSymbol.digit(last) != nil, let length = Self.unit(bytes, index, end) {
                startsCell = true
                after = index + length
            } else {
                endValues(index, bytes)
            }
            (before, last) = (last, scalar)
            index = after
        }
        endValues(end, bytes)
        runs.append(
            JoinedText.Run(words: wordsStart..<end, symbols: symbols.count..<symbols.count, endsLine: true))
    }

    private mutating func add(_ kind: JoinedSymbol.Kind, _ start: Int, _ end: Int, digit: UInt8 = 0) {
        if !isInValues {
            isInValues = true
            runStart = symbols.count
            runs.append(JoinedText.Run(words: wordsStart..<start, symbols: 0..<0))
            startsCell = true
        }
        symbols.append(
            JoinedSymbol(
                kind: kind, digit: digit, startsCell: startsCell, start: Int32(truncatingIfNeeded: start),
                end: Int32(truncatingIfNeeded: end)))
        startsCell = false
    }

    private mutating func endValues(_ index: Int, _ bytes: Span<UInt8>) {
        guard isInValues else { return }
        isInValues = false
        let values = runStart..<symbols.count
        let end = Int(symbols[values.upperBound - 1].end)
        runs[runs.count - 1].symbols = values
        var ends = index == bytes.count
        for at in end..<index where bytes[at] == 0x0A { ends = true }
        runs[runs.count - 1].endsLine = ends
        wordsStart = index
    }

    /// Line ends, and characters without width.
    private static func saysNothing(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x0A, 0x0D, 0x85, 0xAD, 0x180E, 0x200B...0x200F, 0x2028...0x202D, 0x2060...0x2069, 0xFEFF: true
        default: false
        }
    }

    /// Whether a digit numbers a provision: 第20条, 第（1）项.
    private static func isInWords(
        _ last: UInt32, _ before: UInt32, _ bytes: Span<UInt8>, _ next: Int, _ end: Int
    ) -> Bool {
        last == 0x7B2C || JoinedSymbol.digit(last) != nil
            || ((last == 0xFF08 || last == 0x28) && isBracketed(bytes, next, end))
    }

    /// Whether at most one more digit and a closing bracket follow.
    private static func isBracketed(_ bytes: Span<UInt8>, _ next: Int, _ end: Int) -> Bool {
        var index = next
        for _ in 0..<2 where index < end {
            let (scalar, after) = UTF8Scan.scalar(bytes, index, end)
            if scalar == 0xFF09 || scalar == 0x29 { return true }
            if JoinedSymbol.digit(scalar) == nil { return false }
            index = after
        }
        return false
    }

    /// The length of a word that stands for "does not apply": 无, but not of 无法提供 and 无正当理由.
    private static func word(_ scalar: UInt32, _ bytes: Span<UInt8>, _ index: Int, _ end: Int) -> Int? {
        if scalar == 0x65E0 {
            var at = index + 3
            while at < end {
                let (following, next) = UTF8Scan.scalar(bytes, at, end)
                if following == 0x6CD5 || following == 0x6B63 { return nil }
                if !UTF8Scan.isBlank(following) { break }
                at = next
            }
            return 3
        }
        if scalar == 0x4E0D, starts("不涉及", bytes, index, end) || starts("不适用", bytes, index, end) { return 9 }
        return nil
    }

    private static let units: [StaticString] = ["件", "项", "万元", "元", "条", "个", "宗"]

    private static func unit(_ bytes: Span<UInt8>, _ index: Int, _ end: Int) -> Int? {
        for unit in units where starts(unit, bytes, index, end) { return unit.utf8CodeUnitCount }
        return nil
    }

    private static func starts(_ word: StaticString, _ bytes: Span<UInt8>, _ index: Int, _ end: Int) -> Bool {
        let count = word.utf8CodeUnitCount
        guard index + count <= end else { return false }
        return word.withUTF8Buffer { text in
            for offset in 0..<count where text[offset] != bytes[index + offset] { return false }
            return true
        }
    }
}
