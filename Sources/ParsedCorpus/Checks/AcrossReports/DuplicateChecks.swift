/// Several reports of one body and year.
enum DuplicateChecks {
    /// The most complete report first; among equals by document name.
    static func byCompleteness(_ reports: [SeriesYear]) -> [SeriesYear] {
        reports.map { (numbers: numbers($0), report: $0) }.sorted {
            $0.numbers != $1.numbers
                ? $0.numbers > $1.numbers : $0.report.report.document < $1.report.report.document
        }.map(\.report)
    }

    private static func numbers(_ year: SeriesYear) -> Int {
        year.report.cells.count { $0.status == .number && $0.cell.index < Form.tableCellCount }
    }

    /// Compares every report with the first.
    static func check(_ reports: [SeriesYear], _ findings: inout [Finding]) {
        guard let first = reports.first else { return }
        for other in reports.dropFirst() {
            let differing = Form.allCells.prefix(Form.tableCellCount).filter { cell in
                guard let left = number(first, cell), let right = number(other, cell) else { return false }
                return left != right
            }
            findings.append(differing.isEmpty ? identical(first, other) : conflict(first, other, differing))
        }
    }

    private static func number(_ year: SeriesYear, _ cell: CellID) -> Quantity? { year.report[cell]?.value }

    private static func identical(_ first: SeriesYear, _ other: SeriesYear) -> Finding {
        .series(
            "duplicates.identical", .note, other, [], actual: first.report.document,
            english: "the same body, year and numbers as \(first.report.document)",
            chinese: "机关、年度、数值均与 \(first.report.document) 相同")
    }

    private static func conflict(_ first: SeriesYear, _ other: SeriesYear, _ cells: [CellID]) -> Finding {
        let shown = cells.prefix(3).map { "\($0.name) \(other.raw($0)) / \(first.raw($0))" }
        let more = cells.count > 3 ? " …" : ""
        return .series(
            "duplicates.conflict", .warning, other, cells.map { ($0, other) },
            expected: first.report.document,
            actual: String(cells.count),
            english: "the same body and year as \(first.report.document), but \(cells.count) numbers differ: "
                + shown.joined(separator: ", ") + more,
            chinese: "机关、年度与 \(first.report.document) 相同，有 \(cells.count) 个数不同："
                + shown.joined(separator: "，") + more)
    }
}
