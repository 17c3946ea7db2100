/// Makes the panel that statistics work on out of reports, one report at a time.
///
/// Numbers stay what the documents say; unreadable and absent cells are missing. Blank cells follow
/// ``BlankPolicy``, several reports of one body and year ``DuplicatePolicy``. A report without a body or a
/// year gives no row but an entry in ``Panel/leftOut``.
public struct PanelBuilder: Sendable {
    private let blank: BlankPolicy
    private let duplicates: DuplicatePolicy
    private var assessment = SumAssessment()
    private var rows: [BodyYear] = []
    private var leftOut: [Panel.LeftOut] = []
    private var differing: [BodyYear] = []

    /// An empty panel under construction.
    public init(blank: BlankPolicy = .verified, duplicates: DuplicatePolicy = .latest) {
        self.blank = blank
        self.duplicates = duplicates
    }

    /// Adds the numbers of `report`.
    public mutating func append(_ report: Report) {
        guard !report.agency.isEmpty else {
            return leftOut.append(Panel.LeftOut(name: report.document, cause: .noAgency))
        }
        guard let year = report.year else {
            return leftOut.append(Panel.LeftOut(name: report.document, cause: .noYear))
        }
        assessment.assess(report)
        var row = BodyYear(
            agency: report.agency, region: report.region, kind: report.kind, level: report.level, year: year,
            succession: report.succession, document: report.document,
            disclosureEdition: report.disclosureEdition,
            applicationsEdition: report.applicationsEdition, brokenRules: ReportChecks.brokenRules(report))
        for reading in report.cells {
            switch reading.status {
            case .number: row[reading.cell] = reading.value?.doubleValue
            case .blank, .notApplicable: if countsAsZero(reading.cell) { row[reading.cell] = 0 }
            case .unreadable, .absent: break
            }
        }
        rows.append(row)
    }

    /// The panel of everything added: sorted by agency, region and year, one row a body and year.
    public consuming func finish() -> Panel {
        let regions = BodyRegions(rows)
        for index in rows.indices where rows[index].region.isEmpty {
            let settled = regions.settled(rows[index])
            (rows[index].region, rows[index].level) = (settled.body.region, settled.level)
        }
        let order = rows.indices.sorted {
            (rows[$0].agency, rows[$0].region, rows[$0].year, $0)
                < (rows[$1].agency, rows[$1].region, rows[$1].year, $1)
        }
        var kept: [BodyYear] = []
        kept.reserveCapacity(rows.count)
        var start = 0
        while start < order.count {
            var end = start + 1
            let first = rows[order[start]]
            while end < order.count, rows[order[end]].year == first.year,
                rows[order[end]].body == first.body
            { end += 1 }
            if end - start == 1 {
                kept.append(first)
            } else {
                settle(order[start..<end].map { rows[$0] }, &kept)
            }
            start = end
        }
        var panel = Panel(rows: kept, leftOut: leftOut)
        panel.differing = differing
        return panel
    }

    private func countsAsZero(_ cell: CellID) -> Bool {
        switch blank {
        case .zero: true
        case .missing: false
        case .verified: assessment.isConfirmed[cell.index] && !assessment.isContradicted[cell.index]
        }
    }

    /// Reports of one body and year, in the order of the inputs.
    private mutating func settle(_ candidates: [BodyYear], _ kept: inout [BodyYear]) {
        // Reports that nowhere contradict each other are copies: the one with more numbers stands for all.
        let first = candidates[0]
        if candidates.dropFirst().allSatisfy({ first.agrees(with: $0) }) {
            let fullest = candidates.indices.max {
                (candidates[$0].numberCount, -$0) < (candidates[$1].numberCount, -$1)
            }!
            kept.append(candidates[fullest])
            for (index, row) in candidates.enumerated() where index != fullest {
                leftOut.append(
                    Panel.LeftOut(name: row.document, cause: .copy(of: candidates[fullest].document)))
            }
            return
        }
        if duplicates == .refuse {
            differing += candidates
            for (index, row) in candidates.enumerated() {
                let other = candidates[index == 0 ? 1 : 0].document
                leftOut.append(Panel.LeftOut(name: row.document, cause: .contradicted(by: other)))
            }
            return
        }
        let chosen = duplicates == .first ? 0 : candidates.count - 1
        kept.append(candidates[chosen])
        for (index, row) in candidates.enumerated() where index != chosen {
            leftOut.append(
                Panel.LeftOut(name: row.document, cause: .duplicate(of: candidates[chosen].document)))
        }
    }
}

extension Panel {
    /// The panel of `reports`.
    public init(
        _ reports: some Sequence<Report>, blank: BlankPolicy = .verified,
        duplicates: DuplicatePolicy = .latest
    ) {
        var builder = PanelBuilder(blank: blank, duplicates: duplicates)
        for report in reports { builder.append(report) }
        self = builder.finish()
    }
}
