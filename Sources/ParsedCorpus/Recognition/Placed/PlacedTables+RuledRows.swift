/// Rows of tables with rules between the rows but none between the columns: a band of the page is a row, whatever
/// stands in it.
extension PlacedTables {
    /// The rows of section 3; nil where there are no rules or some band holds several rows.
    ///
    /// - Parameter sumHolds: whether the parts of a row make its total, nil where it has none.
    func ruledRows(
        _ lines: PlacedLines, _ columns: PlacedValueColumns, _ texts: [[UInt32]],
        _ sumHolds: (PlacedBands.Row) -> Bool?
    ) -> [PlacedBands.Row]? {
        let header = HeaderFragments.applicants
        let labels = lines.words.map { $0.filter { !columns.holds($0) } }
        let split = PlacedLabels.split(labels)
        var rows: [PlacedBands.Row] = []
        var page: Float = -1
        for band in lines.banded() {
            let values = lines.words[band].joined().filter { columns.holds($0) && !header.contains($0) }
            let found = PlacedLabels(sheet, Array(labels[band]), split: .some(split), texts: texts) {
                $0.applicationRow != nil
            }.labels
            if found.count > 1 { return nil }
            if found.isEmpty, values.allSatisfy(\.isText), !isRow(label(Array(labels[band].joined()), nil)) {
                continue
            }
            let row = PlacedBands.Row(
                label: label(Array(labels[band].joined()), found.first?.words), values, in: columns)
            let isFirstOfPage = lines.words[band].joined().first.map { $0.page > page } ?? false
            page = lines.words[band].joined().first?.page ?? page
            if isFirstOfPage, !isRow(row.label), let last = rows.last {
                if let both = joined(last, row, columns, texts, sumHolds) {
                    rows[rows.count - 1] = both
                    continue
                }
            }
            rows.append(row)
        }
        return rows.count >= 5 ? rows : nil
    }

    /// The label in a band among `words`: what stands rightmost, for the label of a group of rows stands left of it.
    private func label(
        _ words: [PlacedLines.Word], _ found: [PlacedLines.Word]?
    ) -> [PlacedLines.Word] {
        let columns = PlacedColumns(words)
        let rightmost = words.filter { columns.index($0) == columns.spans.count - 1 }
        return isRow(rightmost) ? rightmost : isRow(words) ? words : found ?? rightmost
    }

    private func isRow(_ words: [PlacedLines.Word]) -> Bool {
        var key = HanKey()
        for word in words {
            LabelText.forEach(sheet.bytes.span, sheet.pieces[word.piece].text.range) { key.append($0) }
        }
        return LabelTable.shared[key]?.applicationRow != nil
    }

    /// The end of a row that a page cuts, joined to its beginning; nil where it is a row of its own. In columns
    /// where neither is sure nothing can be read.
    private func joined(
        _ row: PlacedBands.Row, _ rest: PlacedBands.Row, _ columns: PlacedValueColumns, _ texts: [[UInt32]],
        _ sumHolds: (PlacedBands.Row) -> Bool?
    ) -> PlacedBands.Row? {
        var both = row.with(rest.cells.joined(), in: columns)
        both.label += rest.label
        if rest.label.isEmpty {
            let (alone, together) = (sumHolds(row), sumHolds(both))
            if together == true, alone != true { return both }
            if alone == true, together != true, sumHolds(rest) == true { return nil }
            var refused = row
            for word in rest.cells.joined() { refused.refuse(word, in: columns) }
            return refused
        }
        let whole = PlacedLabels(sheet, [both.label], split: .some(nil), texts: texts) {
            $0.applicationRow != nil
        }
        let cut = PlacedLabels(sheet, [row.label], split: .some(nil), texts: texts) {
            $0.applicationRow != nil
        }
        return whole.labels.count == 1 && cut.labels.isEmpty ? both : nil
    }
}

extension PlacedLines {
    /// Neighbouring lines between the same two rules.
    func banded() -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        for line in bands.indices {
            if line > 0, bands[line] == bands[line - 1] {
                ranges[ranges.count - 1] = ranges[ranges.count - 1].lowerBound..<line + 1
            } else {
                ranges.append(line..<line + 1)
            }
        }
        return ranges
    }
}

extension PlacedLines.Word {
    /// The page it stands on.
    var page: Float { (top / PlacedLines.pageHeight).rounded(.down) }
}

extension PlacedBands.Row {
    /// The upper edge of what stands in it.
    var top: Float? { (label + cells.joined()).map(\.top).min() }
}
