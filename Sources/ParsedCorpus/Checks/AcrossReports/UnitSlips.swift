/// Amounts of money that differ by about ten thousand from one year to the next: yuan for 10,000 yuan.
enum UnitSlips {
    /// A cell of one document.
    struct Place: Hashable {
        var document: String
        var cell: CellID
    }

    private static let cells = Form.allCells.filter { Form.cells[$0.index].unit != .count }

    /// Returns the places found.
    static func check(_ series: [SeriesYear], _ findings: inout [Finding]) -> Set<Place> {
        var places: Set<Place> = []
        for cell in cells {
            let points = series.compactMap { year in
                year.amount(cell).flatMap { $0 > 0 ? (year: year, value: $0) : nil }
            }
            for index in points.indices.dropFirst() {
                let (earlier, later) = (points[index - 1], points[index])
                guard later.year.year == earlier.year.year + 1, isSlip(earlier.value, later.value) else {
                    continue
                }
                let others = points.indices.filter { $0 != index && $0 != index - 1 }.map { points[$0].value }
                let isLater = suspectsLater(earlier.value, later.value, others, cell)
                let (suspect, other) = isLater ? (later, earlier) : (earlier, later)
                let place = Place(document: suspect.year.report.document, cell: cell)
                guard places.insert(place).inserted else { continue }
                findings.append(finding(cell, suspect.year, other.year, isHigh: suspect.value > other.value))
            }
        }
        return places
    }

    /// A ratio between 10^3.5 and 10^4.5.
    static func isSlip(_ earlier: Double, _ later: Double) -> Bool {
        abs(abs(Robust.decimalLog(later / earlier)) - 4) <= 0.5
    }

    /// The one further from the other years; without any, the one that the usual slip would give.
    private static func suspectsLater(
        _ earlier: Double, _ later: Double, _ others: [Double], _ cell: CellID
    ) -> Bool {
        if !others.isEmpty {
            return abs(Robust.logDistance(later, from: others))
                > abs(Robust.logDistance(earlier, from: others))
        }
        return (later > earlier) == (Form.cells[cell.index].unit == .tenThousandYuan)
    }

    private static func finding(
        _ cell: CellID, _ year: SeriesYear, _ other: SeriesYear, isHigh: Bool
    ) -> Finding {
        let form = Form.cells[cell.index]
        let value = year.report[cell]?.value
        let converted = value?.scaled(by: isHigh ? -4 : 4)?.description ?? ""
        return .series(
            "plausibility.unit_slip", .warning, year, [(cell, year), (cell, other)],
            expected: "≈ \(other.raw(cell))", actual: value?.description ?? "",
            suggestion: BilingualText(
                english: "\(converted) if the amount was given in \(isHigh ? "yuan" : "10,000 yuan")",
                chinese: "若原以\(isHigh ? "元" : "万元")计，则为 \(converted)"),
            english:
                "\(form.titleEnglish): \(year.raw(cell)) in \(year.year), \(other.raw(cell)) in \(other.year): "
                + "about 10,000 times \(isHigh ? "more" : "less"), as if the unit were another",
            chinese:
                "\(form.titleChinese)：\(year.year) 年 \(year.raw(cell))，\(other.year) 年 \(other.raw(cell))，"
                + "相差约一万倍，疑为单位有误")
    }
}
