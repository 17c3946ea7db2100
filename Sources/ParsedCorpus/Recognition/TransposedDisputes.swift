/// Section 4 turned on its side: a row for each result, a column for each kind of dispute.
enum TransposedDisputes {
    /// The values in the order of the form, block by block; nil where the section is not laid out so, or not whole.
    static func values(_ sheet: Sheet, _ zone: Range<Int>) -> [Int]? {
        var rows: [DisputeOutcome: Range<Int>] = [:]
        var blocks: [(block: DisputeBlock, centre: Float)] = []
        for index in zone {
            let row = sheet.rows[index]
            let named = row.pieces.filter { sheet.pieces[$0].meaning?.disputeOutcome != nil }
            if named.count > 1 { return nil }
            if rows.isEmpty, named.isEmpty {
                for piece in row.pieces {
                    guard let block = sheet.pieces[piece].meaning?.disputeBlock else { continue }
                    blocks.append((block, sheet.pieces[piece].centre))
                }
            }
            guard let label = named.first, let outcome = sheet.pieces[label].meaning?.disputeOutcome else {
                continue
            }
            let values = (label + 1)..<row.pieces.upperBound
            guard values.count == DisputeBlock.allCases.count,
                values.allSatisfy({ isValue(sheet.pieces[$0]) }),
                rows.updateValue(values, forKey: outcome) == nil
            else { return nil }
        }
        let order = blocks.sorted { $0.centre < $1.centre }.map(\.block)
        guard Set(order).count == order.count, order.count == DisputeBlock.allCases.count else { return nil }
        var result: [Int] = []
        for block in DisputeBlock.allCases {
            for outcome in DisputeOutcome.allCases {
                guard let values = rows[outcome] else { return nil }
                result.append(values.lowerBound + order.firstIndex(of: block)!)
            }
        }
        return result
    }

    private static func isValue(_ piece: SheetPiece) -> Bool { piece.content.isValue || piece.key.count <= 3 }
}
