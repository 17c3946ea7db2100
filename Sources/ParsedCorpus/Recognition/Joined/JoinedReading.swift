/// One way to cut the values of a row into its cells.
struct JoinedReading: Equatable {
    enum Content: UInt8 {
        case number, notApplicable, blank
        /// Nothing but zeros, dashes and gaps fit here, in more than one order.
        case nothing
    }

    /// What each cell counts, 0 where it holds no number.
    var values: [Int32]
    var contents: [Content]

    /// Joins what two readings with the same values say of each cell.
    mutating func merge(_ other: JoinedReading) {
        for column in contents.indices where contents[column] != other.contents[column] {
            contents[column] = .nothing
        }
    }
}

/// The cells that can begin at one place of joined values.
enum JoinedCells {
    /// More digits than any count of a report has.
    static let digitLimit = 7

    /// Calls `body` with the end, value and content of every cell that can begin at `start`.
    ///
    /// A number has no leading zero; a comma has at most three digits before the first and exactly three
    /// behind each; one dash or several are one cell. A cell never goes over a place that parts cells.
    static func forEach(
        _ symbols: Span<JoinedSymbol>, at start: Int, _ body: (Int, Int32, JoinedReading.Content) -> Void
    ) {
        guard start < symbols.count else { return }
        switch symbols[start].kind {
        case .comma, .point: return
        case .mark: body(start + 1, 0, .notApplicable)
        case .dash:
            var end = start + 1
            body(end, 0, .notApplicable)
            while end < symbols.count, end < start + 4, symbols[end].kind == .dash, !symbols[end].startsCell {
                end += 1
                body(end, 0, .notApplicable)
            }
        case .digit: forEachNumber(symbols, at: start, body)
        }
    }

    private static func forEachNumber(
        _ symbols: Span<JoinedSymbol>, at start: Int, _ body: (Int, Int32, JoinedReading.Content) -> Void
    ) {
        var (value, digits, sinceComma): (Int32, Int, Int) = (0, 0, -1)
        var end = start
        while end < symbols.count {
            let symbol = symbols[end]
            if end > start, symbol.startsCell { return }
            switch symbol.kind {
            case .digit:
                if sinceComma == 3 || digits == digitLimit || (digits > 0 && value == 0) { return }
                value = value * 10 + Int32(symbol.digit)
                digits += 1
                if sinceComma >= 0 { sinceComma += 1 }
            case .comma:
                if sinceComma < 0 ? digits > 3 || value == 0 : sinceComma != 3 { return }
                sinceComma = 0
            default: return
            }
            end += 1
            let next = end < symbols.count ? symbols[end].kind : .mark
            // A cell neither ends within a group of three nor before a comma or a point.
            if (sinceComma < 0 || sinceComma == 3), next != .comma, next != .point {
                body(end, value, .number)
            }
        }
    }
}
