import Analytics
import ParsedCorpus
import Rendering

extension TrendReport {
    /// What to know before reading the numbers.
    func notes(_ documents: [Panel.LeftOut]) -> [String] {
        if trend.series.isEmpty { return [language.pick("没有符合条件的年报。", "no report matches.")] }
        var notes: [String] = []
        if trend.series.count == 1 { notes += brokenSums(trend.series[0]) }
        notes += trend.series.flatMap(successions)
        notes +=
            trend.series.count == 1
            ? missing(trend.series[0]) : words.leftOut(trend.withoutValue, showsYear: true)
        notes += editions()
        notes += trend.series.count == 1 ? test(trend.series[0]) : manyTests()
        if let note = trend.intervalMethod.note(language), trend.metric.uncertainty == .proportion {
            notes.append(note)
        }
        if !trend.metric.caveat.isEmpty, trend.series.count > 1 || !trend.metric.isChained {
            notes.append(language.pick(trend.metric.caveat.chinese, trend.metric.caveat.english))
        }
        notes += words.leftOut(trend.leftOut, showsYear: true)
        return notes + words.documents(documents.filter { leftOut in isDuplicate(leftOut) })
    }

    private func isDuplicate(_ leftOut: Panel.LeftOut) -> Bool {
        if case .duplicate = leftOut.cause { true } else { false }
    }

    /// The years whose numbers contradict each other, with both sides of the sum.
    private func brokenSums(_ series: Trend.Series) -> [String] {
        series.points.filter { !$0.brokenRules.isEmpty }.prefix(3).map { point in
            let rule = point.brokenRules[0]
            let sides = point.row.flatMap { BrokenSum.text(rule, in: $0, language) } ?? ""
            let more =
                point.brokenRules.count > 1
                ? language.pick(
                    "，另 \(point.brokenRules.count - 1) 处", " and \(point.brokenRules.count - 1) more") : ""
            let command =
                "gongkai check \(paths.joined(separator: " ")) --agency \(series.name) --year \(point.year)"
            return language.pick(
                "! \(point.year) 年：\(sides)（\(rule)\(more)）。\(command)",
                "! \(point.year): \(sides) (\(rule)\(more)). \(command)")
        }
    }

    /// What the lineage file says of a series: chained under another name, or ended.
    private func successions(_ series: Trend.Series) -> [String] {
        var notes = series.renamedYears.compactMap { year -> String? in
            guard let former = series.points.last(where: { $0.year < year })?.formerName else { return nil }
            let name = series.points.first { $0.year == year }?.formerName ?? series.name
            return trend.bridgesRenames
                ? language.pick(
                    "‡ \(year) 年起为\(name)，此前为\(former)（沿革文件）：视为同一机关，前后连比。",
                    "‡ \(name) from \(year), \(former) before (lineage file): taken as one body, compared across."
                )
                : language.pick(
                    "‡ \(year) 年起为\(name)，此前为\(former)（沿革文件）：前后不连比，趋势只看其后；--bridge-renames 可连比。",
                    "‡ \(name) from \(year), \(former) before (lineage file): not compared across, trends are of the "
                        + "years after; --bridge-renames compares.")
        }
        switch series.points.last?.row?.succession ?? .none {
        case .merged(let heir):
            notes.append(
                language.pick(
                    "\(series.name)并入\(heir)（沿革文件）：不是同一机关，不连比。",
                    "\(series.name) was merged into \(heir) (lineage file): not one body, not compared."))
        case .split(let heirs):
            notes.append(
                language.pick(
                    "\(series.name)分为\(words.list(heirs))（沿革文件）：不是同一机关，不连比。",
                    "\(series.name) was divided into \(words.list(heirs)) (lineage file): not one body, not compared."
                ))
        case .renamed, .none: break
        }
        return notes
    }

    /// The years of the one series without a report or without a value.
    private func missing(_ series: Trend.Series) -> [String] {
        var notes: [String] = []
        if !series.gapYears.isEmpty {
            notes.append(
                language.pick(
                    "缺 \(words.years(series.gapYears))年报，不跨年连比。",
                    "no report of \(words.years(series.gapYears)); not bridged."))
        }
        for body in trend.withoutValue where body.reason != .noReport {
            notes.append("\(body.year): " + words.reason(body.reason))
        }
        return notes
    }

    private func editions() -> [String] {
        let found = Set(trend.series.flatMap(\.points).compactMap(\.edition))
        let breaks = Set(trend.series.flatMap(\.breakYears)).sorted()
        if !breaks.isEmpty {
            return [
                language.pick(
                    "// \(words.years(breaks))表式改变、含义不同，前后不连比，趋势只看其后。",
                    "// the form changed its meaning in \(words.years(breaks)): nothing is compared across, and trends are of the years after."
                )
            ]
        }
        guard found.count > 1, trend.metric.section == .applications else { return [] }
        return [
            language.pick(
                "表式 2019 与 2021 的口径一致，可以连比。",
                "the 2019 and 2021 forms count this alike; the series is not broken.")
        ]
    }

    private func test(_ series: Trend.Series) -> [String] {
        guard let test = series.test else {
            return [
                language.pick(
                    "不足三年，既不能检验趋势，也不能估计斜率。",
                    "fewer than three years: neither a trend nor a slope can be told.")
            ]
        }
        let p = ReportWords.p(test.pValue, digits: 3)
        let least = NumberFormat.text(test.smallestPValue, .probability(digits: 3)) ?? ""
        let count = series.testedYears.count
        let verdict: String
        if test.smallestPValue >= 0.05 {
            verdict = language.pick(
                "这些数据最小只能到 \(least)，无论如何断言不了趋势",
                "\(least) is the least such data can give, so no trend can be shown")
        } else if test.pValue >= 0.05 {
            verdict = language.pick(
                "不足以断言趋势（最小可及 \(least)）", "not enough to speak of a trend (\(least) is the least possible)")
        } else {
            verdict = test.s > 0 ? language.pick("上升", "rising") : language.pick("下降", "falling")
        }
        return [
            language.pick(
                "\(count) 年数据，精确 Mann–Kendall 检验 \(p)，\(verdict)。",
                "\(count) years, exact Mann–Kendall test \(p): \(verdict).")
        ] + slope(series)
    }

    /// Sen's slope in words, in points a year for shares.
    private func slope(_ series: Trend.Series) -> [String] {
        guard let slope = series.slope else { return [] }
        func text(_ value: Double) -> String { format.signed(value, format.slopeStyle) }
        let unit =
            format.metric.unit == .share
            ? language.pick(" 个百分点", " points") : ""
        guard let interval = slope.interval else {
            return [
                language.pick(
                    "Sen 斜率每年 \(text(slope.slope))\(unit)；不足五年，95 % 区间无从谈起。",
                    "Sen's slope \(text(slope.slope))\(unit) a year; fewer than five years give no 95% interval."
                )
            ]
        }
        let level = NumberFormat.fixed(interval.level * 100, digits: 1) ?? ""
        return [
            language.pick(
                "Sen 斜率每年 \(text(slope.slope))\(unit)，\(level) % 区间 \(text(interval.low))…\(text(interval.high))。",
                "Sen's slope \(text(slope.slope))\(unit) a year, \(level)% interval \(text(interval.low))…\(text(interval.high))."
            )
        ]
    }

    private func manyTests() -> [String] {
        let tests = trend.series.compactMap(\.test)
        if tests.isEmpty { return [] }
        let moving = trend.series.filter { ($0.qValue ?? 1) < 0.05 }
        let up = moving.count { ($0.test?.s ?? 0) > 0 }
        let down = moving.count - up
        var notes = [
            language.pick(
                "精确 Mann–Kendall 检验 \(tests.count) 列（Benjamini–Hochberg 校正后 q < 0.05）：上升 \(up)，下降 \(down)。",
                "exact Mann–Kendall tests of \(tests.count) series (q < 0.05 after Benjamini–Hochberg): \(up) rising, \(down) falling."
            )
        ]
        let powerless = tests.count { $0.smallestPValue >= 0.05 }
        if powerless > 0 {
            notes.append(
                language.pick(
                    "其中 \(powerless) 列年份太少或同值太多，最小可及的 p 也在 0.05 以上，断言不了趋势。",
                    "\(powerless) of them have too few years or too many equal values: even the least possible p is above 0.05."
                ))
        }
        let q = trend.series.flatMap { $0.points.compactMap(\.qValue) }
        if !q.isEmpty {
            let sure = q.count { $0 < 0.05 }
            notes.append(
                language.pick(
                    "逐年变化检验 \(q.count) 处，同年之内校正后 q < 0.05 者 \(sure) 处。",
                    "changes from year to year: \(q.count) tested, \(sure) with q < 0.05 among those of their year."
                ))
        }
        return notes
    }
}

/// Both sides of a sum that does not add up, in words.
enum BrokenSum {
    static func text(_ rule: String, in row: BodyYear, _ language: Language) -> String? {
        let edition = row.applicationsEdition ?? .form2021
        guard let sum = FormSum.all(in: edition).first(where: { $0.rule == rule }) else { return nil }
        func total(_ cells: [CellID]) -> Int { cells.reduce(0) { $0 + Int(row[$1] ?? 0) } }
        let (left, right) = (total(sum.left), total(sum.right))
        return switch sum.kind {
        case .balance:
            language.pick(
                "新收＋结转为 \(left)，办结＋结转下年为 \(right)",
                "new and carried in are \(left), handled and carried forward \(right)")
        case .outcomes:
            language.pick(
                "办理结果各行之和为 \(left)，总计栏为 \(right)",
                "the outcome rows add up to \(left), the total row says \(right)")
        case .columns:
            language.pick(
                "各类申请人之和为 \(left)，总计列为 \(right)",
                "the applicants add up to \(left), the total column says \(right)")
        case .disputes:
            language.pick(
                "各结果之和为 \(left)，总计为 \(right)", "the outcomes add up to \(left), the total says \(right)")
        }
    }
}
