/// The order in which the headers of a grid name the columns of section 4, where it is not the form's own: litigation
/// before reconsideration, say, or litigation alone.
enum DisputesOrder {
    /// The cells of a row, each told by the outcome right above it and the block that spans it; nil where the headers do
    /// not name every one, or one twice.
    ///
    /// - Parameter rows: the rows of values of the section; the headers of one stand below the row before.
    static func cells(_ sheet: Sheet, _ zone: Range<Int>, _ row: ValueRow, of rows: [ValueRow]) -> [CellID]? {
        let kind = sheet.rows[row.sheetRow].kind
        guard sheet.rows[row.sheetRow].isGrid, zone.lowerBound < row.sheetRow else { return nil }
        let start = rows.last { $0.sheetRow < row.sheetRow }.map { $0.sheetRow + 1 } ?? zone.lowerBound
        let heads = (start..<row.sheetRow).filter { sheet.rows[$0].kind == kind }
            .flatMap { sheet.rows[$0].pieces.map { sheet.pieces[$0] } }
        let blocks = heads.filter { $0.meaning?.disputeBlock != nil }
        let outcomes = heads.filter { $0.meaning?.disputeOutcome != nil }
        let cells = row.values.compactMap { value -> CellID? in
            let place = sheet.pieces[value].left
            let over = blocks.filter { $0.left <= place && place < $0.right }
            guard over.count == 1, let block = over[0].meaning?.disputeBlock,
                let outcome = outcomes.last(where: { $0.left == place })?.meaning?.disputeOutcome
            else { return nil }
            return block.cell(outcome)
        }
        return Set(cells).count == row.values.count ? cells : nil
    }
}
