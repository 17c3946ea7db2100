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
        // Where no number stands in the line of its label, numbers and the labels of columns show how far left they go.
        let numbers =
            lines.words.joined().filter { !$0.isText }
            + lines.words.flatMap { words in
                words.dropFirst().filter { header.contains($0) }
            }
        guard let edge = starts.min() ?? numbers.map(\.left).min() else { return nil }
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
        let labels = found.labels.map { label in
            var label = label
            label.takesValues = !isCaption(label.words)
            return label
        }
        let best = PlacedBands(labels, values, nil, unknown: found.unknown, size: lines.size)
        return (refusing(best, found.unknown, lines.size), first)
    }

    /// The rows, where numbers that may be of either of two rows, or that stand beside a caption, cannot be read: neither
    /// can the rows beside them. Those in the line of a label that is not known are that label's.
    private func refusing(
        _ way: PlacedBands, _ unknown: [PlacedLines.Word], _ size: Float
    ) -> [PlacedBands.Row] {
        var rows = way.rows
        closeBrackets(&rows, way.strays.filter(\.isText), size)
        joinSpaced(&rows, size)
        // What is broken off the labels of columns is text.
        var strays = way.strays.filter { stray in
            !stray.isText && !unknown.contains { abs($0.middle - stray.middle) < 0.3 * size }
        }
        for index in rows.indices where isCaption(rows[index].label) {
            strays += rows[index].cells.joined().filter { !$0.isText }
        }
        for word in strays {
            for index in [
                rows.lastIndex { $0.middle < word.middle && !isCaption($0.label) },
                rows.firstIndex { $0.middle > word.middle && !isCaption($0.label) },
            ].compactMap(\.self) { rows[index].refuse(word) }
        }
        return rows
    }

    /// `39（其中⏎修订2件）`: what stands below a bracket that is not closed, up to where it is, belongs to the cell.
    private func closeBrackets(
        _ rows: inout [PlacedBands.Row], _ strays: [PlacedLines.Word], _ size: Float
    ) {
        for row in rows.indices {
            for column in rows[row].cells.indices {
                var cell = rows[row].cells[column]
                while let last = cell.last, isOpen(cell) {
                    let below = strays.filter {
                        $0.left < last.right && $0.right > last.left && $0.middle > last.middle
                            && $0.middle - last.middle < 2.5 * size
                    }
                    guard let next = below.min(by: { $0.middle < $1.middle }) else { break }
                    cell.append(next)
                }
                if !isOpen(cell) { rows[row].cells[column] = cell }
            }
        }
    }

    /// Whether a bracket is not closed.
    private func isOpen(_ words: [PlacedLines.Word]) -> Bool {
        var depth = 0
        for word in words {
            let text = sheet.string(word.piece)
            depth += text.count { $0 == "（" || $0 == "(" } - text.count { $0 == "）" || $0 == ")" }
        }
        return depth > 0
    }

    /// Digits set apart by less than any two columns are one number, if they stand below one label of a column.
    private func joinSpaced(_ rows: inout [PlacedBands.Row], _ size: Float) {
        let header = HeaderFragments.disclosures
        var heads: [PlacedLines.Word] = []
        for index in rows.indices {
            let words = rows[index].cells.joined().sorted { $0.left < $1.left }
            if isCaption(rows[index].label) {
                let named = words.filter(header.contains)
                if !named.isEmpty { heads = named }
                continue
            }
            // Text beside the table or in no column of its own: where the others stand is not known.
            let edge = heads.map(\.right).max() ?? .infinity
            let isMixed = words.contains(where: \.isText) && rows[index].cells.count != heads.count
            if isMixed || words.contains(where: { $0.isText && $0.left > edge }) {
                rows[index].refused = Set(rows[index].cells.indices)
                continue
            }
            let isSpaced = zip(words, words.dropFirst()).contains {
                !$0.isText && !$1.isText && $1.left - $0.right < 0.8 * size
                    && abs($0.middle - $1.middle) < 0.3 * size
            }
            guard isSpaced else { continue }
            let columns = PlacedColumns(heads)
            var cells = Array(repeating: [PlacedLines.Word](), count: columns.spans.count)
            if cells.isEmpty {
                for word in words { rows[index].refuse(word) }
                continue
            }
            for word in words { cells[columns.index(word)].append(word) }
            rows[index].cells = cells.filter { !$0.isEmpty }
        }
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
