/// Turns the lines of tables without rulings into rows of a grid, before anything else is made of them.
///
/// Labels come first: the form's own words, broken over lines as they may be, say where rows begin and end.
/// Then columns, by what stands one below the other. Where the two do not make a table, the lines stay as
/// they are.
struct PlacedTables {
    private var sheet: Sheet
    /// Rows to put in the place of others.
    private var made: [(rows: Range<Int>, grid: [[SheetPiece]])] = []

    /// `sheet` with its tables gathered.
    static func gathered(_ sheet: Sheet) -> Sheet {
        guard sheet.rows.contains(where: \.isPlaced) else { return sheet }
        var tables = PlacedTables(sheet: sheet)
        for (section, rows) in PlacedSections.find(sheet) {
            let lines = PlacedLines(sheet, rows)
            switch section {
            case .disclosure: tables.disclosure(lines)
            case .applications: tables.applications(lines)
            case .disputes: tables.disputes(lines)
            default: break
            }
        }
        return tables.result()
    }

    private init(sheet: Sheet) { self.sheet = sheet }

    /// The sheet with the rows that were made instead of the lines they were made of.
    private func result() -> Sheet {
        if made.isEmpty { return sheet }
        var result = sheet
        result.rows = []
        var next = 0
        for (number, table) in made.sorted(by: { $0.rows.lowerBound < $1.rows.lowerBound }).enumerated() {
            result.rows += sheet.rows[next..<table.rows.lowerBound]
            for cells in table.grid {
                let start = result.pieces.count
                result.pieces += cells
                let first = sheet.rows[table.rows.lowerBound]
                result.rows.append(
                    SheetRow(
                        kind: .grid(Int32(10_000 + number)), start: Int32(start),
                        end: Int32(result.pieces.count), page: first.page, top: first.top))
            }
            next = table.rows.upperBound
        }
        result.rows += sheet.rows[next...]
        return result
    }

    // MARK: - Section 3

    private mutating func applications(_ lines: PlacedLines) {
        let header = HeaderFragments.applicants
        let anchors = lines.rows.indices.map { lines.trailingValues($0) }.filter { $0.count >= 3 }
        guard anchors.count >= 2 else { return }
        var columns = PlacedColumns(anchors.joined().filter { !header.contains($0) })
        if columns.spans.count > 7 { columns.dropRare(below: max(2, anchors.count / 8)) }
        guard (7...8).contains(columns.spans.count) else { return }
        let edge = columns.spans[0].left
        func isValue(_ word: PlacedLines.Word) -> Bool {
            word.isText
                ? word.centre > edge - (word.key.count <= 3 ? 0.2 * columns.pitch : 1)
                : word.centre > edge - 0.35 * columns.pitch
        }
        let found = PlacedLabels(
            sheet, lines.words.map { $0.filter { !isValue($0) } },
            texts: LabelTable.shared.applicationRows.map(\.scalars)
        ) { $0.applicationRow != nil }
        let values = lines.words.joined().filter { isValue($0) && !header.contains($0) }
        let labels = found.labels
        guard labels.count >= 3 else { return }
        let first = labels[0].top - lines.lineHeight
        let below = values.filter { $0.middle > first }
        // A line of values beside no label is a row whose label is missing, or goes on the row above.
        let ways = [withUnlabelled(labels, anchors, lines.lineHeight), labels].flatMap { labels in
            PlacedBands.Alignment.allCases.map {
                PlacedBands(labels, below, columns, $0, lineHeight: lines.lineHeight)
            }
        }
        let scored = ways.map { (way: $0, score: score($0)) }
        guard let best = scored.max(by: { $0.score < $1.score }), best.score > 0 else { return }
        put(settled(best.way, columns, lines.lineHeight), lines, from: first, fillsBlanks: true)
    }

    /// The rows, with the numbers that stand in none of them: the end of a cell that goes on on the next page.
    /// They belong to the row above or below whose sum they complete; where that is not one of the two, neither
    /// of them can be read in these columns.
    private func settled(
        _ way: PlacedBands, _ columns: PlacedColumns, _ lineHeight: Float
    ) -> [PlacedBands.Row] {
        var rows = way.rows
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
            if completed.count == 1 {
                rows[completed[0].index] = completed[0].row
            } else {
                for index in beside {
                    for word in line { rows[index].refuse(word, in: columns) }
                }
            }
        }
        return rows
    }

    /// Labels, and for values that have none beside them a place among them.
    private func withUnlabelled(
        _ labels: [PlacedLabels.Label], _ anchors: [ArraySlice<PlacedLines.Word>], _ height: Float
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
            result.append(PlacedLabels.Label([], beside: [word]))
        }
        return result.sorted { $0.top < $1.top }
    }

    /// How well a way to share out the values fits: rows whose sum holds against rows whose does not.
    private func score(_ way: PlacedBands) -> Float {
        var score = -way.residual - Float(way.strays.count)
        for row in way.rows {
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

    // MARK: - Section 2

    private mutating func disclosure(_ lines: PlacedLines) {
        let header = HeaderFragments.disclosures
        let starts = lines.words.compactMap { words in
            words.count >= 2 && words[0].isText && !header.contains(words[0])
                ? words.dropFirst().first { !$0.isText || header.contains($0) }?.left : nil
        }
        guard let edge = starts.min() else { return }
        // 第二十条第（一）项 stands over all columns.
        let captions = lines.words.filter { isCaption($0) }.joined().map(\.piece)
        func isValue(_ word: PlacedLines.Word) -> Bool {
            word.centre > edge - 1 && !captions.contains(word.piece)
        }
        let found = PlacedLabels(
            sheet, lines.words.map { $0.filter { !isValue($0) } },
            texts: LabelTable.shared.disclosureRows.map(\.scalars)
        ) { $0.disclosureRow != nil || $0.isCaption }
        guard found.labels.count >= 3 else { return }
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
        guard misplaced == 0 else { return }
        put(best.rows, lines, from: first, fillsBlanks: false)
    }

    private func isCaption(_ words: [PlacedLines.Word]) -> Bool {
        var key = HanKey()
        for word in words {
            LabelText.forEach(sheet.bytes.span, sheet.pieces[word.piece].text.range) { key.append($0) }
        }
        return LabelTable.shared[key]?.isCaption ?? false
    }

    // MARK: - Section 4

    private mutating func disputes(_ lines: PlacedLines) {
        let header = HeaderFragments.outcomes
        guard
            let anchor = lines.rows.indices.first(where: { line in
                lines.words[line].count { !$0.isText } >= 5
                    && !lines.words[line].contains { header.contains($0) }
            })
        else { return }
        var (first, last) = (anchor, anchor)
        func isPart(_ line: Int) -> Bool {
            lines.words[line].allSatisfy { !$0.isText || ($0.key.count <= 3 && !header.contains($0)) }
        }
        while first > 0, isPart(first - 1) { first -= 1 }
        while last + 1 < lines.rows.count, isPart(last + 1) { last += 1 }
        let values = lines.words[first...last].joined()
        let columns = PlacedColumns(lines.words[..<first].joined().filter { header.contains($0) } + values)
        guard columns.spans.count == 15 else { return }
        var row = PlacedBands.Row(label: [], cells: Array(repeating: [], count: 15))
        for word in values { row.cells[columns.index(word)].append(word) }
        put([row], lines, from: lines.words[first][0].top - 1, fillsBlanks: true)
    }

    // MARK: - Rows of pieces

    /// What the words of a cell amount to together.
    private func content(_ words: [PlacedLines.Word]) -> PieceContent {
        if words.count == 1 { return words[0].content }
        var bytes: [UInt8] = []
        for word in words {
            if !bytes.isEmpty { bytes.append(0x0A) }
            bytes += sheet.bytes[sheet.pieces[word.piece].text.range]
        }
        return NumberReading.content(bytes.span, 0..<bytes.count)
    }

    private mutating func piece(_ words: [PlacedLines.Word]) -> SheetPiece {
        var piece = sheet.pieces[words[0].piece]
        if words.count == 1 { return piece }
        let start = sheet.bytes.count
        for word in words {
            if sheet.bytes.count > start { sheet.bytes.append(0x0A) }
            sheet.bytes += Array(sheet.bytes[sheet.pieces[word.piece].text.range])
        }
        piece.text = TextRange(start, sheet.bytes.count)
        piece.left = words.map(\.left).min()!
        piece.right = words.map(\.right).max()!
        piece.content = NumberReading.content(sheet.bytes.span, piece.text.range)
        piece.key = LabelText.key(sheet.bytes.span, piece.text.range)
        piece.meaning = piece.content == .text ? LabelTable.shared[piece.key] : nil
        return piece
    }

    /// Puts `rows` in the place of the lines from the height `top` on.
    private mutating func put(
        _ rows: [PlacedBands.Row], _ lines: PlacedLines, from top: Float, fillsBlanks: Bool
    ) {
        let used = lines.rows.indices.filter { line in
            lines.words[line].contains { $0.middle > top }
        }
        guard let first = used.first, let last = used.last else { return }
        var grid: [[SheetPiece]] = []
        for row in rows {
            var cells: [SheetPiece] = row.label.isEmpty ? [] : [piece(row.label)]
            // A label is text whatever it ends with.
            if !cells.isEmpty, cells[0].content != .text { cells[0].content = .text }
            // A row that is not all 0 and lacks its total has lost a value: the rest may stand further left.
            let fills =
                fillsBlanks && row.cells.contains { !$0.isEmpty }
                && (!row.cells.last!.isEmpty
                    || row.cells.allSatisfy { $0.isEmpty || content($0).number?.value.isZero ?? true })
            for (column, cell) in row.cells.enumerated() {
                if !cell.isEmpty {
                    cells.append(piece(cell))
                    if row.refused.contains(column) { cells[cells.count - 1].content = .text }
                } else if fills {
                    let place = row.cells.joined().first ?? row.label.first
                    cells.append(
                        SheetPiece(
                            text: TextRange(0, 0), left: 0, right: 0,
                            location: place.map { sheet.pieces[$0.piece].location } ?? .unknown,
                            content: .blank))
                }
            }
            grid.append(cells)
        }
        made.append((lines.rows[first]..<lines.rows[last] + 1, grid))
    }
}
