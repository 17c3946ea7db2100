import Analytics
import Rendering

/// How totals are shared, as a table and a Lorenz curve.
struct SpreadReport {
    let spread: Spread
    let groupKey: GroupKey?
    let language: Language

    private typealias Line = Spread.Row
    private var words: ReportWords { ReportWords(language: language) }

    func table() -> Table {
        let metrics = Set(spread.rows.map(\.metric.id))
        let years = Set(spread.rows.map(\.year))
        func share(_ value: Double?, _ interval: ConfidenceInterval?) -> CellContent {
            guard let value, let text = NumberFormat.fixed(value, digits: 2) else { return .missing }
            guard let interval, let low = NumberFormat.fixed(interval.low, digits: 2),
                let high = NumberFormat.fixed(interval.high, digits: 2)
            else { return .text(text) }
            return .text("\(text) (\(low)–\(high))")
        }
        let top = language.pick("前 \(spread.topCount) 位", "top \(spread.topCount)")
        var columns: [(Column, (Line) -> CellContent)] = []
        func add(_ column: Column, _ value: @escaping (Line) -> CellContent) {
            columns.append((column, value))
        }
        func number(_ id: String, _ value: @escaping (Line) -> Double?) {
            add(Column.number(id).forScripts) { CellContent(value($0)) }
        }
        func shown(_ id: String, _ zh: String, _ en: String, _ value: @escaping (Line) -> CellContent) {
            add(Column(id, zh: zh, en: en).compound.forPeople, value)
        }
        add(Column.text("metric").forScripts) { .text($0.metric.id) }
        if metrics.count > 1 {
            add(Column.text("name", zh: "指标", en: "metric").forPeople) {
                .text(language.pick($0.metric.chinese, $0.metric.english))
            }
        }
        add(Column.text("group").forScripts) { .text($0.group ?? "all") }
        if let key = groupKey {
            add(Column.text("group_name", zh: "组", en: "group").forPeople) {
                .text(words.group($0.group ?? "", key))
            }
        }
        let year = Column.integer("year", zh: "年度", en: "year")
        add(years.count > 1 ? year : year.forScripts) { .integer($0.year) }
        add(.integer("n", zh: "机关数", en: "n")) { .integer($0.n) }
        add(.integer("missing", zh: "无值", en: "missing")) { .integer($0.missing) }
        add(.number("total", zh: "总数", en: "total")) { .number($0.total) }
        number("gini") { $0.gini }
        number("gini_low") { $0.giniInterval?.low }
        number("gini_high") { $0.giniInterval?.high }
        shown("gini_shown", "基尼（95 %）", "Gini (95%)") { share($0.gini, $0.giniInterval) }
        number("gini_corrected") { $0.giniCorrected }
        number("herfindahl") { $0.herfindahl }
        number("herfindahl_low") { $0.herfindahlInterval?.low }
        number("herfindahl_high") { $0.herfindahlInterval?.high }
        shown("herfindahl_shown", "HHI（95 %）", "HHI (95%)") { share($0.herfindahl, $0.herfindahlInterval) }
        add(Column.integer("top").forScripts) { _ in .integer(spread.topCount) }
        number("top_share") { $0.topShare }
        number("top_low") { $0.topInterval?.low }
        number("top_high") { $0.topInterval?.high }
        shown("top_shown", top + "（95 %）", top + " (95%)") { share($0.topShare, $0.topInterval) }
        add(.decimal("mad", zh: "MAD", en: "MAD", digits: 1)) { CellContent($0.mad) }
        add(.decimal("qn", zh: "Qn", en: "Qn", digits: 1)) { CellContent($0.qn) }
        var table = Table(columns.map(\.0), title: title, notesAfter: notes)
        table.keyColumns = max(1, [metrics.count > 1, groupKey != nil, years.count > 1].count { $0 })
        for row in spread.rows { table.append(columns.map { $0.1(row) }) }
        return table
    }

    /// The curve of the last row that has one: of the latest year, and the last group.
    func lorenz() -> (any VectorChart)? {
        spread.rows.last { $0.lorenz != nil }?.lorenz.map { points in
            LorenzCurve(points.map { .init(bodies: $0.holders, total: $0.total) })
        }
    }

    private var title: String {
        let names = Set(spread.rows.map { language.pick($0.metric.chinese, $0.metric.english) })
        let what =
            names.count == 1
            ? names.first ?? "" : language.pick("\(names.count) 个指标", "\(names.count) metrics")
        let years = words.years(spread.rows.map(\.year))
        return language.pick("\(what)的集中程度 · \(years)", "concentration of \(what), \(years)")
    }

    private var notes: [String] {
        guard let last = spread.rows.last else {
            return [language.pick("没有符合条件的年报。", "no report matches.")]
        }
        var notes: [String] = []
        if last.total > 0 {
            let names = last.greatest.filter { $0.value > 0 }.map { body in
                "\(body.agency) \(NumberFormat.fixed(body.value / last.total * 100, digits: 1) ?? "") %"
            }
            notes.append(
                language.pick("\(last.year) 年最多：", "the most in \(last.year): ")
                    + words.list(names, limit: 5))
        }
        notes += words.leftOut(spread.leftOut.uniqueByAgency)
        if let draws = spread.draws {
            notes.append(
                language.pick(
                    "区间：对机关自助抽样 \(draws) 次（种子 \(spread.seed)），机关少或分布偏时偏窄。",
                    "intervals: \(draws) bootstrap resamples of the bodies, seed \(spread.seed); too narrow for few bodies and skewed numbers."
                ))
        }
        notes.append(
            language.pick(
                "基尼 0 为均等，近 1 为集中；HHI 为份额平方和，1/n 为均等；方法：gongkai explain concentration",
                "Gini 0: all equal, near 1: one has all; HHI: sum of squared shares, 1/n if equal; method: gongkai explain concentration"
            ))
        return notes
    }
}
