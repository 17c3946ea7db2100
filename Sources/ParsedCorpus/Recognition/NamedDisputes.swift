/// Section 4 with the blocks one below the other, each under or beside its own name: a small table for each, or a row.
/// An empty block stays empty, and the values of another do not move up to it.
struct NamedDisputes {
    /// The five pieces of each block found, in the order of the form.
    private(set) var values: [DisputeBlock: Range<Int>] = [:]

    /// Nil where the section is not laid out so.
    init?(_ sheet: Sheet, _ zone: Range<Int>) {
        let outcomeCount = DisputeOutcome.allCases.count
        // Of a name above its table, not in it, the grid is still to come.
        var open: (block: DisputeBlock, grid: SheetRow.Kind?, isHeaded: Bool)?
        var namedCount = 0
        for row in zone.map({ sheet.rows[$0] }) {
            if let block = open {
                if block.grid == nil, row.isGrid {
                    open?.grid = row.kind
                } else if block.grid != row.kind {
                    open = nil
                }
            }
            let names = row.pieces.filter { sheet.pieces[$0].meaning?.disputeBlock != nil }
            if names.count > 1 { return nil }
            if let name = names.first, let block = sheet.pieces[name].meaning?.disputeBlock {
                let behind = (name + 1)..<row.pieces.upperBound
                if behind.count == outcomeCount, behind.allSatisfy({ sheet.pieces[$0].isValueWord }) {
                    guard values.updateValue(behind, forKey: block) == nil else { return nil }
                    namedCount += 1
                } else if behind.allSatisfy({ sheet.pieces[$0].content == .blank }) {
                    // Before its values came, another name: the names stand apart from the values.
                    if open != nil { return nil }
                    open = (block, row.isGrid ? row.kind : nil, false)
                    namedCount += 1
                }
            } else if sheet.namesEachOutcome(row) {
                open?.isHeaded = true
            } else if let block = open, block.isHeaded, row.pieces.count == outcomeCount,
                row.pieces.allSatisfy({ sheet.pieces[$0].isValueWord })
            {
                guard values.updateValue(row.pieces, forKey: block.block) == nil else { return nil }
                open = nil
            }
        }
        if namedCount < 2 || values.isEmpty { return nil }
    }
}
