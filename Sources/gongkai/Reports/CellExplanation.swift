import Analytics
import ParsedCorpus

/// One cell of the form in words: labels, editions, the sums and metrics it takes part in.
struct CellExplanation {
    let cell: CellID
    let language: Language

    var explanation: Explanation {
        let form = Form.cells[cell.index]
        let sums = FormSum.all(containing: cell).map { sum in
            "\(sum.rule)\(sum.editions.count == 1 ? " (\(sum.editions[0].name))" : ""): \(side(sum.left)) = \(side(sum.right))"
        }
        let metrics = MetricDictionary.all.filter { $0.cells.contains(cell) }.map(\.id)
        var fields: [(String, String)] = [
            (language.pick("单位", "unit"), form.unit.rawValue),
            (
                language.pick("表式", "forms"),
                form.editions.map(\.name).joined(separator: language.pick("、", ", "))
            ),
        ]
        for sum in sums { fields.append((language.pick("勾稽", "sum"), sum)) }
        if !metrics.isEmpty {
            let words = ReportWords(language: language)
            fields.append((language.pick("指标", "metrics"), words.list(metrics, limit: 12)))
        }
        return Explanation(
            title: "\(cell.name) · \(language.pick(form.titleChinese, form.titleEnglish))", fields: fields,
            next: "gongkai rank \(cell.name) PATH")
    }

    /// A side of a sum; long ones from first to last.
    private func side(_ cells: [CellID]) -> String {
        guard cells.count > 3, let first = cells.first, let last = cells.last else {
            return cells.map(\.name).joined(separator: " + ")
        }
        return language.pick(
            "\(first.name) + … + \(last.name)（\(cells.count) 格）",
            "\(first.name) + … + \(last.name) (\(cells.count) cells)")
    }
}
