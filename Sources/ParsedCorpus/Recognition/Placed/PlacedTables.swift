/// Turns the lines of tables without rulings into rows of a grid, before anything else is made of them.
///
/// Labels come first: the form's own words, broken over lines as they may be, say where rows begin and end.
/// Then columns, by what stands one below the other. Where the two do not make a table, the lines stay as
/// they are.
struct PlacedTables {
    var sheet: Sheet
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
                        kind: .grid(SheetRow.firstMadeGrid + Int32(number)), start: Int32(start),
                        end: Int32(result.pieces.count), page: first.page, top: first.top))
            }
            next = table.rows.upperBound
        }
        result.rows += sheet.rows[next...]
        return result
    }

    // MARK: - Rows of pieces

    /// What the words of a cell amount to together.
    func content(_ words: [PlacedLines.Word]) -> PieceContent {
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

    /// Which columns without a word become empty cells.
    enum Filling {
        case none
        /// Those of rows that have their total, or nothing but 0.
        case wholeRows
        case all
    }

    /// Puts `rows` in the place of the lines from the height `top` on.
    mutating func put(_ rows: [PlacedBands.Row], _ lines: PlacedLines, from top: Float, filling: Filling) {
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
                filling != .none && row.cells.contains { !$0.isEmpty }
                && (filling == .all || !row.cells.last!.isEmpty
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
                            content: row.refused.contains(column) ? .text : .blank))
                }
            }
            grid.append(cells)
        }
        made.append((lines.rows[first]..<lines.rows[last] + 1, grid))
    }
}
