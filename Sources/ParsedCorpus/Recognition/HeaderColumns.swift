/// The columns of section 3 that the header of a grid names, where values are not simply seven in the form's order: some
/// bodies put the total first, or companies after institutes, or add columns of their own, units or last year's numbers.
struct HeaderColumns {
    /// By the grid that stands for the layout.
    private var named: [Int32: Columns] = [:]

    private struct Columns {
        /// The form's columns in the order of the header, and where each stands.
        var order: [Int]
        var places: [Float]
        /// Where other headers of one column stand.
        var others: Set<Float>

        var isForm: Bool { order == Array(order.indices) }
    }

    init(_ sheet: Sheet, _ zone: Range<Int>, _ rows: [ValueRow], _ layouts: GridLayouts) {
        var isDone: Set<Int32> = []
        for row in rows {
            guard case .grid(let grid) = sheet.rows[row.sheetRow].kind, isDone.insert(grid).inserted,
                let layout = layouts[sheet, row], named[layout] == nil
            else { continue }
            let header = (Self.begin(sheet, zone, grid)..<row.sheetRow).filter {
                sheet.rows[$0].kind == .grid(grid)
            }
            .flatMap { Array(sheet.rows[$0].pieces) }
            guard let columns = Self.columns(sheet, header) else { continue }
            let own = rows.filter { layouts[sheet, $0] == layout }
            let holds =
                columns.isForm ? Self.isWider(sheet, columns, own) : Self.isMoved(sheet, columns, own)
            if holds { named[layout] = columns }
        }
    }

    /// Where the header of `grid` begins: the first names of columns found the zone, others may stand in a row above.
    private static func begin(_ sheet: Sheet, _ zone: Range<Int>, _ grid: Int32) -> Int {
        let above = sheet.rows[..<zone.lowerBound].suffix(2).reversed().prefix { row in
            row.kind == .grid(grid) && row.pieces.allSatisfy { !sheet.pieces[$0].content.isValue }
        }
        return zone.lowerBound - above.count
    }

    /// The columns that the pieces of a header name; nil where not every one of the form is named once.
    private static func columns(_ sheet: Sheet, _ header: [Int]) -> Columns? {
        var found: [(column: Int, left: Float)] = []
        for piece in header {
            guard let column = sheet.pieces[piece].meaning?.applicantColumn else { continue }
            found.append((Int(column.rawValue), sheet.pieces[piece].left))
        }
        // Without the spans of its cells two headers stand in one column.
        guard Set(found.map(\.left)).count == found.count else { return nil }
        found.sort { $0.left < $1.left }
        let order = found.map(\.column)
        guard order.sorted() == Array(ApplicantColumn.allCases.indices) else { return nil }
        var others: Set<Float> = []
        for piece in header.map({ sheet.pieces[$0] }) where piece.content == .text {
            if piece.meaning?.applicantColumn == nil, piece.right - piece.left <= 1 {
                others.insert(piece.left)
            }
        }
        return Columns(order: order, places: found.map(\.left), others: others)
    }

    /// Of a header in another order than the form's, whether more rows have the right sum in it, or as many where the values
    /// of all stand under their names: a header without the spans of its cells shows any order.
    private static func isMoved(_ sheet: Sheet, _ columns: Columns, _ rows: [ValueRow]) -> Bool {
        let sums = SlotPlacement.Sums.applications
        let rows = rows.filter { $0.values.count == columns.order.count }
        let kept = SlotPlacement.holding(sheet, rows, Array(columns.order.indices), sums)
        let moved = SlotPlacement.holding(sheet, rows, columns.order, sums)
        let isAbove = rows.allSatisfy { $0.values.map { sheet.pieces[$0].left } == columns.places }
        return moved > kept || isAbove && moved == kept
    }

    /// Of a header in the form's order, whether rows have more cells than it, nearly all of them explained by it, and their
    /// sums hold.
    private static func isWider(_ sheet: Sheet, _ columns: Columns, _ rows: [ValueRow]) -> Bool {
        let wide = rows.filter { $0.values.count > columns.order.count }
        if wide.isEmpty { return false }
        let sums = SlotPlacement.Sums.applications
        let placed = wide.compactMap { row in
            place(sheet, row, columns).flatMap { isExplained(sheet, row, $0, columns) ? $0 : nil }
        }
        let results = placed.map { SlotPlacement.satisfies(sheet, $0.map { Optional($0) }, sums) }
        return placed.count * 10 >= wide.count * 9
            && results.count { $0 == true } >= results.count { $0 == false }
    }

    /// Whether each cell of a row beside its `values` stands under a header of its own, or is empty and not among them.
    private static func isExplained(_ sheet: Sheet, _ row: ValueRow, _ values: [Int], _ columns: Columns)
        -> Bool
    {
        row.values.allSatisfy { value in
            let piece = sheet.pieces[value]
            return values.contains(value) || columns.others.contains(piece.left)
                || piece.content == .blank && piece.left > columns.places.last!
        }
    }

    /// For each column of the form the value under its name; nil where one has none.
    private static func place(_ sheet: Sheet, _ row: ValueRow, _ columns: Columns) -> [Int]? {
        let values = columns.places.compactMap { place in row.values.first { sheet.pieces[$0].left == place }
        }
        return values.count == columns.places.count ? SlotPlacement.reordered(values, columns.order) : nil
    }

    /// Where the values of `row` belong; nil where the header tells nothing that their order does not. A row with a cell lost
    /// or added is refused: nothing tells which of its values is which.
    func placement(_ sheet: Sheet, _ row: ValueRow, _ layouts: GridLayouts) -> SlotPlacement? {
        guard !named.isEmpty, let layout = layouts[sheet, row], let columns = named[layout] else {
            return nil
        }
        let count = columns.order.count
        if !columns.isForm, row.values.count == count {
            let values = SlotPlacement.reordered(row.values, columns.order)
            return SlotPlacement(slots: values.map { .piece($0) }, evidence: .label)
        }
        guard let values = Self.place(sheet, row, columns) else { return .refused(count) }
        // Moved under the header, as where a cell before them is lost, or one too many: their sums may tell more.
        if columns.isForm, !Self.isExplained(sheet, row, values, columns) { return nil }
        return SlotPlacement(slots: values.map { .piece($0) }, evidence: .label)
    }
}
