import ParsedCorpus
import Rendering

/// A row a report: what it reaches of each item of the scorecard.
struct ScorecardReport {
    /// The reports with a row.
    var reports: [Report]
    /// All reports read: whether last year's is there.
    var among: [Report]
    var findings: [Finding]
    var language: Language

    func table() -> Table {
        let items = Scorecard.items
        var table = Table(
            [
                .text("document", zh: "文件", en: "document"), .text("agency", zh: "机关", en: "agency"),
                .integer("year", zh: "年度", en: "year"), .decimal("score", zh: "得分", en: "score", digits: 1),
                .integer("assessed_weight", zh: "可评权重", en: "assessed"),
            ]
                + items.map {
                    .percent(
                        $0.id.replacing(".", with: "_"), zh: $0.short.chinese, en: $0.short.english, digits: 0
                    )
                })
        table.notesAfter = notes
        let ofDocument = Dictionary(grouping: findings, by: \.document)
        let known = Set(among.compactMap { report in report.year.map { BodyYearKey(report.agency, $0) } })
        for report in reports {
            let card = Scorecard(
                report, findings: ofDocument[report.document] ?? [],
                hasPreviousYear: report.year.map { known.contains(BodyYearKey(report.agency, $0 - 1)) }
                    ?? false, daysLate: report.daysLate)
            table.append(
                [
                    .text(report.document), .text(report.agency), CellContent(report.year),
                    CellContent(card.score), .integer(card.assessedWeight),
                ] + card.items.map { CellContent($0.share) })
        }
        return table
    }

    /// What the columns mean, with their weights.
    private var notes: [String] {
        [
            language.pick(
                "得分为可评各项按权重平均，满分 100；无从评价的项不计。",
                "the score is the mean of the items that can be assessed, by weight, of 100; the others do not count"
            )
        ]
            + Scorecard.items.map { item in
                language.pick(
                    "\(item.short.chinese)（\(item.weight) 分）：\(item.title.chinese)",
                    "\(item.short.english) (\(item.weight) points): \(item.title.english)")
            }
    }

    private struct BodyYearKey: Hashable {
        var agency: String
        var year: Int

        init(_ agency: String, _ year: Int) { (self.agency, self.year) = (agency, year) }
    }
}
