/// Finds days in text without blanks and with plain digits: 2024年1月31日, 2024-01-31, 2024/1/31, 2024.1.31.
enum DayScan {
    /// A day that was found, and where it ends.
    struct Found {
        var day: CalendarDay
        var range: Range<Int>
    }

    /// The day that begins at `start`; where no year is printed, `year` is taken.
    static func read(_ text: Span<UInt8>, _ start: Int, _ end: Int, year: Int? = nil) -> Found? {
        guard let first = number(text, start, end) else { return nil }
        var index = first.end
        var (yearRead, month) = (first.value, 0)
        if first.digits == 4 {
            guard let next = separator(text, index, end, yearMark),
                let second = number(text, next, end), second.digits <= 2
            else { return nil }
            (month, index) = (second.value, second.end)
        } else if let year, first.digits <= 2, begins(monthMark, text, index, end) {
            (yearRead, month) = (year, first.value)
        } else {
            return nil
        }
        guard let next = separator(text, index, end, monthMark), let third = number(text, next, end),
            third.digits <= 2, let day = CalendarDay(yearRead, month, third.value)
        else { return nil }
        index = third.end
        if begins(dayMark, text, index, end) { index += 3 }
        return Found(day: day, range: start..<index)
    }

    /// The first day in `range`.
    static func first(_ text: Span<UInt8>, _ range: Range<Int>) -> Found? {
        var index = range.lowerBound
        while index < range.upperBound {
            if text[index] &- 0x30 < 10 {
                if let found = read(text, index, range.upperBound) { return found }
                while index < range.upperBound, text[index] &- 0x30 < 10 { index += 1 }
            } else {
                index += 1
            }
        }
        return nil
    }

    private static func number(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> (
        value: Int, digits: Int, end: Int
    )? {
        var (value, index) = (0, start)
        while index < end, text[index] &- 0x30 < 10, index - start < 5 {
            value = value * 10 + Int(text[index] &- 0x30)
            index += 1
        }
        return index > start && index - start < 5 ? (value, index - start, index) : nil
    }

    /// The place behind `mark`, or behind `-`, `/`, `.`.
    private static func separator(_ text: Span<UInt8>, _ index: Int, _ end: Int, _ mark: [UInt8]) -> Int? {
        if begins(mark, text, index, end) { return index + 3 }
        guard index < end else { return nil }
        return text[index] == 0x2D || text[index] == 0x2F || text[index] == 0x2E ? index + 1 : nil
    }

    static func begins(_ word: [UInt8], _ text: Span<UInt8>, _ index: Int, _ end: Int) -> Bool {
        guard index + word.count <= end else { return false }
        for offset in word.indices where text[index + offset] != word[offset] { return false }
        return true
    }

    private static let yearMark = Array("年".utf8)
    private static let monthMark = Array("月".utf8)
    private static let dayMark = Array("日".utf8)
}
