import Analytics
import Rendering

/// Groups side by side.
struct GroupCompareReport {
    let comparison: GroupComparison
    let key: GroupKey
    let language: Language

    private var words: ReportWords { ReportWords(language: language) }

    /// A row a metric and group, in the columns of bodies: `peers` and the quartiles are those of the group's own.
    func longTable() -> Table {
        var table = Table(CompareReport.longColumns)
        for entry in comparison.entries {
            table.append([
                .text(entry.metric.id), .text(entry.group), CellContent(comparison.year),
                CellContent(entry.value.value), CellContent(entry.value.numerator),
                CellContent(entry.value.denominator), CellContent(entry.interval?.low),
                CellContent(entry.interval?.high), .integer(entry.bodyCount),
                CellContent(entry.quartiles?.q1), CellContent(entry.quartiles?.median),
                CellContent(entry.quartiles?.q3), .missing, .text(key == .region ? entry.group : ""),
            ])
        }
        return table
    }

    /// A row a metric, a column a group.
    func table() -> Table {
        let groups = comparison.groups.map { words.group($0, key) }
        var columns: [Column] = [.text("metric", zh: "指标", en: "metric")]
        for (index, group) in groups.enumerated() {
            columns.append(Column("group\(index)", zh: group, en: group).compound)
        }
        let years = words.years([comparison.year].compactMap { $0 })
        let title = language.pick(
            "比较 · \(years)，\(words.groups(groups.count))",
            "comparison, \(years), \(words.groups(groups.count))")
        var table = Table(columns, title: title, notesAfter: notes)
        if groups.isEmpty { return table }
        for start in stride(from: 0, to: comparison.entries.count, by: groups.count) {
            let entries = comparison.entries[start..<start + groups.count]
            let format = MetricFormat(metric: entries[start].metric, language: language)
            table.append(
                [.text(format.name)] + entries.map { CellContent($0.value.value.map(format.text)).marked($0) }
            )
        }
        return table
    }

    private var notes: [String] {
        if comparison.groups.isEmpty { return [language.pick("没有符合条件的年报。", "no report matches.")] }
        var notes = words.leftOut(comparison.leftOut)
        if comparison.entries.contains(where: { !$0.brokenRules.isEmpty }) { notes.append(words.brokenSums) }
        notes.append(
            language.pick(
                "各组机关合并计算（分子、分母各自相加），无数值者不计；计入几个机关、组内四分位数与 95 % 区间见 --format csv。",
                "each group taken as one: numerators and denominators added up, bodies without a value left out; how many count, their quartiles and 95% intervals: --format csv."
            ))
        return notes
    }
}

extension CellContent {
    /// With a `!` where sums behind it are broken.
    fileprivate func marked(_ entry: GroupComparison.Entry) -> CellContent {
        if entry.brokenRules.isEmpty { return self }
        guard case .text(let words) = self else { return .text("— !") }
        return .text(words + " !")
    }
}
