/// The columns of section 3 that the header of a grid names, where values are not simply seven in the form's order: some
/// bodies put the total first, or companies after institutes, or add columns of their own, units or last year's numbers.
struct HeaderColumns {
    /// By the grid that stands for the layout.
    private var named: [Int32: Columns] = [:]

    private struct Columns {
        /// The form's columns in the order of the header, and where each stands.
        var order: [Int]
        var places: [Float]

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
                columns.isForm ? Self.isWider(sheet, columns, header, own) : Self.isMoved(sheet, columns, own)
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
        return order.sorted() == Array(ApplicantColumn.allCases.indices)
            ? Columns(order: order, places: found.map(\.left)) : nil
    }

    /// Of a header in another order than the form's, whether more rows have the right sum in it, or as many where the values
    /// of all stand under their names: a header without the spans of its cells shows any order.
    private static func isMoved(_ sheet: Sheet, _ columns: Columns, _ rows: [ValueRow]) -> Bool {
        let sums = SlotPlacement.Sums.applications
        let rows = rows.filter { $0.values.count == columns.order.count }
        let kept = rows.count {
            SlotPlacement.satisfies(sheet, $0.values.map { Optional($0) }, sums) == true
        }
        let moved = rows.count {
            SlotPlacement.satisfies(sheet, reordered(Array($0.values), columns).map { Optional($0) }, sums)
                == true
        }
        let isAbove = rows.allSatisfy { $0.values.map { sheet.pieces[$0].left } == columns.places }
        return moved > kept || isAbove && moved == kept
    }

    /// Of a header in the form's order, whether rows have more cells than it, in nearly all of them each under a header of its
    /// own or empty behind all others, and their sums hold by it.
    private static func isWider(_ sheet: Sheet, _ columns: Columns, _ header: [Int], _ rows: [ValueRow])
        -> Bool
    {
        let wide = rows.filter { $0.values.count > columns.order.count }
        if wide.isEmpty { return false }
        func isOther(_ value: Int) -> Bool {
            let piece = sheet.pieces[value]
            if piece.content == .blank, piece.left > columns.places.last! { return true }
            return header.contains {
                let head = sheet.pieces[$0]
                return head.content == .text && head.meaning?.applicantColumn == nil
                    && head.left == piece.left
                    && head.right == piece.right
            }
        }
        let sums = SlotPlacement.Sums.applications
        var (under, right, wrong) = (0, 0, 0)
        for row in wide {
            guard let values = place(sheet, row, columns),
                row.values.allSatisfy({ values.contains($0) || isOther($0) })
            else { continue }
            under += 1
            switch SlotPlacement.satisfies(sheet, values.map { Optional($0) }, sums) {
            case true?: right += 1
            case false?: wrong += 1
            case nil: break
            }
        }
        return under * 10 >= wide.count * 9 && right >= wrong
    }

    /// The values of a whole row in the order of the form.
    private static func reordered(_ values: [Int], _ columns: Columns) -> [Int] {
        zip(columns.order, values).sorted { $0.0 < $1.0 }.map(\.1)
    }

    /// For each column of the form the value under its name; nil where one has none.
    private static func place(_ sheet: Sheet, _ row: ValueRow, _ columns: Columns) -> [Int]? {
        let values = columns.places.compactMap { place in row.values.first { sheet.pieces[$0].left == place }
        }
        return values.count == columns.places.count ? reordered(values, columns) : nil
    }

    /// Where the values of `row` belong; nil where the header tells nothing that their order does not. A row with a cell lost
    /// or added is refused: nothing tells which of its values is which.
    func placement(_ sheet: Sheet, _ row: ValueRow, _ layouts: GridLayouts) -> SlotPlacement? {
        guard !named.isEmpty, let layout = layouts[sheet, row], let columns = named[layout] else {
            return nil
        }
        let count = columns.order.count
        let isWhole = !columns.isForm && row.values.count == count
        guard
            let values = isWhole
                ? Self.reordered(Array(row.values), columns) : Self.place(sheet, row, columns)
        else { return .refused(count) }
        return SlotPlacement(slots: values.map { .piece($0) }, evidence: .label)
    }
}
