import Analytics
import ParsedCorpus
import Rendering

/// A trend as tables: every year of one body, or the years of many side by side.
struct TrendReport {
    let trend: Trend
    let groupKey: GroupKey?
    let language: Language
    let paths: [String]

    var format: MetricFormat { MetricFormat(metric: trend.metric, language: language) }
    var words: ReportWords { ReportWords(language: language) }

    typealias Line = (series: Trend.Series, point: Trend.Point)

    /// The columns behind those of the contract: what is known of the whole series, in every row of it.
    private static var seriesColumns: [(Column, (Line) -> CellContent)] {
        func column(_ id: String, _ value: @escaping (Line) -> Double?) -> (Column, (Line) -> CellContent) {
            (Column.number(id).forScripts, { CellContent(value($0)) })
        }
        var columns = [column("q_value") { $0.point.qValue }]
        columns.append(
            (
                Column.text("breaks").forScripts,
                { .text($0.series.breakYears.contains($0.point.year) ? "yes" : "no") }
            ))
        columns.append(
            (Column.integer("trend_years").forScripts, { .integer($0.series.testedYears.count) }))
        columns.append(column("trend_slope") { $0.series.slope?.slope })
        columns.append(column("trend_slope_low") { $0.series.slope?.interval?.low })
        columns.append(column("trend_slope_high") { $0.series.slope?.interval?.high })
        columns.append(column("trend_tau") { $0.series.test?.tau })
        columns.append(column("trend_p_value") { $0.series.test?.pValue })
        columns.append(column("trend_least_p") { $0.series.test?.smallestPValue })
        columns.append(column("trend_q_value") { $0.series.qValue })
        columns.append(
            (
                Column.text("renamed").forScripts,
                { .text($0.series.renamedYears.contains($0.point.year) ? "yes" : "no") }
            ))
        columns.append(column("percent_low") { $0.point.percentInterval?.low })
        columns.append(column("percent_high") { $0.point.percentInterval?.high })
        return columns
    }

    /// `2021 // ‡ !`: a year where the series breaks, one where the body was renamed, one whose sums do not add up.
    private static func marked(_ point: Trend.Point, of series: Trend.Series) -> String {
        var text = "\(point.year)"
        if series.breakYears.contains(point.year) { text += " //" }
        if series.renamedYears.contains(point.year) { text += " ‡" }
        if !point.brokenRules.isEmpty { text += " !" }
        return text
    }

    /// The table for scripts, or for people where there is one series.
    func table(leftOut documents: [Panel.LeftOut], hasChart: Bool) -> Table {
        let isSingle = trend.series.count == 1
        let hasFraction = trend.metric.denominator != nil
        let points = trend.series.flatMap(\.points)
        func people(_ isShown: Bool, _ column: Column) -> Column? { isShown ? column.forPeople : nil }
        let agency = Column.text(
            "agency", zh: groupKey == nil ? "机关" : "组", en: groupKey == nil ? "agency" : "group")
        let columns: [(Column, (Line) -> CellContent)?] = [
            (isSingle ? agency.forScripts : agency, { .text($0.series.name) }),
            (Column.integer("year", zh: "年度", en: "year").forScripts, { .integer($0.point.year) }),
            (
                Column("year_mark", zh: "年度", en: "year").forPeople,
                { .text(Self.marked($0.point, of: $0.series)) }
            ),
            (format.column("value"), { CellContent($0.point.value.value) }),
            (Column.number("numerator").forScripts, { CellContent($0.point.value.numerator) }),
            (Column.number("denominator").forScripts, { CellContent($0.point.value.denominator) }),
            people(hasFraction, format.fractionColumn).map {
                ($0, { format.fraction($0.point.value.numerator, $0.point.value.denominator) })
            },
            people(
                points.contains { $0.interval != nil },
                Column("interval", zh: "95 % 区间", en: "95% interval").compound
            )
            .map { ($0, { format.interval($0.point.interval?.low, $0.point.interval?.high) }) },
            (format.changeColumn, { CellContent($0.point.change) }),
            people(
                // Bars need the room.
                !hasChart && points.contains { $0.changeInterval != nil || $0.percentInterval != nil },
                Column("change_interval", zh: "变化区间", en: "interval of change").compound
            )
            .map { ($0, { format.changeInterval($0.point) }) },
            (Column.number("change_percent").forScripts, { CellContent($0.point.changePercent) }),
            (Column.number("ci_low").forScripts, { CellContent($0.point.changeInterval?.low) }),
            (Column.number("ci_high").forScripts, { CellContent($0.point.changeInterval?.high) }),
            (Column.number("p_value").forScripts, { CellContent($0.point.pValue) }),
            (Column.number("value_low").forScripts, { CellContent($0.point.interval?.low) }),
            (Column.number("value_high").forScripts, { CellContent($0.point.interval?.high) }),
            (.text("edition", zh: "表式", en: "form"), { CellContent($0.point.edition?.name) }),
            (Column.text("region").forScripts, { .text($0.series.region) }),
            (Column.text("former_name").forScripts, { .text($0.point.formerName ?? "") }),
            people(groupKey != nil, .integer("bodies", zh: "机关数", en: "bodies")).map {
                ($0, { .integer($0.point.bodyCount) })
            },
        ]
        let used: [(Column, (Line) -> CellContent)] = columns.compactMap { $0 } + Self.seriesColumns
        var table = Table(used.map(\.0), title: title, notesAfter: notes(documents))
        table.keyColumns = isSingle ? 2 : 1
        if hasChart { table.chart = ChartColumn("value") }
        for series in trend.series {
            for point in series.points { table.append(used.map { $0.1((series, point)) }) }
        }
        return table
    }

    var title: String {
        let points = trend.series.flatMap(\.points)
        let years = words.years(points.map(\.year))
        let reports = words.reports(points.count { $0.row != nil })
        if trend.series.count == 1, let only = trend.series.first {
            let count = groupKey == nil ? reports : words.bodies(points.map(\.bodyCount).max() ?? 0)
            return language.pick(
                "\(only.name) · \(heading) · \(years)，\(count)",
                "\(only.name): \(heading), \(years), \(count)")
        }
        let count =
            groupKey == nil
            ? words.bodies(trend.series.count) + language.pick("，", ", ") + reports
            : words.groups(trend.series.count)
        return language.pick("\(heading) · \(years)，\(count)", "\(heading), \(years): \(count)")
    }

    /// The name with what it is divided by.
    private var heading: String {
        guard trend.metric.denominator != nil, trend.metric.id == "disclosure_rate" else {
            return format.name
        }
        return language.pick("公开率（予以公开＋部分公开）÷ 办结总数", "disclosure rate, (full + partial disclosure) ÷ handled")
    }
}
