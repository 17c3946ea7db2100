/// Where the three tables stand in a sheet, told by the form's own labels: headings are optional and often
/// misnumbered.
struct Zones {
    var disclosure: Range<Int>?
    var applications: Range<Int>?
    var disputes: Range<Int>?
    /// Row and section of every heading.
    var headings: [(row: Int, section: SectionHeading)] = []

    init(_ sheet: Sheet) {
        var (disclosureRows, applicationRows, disputeRows) = ([Int](), [Int](), [Int]())
        // The first and the last rows of section 3.
        var (starts, ends) = ([Int](), [Int]())
        for (index, row) in sheet.rows.enumerated() {
            for piece in row.pieces {
                guard let meaning = sheet.pieces[piece].meaning else { continue }
                let count = sheet.pieces[piece].key.count
                if meaning.applicationRow == .newReceived, starts.last != index { starts.append(index) }
                if meaning.applicationRow == .carriedForward, ends.last != index { ends.append(index) }
                if meaning.disclosureRow != nil || meaning.disclosureColumn != nil {
                    if disclosureRows.last != index { disclosureRows.append(index) }
                }
                if meaning.isApplicantHeader || (meaning.applicationRow != nil && count >= 4) {
                    if applicationRows.last != index { applicationRows.append(index) }
                }
                if (meaning.disputeOutcome != nil && meaning.applicationRow == nil)
                    || (meaning.disputeBlock != nil && count > 4)
                {
                    if disputeRows.last != index { disputeRows.append(index) }
                }
            }
            if !row.isGrid, row.pieces.count == 1,
                let section = SectionHeading.find(sheet.bytes.span, sheet.pieces[Int(row.start)].text.range)
            {
                headings.append((index, section))
            }
        }
        let copy = Self.firstCopy(applicationRows, starts, ends)
        place(
            sheet, Self.densest(sheet, disclosureRows.filter { $0 < copy?.upperBound ?? .max }),
            Self.densest(sheet, applicationRows.filter { copy?.contains($0) ?? true }), disputeRows)
    }

    /// The rows up to the end of the first whole table of section 3, where a document holds several, as last year's report
    /// behind this year's: all sections are then taken from the first.
    private static func firstCopy(_ rows: [Int], _ starts: [Int], _ ends: [Int]) -> ClosedRange<Int>? {
        let copies = starts.indices.compactMap { place -> ClosedRange<Int>? in
            let next = place + 1 < starts.count ? starts[place + 1] : .max
            guard let end = ends.first(where: { $0 > starts[place] && $0 < next }) else { return nil }
            return rows.count { starts[place] <= $0 && $0 <= end } >= 15 ? starts[place]...end : nil
        }
        return copies.count > 1 ? 0...copies[0].upperBound : nil
    }

    /// The longest run of marked rows without a gap of more than 40 rows, values that stand one a line left out:
    /// a word of the form that happens to stand alone in the prose is not the table.
    private static func densest(_ sheet: Sheet, _ rows: [Int]) -> [Int] {
        var (best, current) = ([Int](), [Int]())
        for row in rows {
            if let last = current.last, row - last > 40,
                (last..<row).count(where: { !isLoneValue(sheet, $0) }) > 40
            {
                current = []
            }
            current.append(row)
            if current.count > best.count { best = current }
        }
        return best
    }

    private static func isLoneValue(_ sheet: Sheet, _ row: Int) -> Bool {
        let pieces = sheet.rows[row].pieces
        return pieces.count == 1 && sheet.pieces[pieces.lowerBound].content.isValue
    }

    private mutating func place(_ sheet: Sheet, _ disclosure: [Int], _ applications: [Int], _ disputes: [Int])
    {
        let end = sheet.rows.count
        // What stands before the section's heading is a list of links with the same words.
        let heading = headings.last { heading in
            heading.section == .disclosure
                && disclosure.count { $0 > heading.row } * 2 > disclosure.count
        }
        let disclosure = disclosure.filter { $0 > heading?.row ?? -1 }
        // What stands behind the next section's heading, as a comparison of years, is another table.
        let next = headings.first { heading in
            heading.section == .disputes
                && applications.count { $0 < heading.row } * 2 > applications.count
        }
        // So is what stands before section 2, as a comparison in the text of section 1.
        let previous = disclosure.last.flatMap { last in
            applications.count { $0 > last } * 2 > applications.count ? last : nil
        }
        let applications = applications.filter { $0 < next?.row ?? end && $0 > previous ?? -1 }
        if let first = applications.first, let last = applications.last {
            let heading = headings.first { $0.row > last && $0.section.rawValue > 3 }?.row ?? end
            let dispute = disputes.first { $0 > last } ?? end
            // The first labels may be broken over lines, beyond recognition one by one.
            let opening = headings.last { $0.row < first && $0.section == .applications }?.row ?? first - 1
            let isNear = first - opening <= 40 && !disclosure.contains { $0 > opening && $0 < first }
            self.applications = (isNear ? opening + 1 : first)..<max(last + 1, min(heading, dispute))
        }
        if let first = disclosure.first, let last = disclosure.last {
            let next =
                [self.applications?.lowerBound ?? end, disputes.first ?? end].filter { $0 > last }.min()
                ?? end
            let heading = headings.first { $0.row > last }?.row ?? end
            self.disclosure = first..<max(last + 1, min(next, heading))
        }
        // Without a heading section 4 begins right behind the last row label of section 3.
        let own = applications.last.flatMap { last in
            headings.first { $0.row > last && $0.section == .disputes }
        }
        let from = own.map { $0.row + 1 } ?? applications.last.map { $0 + 1 } ?? disputes.first
        if let from {
            let heading = headings.first { $0.row >= from && $0.section.rawValue > 4 }?.row ?? end
            if from < heading { self.disputes = from..<heading }
            // The table may be attached below the text, behind all sections.
            if let first = disputes.first(where: { $0 >= heading }),
                !disputes.contains(where: { $0 < heading && $0 >= from })
            {
                self.disputes =
                    first..<(headings.first { $0.row > first && $0.section.rawValue > 4 }?.row ?? end)
            }
        }
    }
}
