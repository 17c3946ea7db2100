/// Years that lie far from the body's other years.
enum Jumps {
    /// Fewer years have no usual value.
    static let leastYears = 4
    /// Robust standard deviations on the log scale.
    static let leastDistance = 5.0
    /// How many times the usual value, or one part in how many.
    static let leastRatio = 5.0
    /// Smaller differences are small numbers' own unrest.
    static let leastDifference = 20.0

    static let cells: [CellID] =
        [ApplicationRow.newReceived, .total].map { $0.cell(.total) }
        + DisputeBlock.allCases.map { $0.cell(.total) }
        + [
            "licensing.decisions", "penalties.decisions", "coercion.decisions", "normative.in_force",
            "normative.total", "fees.amount", "procurement.amount", "procurement.items",
        ].compactMap { CellID($0) }

    /// - Parameter slips: years and cells that a slip of unit already explains.
    static func check(_ series: [SeriesYear], except slips: Set<UnitSlips.Place>, _ findings: inout [Finding])
    {
        if series.count < leastYears { return }
        for cell in cells {
            let points = series.compactMap { year in year.amount(cell).map { (year: year, value: $0) } }
            if points.count < leastYears { continue }
            for index in points.indices {
                let (year, value) = points[index]
                if slips.contains(UnitSlips.Place(document: year.report.document, cell: cell)) { continue }
                let others = points.indices.filter { $0 != index }.map { points[$0].value }
                if isJump(value, others) { findings.append(finding(cell, year, Robust.median(others))) }
            }
        }
    }

    static func isJump(_ value: Double, _ others: [Double]) -> Bool {
        let usual = Robust.median(others)
        guard abs(value - usual) >= leastDifference else { return false }
        let (high, low) = (max(value, usual), max(min(value, usual), 0))
        return high >= leastRatio * max(low, 1)
            && abs(Robust.logDistance(value, from: others)) >= leastDistance
    }

    private static func finding(_ cell: CellID, _ year: SeriesYear, _ usual: Double) -> Finding {
        let form = Form.cells[cell.index]
        let isWhole = usual.rounded() == usual && abs(usual) < 1e15
        let middle = isWhole ? String(Int(usual)) : String((usual * 10).rounded() / 10)
        return .series(
            "plausibility.jump", .note, year, [(cell, year)], expected: "≈ \(middle)",
            actual: year.report[cell]?.value?.description ?? "",
            english: "\(form.titleEnglish): \(year.raw(cell)), the median of the other years is \(middle)",
            chinese: "\(form.titleChinese)：\(year.raw(cell))，其余年份中位数为 \(middle)")
    }
}
