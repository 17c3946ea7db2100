/// The order in which the headers of a table name its columns, one name after the other: what tells of columns in another
/// order than the form's where names do not stand over their columns, as in lines, or in grids without the spans of cells.
enum HeaderSequence {
    /// What the names tell of the order of columns.
    enum Order: Equatable {
        /// They come as in the form, or are not all known.
        case form
        /// The form's columns, or cells, in the order of the table.
        case other([Int])
        /// In another order than the form's, which does not follow from the names.
        case unknown
    }

    /// Section 3, its header in the rows `header`.
    static func applicants(_ sheet: Sheet, _ header: Range<Int>) -> Order {
        let form = Array(ApplicantColumn.allCases.indices)
        let group = LabelText.key("法人或其他组织")
        var names: [(column: Int?, row: Int)] = []
        for row in header {
            for piece in sheet.rows[row].pieces {
                if let column = sheet.pieces[piece].meaning?.applicantColumn {
                    names.append((Int(column.rawValue), row))
                } else if sheet.pieces[piece].key == group {
                    names.append((nil, row))
                }
            }
        }
        guard names.compactMap(\.column).sorted() == form else { return .form }
        let (first, last) = (form[0], form[form.count - 1])
        let bodies = names.filter { $0.column.map { $0 != first && $0 != last } ?? false }
        let top = names.filter { $0.column == nil || $0.column == first || $0.column == last }
        let order = bodies.compactMap(\.column)
        let rows = (bodies: Set(bodies.map(\.row)), top: Set(top.map(\.row)))
        let all: [Int]
        switch (rows.bodies.count, rows.top.count) {
        case (1, 1) where rows.bodies == rows.top: all = names.compactMap(\.column)
        case (1, 1) where top.count == 3: all = top.flatMap { $0.column.map { [$0] } ?? order }
        case (order.count, top.count) where names.allSatisfy({ sheet.rows[$0.row].pieces.count == 1 }):
            // Each on a line of its own: a cell over two rows may come before or behind one over many columns.
            if top.compactMap(\.column) != [first, last] { return .unknown }
            all = [first] + order + [last]
        // Lines in which labels of one row and of two stand at different heights.
        default: return .form
        }
        return all == form ? .form : .other(all)
    }

    /// Section 4, its header in the rows `header`: the cells of the blocks that are named, in the order of the table.
    static func disputes(_ sheet: Sheet, _ header: Range<Int>) -> Order {
        if header.contains(where: { sheet.rows[$0].isPlaced }) { return .form }
        let litigation = LabelText.key("行政诉讼")
        var (blocks, litigationPlace): ([(block: DisputeBlock, place: Int)], Int?) = ([], nil)
        var outcomes: [Int] = []
        for piece in header.flatMap({ sheet.rows[$0].pieces }) {
            let meaning = sheet.pieces[piece].meaning
            if let block = meaning?.disputeBlock {
                if blocks.contains(where: { $0.block == block }) { return .form }
                blocks.append((block, piece))
            } else if let outcome = meaning?.disputeOutcome {
                outcomes.append(Int(outcome.rawValue))
            } else if sheet.pieces[piece].key == litigation {
                litigationPlace = litigationPlace ?? piece
            }
        }
        let size = DisputeOutcome.allCases.count
        guard !blocks.isEmpty, outcomes.count == size * blocks.count else { return .form }
        var order = blocks.filter { $0.block != .reconsideration }.map(\.block)
        if let own = blocks.first(where: { $0.block == .reconsideration }) {
            let other = litigationPlace ?? blocks.first { $0.block != .reconsideration }?.place ?? .max
            order.insert(.reconsideration, at: own.place < other ? 0 : order.count)
        }
        // Every block has its outcomes in the same order, or whose they are the names do not tell.
        let own = Array(outcomes.prefix(size))
        let areAlike = (0..<blocks.count).allSatisfy {
            Array(outcomes[($0 * size)..<($0 * size + size)]) == own
        }
        guard own.sorted() == Array(0..<size) else { return .form }
        if !areAlike { return .unknown }
        let cells = order.flatMap { block in own.map { Int(block.rawValue) * size + $0 } }
        return cells == Array(0..<DisputeBlock.allCases.count * size) ? .form : .other(cells)
    }
}
