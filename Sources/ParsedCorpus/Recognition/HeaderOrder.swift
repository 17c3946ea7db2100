/// The order in which the header of a grid names the columns of section 3, where it is not the form's own: some bodies
/// put the total first, or companies after institutes.
struct HeaderOrder {
    /// By the grid that stands for the layout: for each value of a whole row the column it belongs to.
    private var columns: [Int32: [Int]] = [:]

    init(_ sheet: Sheet, _ zone: Range<Int>, _ rows: [ValueRow], _ layouts: GridLayouts) {
        var isDone: Set<Int32> = []
        for row in rows {
            guard case .grid(let grid) = sheet.rows[row.sheetRow].kind, isDone.insert(grid).inserted,
                let layout = layouts[sheet, row], columns[layout] == nil,
                let (order, places) = Self.order(sheet, zone.lowerBound..<row.sheetRow, grid)
            else { continue }
            let whole = rows.filter { layouts[sheet, $0] == layout && $0.values.count == order.count }
            if Self.isConfirmed(sheet, order, places, whole) { columns[layout] = order }
        }
    }

    /// The order that the rows of `grid` in `header` show, and where; nil for the form's own, and where not every column
    /// is named once.
    private static func order(
        _ sheet: Sheet, _ header: Range<Int>, _ grid: Int32
    ) -> (order: [Int], places: [Float])? {
        var found: [(column: Int, left: Float)] = []
        for index in header where sheet.rows[index].kind == .grid(grid) {
            for piece in sheet.rows[index].pieces {
                guard let column = sheet.pieces[piece].meaning?.applicantColumn else { continue }
                found.append((Int(column.rawValue), sheet.pieces[piece].left))
            }
        }
        // Without the spans of its cells two headers stand in one column.
        guard Set(found.map(\.left)).count == found.count else { return nil }
        found.sort { $0.left < $1.left }
        let order = found.map(\.column)
        let form = Array(ApplicantColumn.allCases.indices)
        return order != form && order.sorted() == form ? (order, found.map(\.left)) : nil
    }

    /// Whether more rows have the right sum in this order than in the form's, or as many where the values of all stand
    /// under their names: a header without the spans of its cells shows any order.
    private static func isConfirmed(
        _ sheet: Sheet, _ order: [Int], _ places: [Float], _ rows: [ValueRow]
    ) -> Bool {
        let sums = SlotPlacement.Sums.applications
        let kept = rows.count {
            SlotPlacement.satisfies(sheet, $0.values.map { Optional($0) }, sums) == true
        }
        let moved = rows.count {
            SlotPlacement.satisfies(sheet, reordered($0, order).map { Optional($0) }, sums) == true
        }
        let isAbove = rows.allSatisfy { $0.values.map { sheet.pieces[$0].left } == places }
        return moved > kept || isAbove && moved == kept
    }

    /// The values of a whole row in the order of the form.
    private static func reordered(_ row: ValueRow, _ order: [Int]) -> [Int] {
        zip(order, row.values).sorted { $0.0 < $1.0 }.map(\.1)
    }

    /// Where the values of `row` belong; nil where the header has the form's order. A row that is not whole is refused:
    /// nothing tells which of its values is which.
    func placement(_ sheet: Sheet, _ row: ValueRow, _ layouts: GridLayouts) -> SlotPlacement? {
        guard !columns.isEmpty, let layout = layouts[sheet, row], let order = columns[layout] else {
            return nil
        }
        guard row.values.count == order.count else { return .refused(order.count) }
        return SlotPlacement(slots: Self.reordered(row, order).map { .piece($0) }, evidence: .label)
    }
}
