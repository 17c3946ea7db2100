import Analytics
import Rendering

/// A funnel as a table and a plot.
struct FunnelReport {
    let funnel: FunnelResult
    var grouping: BodyGrouping?
    let language: Language

    private var format: MetricFormat { MetricFormat(metric: funnel.metric, language: language) }
    private var words: ReportWords { ReportWords(language: language) }

    func table() -> Table {
        var table = Table(
            [
                .text("agency", zh: grouping == nil ? "机关" : "组", en: grouping == nil ? "agency" : "group"),
                Column.text("region").forScripts,
                Column.integer("year").forScripts, format.column("value"),
                Column.number("numerator").forScripts,
                Column.number("denominator").forScripts, format.fractionColumn,
                Column("chance", zh: "95 % 界限", en: "95% limits").compound.forPeople,
                Column.number("z").forScripts,
                .decimal("adjusted_z", zh: "校正 z", en: "adjusted z", digits: 2),
                Column.number("p_value").forScripts, Column.number("q_value").forScripts,
                Column.number("adjusted_p_value").forScripts,
                .probability("adjusted_q_value", zh: "校正 q", en: "adjusted q", digits: 3),
                Column.number("low_95").forScripts, Column.number("high_95").forScripts,
                Column.number("low_998").forScripts, Column.number("high_998").forScripts,
                Column.text("outside").forScripts, Column("mark", zh: "", en: "").compound.forPeople,
            ], title: title, notesAfter: notes)
        for row in funnel.rows {
            let point = row.point
            table.append([
                .text(name(row)), .text(row.region), .integer(row.year), CellContent(row.value.value),
                CellContent(row.value.numerator), CellContent(row.value.denominator),
                format.fraction(row.value.numerator, row.value.denominator),
                format.interval(row.limits95.low, row.limits95.high), .number(point.z),
                .number(point.adjustedZ),
                .number(point.pValue), .number(point.qValue), .number(point.adjustedPValue),
                .number(point.adjustedQValue), .number(row.limits95.low), .number(row.limits95.high),
                .number(row.limits998.low), .number(row.limits998.high), .text(row.isOutside ? "yes" : "no"),
                .text(row.isOutside ? "*" : ""),
            ])
        }
        return table
    }

    private func name(_ row: FunnelResult.Row) -> String {
        grouping.map { words.group(row.agency, $0.key) } ?? row.agency
    }

    /// The plot: sizes to the right, the limits of 95 % and 99.8 % dotted.
    func plot() throws -> FunnelPlot {
        let sizes = funnel.rows.compactMap { $0.value.denominator }
        let points = funnel.rows.map {
            FunnelPlot.Point(size: $0.value.denominator ?? 0, value: $0.value.value, isOutside: $0.isOutside)
        }
        var limits: [FunnelPlot.Limit] = []
        if let low = sizes.min(), let high = sizes.max(), let target = funnel.target, low > 0 {
            // Even steps on the logarithmic axis; a proportion has limits at whole sizes only.
            let steps = stride(from: 0.0, through: 1, by: 1.0 / 48).map {
                (low * power(high / low, $0)).rounded()
            }
            for coverage in [0.95, 0.998] {
                let curves = try steps.map { size in
                    (
                        size,
                        try FunnelResult.limits(
                            funnel.metric, size, target / funnel.metric.unit.scale, coverage)
                    )
                }
                limits.append(curves.map { .init(size: $0.0, value: $0.1.low) })
                limits.append(curves.map { .init(size: $0.0, value: $0.1.high) })
            }
        }
        return FunnelPlot(points, limits: limits, center: funnel.target, style: format.style)
    }

    private var title: String {
        let years = words.years([funnel.year].compactMap { $0 })
        let target = funnel.target.map { format.text($0) } ?? "—"
        let count = grouping == nil ? words.bodies(funnel.rows.count) : words.groups(funnel.rows.count)
        return language.pick(
            "\(format.name) · \(years) · \(count)，合并值 \(target)",
            "\(format.name), \(years): \(count), pooled \(target)")
    }

    /// Why there is no funnel.
    static func nothing(_ language: Language) -> String {
        language.pick(
            "不成漏斗、无可绘制：需要至少两个机关、比例或计数之比，且合并值不为 0 或 1。",
            "no funnel, nothing to draw: it takes two bodies, a rate, and a pooled value that is neither 0 nor 1."
        )
    }

    private var notes: [String] {
        var notes = words.leftOut(funnel.leftOut)
        guard let phi = funnel.phi.flatMap({ NumberFormat.fixed($0, digits: 2) }) else {
            return [Self.nothing(language)] + notes
        }
        notes.append(
            language.pick(
                "* 校正过度离散（φ = \(phi)）与多重比较（Benjamini–Hochberg q < 0.05）后仍偏离合并值；界限为精确分布 95 %。",
                "* off the pooled value after over-dispersion (φ = \(phi)) and multiplicity (Benjamini–Hochberg "
                    + "q < 0.05); limits: exact, 95%."))
        return notes
    }
}
