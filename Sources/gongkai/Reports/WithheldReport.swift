import Analytics
import ParsedCorpus
import Rendering

/// The bodies that a result leaves out, a row each with the reason.
struct WithheldReport {
    let bodies: [LeftOutBody]
    let title: String
    let language: Language

    func table() -> Table {
        let words = ReportWords(language: language)
        let none = language.pick("没有未列入的机关。", "no body is left out.")
        var agency = Column.text("agency", zh: "机关", en: "agency")
        // Who it is matters more than the end of the reason.
        agency.minimumWidth = 30
        var table = Table(
            [
                agency, .integer("year", zh: "年度", en: "year"),
                Column.text("reason").forScripts, Column.text("cell").forScripts,
                Column.number("numerator").forScripts, Column.number("denominator").forScripts,
                Column.text("why", zh: "原因", en: "reason").forPeople,
            ], title: title, notesAfter: bodies.isEmpty ? [none] : [])
        for body in bodies {
            var cell: CellID?
            var counts: (Double?, Double?)
            switch body.reason {
            case .missing(.noNumber(let missing)), .missing(.notOnForm(let missing, _)): cell = missing
            case .contradiction(let numerator, let denominator): counts = (numerator, denominator)
            case .tooFew(let size): counts.1 = size
            case .nothingToDivideBy: counts.1 = 0
            case .noReport, .consolidated, .reportsDiffer: break
            }
            table.append([
                .text(body.agency), .integer(body.year), .text(body.reason.id),
                cell.map { .text($0.name) } ?? .missing, CellContent(counts.0), CellContent(counts.1),
                .text(words.reason(body.reason)),
            ])
        }
        return table
    }
}

extension LeftOutBody.Reason {
    /// The name in columns for scripts.
    var id: String {
        switch self {
        case .noReport: "no_report"
        case .missing(.noNumber): "no_number"
        case .missing(.notOnForm): "not_on_form"
        case .nothingToDivideBy: "nothing_to_divide_by"
        case .contradiction: "contradiction"
        case .tooFew: "too_few"
        case .consolidated: "covers_others"
        case .reportsDiffer: "reports_differ"
        }
    }
}
