/// Section 3 alike in reports of different bodies or years.
enum CopiedTables {
    /// Fewer applications than this can be alike by chance.
    static let leastHandled = 20
    /// So can fewer kinds of outcomes.
    static let leastOutcomes = 3

    static func check(_ reports: [Report], _ findings: inout [Finding]) {
        var tables: [[Int]: [Report]] = [:]
        for report in reports {
            if let key = key(report) { tables[key, default: []].append(report) }
        }
        var found: [Finding] = []
        for (_, alike) in tables where alike.count > 1 {
            let ordered = alike.sorted {
                ($0.year ?? 0, $0.agency, $0.document) < ($1.year ?? 0, $1.agency, $1.document)
            }
            let first = ordered[0]
            for report in ordered.dropFirst()
            where (report.agency, report.year ?? 0) != (first.agency, first.year ?? 0)
                || report.region != first.region && !report.region.isEmpty && !first.region.isEmpty
            {
                found.append(finding(SeriesYear(report), first))
            }
        }
        findings += found.sorted { $0.document < $1.document }
    }

    private static func finding(_ report: SeriesYear, _ first: Report) -> Finding {
        let total = ApplicationRow.total.cell(.total)
        let year = first.year.map(String.init) ?? ""
        return .series(
            "duplicates.copied_table", .warning, report, [(total, report)], actual: first.document,
            english: "section 3 is number by number that of \(first.agency) \(year) (\(first.document)), "
                + "\(report.values.whole(total) ?? 0) applications handled",
            chinese: "第三部分与\(first.agency) \(year) 年（\(first.document)）逐格相同，办结 "
                + "\(report.values.whole(total) ?? 0) 件")
    }

    private static let cells = ApplicationRow.allCases.flatMap { row in
        ApplicantColumn.allCases.map { row.cell($0) }
    }
    private static let outcomes = ApplicationRow.allCases.filter(\.isOutcome).map { $0.cell(.total) }

    /// The table as numbers, blanks as 0; nil for one that says too little to be told from another.
    private static func key(_ report: Report) -> [Int]? {
        let values = CellValues(report)
        guard let handled = values.whole(ApplicationRow.total.cell(.total)), handled >= leastHandled else {
            return nil
        }
        if outcomes.count(where: { (values.whole($0) ?? 0) > 0 }) < leastOutcomes { return nil }
        return cells.map { values.whole($0) ?? (values.isEmpty($0) ? 0 : -1) }
    }
}
