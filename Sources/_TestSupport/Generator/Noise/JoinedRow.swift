import ParsedCorpus

/// Whether a row's numbers can be told apart after all marks between them are gone.
enum JoinedRow {
    /// True if the digits have one reading that fits the row's sums, and it is the true one.
    static func isSettled(_ cells: [Draft.Cell], section: FormSection) -> Bool {
        if cells.count == 1 { return true }
        let digits = cells.map(\.text).joined().utf8.map { Int($0) - 48 }
        guard digits.allSatisfy({ (0...9).contains($0) }) else { return false }
        let truth = cells.compactMap { Int($0.text) }
        guard truth.count == cells.count, fits(truth, section) else { return false }
        var found = 0
        count(digits[...], cells.count, [], section, &found)
        return found == 1
    }

    private static func count(
        _ digits: ArraySlice<Int>, _ left: Int, _ numbers: [Int], _ section: FormSection, _ found: inout Int
    ) {
        if found > 1 { return }
        if left == 0 {
            if digits.isEmpty, fits(numbers, section) { found += 1 }
            return
        }
        guard digits.count >= left, let first = digits.first else { return }
        var number = 0
        for length in 1...(digits.count - left + 1) {
            // No figure has more digits, and more would not fit a number.
            if first == 0 && length > 1 || length > 15 { return }
            number = number * 10 + digits[digits.startIndex + length - 1]
            let rest = numbers + [number]
            if section == .disputes, rest.count % 5 == 0, !fits(Array(rest.suffix(5)), .applications) {
                continue
            }
            count(digits.dropFirst(length), left - 1, rest, section, &found)
        }
    }

    /// Whether the numbers add up as the section's rows do.
    private static func fits(_ numbers: [Int], _ section: FormSection) -> Bool {
        switch section {
        case .applications: numbers.dropLast().reduce(0, +) == numbers.last
        case .disputes:
            stride(from: 0, to: numbers.count, by: 5).allSatisfy {
                fits(Array(numbers[$0..<min($0 + 5, numbers.count)]), .applications)
            }
        default: true
        }
    }
}
