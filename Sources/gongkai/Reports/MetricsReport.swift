import Analytics
import ParsedCorpus
import Rendering

/// The dictionary as a table, and single entries in words.
struct MetricsReport {
    let language: Language

    func table(_ metrics: [Metric]) -> Table {
        var table = Table(
            [
                whole("id", zh: "指标", en: "id"),
                language == .zh ? Column.text("name_zh", zh: "名称") : Column.text("name_zh").forScripts,
                language == .en
                    ? Column.text("name_en", en: "name") : Column.text("name_en").forScripts,
                Column.text("unit").forScripts,
                Column.text("editions", zh: "表式", en: "forms").forScripts,
                Column.text("numerator").forScripts, Column.text("denominator").forScripts,
                Column.text("parts", zh: "分子/分母", en: "parts").forPeople,
                Column.text("uncertainty").forScripts, Column.text("chained").forScripts,
                Column.text("caveat_zh").forScripts, Column.text("caveat_en").forScripts,
                Column.text("source_zh").forScripts, Column.text("source_en").forScripts,
            ],
            title: language.pick(
                "\(metrics.count) 个指标；表中任一单元格也是指标",
                "\(metrics.count) metrics; any cell of the form is one too"),
            notesAfter: [
                language.pick("gongkai explain 指标：分子、分母、口径、出处", "gongkai explain ID: parts, caveats, source")
            ])
        for metric in metrics {
            table.append([
                .text(metric.id), .text(metric.chinese), .text(metric.english), .text(metric.unit.rawValue),
                .text(metric.editions.map(\.name).joined(separator: " ")), .text(metric.numerator.expression),
                CellContent(metric.denominator?.expression), .text(parts(metric)),
                .text(metric.uncertainty.rawValue), .text(metric.isChained ? "yes" : "no"),
                .text(metric.caveat.chinese), .text(metric.caveat.english), .text(metric.source.chinese),
                .text(metric.source.english),
            ])
        }
        return table
    }

    /// A column that is never cut: what stands in it is typed again.
    private func whole(_ id: String, zh: String, en: String) -> Column {
        var column = Column.text(id, zh: zh, en: en)
        column.minimumWidth = nil
        return column
    }

    /// Numerator and denominator in words, or the unit; and the edition where there is only one.
    private func parts(_ metric: Metric) -> String {
        let fraction = language.pick(metric.fraction.chinese, metric.fraction.english)
        let words = metric.denominator == nil ? unit(metric.unit) : fraction
        guard metric.editions.count == 1 else { return words }
        return words + language.pick("，\(metric.editions[0].name) 年表式", ", \(metric.editions[0].name) form")
    }

    /// One entry, a field a row.
    func entry(_ metric: Metric) -> Explanation {
        var fields: [(zh: String, en: String, text: String)] = [
            ("分子", "numerator", metric.numerator.expression)
        ]
        if let denominator = metric.denominator {
            fields.append(("分母", "denominator", denominator.expression))
        }
        fields += [
            ("单位", "unit", unit(metric.unit)),
            (
                "表式", "forms",
                metric.editions.map(\.name).joined(separator: language.pick("、", ", ")) + chaining(metric)
            ),
            ("误差", "uncertainty", uncertainty(metric.uncertainty)),
            (
                "零分母", "zero denominator",
                language.pick("无从评价，不作 0 % 或 100 %", "not assessable, never 0 % or 100 %")
            ),
            ("出处", "source", language.pick(metric.source.chinese, metric.source.english)),
        ]
        if metric.denominator == nil { fields.removeAll { $0.en == "zero denominator" } }
        if !metric.caveat.isEmpty {
            fields.append(("注意", "note", language.pick(metric.caveat.chinese, metric.caveat.english)))
        }
        return Explanation(
            title: "\(metric.id) · \(language.pick(metric.chinese, metric.english))",
            fields: fields.map { (language.pick($0.zh, $0.en), $0.text) },
            next: "gongkai rank \(metric.id) PATH")
    }

    private func chaining(_ metric: Metric) -> String {
        guard metric.editions.count > 1 else { return "" }
        return metric.isChained
            ? language.pick("，口径一致", ", counted alike")
            : language.pick("，含义不同，不连比", ", of different meaning, never joined")
    }

    private func unit(_ unit: MetricUnit) -> String {
        switch unit {
        case .count: language.pick("个", "a number")
        case .share: language.pick("比（0.459 显示为 45.9 %）", "a ratio (0.459, shown as 45.9 %)")
        case .per100: language.pick("每百件", "per 100")
        case .ratio: language.pick("比值", "a ratio")
        case .yuan: language.pick("元", "yuan")
        case .tenThousandYuan: language.pick("万元", "10,000 yuan")
        }
    }

    private func uncertainty(_ kind: Uncertainty) -> String {
        switch kind {
        case .proportion:
            language.pick(
                "比例：Wilson 区间，Fisher 检验，贝塔–二项收缩", "proportion: Wilson, Fisher, beta-binomial shrinkage")
        case .rate:
            language.pick(
                "计数之比：Garwood 区间，条件检验，伽马–泊松收缩",
                "ratio of counts: Garwood, conditional test, gamma-Poisson shrinkage")
        case .count:
            language.pick(
                "计数：Garwood 区间，条件检验，伽马–泊松位次区间",
                "count: Garwood, conditional test, gamma-Poisson rank ranges")
        case .none:
            language.pick(
                "存量、金额或自身行为的全数：不含偶然，不给区间",
                "a stock, an amount or a full count of own acts: no chance in it, no interval")
        }
    }
}
