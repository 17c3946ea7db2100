import Analytics
import Rendering

/// A summary as a table.
struct SummaryReport {
    let summary: Summary
    let groupKey: GroupKey?
    let language: Language
    /// Who should have reported; nil if nobody said.
    var expected: ExpectedReports? = nil
    /// The bodies with a report in any of the years.
    var reported: Set<String> = []

    private typealias Line = Summary.Row

    func table() -> Table {
        let words = ReportWords(language: language)
        let metrics = Set(summary.rows.map(\.metric.id))
        let years = Set(summary.rows.map(\.year))
        // One unit fixes the style of a column; of several, every row has its own.
        let format = summary.rows.first.map { MetricFormat(metric: $0.metric, language: language) }
        let isUniform = Set(summary.rows.map(\.metric.unit)).count <= 1
        typealias Cells = [(Column, (Line) -> CellContent)]
        func number(
            _ id: String, _ zh: String, _ en: String, scripts: Bool = false,
            _ value: @escaping (Line) -> Double?
        ) -> Cells {
            let column = Column(
                id, zh: zh, en: en, kind: .number(isUniform ? format?.roundedStyle ?? .shortest : .shortest))
            if isUniform || scripts {
                return [(scripts ? column.forScripts : column, { CellContent(value($0)) })]
            }
            return [
                (column.forScripts, { CellContent(value($0)) }),
                (
                    Column(id + "_shown", zh: zh, en: en).compound.forPeople,
                    { line in
                        let style = MetricFormat(metric: line.metric, language: language).roundedStyle
                        return CellContent(value(line).flatMap { NumberFormat.text($0, style) })
                    }
                ),
            ]
        }
        func shape(_ id: String, _ zh: String, _ en: String, scripts: Bool = true) -> Column {
            let column = Column.decimal(id, zh: zh, en: en, digits: 2)
            return scripts ? column.forScripts : column
        }
        let metric = Column.text("metric", zh: "指标", en: "metric")
        let group = Column.text("group", zh: "组", en: "group")
        var columns: [(Column, (Line) -> CellContent)] = [
            (metric.forScripts, { .text($0.metric.id) }), (group.forScripts, { .text($0.group ?? "all") }),
        ]
        if metrics.count > 1 {
            let name = Column.text("name", zh: "指标", en: "metric").forPeople
            columns.append((name, { .text(language.pick($0.metric.chinese, $0.metric.english)) }))
        }
        if let key = groupKey {
            columns.append((group.forPeople, { .text(words.group($0.group ?? "", key)) }))
        }
        let year = Column.integer("year", zh: "年度", en: "year")
        columns.append((years.count > 1 ? year : year.forScripts, { .integer($0.year) }))
        columns += [
            (.integer("n", zh: "机关数", en: "n"), { .integer($0.values.n) }),
            (.integer("missing", zh: "无值", en: "missing"), { .integer($0.missing) }),
        ]
        columns += number("mean", "均值", "mean") { $0.values.mean }
        columns += number("sd", "标准差", "sd", scripts: true) { $0.values.sd }
        columns.append((shape("cv", "变异系数", "cv"), { CellContent($0.values.cv) }))
        columns += number("min", "最小", "min") { $0.values.min }
        columns += number("q1", "Q1", "q1") { $0.values.q1 }
        columns += number("median", "中位", "median") { $0.values.median }
        columns += number("q3", "Q3", "q3") { $0.values.q3 }
        columns += number("max", "最大", "max") { $0.values.max }
        columns += number("iqr", "四分位距", "iqr", scripts: true) { $0.values.iqr }
        columns += number("mad", "绝对中位差", "mad", scripts: true) { $0.values.mad }
        columns += [
            (shape("skewness", "偏度", "skewness"), { CellContent($0.values.skewness) }),
            (shape("kurtosis", "峰度", "kurtosis"), { CellContent($0.values.kurtosis) }),
            (shape("gini", "基尼", "gini"), { CellContent($0.values.gini) }),
        ]
        columns += number("pooled", "合并", "pooled") { $0.pooled }
        columns.append((Column.integer("not_assessable").forScripts, { .integer($0.notAssessable) }))
        columns += number("qn", "Qn", "qn", scripts: true) { $0.qn }
        if expected != nil { columns += boundColumns }
        columns.append((Column.number("pooled_ci_low").forScripts, { CellContent($0.pooledInterval?.low) }))
        columns.append((Column.number("pooled_ci_high").forScripts, { CellContent($0.pooledInterval?.high) }))
        var table = Table(columns.map(\.0), title: title(words, metrics.count), notesAfter: notes(words))
        table.keyColumns = (metrics.count > 1 ? 1 : 0) + (groupKey == nil ? 0 : 1) + (years.count > 1 ? 1 : 0)
        for row in summary.rows { table.append(columns.map { $0.1(row) }) }
        return table
    }

    /// What is certain although not all have reported.
    private var boundColumns: [(Column, (Line) -> CellContent)] {
        func bounds(_ line: Line, _ ends: (low: Double, high: Double)?) -> CellContent {
            guard let ends else { return .missing }
            let style = MetricFormat(metric: line.metric, language: language).roundedStyle
            let high = ends.high.isFinite ? NumberFormat.text(ends.high, style) : "∞"
            return CellContent((NumberFormat.text(ends.low, style) ?? "") + "–" + (high ?? ""))
        }
        var columns: [(Column, (Line) -> CellContent)] = []
        func number(_ id: String, _ value: @escaping (Line) -> Double?) {
            columns.append((Column.number(id).forScripts, { CellContent(value($0)) }))
        }
        let expected = Column.integer("expected", zh: "应报", en: "expected")
        columns.append((expected, { CellContent($0.bounds?.expected) }))
        let absent = Column.integer("not_reported", zh: "未报", en: "not reported")
        columns.append((absent, { CellContent($0.bounds?.notReported) }))
        number("mean_low") { $0.bounds?.mean?.low }
        number("mean_high") { $0.bounds?.mean?.high }
        number("pooled_low") { $0.bounds?.pooled?.low }
        number("pooled_high") { $0.bounds?.pooled?.high }
        let mean = Column("mean_bounds", zh: "均值界限", en: "mean, bounds").compound.forPeople
        columns.append((mean, { bounds($0, $0.bounds?.mean) }))
        let pooled = Column("pooled_bounds", zh: "合并界限", en: "pooled, bounds").compound.forPeople
        columns.append((pooled, { bounds($0, $0.bounds?.pooled) }))
        return columns
    }

    private func title(_ words: ReportWords, _ metrics: Int) -> String {
        let name = summary.rows.first.map { language.pick($0.metric.chinese, $0.metric.english) } ?? ""
        let what = metrics == 1 ? name : language.pick("\(metrics) 个指标", "\(metrics) metrics")
        let years = words.years(summary.rows.map(\.year))
        return language.pick(
            "\(what) · \(years)，\(words.reports(summary.reportCount))",
            "\(what), \(years), \(words.reports(summary.reportCount))")
    }

    private func notes(_ words: ReportWords) -> [String] {
        if summary.rows.isEmpty { return [language.pick("没有符合条件的年报。", "no report matches.")] }
        var notes = words.leftOut(summary.leftOut.uniqueByAgency)
        if summary.rows.contains(where: { $0.notAssessable > 0 }) {
            notes.append(
                language.pick(
                    "无值含分母为 0、无从评价的机关，不按 0 计。",
                    "missing includes bodies with nothing to divide by; none counts as 0."))
        }
        if let expected {
            let absent = expected.absent(from: reported)
            if !absent.isEmpty {
                notes.append(language.pick("未报：", "not reported: ") + words.list(absent, limit: 6))
            }
            let most = expected.limit.flatMap(NumberFormat.plain)
            let limit =
                most.map { language.pick("，分母或数量至多 \($0)", " to at most \($0)") }
                ?? language.pick("，上不封顶，--at-most 可限", " on without limit (--at-most sets one)")
            notes.append(
                language.pick(
                    "界限（Manski）：未报或无值者取最坏与最好的可能，比例 0–100 %，数量自 0 起\(limit)；不是置信区间。",
                    "bounds (Manski): the worst and the best that bodies without a number can make of it, rates 0–100 %, "
                        + "numbers from 0\(limit); no confidence intervals."))
        }
        notes.append(
            language.pick(
                "均值每个机关一份，合并按分母加权；四分位为 R 第 7 型；gongkai explain summary",
                "the mean counts every body once, pooled weighs by the denominator; quartiles of R type 7; "
                    + "gongkai explain summary"))
        return notes
    }
}

extension MetricFormat {
    /// The style of means and spreads.
    var roundedStyle: NumberStyle { style == .shortest ? .decimal(digits: 1) : style }
}

extension [LeftOutBody] {
    /// One entry a body, whatever the years.
    var uniqueByAgency: [LeftOutBody] {
        var seen: Set<String> = []
        return filter { seen.insert($0.agency).inserted }
    }
}
