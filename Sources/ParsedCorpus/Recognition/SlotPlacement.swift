/// Gives the values of one row their columns.
///
/// A row with as many values as columns is taken as it stands. Otherwise something is lost or added, and
/// neither position nor order alone tells what: every way to place the values is tried, those that satisfy
/// the row's own sum are kept, and a cell gets a number only where all of them agree.
struct SlotPlacement {
    /// One column's outcome.
    enum Slot: Equatable {
        /// The piece with this index stands here.
        case piece(Int)
        /// The document has no such cell.
        case absent
        /// Some cell is here, but the document does not determine which.
        case undetermined
    }

    var slots: [Slot]
    var evidence: CellEvidence
    /// Columns of which one is lost, nobody knows which; all others are 0.
    var doubted: [Int] = []

    /// The sums of a row: each group's last column is the sum of its others.
    struct Sums {
        var groups: [Range<Int>]
        var columnCount: Int

        static let applications = Sums(groups: [0..<7], columnCount: 7)
        static let disputes = Sums(groups: [0..<5, 5..<10, 10..<15], columnCount: 15)
    }

    static func whole(_ values: Range<Int>) -> SlotPlacement {
        SlotPlacement(slots: values.map { .piece($0) }, evidence: .label)
    }

    static func refused(_ columnCount: Int) -> SlotPlacement {
        SlotPlacement(slots: Array(repeating: .undetermined, count: columnCount), evidence: .label)
    }

    /// `values` in the order of the form, where `order` says of which of its columns each is.
    static func reordered(_ values: some Sequence<Int>, _ order: [Int]) -> [Int] {
        zip(order, values).sorted { $0.0 < $1.0 }.map(\.1)
    }

    /// How many of the rows with a value in every column have the right sum where their columns come in that order.
    static func holding(_ sheet: Sheet, _ rows: [ValueRow], _ order: [Int], _ sums: Sums) -> Int {
        rows.count { row in
            row.values.count == order.count
                && satisfies(sheet, reordered(row.values, order).map { Optional($0) }, sums) == true
        }
    }

    /// The placement of `values`, any number of them.
    ///
    /// - Parameter takesZeros: whether a column that is 0 in some placements and missing in others is the 0.
    ///   It is where one cell was lost; not where empty cells leave no trace, for it may be one of them.
    static func solve(
        _ sheet: Sheet, _ values: Range<Int>, _ sums: Sums, takesZeros: Bool
    ) -> SlotPlacement {
        let count = sums.columnCount
        if values.count == count { return whole(values) }
        if values.count > count { return dropping(sheet, values, sums) }
        // Too few values leave too many ways.
        if count - values.count > 2 { return refused(count) }
        var placement = agreement(
            sheet, spreads(sheet, Array(values), sums), count, takesZeros: takesZeros)
        doubtZeroTotals(sheet, &placement, sums, takesZeros: takesZeros)
        return placement
    }

    /// A total of 0 may as well be the last part, and the total lost or empty.
    private static func doubtZeroTotals(
        _ sheet: Sheet, _ placement: inout SlotPlacement, _ sums: Sums, takesZeros: Bool
    ) {
        for group in sums.groups {
            guard case .piece(let piece) = placement.slots[group.upperBound - 1],
                sheet.pieces[piece].content.number?.value.isZero ?? true
            else { continue }
            if !takesZeros {
                for column in group { placement.slots[column] = .undetermined }
            } else if group.contains(where: { placement.slots[$0] == .undetermined }) {
                // Where parts are empty, the total may be as well.
                placement.slots[group.upperBound - 1] = .undetermined
            } else if placement.doubted.contains(where: group.contains) {
                placement.doubted.append(group.upperBound - 1)
            }
        }
    }

    /// A row that is whole only if the empty cell it begins with is one of its own: both readings are tried.
    static func either(_ sheet: Sheet, _ values: Range<Int>, _ sums: Sums) -> SlotPlacement {
        let own = values.map { Optional($0) }
        var confirmed = satisfies(sheet, own, sums) == true ? [own] : []
        confirmed += spreads(sheet, Array(values.dropFirst()), sums)
        return agreement(sheet, confirmed, sums.columnCount, takesZeros: true)
    }

    /// A row that ends in an empty cell where the value before it is the sum of the others: one cell was lost, and the
    /// empty one fills the row up. Nil for a row that stands as it is.
    ///
    /// - Parameter hasTotals: whether the other rows end in a number. Then a cell may be lost in this one too: which,
    ///   nothing tells if no sum holds, nor if all are 0.
    static func padded(
        _ sheet: Sheet, _ values: Range<Int>, _ sums: Sums, hasTotals: Bool
    ) -> SlotPlacement? {
        guard sums.groups.count == 1, let last = values.last, sheet.pieces[last].content == .blank,
            let end = sheet.pieces[last - 1].content.number
        else { return nil }
        if !end.value.isZero {
            let confirmed = spreads(sheet, Array(values.dropLast()), sums)
            if !confirmed.isEmpty {
                return agreement(sheet, confirmed, sums.columnCount, takesZeros: true)
            }
        }
        let own = values.dropLast()
        if !hasTotals || own.contains(where: { sheet.pieces[$0].content == .blank }) { return nil }
        let parts = own.dropLast().reduce(0) {
            $0 + (sheet.pieces[$1].content.number?.value.wholeNumber ?? 0)
        }
        // Less than its parts, it is no total.
        guard let total = end.value.wholeNumber, total >= parts else { return nil }
        if total > 0 { return refused(sums.columnCount) }
        var placement = whole(values)
        placement.doubted = Array(0..<sums.columnCount)
        return placement
    }

    /// More values than columns: which of them belong to the row?
    private static func dropping(_ sheet: Sheet, _ values: Range<Int>, _ sums: Sums) -> SlotPlacement {
        let extra = values.count - sums.columnCount
        let filled = values.filter { sheet.pieces[$0].content != .blank }
        // A spreadsheet's copy of nested tables begins each row in columns of its own.
        if filled.count == sums.columnCount, filled.last! - filled[0] == filled.count - 1,
            satisfies(sheet, filled.map { Optional($0) }, sums) == true
        {
            return SlotPlacement(slots: filled.map { .piece($0) }, evidence: .label)
        }
        if extra > 3 { return refused(sums.columnCount) }
        // Empty cells that stand for the span of a label.
        if filled.count == sums.columnCount {
            return SlotPlacement(slots: filled.map { .piece($0) }, evidence: .label)
        }
        var confirmed: [[Int?]] = []
        forEachSubset(values.count, dropping: extra) { kept in
            let slots: [Int?] = kept.map { values.lowerBound + $0 }
            if mayBeLeft(sheet, values, kept: slots), satisfies(sheet, slots, sums) == true {
                confirmed.append(slots)
            }
        }
        return agreement(sheet, confirmed, sums.columnCount, takesZeros: true)
    }

    /// Whether what is not kept of `values` may be foreign to them: it stands in one place, and no number but 0 gives way
    /// to a row of zeros, whose sum confirms nothing.
    private static func mayBeLeft(_ sheet: Sheet, _ values: Range<Int>, kept: [Int?]) -> Bool {
        func isZero(_ piece: Int) -> Bool { sheet.pieces[piece].content.number?.value.isZero ?? true }
        let left = values.filter { !kept.contains($0) }
        guard left.last! - left[0] == left.count - 1 else { return false }
        return left.allSatisfy(isZero) || !kept.allSatisfy { $0.map(isZero) ?? true }
    }

    /// Fewer values than columns: where are the gaps?
    private static func spreads(_ sheet: Sheet, _ values: [Int], _ sums: Sums) -> [[Int?]] {
        var confirmed: [[Int?]] = []
        forEachSubset(sums.columnCount, dropping: sums.columnCount - values.count) { columns in
            var slots: [Int?] = Array(repeating: nil, count: sums.columnCount)
            for (value, column) in zip(values, columns) { slots[column] = value }
            if satisfies(sheet, slots, sums) == true { confirmed.append(slots) }
        }
        return confirmed
    }

    /// Whether the sums hold; nil where a total is missing, so that nothing can be said.
    static func satisfies(_ sheet: Sheet, _ slots: [Int?], _ sums: Sums) -> Bool? {
        var isComplete = true
        for group in sums.groups {
            guard
                let total = slots[group.upperBound - 1].flatMap({
                    sheet.pieces[$0].content.number?.value.wholeNumber
                })
            else {
                isComplete = false
                continue
            }
            var sum = 0
            for column in group.dropLast() {
                guard let piece = slots[column] else { continue }
                switch sheet.pieces[piece].content {
                case .number(let number):
                    guard let whole = number.value.wholeNumber else { return false }
                    sum += whole
                case .text, .incomplete: return false
                case .blank, .notApplicable: break
                }
            }
            if sum != total { return false }
        }
        return isComplete ? true : nil
    }

    /// What all `placements` say of each column. Where a column is 0 in some and missing in others the sums leave
    /// no room for another number.
    private static func agreement(
        _ sheet: Sheet, _ placements: [[Int?]], _ count: Int, takesZeros: Bool
    ) -> SlotPlacement {
        guard let first = placements.first else { return refused(count) }
        var doubted: [Int] = []
        let slots = (0..<count).map { column -> Slot in
            var chosen = first[column]
            var contents: [PieceContent] = []
            var isMissing = false
            for placement in placements {
                guard let piece = placement[column] else {
                    isMissing = true
                    continue
                }
                chosen = chosen ?? piece
                let content = sheet.pieces[piece].content
                if !contents.contains(content) { contents.append(content) }
            }
            guard let chosen, let content = contents.first else { return .absent }
            if contents.count > 1 { return .undetermined }
            if isMissing, !takesZeros || content.number.map({ !$0.value.isZero }) ?? true {
                return .undetermined
            }
            if isMissing { doubted.append(column) }
            return .piece(chosen)
        }
        return SlotPlacement(slots: slots, evidence: .sums, doubted: doubted)
    }

    /// Every way to keep `count - dropping` of the numbers below `count`, in order.
    private static func forEachSubset(_ count: Int, dropping: Int, _ body: ([Int]) -> Void) {
        var kept: [Int] = []
        func choose(_ next: Int, _ left: Int) {
            if kept.count + (count - next) == count - dropping {
                body(kept + (next..<count))
                return
            }
            if kept.count == count - dropping { return body(kept) }
            kept.append(next)
            choose(next + 1, left)
            kept.removeLast()
            if left > 0 { choose(next + 1, left - 1) }
        }
        choose(0, dropping)
    }
}
