/// Rows of a table without rulings: bands of the page, each with one row's label and values.
struct PlacedBands {
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

        /// How far `word` is above or below the nearest line of the row, which a page may cut.
        func distance(_ word: PlacedLines.Word) -> Float {
            (label + cells.joined()).map { abs($0.middle - word.middle) }.min() ?? .infinity
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

        /// Marks all its columns as such that cannot be read, with one of its own for `word` where it has none.
        mutating func refuse(_ word: PlacedLines.Word) {
            if cells.isEmpty { cells = [[word]] }
            refused = Set(cells.indices)
        }

        fileprivate mutating func add(_ word: PlacedLines.Word, to column: Int) {
            cells[column].append(word)
            cells[column].sort { ($0.top, $0.left) < ($1.top, $1.left) }
        }
    }

    private(set) var rows: [Row] = []
    /// Words that stand in no row.
    private(set) var strays: [PlacedLines.Word] = []
    /// How far the values are from where one alignment has them all, in sizes for each value.
    private(set) var residual: Float = 0

    /// - Parameter columns: the columns of all rows; nil where each row has its own.
    init(
        _ labels: [PlacedLabels.Label], _ values: [PlacedLines.Word], _ columns: PlacedValueColumns?,
        unknown: [PlacedLines.Word], size: Float
    ) {
        let levels = PlacedLevels(values, labels, columns, unknown: unknown, size: size)
        var words: [[PlacedLines.Word]] = Array(repeating: [], count: labels.count)
        for (level, row) in zip(levels.levels, levels.rows) {
            if let row { words[row] += level } else { strays += level }
        }
        rows = zip(labels, words).map { label, words in
            Row(label: label.words, words, in: columns)
        }
        residual = levels.residual
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
