import Analytics
import Rendering

/// A change taken apart, as a table.
struct DecomposeReport {
    let result: Decomposition
    var grouping: BodyGrouping?
    let language: Language

    private var format: MetricFormat { MetricFormat(metric: result.metric, language: language) }
    private var words: ReportWords { ReportWords(language: language) }

    func table(top: Int?) -> Table {
        let scale = result.metric.unit.scale
        func part(_ id: String, _ zh: String, _ en: String) -> Column {
            result.metric.unit == .share
                ? .change(id, zh: zh + " pp", en: en + ", pp", digits: 2)
                : Column(id, zh: zh, en: en, kind: .number(.decimal(digits: 3)), showsSign: true)
        }
        let years = result.years ?? (0, 0)
        var table = Table(
            [
                .text("agency", zh: "机关", en: "agency"),
                format.column("earlier", zh: "\(years.earlier)", en: "\(years.earlier)"),
                format.column("later", zh: "\(years.later)", en: "\(years.later)"),
                part("within", "自身变化", "within"), part("composition", "比重变化", "composition"),
                part("entry", "新增", "entry"), part("exit", "退出", "exit"), part("total", "合计", "total"),
                Column.text("simpson").forScripts,
            ], title: title, notesAfter: notes)
        guard let whole = result.whole else { return table }
        func row(
            _ name: String, _ earlier: Double?, _ later: Double?, _ parts: [Double], simpson: String? = nil
        ) {
            var cells: [CellContent] = [.text(name), CellContent(earlier), CellContent(later)]
            for part in parts { cells.append(.number(part * scale)) }
            table.append(cells + [CellContent(simpson)])
        }
        let simpson = result.paradox.map {
            $0.isReversal ? "reversal" : $0.withinOpposesChange ? "opposed" : "no"
        }
        row(
            language.pick("合计", "total"), whole.earlierRate * scale, whole.laterRate * scale,
            [whole.within, whole.composition, whole.entry, whole.exit, whole.change], simpson: simpson)
        for body in result.rows.prefix(top ?? .max) {
            let part = body.part
            row(
                grouping.map { words.group(body.agency, $0.key) } ?? body.agency, body.earlier?.value,
                body.later?.value,
                [part.within, part.composition, part.entry, part.exit, body.total])
        }
        return table
    }

    private var title: String {
        let years = result.years.map { "\($0.earlier)–\($0.later)" } ?? ""
        return language.pick(
            "\(format.name)变化的分解 · \(years) 年", "change of \(format.name) taken apart, \(years)")
    }

    /// Why nothing can be taken apart.
    static func nothing(_ result: Decomposition, _ language: Language) -> String {
        guard let years = result.years else {
            return language.pick(
                "无从分解：需要两个年度的年报，且指标有分母。",
                "nothing to take apart: it takes reports of two years and a metric with a denominator.")
        }
        let span = "\(years.earlier)–\(years.later)"
        return result.isBroken
            ? language.pick(
                "\(span) 年之间表式改变、含义不同，不连比，无从分解。",
                "the form changed its meaning between the years \(span): nothing is compared across, nothing to take apart."
            )
            : language.pick(
                "\(span)：其中一年没有机关有数，无从分解。",
                "no body has a value in one of the years \(span): nothing to take apart.")
    }

    private var notes: [String] {
        guard result.whole != nil else {
            return [Self.nothing(result, language)]
        }
        var notes = words.leftOut(result.leftOut, showsYear: true)
        for body in result.renamed {
            notes.append(
                language.pick(
                    "‡ \(body.agency)此前为\(body.former)（沿革文件）：按同一机关计，其变化列入自身变化。",
                    "‡ \(body.agency), \(body.former) before (lineage file), counts as one body: its change is within."
                ))
        }
        if let paradox = result.paradox, paradox.isReversal {
            notes.append(
                language.pick(
                    "辛普森悖论：合并值与所有变动的机关走向相反（升 \(paradox.rising)，降 \(paradox.falling)），系比重变化所致。",
                    "Simpson's paradox: the pooled value moved against all bodies that moved (\(paradox.rising) up, "
                        + "\(paradox.falling) down), because caseload moved between them."))
        } else if let paradox = result.paradox, paradox.withinOpposesChange {
            notes.append(
                language.pick(
                    "近乎辛普森悖论：合并值的变化与各机关自身变化之和方向相反，不可当作各机关的变化来读。",
                    "close to Simpson's paradox: the pooled value moved one way, the bodies' own rates together the other; "
                        + "do not read one for the other."))
        }
        if grouping != nil {
            notes.append(
                language.pick(
                    "各组以合并值计：组内机关的增减也在自身变化与比重变化之中。",
                    "groups count as one body each: members that came or went are in within and composition.")
            )
        }
        notes.append(
            language.pick(
                "自身变化：各机关比率的变化；比重变化：办理量在机关间的移动（Kitagawa 1955）；\(unit.zh)，各部分相加等于合并值的变化。方法：gongkai explain decompose",
                "within: the bodies' own rates changed; composition: caseload moved between them (Kitagawa 1955); the "
                    + "parts add up to the change of the pooled value, \(unit.en). method: gongkai explain decompose"
            ))
        return notes
    }

    private var unit: (zh: String, en: String) {
        result.metric.unit == .share ? ("pp 为百分点", "pp: percentage points") : ("单位与指标相同", "in its unit")
    }
}
