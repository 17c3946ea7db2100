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
                ? .change(id, zh: zh, en: en, digits: 2)
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
            ], title: title, notesAfter: notes)
        guard let whole = result.whole else { return table }
        func row(_ name: String, _ earlier: Double?, _ later: Double?, _ parts: [Double]) {
            table.append(
                [.text(name), CellContent(earlier), CellContent(later)] + parts.map { .number($0 * scale) })
        }
        row(
            language.pick("合计", "total"), whole.earlierRate * scale, whole.laterRate * scale,
            [whole.within, whole.composition, whole.entry, whole.exit, whole.change])
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

    private var notes: [String] {
        guard result.whole != nil else {
            return [
                language.pick(
                    "无从分解：需要两个年度，且指标有分母。",
                    "nothing to take apart: it takes two years and a metric with a denominator.")
            ]
        }
        var notes = words.leftOut(result.leftOut, showsYear: true)
        if let paradox = result.paradox, paradox.isReversal {
            notes.append(
                language.pick(
                    "注意：合并值与各机关走向相反（升 \(paradox.rising)，降 \(paradox.falling)）：比重变化所致（辛普森悖论）。",
                    "mind: the pooled value moved against all bodies that moved (\(paradox.rising) up, \(paradox.falling) "
                        + "down): Simpson's paradox."))
        }
        notes.append(
            language.pick(
                "自身变化：各机关比率的变化；比重变化：办理量在机关间的移动（Kitagawa 1955）；单位百分点，各部分相加等于合并值的变化。",
                "within: the bodies' own rates changed; composition: caseload moved between them (Kitagawa 1955); the "
                    + "parts add up to the change of the pooled value, in points."))
        return notes
    }
}
