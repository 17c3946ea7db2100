import ParsedCorpus

/// Names for sums of rows that the form groups but does not print: `applications.denied.total`.
enum GroupName {
    /// The groups of outcomes that have several rows, in every column.
    static let all: [String] = groups.flatMap { group in
        ApplicantColumn.allCases.map { "applications.\(group.name).\($0.name)" }
    }

    /// The term called `name`; nil if it names no group.
    static func term(_ name: String) -> CellSum.Term? {
        for group in groups where name.hasPrefix("applications.\(group.name).") {
            for column in ApplicantColumn.allCases
            where name == "applications.\(group.name).\(column.name)" {
                return term(group, column)
            }
        }
        return nil
    }

    /// A group's rows in `column`, spelled for each edition.
    static func term(_ group: OutcomeGroup, _ column: ApplicantColumn) -> CellSum.Term {
        var alternatives: [[CellID]] = []
        for edition in Edition.allCases.reversed() {
            let cells = group.rows.filter { $0.editions.contains(edition) }.map { $0.cell(column) }
            if !alternatives.contains(cells) { alternatives.append(cells) }
        }
        let name = group.rows.count == 1 ? group.rows[0].name : group.name
        return CellSum.Term(
            sign: 1, name: "applications.\(name).\(column.name)", alternatives: alternatives)
    }

    private static let groups: [OutcomeGroup] = [.denied, .unable, .refused, .other]
}

/// Which cells of the form are parts of which totals.
enum FormWhole {
    /// Whether every cell of `part` is added up in the total `whole`, by a sum of the form.
    static func contains(_ part: CellSum.Term, in whole: CellSum.Term) -> Bool {
        guard whole.alternatives.count == 1, whole.alternatives[0].count == 1 else { return false }
        let total = whole.alternatives[0][0]
        return part.alternatives.allSatisfy { $0.allSatisfy { totals(of: $0).contains(total) } }
    }

    /// The totals that `cell` goes into, directly or through other totals.
    private static func totals(of cell: CellID) -> Set<CellID> {
        var found: Set<CellID> = []
        var open = [cell]
        while let next = open.popLast() {
            for sum in FormSum.all(containing: next)
            where sum.kind != .balance && sum.left.contains(next) && sum.right.count == 1 {
                if found.insert(sum.right[0]).inserted { open.append(sum.right[0]) }
            }
        }
        return found
    }
}
