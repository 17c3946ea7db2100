/// A row of values with what may be its label: the text in the same row, and loose text above and below.
struct ValueRow {
    /// The values, consecutive pieces of the sheet.
    var values: Range<Int>
    /// Text pieces of the same row, left of the values.
    var labels: Range<Int>
    /// Index of the (first) sheet row.
    var sheetRow: Int
    /// Text pieces of rows without values since the value row before.
    var fragmentsBefore: [Int] = []
    /// One value a line, as when a word processor's table is saved as text.
    var isVertical = false
}

/// The value rows of a stretch of a sheet.
struct ValueRows {
    var rows: [ValueRow] = []
    /// Loose text after the last value row.
    var fragmentsAfter: [Int] = []

    /// - Parameter isRowLabel: whether a meaning names a row of the table being read.
    /// - Parameter sums: the sums of a whole row, where all rows have the same: values one a line that make
    ///   several rows, all but the first without a label, are taken apart.
    init(
        _ sheet: Sheet, _ zone: Range<Int>, sums: SlotPlacement.Sums? = nil,
        isRowLabel: (LabelMeaning) -> Bool
    ) {
        let isVertical = Self.isVertical(sheet, zone)
        var fragments: [Int] = []
        for index in zone {
            let row = sheet.rows[index]
            if row.pieces.isEmpty { continue }
            if isVertical, Self.isEnumerator(sheet, index, zone) { continue }
            if isVertical, !row.isGrid, row.pieces.count == 1, sheet.pieces[Int(row.start)].content.isValue {
                addVertical(sheet, Int(row.start), index, &fragments)
                continue
            }
            guard let split = Self.split(sheet, row, isRowLabel) else {
                fragments.append(contentsOf: row.pieces.filter { sheet.pieces[$0].content == .text })
                continue
            }
            rows.append(
                ValueRow(
                    values: split.values, labels: split.labels, sheetRow: index, fragmentsBefore: fragments))
            fragments = []
        }
        fragmentsAfter = fragments
        if let sums, isVertical { takeApart(sheet, sums) }
    }

    /// Whether a line is the number of the label that begins on the next: `3.` is no half of a broken number there.
    private static func isEnumerator(_ sheet: Sheet, _ index: Int, _ zone: Range<Int>) -> Bool {
        let row = sheet.rows[index]
        guard !row.isGrid, row.pieces.count == 1, sheet.pieces[Int(row.start)].content == .incomplete,
            let next = (index + 1..<zone.upperBound).first(where: { !sheet.rows[$0].pieces.isEmpty })
        else { return false }
        return sheet.pieces[Int(sheet.rows[next].start)].content == .text
    }

    /// The rows on the lines directly above and below, on the same page.
    func beside(_ index: Int, _ sheet: Sheet) -> [Int] {
        let row = sheet.rows[rows[index].sheetRow]
        return [index - 1, index + 1].filter { other in
            guard rows.indices.contains(other), row.isPlaced else { return false }
            let beside = sheet.rows[rows[other].sheetRow]
            return beside.isPlaced && beside.page == row.page
                && abs(beside.top - row.top) < 1.5 * (row.bottom - row.top)
        }
    }

    /// Only where every part has the right sum: values may just as well stand column by column.
    private mutating func takeApart(_ sheet: Sheet, _ sums: SlotPlacement.Sums) {
        let columnCount = sums.columnCount
        rows = rows.flatMap { row -> [ValueRow] in
            guard row.isVertical, row.values.count > columnCount, row.values.count % columnCount == 0,
                stride(from: row.values.lowerBound, to: row.values.upperBound, by: columnCount).allSatisfy({
                    start in
                    SlotPlacement.satisfies(sheet, (start..<start + columnCount).map { Optional($0) }, sums)
                        == true
                })
            else { return [row] }
            return stride(from: row.values.lowerBound, to: row.values.upperBound, by: columnCount).map {
                start in
                var part = row
                part.values = start..<(start + columnCount)
                if start > row.values.lowerBound { (part.labels, part.fragmentsBefore) = (start..<start, []) }
                return part
            }
        }
    }

    /// Whether values stand one a line rather than side by side.
    static func isVertical(_ sheet: Sheet, _ zone: Range<Int>) -> Bool {
        var (single, several) = (0, 0)
        for index in zone where !sheet.rows[index].isGrid {
            let values = sheet.rows[index].pieces.reduce(0) {
                $0 + (sheet.pieces[$1].content.isValue ? 1 : 0)
            }
            if values == 1, sheet.rows[index].pieces.count == 1 {
                single += 1
            } else if values > 1 {
                several += 1
            }
        }
        return single >= 3 && single > 3 * several
    }

    private mutating func addVertical(_ sheet: Sheet, _ piece: Int, _ index: Int, _ fragments: inout [Int]) {
        if fragments.isEmpty, let last = rows.indices.last, rows[last].isVertical,
            rows[last].values.upperBound == piece
        {
            rows[last].values = rows[last].values.lowerBound..<(piece + 1)
            return
        }
        let label = fragments.last.map { $0..<($0 + 1) } ?? piece..<piece
        rows.append(
            ValueRow(
                values: piece..<(piece + 1), labels: label, sheetRow: index,
                fragmentsBefore: Array(fragments.dropLast()), isVertical: true))
        fragments = []
    }

    /// Where the values of `row` begin; nil for a row of labels only.
    private static func split(
        _ sheet: Sheet, _ row: SheetRow, _ isRowLabel: (LabelMeaning) -> Bool
    ) -> (labels: Range<Int>, values: Range<Int>)? {
        let pieces = row.pieces
        var (known, lastText, caption, header, numbers) = (-1, -1, -1, false, 0)
        for index in pieces {
            let piece = sheet.pieces[index]
            if piece.content == .text {
                lastText = index
                if let meaning = piece.meaning {
                    if isRowLabel(meaning) { known = index }
                    if meaning.isApplicantHeader { header = true }
                    if meaning.isCaption { caption = index }
                    if meaning.disputeOutcome != nil, meaning.applicationRow == nil { header = true }
                }
            } else if piece.content != .blank {
                numbers += 1
            }
        }
        if numbers == 0, header || known <= caption || !row.isGrid { return nil }
        // With a known label all that follows is a value, even text, unless a longer label follows it;
        // without one, what follows the last text.
        var first = (known >= 0 && row.isGrid ? known : lastText) + 1
        if first == 0 { first = pieces.lowerBound }
        while first < pieces.upperBound, row.isGrid, sheet.pieces[first].content == .text,
            sheet.pieces[first].key.count >= 5
        {
            first += 1
        }
        if first >= pieces.upperBound { return nil }
        if !row.isGrid {
            first = lineStart(sheet, pieces) ?? first
            let values = (first..<pieces.upperBound).prefix { sheet.pieces[$0].isValueWord }
            return values.isEmpty ? nil : (pieces.lowerBound..<first, first..<(values.last! + 1))
        }
        let labelStart = (pieces.lowerBound..<first).first { sheet.pieces[$0].content == .text } ?? first
        return (labelStart..<first, first..<pieces.upperBound)
    }

    /// Where the values of a line begin if some of them are words (不涉): at its first number, when nothing
    /// behind it is longer than a word.
    private static func lineStart(_ sheet: Sheet, _ pieces: Range<Int>) -> Int? {
        guard let first = pieces.first(where: { sheet.pieces[$0].content.isValue }),
            pieces.upperBound - first >= 5,
            (first..<pieces.upperBound).allSatisfy({ sheet.pieces[$0].isValueWord })
        else { return nil }
        return first
    }
}
