/// Rows of a table without rulings: bands of the page, each with one row's label and values.
struct PlacedBands {
    /// How the values of a row stand to its label.
    enum Alignment: CaseIterable { case middle, top }

    /// One row: its label, and per column the words in it.
    struct Row {
        var label: [PlacedLines.Word]
        var cells: [[PlacedLines.Word]]
        /// Columns whose words cannot be told from those of another row.
        var refused: Set<Int> = []

        /// The middle of what stands in it.
        var middle: Float {
            let words = label + cells.joined()
            return words.isEmpty ? 0 : words.reduce(0) { $0 + $1.middle } / Float(words.count)
        }

        /// The row with `words` added to its columns.
        func with(_ words: some Sequence<PlacedLines.Word>, in columns: PlacedValueColumns) -> Row {
            var row = self
            for word in words { row.add(word, to: columns.index(word)) }
            return row
        }

        /// Marks the column of `word` as one that cannot be read.
        mutating func refuse(_ word: PlacedLines.Word, in columns: PlacedValueColumns) {
            add(word, to: columns.index(word))
            refused.insert(columns.index(word))
        }

        fileprivate mutating func add(_ word: PlacedLines.Word, to column: Int) {
            cells[column].append(word)
            cells[column].sort { ($0.top, $0.left) < ($1.top, $1.left) }
        }
    }

    private(set) var rows: [Row] = []
    /// Words that stand in no row.
    private(set) var strays: [PlacedLines.Word] = []
    /// How far the values are from where the alignment has them, in lines for each value.
    private(set) var residual: Float = 0

    /// - Parameter columns: the columns of all rows; nil where each row has its own.
    init(
        _ labels: [PlacedLabels.Label], _ values: [PlacedLines.Word], _ columns: PlacedValueColumns?,
        _ alignment: Alignment, lineHeight: Float
    ) {
        var words: [[PlacedLines.Word]] = Array(repeating: [], count: labels.count)
        for word in values {
            if let row = Self.row(word, labels, alignment, lineHeight) {
                words[row].append(word)
            } else {
                strays.append(word)
            }
        }
        rows = zip(labels, words).map { label, words in
            Row(label: label.words, words, in: columns)
        }
        var (sum, count): (Float, Float) = (0, 0)
        for (row, label) in zip(rows, labels) {
            for cell in row.cells where !cell.isEmpty {
                let (top, bottom) = (cell.map(\.top).min()!, cell.map(\.bottom).max()!)
                sum +=
                    alignment == .top
                    ? abs(top - label.top) : abs((top + bottom) / 2 - (label.top + label.bottom) / 2)
                count += 1
            }
        }
        residual = count > 0 ? sum / count / lineHeight : 0
    }

    /// The row whose band `word` is in; nil above and below all of them.
    private static func row(
        _ word: PlacedLines.Word, _ labels: [PlacedLabels.Label], _ alignment: Alignment, _ lineHeight: Float
    ) -> Int? {
        var best: (row: Int, distance: Float)?
        switch alignment {
        case .top:
            guard let row = labels.lastIndex(where: { $0.top - 0.4 * lineHeight <= word.top }) else {
                return nil
            }
            return word.top - labels[row].bottom < 6 * lineHeight ? row : nil
        case .middle:
            for (row, label) in labels.enumerated() {
                let distance = label.distance(word)
                if distance < best?.distance ?? 1.3 * lineHeight { best = (row, distance) }
            }
            return best?.row
        }
    }
}

extension PlacedBands.Row {
    /// - Parameter columns: those of all rows; nil where each has its own.
    init(label: [PlacedLines.Word], _ words: [PlacedLines.Word], in columns: PlacedValueColumns?) {
        self.label = label
        if let columns {
            cells = Array(repeating: [], count: columns.count)
            for word in words { add(word, to: columns.index(word)) }
        } else {
            let own = PlacedColumns(words)
            cells = Array(repeating: [], count: own.spans.count)
            for word in words { add(word, to: own.index(word)) }
        }
    }
}
