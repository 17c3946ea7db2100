/// Section 3 from placed lines.
extension PlacedTables {
    mutating func applications(_ lines: PlacedLines) {
        let header = HeaderFragments.applicants
        guard let columns = PlacedValueColumns(lines, header: header) else {
            return
        }
        let texts = LabelTable.shared.applicationRows.map(\.scalars)
        let labelWords = lines.words.map { $0.filter { !columns.holds($0) } }
        let values = lines.words.joined().filter { columns.holds($0) && !header.contains($0) }
        let found = PlacedLabels(sheet, labelWords, texts: texts) { $0.applicationRow != nil }
        let labels = found.labels
        let anchors = lines.rows.indices.map { lines.trailingValues($0) }.filter { $0.count >= 3 }
        // Strays are left out of `fit`: they are refused, and say nothing of the others.
        var candidates: [(rows: [PlacedBands.Row], top: Float, score: Float, fit: Float)] = []
        if labels.count >= 3 {
            let first = labels[0].top - 1.5 * lines.lineHeight
            let below = values.filter { $0.middle > first }
            // A line of values beside no label is a row whose label is missing, or goes on the row above.
            for labels in [withUnlabelled(labels, anchors, below, lines.lineHeight), labels] {
                let way = PlacedBands(
                    labels, below, columns, unknown: found.unknown, size: lines.size)
                let (rows, strays) = settled(way, columns, unknown: found.unknown, lines.lineHeight)
                let fit = score(rows) - way.residual
                candidates.append((rows, first, fit - Float(strays), fit))
            }
        }
        if let rows = ruledRows(lines, columns, texts, sumHolds), let top = rows.first?.top {
            candidates.append((rows, top - 0.1, score(rows), score(rows)))
        }
        guard let best = candidates.max(by: { $0.score < $1.score }) else {
            return
        }
        // Without any total no sum tells how well the rows fit: then only what lies exactly will do.
        let lacksTotals = columns.areNamed && best.rows.allSatisfy { $0.cells.last!.isEmpty }
        guard best.fit > (lacksTotals ? -0.3 : 0) else { return }
        let whole = best.rows.map { refusingRunTogether($0, columns) }
        let rows = withoutSubtotal(whole, lines, columns, top: best.top)
        put(rows, lines, from: best.top, filling: lacksTotals ? .all : .wholeRows)
    }

    /// The row, its empty columns refused where numbers that ran together reach into them.
    private func refusingRunTogether(
        _ row: PlacedBands.Row, _ columns: PlacedValueColumns
    ) -> PlacedBands.Row {
        var row = row
        for word in row.cells.joined() where content([word]).number == nil {
            row.refused.formUnion(columns.overlapped(by: word).filter { row.cells[$0].isEmpty })
        }
        return row
    }

    /// The rows, with the numbers that stand in none of them: the end of a cell that goes on on the next page.
    /// They belong to the row above or below whose sum they complete; where that is not one of the two, neither
    /// of them can be read in these columns. Also how many numbers stay between rows.
    private func settled(
        _ way: PlacedBands, _ columns: PlacedValueColumns, unknown: [PlacedLines.Word], _ lineHeight: Float
    ) -> (rows: [PlacedBands.Row], strays: Int) {
        var rows = way.rows
        var unsettled = way.strays.count(where: \.isText)
        var strays = way.strays.filter { !$0.isText }.sorted { $0.top < $1.top }[...]
        while let first = strays.first {
            let line = strays.prefix { $0.top - first.top < 0.5 * lineHeight }
            strays = strays.dropFirst(line.count)
            let beside = [
                rows.lastIndex { $0.middle < first.middle }, rows.firstIndex { $0.middle > first.middle },
            ].compactMap(\.self)
            let completed = beside.compactMap { index -> (index: Int, row: PlacedBands.Row)? in
                let row = rows[index].with(line, in: columns)
                return sumHolds(rows[index]) != true && sumHolds(row) == true ? (index, row) : nil
            }
            // There is a row between the two whose label cannot be read.
            let isHidden = unknown.contains { word in
                beside.contains { abs(word.middle - first.middle) < rows[$0].distance(first) }
            }
            if completed.count == 1, !isHidden {
                rows[completed[0].index] = completed[0].row
            } else {
                unsettled += line.count
                for index in beside {
                    for word in line { rows[index].refuse(word, in: columns) }
                }
            }
        }
        return (rows, unsettled)
    }

    /// Labels, and for values that have none beside them a place among them.
    private func withUnlabelled(
        _ labels: [PlacedLabels.Label], _ anchors: [ArraySlice<PlacedLines.Word>],
        _ values: [PlacedLines.Word], _ height: Float
    ) -> [PlacedLabels.Label] {
        guard let start = labels.first?.top else { return [] }
        var result = labels
        let firsts = anchors.filter { $0.count >= 6 }.map { $0.first! }.filter { $0.middle >= start }
        // Per label the nearest line of values: that is its own.
        let nearest = labels.map { label in firsts.map { label.distance($0) }.min() ?? 0 }
        for word in firsts {
            let index = labels.indices.min { labels[$0].distance(word) < labels[$1].distance(word) }!
            let distance = labels[index].distance(word)
            if distance < 0.3 * height || (distance <= nearest[index] && distance < 0.75 * height) {
                continue
            }
            // Beside a row that has no values they may be that row's.
            let beside = [
                labels.last { $0.lastMiddle < word.middle }, labels.first { $0.firstMiddle > word.middle },
            ].compactMap(\.self)
            let areTaken = beside.allSatisfy { label in
                values.contains { label.distance($0) < 0.5 * height }
            }
            if areTaken { result.append(PlacedLabels.Label([], beside: [word])) }
        }
        return result.sorted { $0.top < $1.top }
    }

    /// How well rows fit: rows whose sum holds against rows whose does not.
    private func score(_ rows: [PlacedBands.Row]) -> Float {
        var score: Float = 0
        for row in rows {
            if let holds = sumHolds(row) { score += holds ? 1 : -1 }
            score -= Float(row.cells.count { content($0) == .text }) * 0.5
        }
        return score
    }

    /// Whether the parts of a row add up to its total; nil without one.
    private func sumHolds(_ row: PlacedBands.Row) -> Bool? {
        let numbers = row.cells.map { content($0).number?.value.wholeNumber }
        guard let total = numbers.last ?? nil else { return nil }
        let parts = numbers.dropLast()
        let sum = parts.reduce(0) { $0 + ($1 ?? 0) }
        // An eighth column is a subtotal, counted twice.
        return parts.count == 6 ? sum == total : parts.contains { sum - ($0 ?? 0) == total }
    }
}
