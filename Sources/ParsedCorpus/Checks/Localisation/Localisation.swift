/// Where the misprints are that explain a report's broken sums.
///
/// Section 3's sums form a linear code over its cells: every cell stands in two or three sums, and no table
/// that breaks no sum differs from another in fewer than four cells. So one wrong number in a complete table
/// is always found, and no single change explains two wrong ones.
public enum Localisation {
    /// The smallest changes of numbers that make all broken sums hold, table by table: section 3, then the
    /// blocks of section 4. More than one for a table means that the sums do not tell; none that it takes
    /// more than two wrong numbers, or that nothing is broken.
    ///
    /// - Returns: repairs with ``Repair/isUnique`` where exactly one change of so few cells explains
    ///   everything. Numbers below 0 are never proposed, unreadable cells never changed.
    public static func explain(_ report: Report) -> [Repair] {
        explain(CellValues(report), edition: report.applicationsEdition ?? .form2019)
    }

    static func explain(_ values: CellValues, edition: Edition) -> [Repair] {
        let sums = PreparedSums.of(edition)
        let applications = sums.sums.indices.filter { sums.sums[$0].kind != .disputes }
        let disputes = sums.sums.indices.filter { sums.sums[$0].kind == .disputes }.map { [$0] }
        return ([applications] + disputes).flatMap { members in
            explain(SumGrid(sums, members: members, values: values), edition: edition)
        }
    }

    private static func explain(_ grid: SumGrid, edition: Edition) -> [Repair] {
        let broken = grid.broken()
        if broken.isEmpty { return [] }
        let rules = broken.map { grid.sums.sums[$0.sum].rule }
        var search = CellSearch(grid)
        var found = search.singles().map { (changes: $0, kind: Repair.Kind($0)) }
        let isApplications = grid.members.count > 1
        if found.isEmpty, isApplications {
            found = search.pairs().map { (changes: $0, kind: Repair.Kind($0)) }
        }
        if found.isEmpty, isApplications {
            var shifts = ShiftSearch(grid, edition: edition)
            found = shifts.shifts()
        }
        // Likelier slips first, otherwise in the order of the form.
        return found.enumerated().sorted {
            ($0.element.kind.order, $0.offset) < ($1.element.kind.order, $1.offset)
        }
        .map { _, repair in
            Repair(changes: repair.changes, rules: rules, kind: repair.kind, isUnique: found.count == 1)
        }
    }
}
