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
        return explainApplications(sums, applications, values, edition)
            + disputes.flatMap { members in
                repairs(SumGrid(sums, members: members, values: values, blanksAreZero: false)) {
                    cells($0, pairsToo: false)
                }
            }
    }

    /// Blanks as 0 first: then nothing can hide in a sum that is half blank. If that explains nothing, as where
    /// the totals are left blank throughout, such sums are left aside and nothing is claimed.
    private static func explainApplications(
        _ sums: PreparedSums, _ members: [Int], _ values: CellValues, _ edition: Edition
    ) -> [Repair] {
        let exact = repairs(SumGrid(sums, members: members, values: values, blanksAreZero: true)) { grid in
            let found = cells(grid, pairsToo: true)
            if !found.isEmpty { return found }
            var shifts = ShiftSearch(grid, edition: edition)
            return shifts.shifts()
        }
        if !exact.isEmpty { return exact }
        let lenient = SumGrid(sums, members: members, values: values, blanksAreZero: false)
        return repairs(lenient) { cells($0, pairsToo: true) }.map { repair in
            var repair = repair
            repair.isUnique = false
            return repair
        }
    }

    private typealias Found = [(changes: [Repair.Change], kind: Repair.Kind)]

    private static func cells(_ grid: SumGrid, pairsToo: Bool) -> Found {
        var search = CellSearch(grid)
        var found = search.singles()
        if found.isEmpty, pairsToo { found = search.pairs() }
        return found.map { ($0, Repair.Kind($0)) }
    }

    private static func repairs(_ grid: SumGrid, _ search: (SumGrid) -> Found) -> [Repair] {
        let rules = grid.members.compactMap { index -> String? in
            if case .broken = grid.sums.assess(index, grid.values) { grid.sums.sums[index].rule } else { nil }
        }
        if rules.isEmpty { return [] }
        let found = search(grid)
        // With sums that cannot be assessed a second wrong number would go unseen.
        let isUnique = found.count == 1 && (found[0].changes.count == 1 || grid.isComplete)
        // Likelier slips first, otherwise in the order of the form.
        return found.enumerated()
            .sorted { ($0.element.kind.order, $0.offset) < ($1.element.kind.order, $1.offset) }
            .map { _, repair in
                Repair(changes: repair.changes, rules: rules, kind: repair.kind, isUnique: isUnique)
            }
    }
}
