import Analytics
import Rendering

/// A summary as a table.
struct SummaryReport {
    let summary: Summary
    let groupKey: GroupKey?
    let language: Language

    private typealias Line = Summary.Row

    func table() -> Table {
        let words = ReportWords(language: language)
        let metrics = Set(summary.rows.map(\.metric.id))
        let years = Set(summary.rows.map(\.year))
        // One metric fixes the style of the numbers; several share a plain one.
        let format = summary.rows.first.map { MetricFormat(metric: $0.metric, language: language) }
        let isUniform = Set(summary.rows.map(\.metric.unit)).count <= 1
        let style: NumberStyle = isUniform ? format?.roundedStyle ?? .shortest : .decimal(digits: 3)
        func number(_ id: String, _ zh: String, _ en: String, scripts: Bool = false) -> Column {
            let column = Column(id, zh: zh, en: en, kind: .number(style))
            return scripts ? column.forScripts : column
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
            (number("mean", "均值", "mean"), { CellContent($0.values.mean) }),
            (number("sd", "标准差", "sd", scripts: true), { CellContent($0.values.sd) }),
            (shape("cv", "变异系数", "cv"), { CellContent($0.values.cv) }),
            (number("min", "最小", "min"), { CellContent($0.values.min) }),
            (number("q1", "Q1", "q1"), { CellContent($0.values.q1) }),
            (number("median", "中位", "median"), { CellContent($0.values.median) }),
            (number("q3", "Q3", "q3"), { CellContent($0.values.q3) }),
            (number("max", "最大", "max"), { CellContent($0.values.max) }),
            (number("iqr", "四分位距", "iqr", scripts: true), { CellContent($0.values.iqr) }),
            (number("mad", "绝对中位差", "mad", scripts: true), { CellContent($0.values.mad) }),
            (shape("skewness", "偏度", "skewness"), { CellContent($0.values.skewness) }),
            (shape("kurtosis", "峰度", "kurtosis"), { CellContent($0.values.kurtosis) }),
            (shape("gini", "基尼", "gini"), { CellContent($0.values.gini) }),
            (number("pooled", "合并", "pooled"), { CellContent($0.pooled) }),
            (Column.integer("not_assessable").forScripts, { .integer($0.notAssessable) }),
        ]
        var table = Table(columns.map(\.0), title: title(words, metrics.count), notesAfter: notes(words))
        table.keyColumns = (metrics.count > 1 ? 1 : 0) + (groupKey == nil ? 0 : 1) + (years.count > 1 ? 1 : 0)
        for row in summary.rows { table.append(columns.map { $0.1(row) }) }
        return table
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
