import Analytics
import ParsedCorpus
import Rendering

/// A ranking as a table.
struct RankReport {
    let ranking: Ranking
    let groupKey: GroupKey?
    /// How many places of each list are shown; nil for all.
    var top: Int? = nil
    let language: Language
    let paths: [String]
    var intervalMethod = ProportionMethod.wilson

    private typealias ColumnOfRows = (Column, (Ranking.Row) -> CellContent)

    private var format: MetricFormat { MetricFormat(metric: ranking.metric, language: language) }
    private var words: ReportWords { ReportWords(language: language) }

    func table(leftOut documents: [Panel.LeftOut], hasChart: Bool) -> Table {
        let hasGroups = groupKey != nil
        let hasYears = ranking.years.count > 1
        let hasIntervals = ranking.metric.uncertainty != .none
        let hasShrunk = ranking.rows.contains { $0.shrunk != nil }
        let hasRanges = ranking.rows.contains { $0.rankLow != nil }
        let hasRegions = Set(ranking.rows.map(\.region)).count > 1
        let isMarked = ranking.rows.contains { !$0.brokenRules.isEmpty }
        func people(_ isShown: Bool, _ column: Column) -> Column? { isShown ? column.forPeople : nil }
        var agency = Column.text("agency", zh: "机关", en: "agency")
        // Rather a table in two pieces than names cut to their first three characters.
        agency.minimumWidth = 12
        let columns: [(Column, (Ranking.Row) -> CellContent)?] = [
            hasGroups ? (Column.text("group").forScripts, { .text($0.group ?? "") }) : nil,
            people(hasGroups, .text("group_name", zh: "组", en: "group")).map {
                ($0, { row in .text(groupKey.map { words.group(row.group ?? "", $0) } ?? "") })
            },
            (.integer("rank", zh: "位次", en: "rank"), { .integer($0.rank) }),
            people(isMarked, Column("mark", zh: "", en: "").compound).map {
                ($0, { .text($0.brokenRules.isEmpty ? "" : "!") })
            },
            (agency, { .text($0.agency) }),
            hasRegions
                ? (.text("region", zh: "地区", en: "region"), { .text($0.region) })
                : (Column("region", zh: "地区", en: "region").forScripts, { .text($0.region) }),
            (
                hasYears ? .integer("year", zh: "年度", en: "year") : Column.integer("year").forScripts,
                { .integer($0.year) }
            ),
            (format.column("value"), { .number($0.value) }),
            (Column.number("numerator", zh: "分子", en: "numerator").forScripts, { .number($0.numerator) }),
            (
                Column.number("denominator", zh: "分母", en: "denominator").forScripts,
                { CellContent($0.denominator) }
            ),
            people(ranking.metric.denominator != nil, format.fractionColumn).map {
                ($0, { format.fraction($0.numerator, $0.denominator) })
            },
            (Column.number("ci_low", zh: "区间下限", en: "interval from").forScripts, { CellContent($0.ciLow) }),
            (Column.number("ci_high", zh: "区间上限", en: "interval to").forScripts, { CellContent($0.ciHigh) }),
            people(hasIntervals, Column("interval", zh: "95 % 区间", en: "95% interval").compound).map {
                ($0, { format.interval($0.ciLow, $0.ciHigh) })
            },
            (
                hasShrunk
                    ? format.column("shrunk", zh: "收缩估计", en: "shrunk") : Column.number("shrunk").forScripts,
                { CellContent($0.shrunk) }
            ),
            (Column.integer("rank_low", zh: "位次自", en: "rank from").forScripts, { CellContent($0.rankLow) }),
            (Column.integer("rank_high", zh: "位次至", en: "rank to").forScripts, { CellContent($0.rankHigh) }),
            people(hasRanges, Column("rank_range", zh: "位次区间", en: "rank range").compound).map {
                ($0, { row in row.rankLow.map { .text("\($0)–\(row.rankHigh ?? $0)") } ?? .missing })
            },
        ]
        let used: [ColumnOfRows] = columns.compactMap { $0 } + uncertaintyColumns
        var table = Table(used.map(\.0), title: title, notesAfter: notes(documents))
        table.keyColumns = 2
        if hasChart { table.chart = ChartColumn("value") }
        table.reserveRows(ranking.rows.count)
        for row in ranking.rows where row.rank <= top ?? .max { table.append(used.map { $0.1(row) }) }
        return table
    }

    /// The columns behind those of the contract.
    private var uncertaintyColumns: [ColumnOfRows] {
        var columns: [ColumnOfRows] = []
        columns.append((Column.number("weight").forScripts, { CellContent($0.weight) }))
        columns.append((Column.number("expected_rank").forScripts, { CellContent($0.expectedRank) }))
        columns.append((Column.number("top_quarter").forScripts, { CellContent($0.topQuarter) }))
        columns.append((Column.number("bottom_quarter").forScripts, { CellContent($0.bottomQuarter) }))
        if ranking.rows.contains(where: { $0.topQuarter != nil }) {
            let quarters = Column("quarters", zh: "前/后 ¼", en: "top/bottom ¼").compound.forPeople
            columns.append((quarters, { .text(Self.quarters($0)) }))
        }
        if ranking.sets != nil {
            columns.append((Column.integer("set_low").forScripts, { CellContent($0.setLow) }))
            columns.append((Column.integer("set_high").forScripts, { CellContent($0.setHigh) }))
            let set = Column("rank_set", zh: "置信集", en: "rank set").compound.forPeople
            columns.append(
                (set, { row in row.setLow.map { .text("\($0)–\(row.setHigh ?? $0)") } ?? .missing }))
        }
        if ranking.rows.contains(where: { $0.mayBeBest != nil }) {
            let scripts = Column.text("may_be_best").forScripts
            columns.append((scripts, { .text($0.mayBeBest == true ? "yes" : "no") }))
            let people = Column("best", zh: "或居前列", en: "may be best").compound.forPeople
            columns.append((people, { .text($0.mayBeBest == true ? "*" : "") }))
        }
        return columns
    }

    /// `97/0 %`: the probabilities of the first and of the last quarter.
    private static func quarters(_ row: Ranking.Row) -> String {
        let shares = [row.topQuarter, row.bottomQuarter].map { share -> String in
            guard let share else { return "—" }
            return NumberFormat.fixed(share * 100, digits: 0) ?? "—"
        }
        return shares.joined(separator: "/") + " %"
    }

    /// The values with their intervals, or bars where there are none or if `asBars`; nil without a row.
    func chart(asBars: Bool) -> (any VectorChart)? {
        let rows = ranking.rows.filter { $0.rank <= top ?? .max }
        if rows.isEmpty { return nil }
        let labels = rows.map { row -> String in
            let year = ranking.years.count > 1 ? " \(row.year)" : ""
            let mark = row.brokenRules.isEmpty ? "" : " !"
            return "\(row.rank) \(row.agency)\(year)\(mark)"
        }
        if asBars || ranking.metric.uncertainty == .none {
            return BarChart(zip(labels, rows).map { .init($0, $1.value) }, style: format.style)
        }
        return IntervalPlot(
            zip(labels, rows).map { .init($0, estimate: $1.value, low: $1.ciLow, high: $1.ciHigh) },
            style: format.style)
    }

    var title: String {
        let absent = ranking.leftOut.count { $0.reason == .noReport }
        let ranked = words.bodies(Set(ranking.rows.map(\.agency)).count)
        let reports = words.reports(ranking.reportCount)
        return language.pick(
            "\(format.name) · \(words.years(ranking.years)) · \(ranked)，\(reports)（\(absent == 0 ? "无缺报" : "缺报 \(absent) 个机关")）",
            "\(format.name), \(words.years(ranking.years)): \(ranked) ranked, \(reports)"
                + " (\(absent == 0 ? "none missing" : "\(absent) missing"))")
    }

    private func notes(_ documents: [Panel.LeftOut]) -> [String] {
        var notes =
            words.leftOut(ranking.leftOut, showsYear: ranking.years.count > 1) + words.documents(documents)
        if ranking.rows.isEmpty { return [language.pick("没有可排的机关。", "nothing to rank.")] + notes }
        let broken = ranking.rows.filter { !$0.brokenRules.isEmpty }
        if !broken.isEmpty {
            let rules = Set(broken.flatMap(\.brokenRules)).sorted()
            notes.append(
                "! " + language.pick("相关数字不合勾稽关系", "sums of the form that do not add up")
                    + "（\(words.list(rules, limit: 3))）"
                    + "  gongkai check \(paths.joined(separator: " "))")
        }
        if !ranking.metric.caveat.isEmpty {
            notes.append(language.pick(ranking.metric.caveat.chinese, ranking.metric.caveat.english))
        }
        if ranking.listsWithoutSpread > 0 {
            notes.append(
                language.pick(
                    "看不出机关之间有超出偶然的差别（不等于没有差别）：收缩估计均取合并值，位次无从定论。",
                    "no spread beyond chance can be shown between the bodies (which does not show that there is none): all are "
                        + "shrunk to the pooled value, and their ranks cannot be told."
                ))
        }
        if let sets = ranking.sets {
            let isOwn = sets == .marginal
            let scope = language.pick(
                isOwn ? "各机关单独成立" : "全部机关同时成立", isOwn ? "each body alone" : "all bodies at once")
            let long =
                ranking.setsAreBonferroni
                ? language.pick("；机关过多，临界值用 Bonferroni", "; a long list: Bonferroni's critical value") : ""
            notes.append(
                language.pick(
                    "置信集 95 %（Mogstad–Romano–Shaikh–Wilhelm，\(scope)\(long)）：数据不能排除的位次。",
                    "rank sets 95% (Mogstad–Romano–Shaikh–Wilhelm, \(scope)\(long)): ranks the data do not rule out."
                ))
        }
        let best = ranking.rows.count { $0.mayBeBest == true }
        if best > 0 {
            notes.append(
                language.pick(
                    "* 可能居前 \(ranking.best ?? 0) 者共 \(best) 个。",
                    "* \(words.bodies(best)) may be among the best \(ranking.best ?? 0)."))
        }
        notes.append(method)
        return notes
    }

    private var method: String {
        let sizes = ranking.rows.compactMap(\.denominator)
        let range = sizes.min().map { "\(format.plain($0))–\(format.plain(sizes.max() ?? $0))" }
        let garwood = language.pick("95 % 区间为 Garwood 精确泊松法", "95% intervals: exact Poisson (Garwood)")
        let intervals: String? =
            switch ranking.metric.uncertainty {
            case .proportion:
                language.pick("95 % 区间为 \(intervalMethod.title) 法", "95% intervals: \(intervalMethod.title)")
            case .rate, .count: garwood
            case .none:
                language.pick(
                    "没有区间与位次区间：这是存量、金额或自身行为的全数，不含偶然",
                    "no intervals and no rank ranges: a stock, an amount or a full count of the body's own acts has no "
                        + "chance in it")
            }
        let ranges = ranking.draws.map { draws in
            language.pick(
                "位次区间 90 %（随机种子 \(ranking.seed)，\(draws) 次）",
                "rank ranges: 90%, seed \(ranking.seed), \(draws) draws")
        }
        let parts = [intervals, ranges]
        let weights = ranking.rows.compactMap(\.weight)
        let weight = weights.min().flatMap { NumberFormat.fixed($0, digits: 2) }.map { low in
            let high = NumberFormat.fixed(weights.max() ?? 0, digits: 2) ?? low
            return language.pick(
                "收缩估计中自身数值的权重 \(low)–\(high)", "weight of the own value in shrunk \(low)–\(high)")
        }
        let size = range.map { language.pick("样本量（分母）\($0)", "denominators \($0)") }
        let all = parts.compactMap { $0 } + [weight, size].compactMap { $0 }
        return (all + [language.pick("方法：gongkai explain rank", "method: gongkai explain rank")])
            .joined(separator: language.pick("；", "; "))
    }
}
