/// Finds the placed lines of each of the three tables by the headings between them, or by the captions that
/// only one of them has.
enum PlacedSections {
    /// Section and indices of the sheet's rows, in reading order.
    static func find(_ sheet: Sheet) -> [(section: SectionHeading, rows: [Int])] {
        var found: [(section: SectionHeading, rows: [Int])] = []
        var section: SectionHeading?
        var isInterrupted = false
        for (index, row) in sheet.rows.enumerated() {
            if let next = opened(sheet, row) {
                if next != section || isInterrupted { found.append((next, [])) }
                section = next
                isInterrupted = false
                if heading(sheet, row) != nil { continue }
            }
            guard row.isPlaced, !row.pieces.isEmpty, let section else {
                // Numbers in a grid end the table, or its part on one page; a shaded header or a paragraph between its
                // pages does not.
                if row.isGrid, row.pieces.contains(where: { sheet.pieces[$0].content.number != nil }) {
                    isInterrupted = true
                }
                continue
            }
            if isInterrupted {
                found.append((section, []))
                isInterrupted = false
            }
            found[found.count - 1].rows.append(index)
        }
        return found.filter { $0.rows.count >= 2 && $0.section.rawValue <= 4 && $0.section != .overview }
    }

    private static func heading(_ sheet: Sheet, _ row: SheetRow) -> SectionHeading? {
        guard !row.isGrid, let range = sheet.textRange(row) else { return nil }
        return SectionHeading.find(sheet.bytes.span, range)
            ?? SectionHeading.nearest(sheet.bytes.span, range)
    }

    /// The section that begins with `row`.
    private static func opened(_ sheet: Sheet, _ row: SheetRow) -> SectionHeading? {
        if row.isGrid { return nil }
        if let heading = heading(sheet, row) { return heading }
        guard let range = sheet.textRange(row), range.count < 200 else { return nil }
        // A caption over all columns stands alone in its line.
        let isCaption =
            row.pieces.count == 1 && sheet.pieces[row.pieces.lowerBound].meaning?.isCaption ?? false
        guard row.isPlaced || isCaption else { return nil }
        if row.pieces.contains(where: { sheet.pieces[$0].meaning?.disputeBlock != nil }) { return .disputes }
        for (section, marks) in marks
        where marks.contains(where: { ByteSearch.contains($0, in: sheet.bytes, range) }) {
            return section
        }
        return nil
    }

    private static let marks: [(SectionHeading, [[UInt8]])] = [
        (.disclosure, ["第二十条第"].map { Array($0.utf8) }),
        (.applications, ["申请人情况", "本列数据的勾稽"].map { Array($0.utf8) }),
        (.disputes, ["未经复议直接起诉", "复议后起诉"].map { Array($0.utf8) }),
    ]
}
