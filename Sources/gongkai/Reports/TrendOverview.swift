import Analytics
import ParsedCorpus
import Rendering

extension TrendReport {
    /// The table for people where there are several series: a row a body, a column a year.
    func overview(leftOut documents: [Panel.LeftOut], hasChart: Bool, on canvas: Canvas) -> Table {
        let years = Set(trend.series.flatMap { $0.points.map(\.year) }).sorted()
        let agency = Column.text(
            "agency", zh: groupKey == nil ? "机关" : "组", en: groupKey == nil ? "agency" : "group")
        var columns = [agency]
        if hasChart { columns.append(Column("spark", zh: "", en: "").compound) }
        // Percent signs are said once, above.
        let isShare = format.metric.unit == .share
        let style: NumberStyle = isShare ? .percentagePoints(digits: 1) : format.style
        columns += years.map { Column("y\($0)", zh: "\($0)", en: "\($0)", kind: .number(style)) }
        columns.append(Column("change", zh: "较上年", en: "change", kind: .number(style), showsSign: true))
        columns.append(.probability("change_q", zh: "变化q", en: "change q", digits: 3))
        columns.append(
            Column("slope", zh: "年斜率", en: "slope", kind: .number(format.slopeStyle), showsSign: true))
        columns.append(.probability("p_value", zh: "趋势p", en: "trend p", digits: 3))
        columns.append(.probability("q_value", zh: "趋势q", en: "trend q", digits: 3))
        let unit = isShare ? language.pick("（%，较上年为百分点）", " (%, change in points)") : ""
        var table = Table(columns, title: title + unit, notesAfter: notes(documents))
        for series in trend.series {
            let points = Dictionary(uniqueKeysWithValues: series.points.map { ($0.year, $0) })
            var row: [CellContent] = [.text(series.name)]
            if hasChart {
                row.append(
                    .text(
                        Sparkline(years.map { year in series.chained.first { $0.year == year }?.value.value })
                            .glyphs(on: canvas)))
            }
            row += years.map { CellContent(points[$0]?.value.value) }
            row.append(CellContent(years.last.flatMap { points[$0]?.change }))
            row.append(CellContent(years.last.flatMap { points[$0]?.qValue }))
            row.append(CellContent(series.slope?.slope))
            row.append(CellContent(series.test?.pValue))
            row.append(CellContent(series.qValue))
            table.append(row)
        }
        return table
    }
}
