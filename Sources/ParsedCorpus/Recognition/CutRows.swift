/// Joins the two parts of a ruled row that a page cuts: `2,⏎8` at the foot of one page and `7⏎7`, without a label, at
/// the head of the next are 2,877.
///
/// The sums decide, as with numbers that are broken in one cell: joined they must hold, and not without the second
/// part. Where neither reading is sure, the columns that go on on the next page cannot be read.
enum CutRows {
    static func join(_ sheet: inout Sheet, _ zone: Range<Int>, _ sums: SlotPlacement.Sums) {
        for (upper, lower) in cuts(sheet, zone) {
            guard let own = values(sheet, upper, sums), let rest = values(sheet, lower, sums),
                (own + rest).contains(where: { sheet.pieces[$0].isFigures })
            else { continue }
            join(&sheet, upper, own, lower, rest, sums)
        }
    }

    /// Section 2 has no sums: a value with a part on the next page cannot be read, one that stands there whole belongs to
    /// the label before it.
    static func settle(_ sheet: inout Sheet, _ zone: Range<Int>) {
        for (upper, lower) in cuts(sheet, zone) {
            let pieces = sheet.rows[upper].pieces
            guard let label = pieces.last(where: { sheet.pieces[$0].meaning?.disclosureRow != nil }),
                sheet.rows[lower].pieces.allSatisfy({ sheet.pieces[$0].content != .text })
            else { continue }
            let own = (label + 1)..<pieces.upperBound
            let rest = sheet.rows[lower].pieces.suffix(own.count)
            guard rest.count == own.count, rest.contains(where: { sheet.pieces[$0].isFigures }) else {
                continue
            }
            let settled = zip(own, rest).map { own, rest in
                if sheet.pieces[own].content == .blank { return sheet.pieces[rest] }
                var piece = sheet.pieces[own]
                if sheet.pieces[rest].isFigures { piece.content = .incomplete }
                return piece
            }
            replace(&sheet, upper, with: (pieces.lowerBound...label).map { sheet.pieces[$0] } + settled)
            sheet.rows[lower].end = sheet.rows[lower].start
        }
    }

    /// The rows that end a page, each with the one that begins the next, behind the header if that is repeated.
    private static func cuts(_ sheet: Sheet, _ zone: Range<Int>) -> [(upper: Int, lower: Int)] {
        let rows = zone.filter { !sheet.rows[$0].pieces.isEmpty }
        return rows.indices.dropLast().compactMap { place in
            let (upper, first) = (rows[place], rows[place + 1])
            guard isCut(sheet, upper, first) else { return nil }
            let table = rows[(place + 1)...].prefix { sheet.rows[$0].kind == sheet.rows[first].kind }
            let head = table.prefix(8).prefix {
                !sheet.rows[$0].pieces.contains { sheet.pieces[$0].isFigures }
            }
            let header = head.lastIndex { row in
                sheet.rows[row].pieces.contains {
                    let meaning = sheet.pieces[$0].meaning
                    return meaning?.isApplicantHeader == true || meaning?.disclosureColumn != nil
                }
            }
            let lower = header.map { $0 + 1 } ?? place + 1
            return table.indices.contains(lower) ? (upper, rows[lower]) : nil
        }
    }

    /// Whether `lower` begins a table on the page after the one that `upper` ends on.
    private static func isCut(_ sheet: Sheet, _ upper: Int, _ lower: Int) -> Bool {
        let (above, below) = (sheet.rows[upper], sheet.rows[lower])
        guard above.isGrid, below.isGrid, above.kind != below.kind, let end = page(sheet, above),
            let start = page(sheet, below)
        else { return false }
        return start == end + 1
    }

    private static func page(_ sheet: Sheet, _ row: SheetRow) -> Int? {
        guard case .page(let page, _, _) = sheet.pieces[Int(row.start)].location else { return nil }
        return Int(page)
    }

    /// The cells of a row's columns, the last of it; nil where words stand in them.
    private static func values(_ sheet: Sheet, _ row: Int, _ sums: SlotPlacement.Sums) -> [Int]? {
        let values = sheet.rows[row].pieces.suffix(sums.columnCount)
        guard values.count == sums.columnCount,
            values.allSatisfy({ sheet.pieces[$0].content.isValue || sheet.pieces[$0].isFigures })
        else {
            return nil
        }
        return Array(values)
    }

    private static func join(
        _ sheet: inout Sheet, _ upper: Int, _ own: [Int], _ lower: Int, _ rest: [Int],
        _ sums: SlotPlacement.Sums
    ) {
        if moveDown(&sheet, upper, own, lower, rest, sums) { return }
        guard let label = label(&sheet, upper, lower, besides: sums.columnCount) else { return }
        if rest.allSatisfy({ sheet.pieces[$0].content == .blank }) {
            // Only the label goes on.
            replace(&sheet, upper, with: label + own.map { sheet.pieces[$0] })
            sheet.rows[lower].end = sheet.rows[lower].start
            return
        }
        guard rest.contains(where: { sheet.pieces[$0].isFigures }) else { return }
        func holds(_ values: [Int]) -> Bool? {
            SlotPlacement.satisfies(sheet, values.map { Optional($0) }, sums)
        }
        let (first, second) = (holds(own), holds(rest))
        let start = sheet.pieces.count
        let joined = zip(own, rest).map { sheet.joined(sheet.pieces[$0], sheet.pieces[$1]) }
        sheet.pieces += joined
        let together = SlotPlacement.satisfies(sheet, joined.indices.map { Optional(start + $0) }, sums)
        let isLabelAlone = own.allSatisfy { sheet.pieces[$0].content == .blank }
        if (isLabelAlone && together != false) || (together == true && first != true) {
            replace(&sheet, upper, with: label + joined)
        } else if first == true, second == true {
            // A row of its own, whose label is lost.
            return
        } else {
            let doubtful = zip(own, joined).enumerated().map { index, pair in
                var piece = sheet.pieces[pair.0]
                if sheet.pieces[rest[index]].isFigures { piece.content = .incomplete }
                return piece
            }
            replace(&sheet, upper, with: label + doubtful)
        }
        sheet.rows[lower].end = sheet.rows[lower].start
    }

    /// Values at the foot of a page whose label stands on the next belong to it, if they are whole by their own sum; else
    /// nothing of the row can be read.
    private static func moveDown(
        _ sheet: inout Sheet, _ upper: Int, _ own: [Int], _ lower: Int, _ rest: [Int],
        _ sums: SlotPlacement.Sums
    ) -> Bool {
        let above = sheet.rows[upper].pieces.dropLast(sums.columnCount)
        let before = sheet.rows[lower].pieces.dropLast(sums.columnCount)
        guard rest.allSatisfy({ sheet.pieces[$0].content == .blank }),
            own.contains(where: { sheet.pieces[$0].isFigures }),
            above.allSatisfy({ sheet.pieces[$0].content == .blank || isGroup(sheet.pieces[$0]) }),
            before.contains(where: { sheet.pieces[$0].meaning?.applicationRow != nil })
        else { return false }
        let isWhole = SlotPlacement.satisfies(sheet, own.map { Optional($0) }, sums) == true
        let moved = own.map { index in
            var piece = sheet.pieces[index]
            if !isWhole, piece.isFigures { piece.content = .incomplete }
            return piece
        }
        replace(&sheet, lower, with: before.map { sheet.pieces[$0] } + moved)
        sheet.rows[upper].end = sheet.rows[upper].start
        return true
    }

    private static func isGroup(_ piece: SheetPiece) -> Bool {
        piece.meaning?.applicationRow == nil
            && (piece.meaning?.outcomeGroup != nil || GroupFragments.shared.contains(piece.key))
    }

    /// The pieces before the values of the whole row; nil where the part on the next page has a label of its own.
    private static func label(
        _ sheet: inout Sheet, _ upper: Int, _ lower: Int, besides count: Int
    ) -> [SheetPiece]? {
        var whole = sheet.rows[upper].pieces.dropLast(count).map { sheet.pieces[$0] }
        let rest = sheet.rows[lower].pieces.dropLast(count).map { sheet.pieces[$0] }
        guard rest.allSatisfy({ $0.content == .blank || $0.content == .text }) else { return nil }
        // The name of a group goes on beside the row that is cut.
        guard let end = rest.last(where: { $0.content == .text && !isGroup($0) }) else { return whole }
        guard let last = whole.lastIndex(where: { $0.content == .text }),
            end.meaning?.applicationRow == nil, whole[last].meaning?.applicationRow == nil
        else { return nil }
        whole[last] = sheet.joined(whole[last], end)
        return whole[last].meaning?.applicationRow == nil ? nil : whole
    }

    private static func replace(_ sheet: inout Sheet, _ row: Int, with pieces: [SheetPiece]) {
        sheet.rows[row].start = Int32(sheet.pieces.count)
        sheet.pieces += pieces
        sheet.rows[row].end = Int32(sheet.pieces.count)
    }
}

extension Sheet {
    /// What two pieces make one below the other.
    fileprivate mutating func joined(_ upper: SheetPiece, _ lower: SheetPiece) -> SheetPiece {
        if lower.content == .blank { return upper }
        if upper.content == .blank { return lower }
        var piece = upper
        let start = bytes.count
        bytes += Array(bytes[upper.text.range]) + [0x0A] + Array(bytes[lower.text.range])
        piece.text = TextRange(start, bytes.count)
        piece.content = NumberReading.content(bytes.span, piece.text.range)
        piece.key = LabelText.key(bytes.span, piece.text.range)
        piece.meaning = piece.content == .text ? LabelTable.shared[piece.key] : nil
        return piece
    }
}

extension SheetPiece {
    /// Digits, whole or not: `2,⏎8` is none without the rest.
    var isFigures: Bool {
        content.number != nil || content == .incomplete
            || (content == .text && key.count == 0 && text.count <= 20)
    }
}
