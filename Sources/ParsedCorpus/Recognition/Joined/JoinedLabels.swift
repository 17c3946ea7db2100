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
            return Match(
                row: best.row, order: order(best.row), isWhole: isPure && vocabulary.isMadeOfWords(rest),
                hasCaption: vocabulary.endsWithWord(rest))
        }
        guard isPure, scalars.count <= 48, let row = misprinted(scalars, texts) else { return nil }
        return Match(row: row, order: order(row), isWhole: true, hasCaption: false)
    }

    private static func misprinted(_ scalars: [UInt32], _ texts: [(row: Row, scalars: [UInt32])]) -> Row? {
        let candidates = texts.map { ($0.row, $0.scalars) }
        if let row = EditDistance.nearest(scalars, among: candidates) { return row }
        // A misprinted label behind captions.
        for label in texts where label.scalars.count >= 4 && scalars.count > label.scalars.count {
            let rest = scalars.dropLast(label.scalars.count)
            guard JoinedVocabulary.shared.isMadeOfWords(rest) else { continue }
            let end = Array(scalars.suffix(label.scalars.count))
            if let row = EditDistance.nearest(end, among: candidates) { return row }
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
