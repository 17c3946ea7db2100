/// The rows of one table in a joined text: labels in the order of the form, each directly before its values.
///
/// Prose says the same words with numbers behind them (予以公开22件，部分公开20件). What tells a table is that
/// nothing but words of the form stands between the values of one row and the label of the next.
struct JoinedLabels<Row: Equatable> {
    struct Match {
        var row: Row
        /// The position of the row in the form.
        var order: Int
        /// Only words of the form stand before the label.
        var isWhole: Bool
        /// A word of the form stands directly before the label.
        var hasCaption: Bool
        /// Rows whose labels stand before this one with no value between: all their cells are empty.
        var emptyRows: [Row] = []
    }

    /// The match of each run, nil where its words end with no label.
    private(set) var matches: [Match?]

    init(_ text: JoinedText, _ texts: [(row: Row, scalars: [UInt32])], order: (Row) -> Int) {
        matches = text.runs.indices.map { Self.match(text, $0, texts, order) }
    }

    private static func match(
        _ text: JoinedText, _ run: Int, _ texts: [(row: Row, scalars: [UInt32])], _ order: (Row) -> Int
    ) -> Match? {
        let (scalars, isAll) = text.han(run)
        guard let last = scalars.last else { return nil }
        let isPure = isAll && !opensProse(text.firstScalar(run))
        var best: (row: Row, count: Int)?
        for (row, label) in texts where label.last == last && label.count > (best?.count ?? 0) {
            if scalars.suffix(label.count).elementsEqual(label) { best = (row, label.count) }
        }
        let vocabulary = JoinedVocabulary.shared
        if let best {
            let rest = scalars.dropLast(best.count)
            var match = Match(
                row: best.row, order: order(best.row), isWhole: false,
                hasCaption: vocabulary.endsWithWord(rest))
            if let empty = emptyRows(rest, texts) {
                match.emptyRows = empty.filter { order($0) < match.order }
                match.isWhole = isPure
            } else {
                // A caption nobody thought of, but no sentence.
                match.isWhole = isPure && best.count >= 4 && rest.count <= 12 && !text.hasSentence(run)
            }
            return match
        }
        guard isPure, scalars.count <= 48, !scalars.suffix(2).elementsEqual([0x5C0F, 0x8BA1]),
            let row = misprinted(scalars, texts)
        else { return nil }
        return Match(row: row, order: order(row), isWhole: true, hasCaption: false)
    }

    /// The rows whose labels `scalars` hold between words of the form; nil if they hold anything else.
    private static func emptyRows(_ scalars: ArraySlice<UInt32>, _ texts: [(row: Row, scalars: [UInt32])])
        -> [Row]?
    {
        var rest = scalars
        var rows: [Row] = []
        while !rest.isEmpty {
            let label = texts.filter { rest.suffix($0.scalars.count).elementsEqual($0.scalars) }
                .max { $0.scalars.count < $1.scalars.count }
            let length = JoinedVocabulary.shared.length(ofWordEnding: rest) ?? 0
            if let label, label.scalars.count >= 4, label.scalars.count >= length {
                rows.append(label.row)
                rest = rest.dropLast(label.scalars.count)
            } else if length > 0 {
                rest = rest.dropLast(length)
            } else {
                return nil
            }
        }
        return rows.reversed()
    }

    private static func misprinted(_ scalars: [UInt32], _ texts: [(row: Row, scalars: [UInt32])]) -> Row? {
        // Characters are taken for others; they are hardly ever lost or added.
        let candidates = { (count: Int) in
            texts.filter { abs($0.scalars.count - count) <= 1 }.map { ($0.row, $0.scalars) }
        }
        if let row = EditDistance.nearest(scalars, among: candidates(scalars.count)) { return row }
        // A misprinted label behind captions.
        for label in texts where label.scalars.count >= 4 && scalars.count > label.scalars.count {
            let rest = scalars.dropLast(label.scalars.count)
            guard JoinedVocabulary.shared.isMadeOfWords(rest) else { continue }
            let end = Array(scalars.suffix(label.scalars.count))
            if let row = EditDistance.nearest(end, among: candidates(end.count)) { return row }
        }
        return nil
    }

    /// Marks that a sentence goes on with.
    static func opensProse(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0xFF0C, 0x3002, 0xFF1B, 0xFF1A, 0x2C, 0x3B, 0x3A, 0x25, 0xFF05: true
        default: false
        }
    }

    /// The runs of the longest table: labels in form order, with at most eight runs from one to the next.
    func longestTable(needsCaption: Bool) -> [Int] {
        var length = [Int](repeating: 0, count: matches.count)
        var previous = [Int](repeating: -1, count: matches.count)
        var best = -1
        for (index, match) in matches.enumerated() {
            guard let match else { continue }
            if match.hasCaption || !needsCaption { length[index] = 1 }
            if match.isWhole {
                for before in max(0, index - 8)..<index
                where length[before] + 1 > length[index] && length[before] > 0 {
                    guard let other = matches[before], other.order < match.order else { continue }
                    length[index] = length[before] + 1
                    previous[index] = before
                }
            }
            if length[index] > (best < 0 ? 0 : length[best]) { best = index }
        }
        var table: [Int] = []
        while best >= 0 {
            table.append(best)
            best = previous[best]
        }
        return table.reversed()
    }
}
