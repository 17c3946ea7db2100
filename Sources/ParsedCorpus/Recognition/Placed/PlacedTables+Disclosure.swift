/// Section 2 from placed lines.
extension PlacedTables {
    mutating func disclosure(_ lines: PlacedLines) {
        if let (rows, top) = labelledItems(lines) {
            put(rows, lines, from: top, filling: .none)
        } else if let rows = ruledItems(lines), let top = rows.first?.top {
            put(rows, lines, from: top - 0.1, filling: .none)
        }
    }

    /// The rows by their labels; nil where a number stands beside none of them.
    private func labelledItems(_ lines: PlacedLines) -> (rows: [PlacedBands.Row], top: Float)? {
        let header = HeaderFragments.disclosures
        let starts = lines.words.compactMap { words in
            words.count >= 2 && words[0].isText && !header.contains(words[0])
                ? words.dropFirst().first { !$0.isText || header.contains($0) }?.left : nil
        }
        guard let edge = starts.min() else { return nil }
        // 第二十条第（一）项 stands over all columns.
        let captions = captions(lines)
        func isValue(_ word: PlacedLines.Word) -> Bool {
            word.centre > edge - 1 && !captions.contains(word.piece)
        }
        let found = PlacedLabels(
            sheet, lines.words.map { $0.filter { !isValue($0) } },
            texts: LabelTable.shared.disclosureRows.map(\.scalars)
        ) { $0.disclosureRow != nil || $0.isCaption }
        guard found.labels.count >= 3 else { return nil }
        let first = found.labels[0].top - lines.lineHeight
        let values = lines.words.joined().filter { isValue($0) && $0.middle > first }
        let ways = PlacedBands.Alignment.allCases.map {
            PlacedBands(found.labels, values, nil, $0, lineHeight: lines.lineHeight)
        }
        // A number in no row or beside a caption belongs somewhere else: a part of it would be a wrong number.
        let scored = ways.map { way in
            let captioned = way.rows.filter { isCaption($0.label) }.flatMap { $0.cells.joined() }
            return (way: way, misplaced: way.strays.count + captioned.count { !$0.isText })
        }
        let (best, misplaced) = scored.min {
            ($0.misplaced, $0.way.residual) < ($1.misplaced, $1.way.residual)
        }!
        return misplaced == 0 ? (best.rows, first) : nil
    }

    /// The pieces of 第二十条第（一）项, which a narrow cell may break over lines.
    private func captions(_ lines: PlacedLines) -> Set<Int> {
        var captions: Set<Int> = []
        for start in lines.words.indices {
            for end in start..<min(start + 3, lines.words.count) {
                let words = Array(lines.words[start...end].joined())
                if isCaption(words) { captions.formUnion(words.map(\.piece)) }
            }
        }
        return captions
    }

    /// The rows between rules; nil where there are none or some band holds several rows.
    private func ruledItems(_ lines: PlacedLines) -> [PlacedBands.Row]? {
        let texts = LabelTable.shared.disclosureRows.map(\.scalars)
        var rows: [PlacedBands.Row] = []
        var known = 0
        for band in lines.banded() {
            let words = Array(lines.words[band].joined())
            if isCaption(words) {
                rows.append(PlacedBands.Row(label: words, [], in: nil))
                continue
            }
            let columns = PlacedColumns(words)
            func isLabel(_ word: PlacedLines.Word) -> Bool { columns.index(word) == 0 }
            let found = PlacedLabels(
                sheet, lines.words[band].map { $0.filter(isLabel) }, split: .some(nil), texts: texts
            ) { $0.disclosureRow != nil || $0.isCaption }
            if found.labels.count > 1 { return nil }
            known += found.labels.count
            let row = PlacedBands.Row(label: words.filter(isLabel), words.filter { !isLabel($0) }, in: nil)
            // Two numbers in one cell are two rows.
            if row.cells.contains(where: {
                $0.count > 1 && content($0) == .text && !$0.contains(where: \.isText)
            }) {
                return nil
            }
            rows.append(row)
        }
        return known >= 5 ? rows : nil
    }

    private func isCaption(_ words: [PlacedLines.Word]) -> Bool {
        // Numbers leave no trace in a key.
        guard words.allSatisfy(\.isText) else { return false }
        var key = HanKey()
        for word in words {
            LabelText.forEach(sheet.bytes.span, sheet.pieces[word.piece].text.range) { key.append($0) }
        }
        return LabelTable.shared[key]?.isCaption ?? false
    }
}
