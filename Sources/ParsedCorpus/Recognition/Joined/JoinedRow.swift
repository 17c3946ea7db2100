/// The values of one row of a joined table, as far as the text gives them.
struct JoinedRow {
    /// The digit strings the row may consist of: two where the last digit may be the number of the next label.
    var alternatives: [[JoinedSymbol]]
    /// Words of the form follow, or nothing: the values are all there.
    var isClosed: Bool
    var raw: String
    var location: Location

    /// The values of run `index`; `expected` is the number of the label behind it, where that is known.
    init(_ text: JoinedText, _ index: Int, expected: UInt8?, followedByLabel: Bool) {
        let run = text.runs[index]
        let all = Array(text.symbols[run.symbols])
        let next = index + 1
        let hasMark =
            next < text.runs.count && !run.endsLine
            ? JoinedSymbol.endsEnumerator(text.firstScalar(next)) : false
        alternatives = [all]
        var kept = run.symbols
        if let last = all.last, last.kind == .digit {
            if hasMark {
                if last.digit == expected {
                    alternatives = [all.dropLast()]
                    kept = kept.dropLast()
                } else {
                    alternatives = [all.dropLast(), all]
                }
            } else if followedByLabel, last.digit == expected {
                alternatives = [all, all.dropLast()]
            }
        }
        raw = text.raw(kept)
        location = text.location(index)
        isClosed =
            run.endsLine || next >= text.runs.count || followedByLabel
            || (!JoinedLabels<Int>.opensProse(text.firstScalar(next))
                && JoinedVocabulary.shared.beginsWithWord(text.hanStart(next)))
    }

    /// A row of empty cells: its label has no values behind it.
    init(emptyAt location: Location) {
        alternatives = [[]]
        isClosed = true
        raw = ""
        self.location = location
    }

    /// The number a label of the form begins with: 2 of `2.其他法律行政法规禁止公开`.
    static func enumerator(_ label: String) -> UInt8? {
        guard let first = label.utf8.first, first &- 0x30 < 10 else { return nil }
        return first - 0x30
    }

    /// The most cells the values can be.
    var cellLimit: Int { alternatives.map { $0.count { $0.kind != .comma && $0.kind != .point } }.max() ?? 0 }
}
