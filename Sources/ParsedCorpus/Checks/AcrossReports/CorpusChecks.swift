/// Checks that need more than one report: the years of a body, doubles, copies, jurisdictions.
public enum CorpusChecks {
    /// Everything the rules across reports find. Reports without a body or a year take no part.
    ///
    /// The order depends on bodies, years and document names, not on the order of `reports`.
    ///
    /// - Parameter hasAllBodies: whether every body of each jurisdiction is among `reports`.
    public static func check(_ reports: [Report], hasAllBodies: Bool = false) -> [Finding] {
        var findings: [Finding] = []
        var kept: [Report] = []
        let known = reports.filter { !$0.agency.isEmpty && $0.year != nil }
        for (_, ofAgency) in Dictionary(grouping: known, by: \.agency).sorted(by: { $0.key < $1.key }) {
            var series: [SeriesYear] = []
            for (_, sameYear) in Dictionary(grouping: ofAgency, by: \.year!).sorted(by: { $0.key < $1.key }) {
                let ordered = DuplicateChecks.byCompleteness(sameYear.map(SeriesYear.init))
                DuplicateChecks.check(ordered, &findings)
                series.append(ordered[0])
            }
            SeriesChecks.check(series, &findings)
            kept += series.map(\.report)
        }
        CopiedTables.check(known, &findings)
        NarrativeReuse.check(known, &findings)
        return findings + HierarchyChecks.check(kept, isComplete: hasAllBodies)
    }
}

/// One report of a series with its numbers at hand.
struct SeriesYear {
    let report: Report
    let values: CellValues
    let year: Int

    init(_ report: Report) {
        self.report = report
        values = CellValues(report)
        year = report.year ?? 0
    }

    /// The whole number in `cell`; a blank counts as 0 only where a sum of the form that holds confirms it.
    func count(_ cell: CellID) -> Int? {
        if let number = values.whole(cell) { return number }
        guard values.isEmpty(cell) else { return nil }
        let isConfirmed = FormSum.all(containing: cell).contains { sum in
            sum.editions.contains(report.applicationsEdition ?? .form2019) && sum.holds { report[$0] } == true
        }
        return isConfirmed ? 0 : nil
    }

    /// The number in `cell` with its decimals; nil where none stands there.
    func amount(_ cell: CellID) -> Double? {
        let slot = values[cell]
        if slot.state == .whole { return Double(slot.whole) }
        return slot.state == .fraction ? report[cell]?.value?.doubleValue : nil
    }

    func raw(_ cell: CellID) -> String { report[cell]?.raw ?? "" }
}

extension Finding {
    /// A finding about a series, reported for `current`; cells may be of other years too.
    static func series(
        _ rule: String, _ severity: Severity, _ current: SeriesYear, _ operands: [(CellID, SeriesYear)],
        expected: String = "", actual: String = "", suggestion: BilingualText = .empty, english: String,
        chinese: String
    ) -> Finding {
        // The cell that is checked comes last, behind those it follows from.
        let own = operands.last { $0.1.report.document == current.report.document }
        return Finding(
            rule: rule, severity: severity, document: current.report.document, agency: current.report.agency,
            year: current.year, cells: operands.map(\.0), expected: expected, actual: actual,
            message: BilingualText(english: english, chinese: chinese),
            location: own.flatMap { $0.1.report[$0.0]?.location } ?? .unknown, suggestion: suggestion,
            operands: operands.map { Operand($0.0, in: $0.1.report) },
            responsibility: operands.contains { ($0.1.report[$0.0]?.evidence ?? .label) > .label }
                ? .either : .source)
    }
}
