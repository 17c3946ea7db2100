import ParsedCorpus
import Rendering

/// One cell of one report: its value and place, the cells beside it, and the form's sums it takes part in.
struct TraceReport {
    var report: Report
    var cell: CellID

    // MARK: - For people

    /// Some lines: what and whose it is, where it stands, its row with the cell in brackets, its sums, what was noted.
    func text(_ language: Language) -> String {
        let definition = Form.cells[cell.index]
        let title = language.pick(definition.titleChinese, definition.titleEnglish)
        var text = "\(report.agency) \(report.year.map(String.init) ?? "") · \(title)\n"
        guard let reading = report[cell] else {
            return text + language.pick("文件中没有此单元格", "the document has no such cell") + "\n\n"
        }
        let value = reading.value?.description ?? state(reading.status, language)
        let place = language.pick(reading.location.chinese, reading.location.description)
        text += "\(value)   \(report.document): \(place)   \(confirmation(language))\n"
        if reading.raw != value {
            text += language.pick("原文", "as printed") + ": \(TerminalText.sanitized(reading.raw))\n"
        }
        if let row = CellRow(around: cell, in: report) { text += "\n    \(row.text(language))\n" }
        if !sums.isEmpty { text += "\n" }
        for (sum, holds) in sums {
            let verdict = holds ? language.pick("相符", "holds") : language.pick("不符", "broken")
            text += "    \(verdict)  \(equation(sum, holds))  (\(sum.rule))\n"
        }
        for note in report.notes where note.cells.contains(cell) {
            text += "    [\(note.rule)] \(language.pick(note.chinese ?? note.message, note.message))\n"
        }
        return text + "\n"
    }

    private func state(_ status: CellStatus, _ language: Language) -> String {
        switch status {
        case .number: language.pick("数字", "number")
        case .blank: language.pick("空白", "blank")
        case .notApplicable: language.pick("不适用", "not applicable")
        case .unreadable: language.pick("无法辨认", "unreadable")
        case .absent: language.pick("缺", "absent")
        }
    }

    private func confirmation(_ language: Language) -> String {
        let (held, broken) = (rules(holding: true).count, rules(holding: false).count)
        var words = language.pick("\(held) 个合计予以印证", "confirmed by \(held) \(held == 1 ? "sum" : "sums")")
        if broken > 0 { words += language.pick("，\(broken) 个不符", ", \(broken) broken") }
        return words
    }

    // MARK: - Sums

    /// The form's sums with the cell that can be worked out, and whether they hold.
    private var sums: [(sum: FormSum, holds: Bool)] {
        let edition = report.applicationsEdition ?? .form2021
        return FormSum.all(containing: cell).filter { $0.editions.contains(edition) }
            .compactMap { sum in sum.holds { report[$0] }.map { (sum, $0) } }
    }

    private func rules(holding: Bool) -> [String] {
        sums.filter { $0.holds == holding }.map(\.sum.rule)
    }

    private func equation(_ sum: FormSum, _ holds: Bool) -> String {
        let (left, right) = (terms(sum.left), terms(sum.right))
        if holds { return "\(left) = \(right)" }
        let total = sum.sum(sum.left) { report[$0] }?.sum
        return "\(left) = \(total.map(String.init) ?? "?"), not \(right)"
    }

    /// The numbers that are not 0, with plus signs between them.
    private func terms(_ cells: [CellID]) -> String {
        let numbers = cells.compactMap { report[$0]?.value?.wholeNumber }.filter { $0 != 0 }
        return numbers.isEmpty ? "0" : numbers.map { $0 < 0 ? "(\($0))" : "\($0)" }.joined(separator: "+")
    }

    // MARK: - For scripts

    /// A row: what `parse` says of the cell, and the rules of the sums that hold and that are broken.
    static func table(_ traces: [TraceReport]) -> Table {
        var table = Table([
            .text("document", zh: "文件", en: "document"), .text("agency", zh: "机关", en: "agency"),
            .text("region", zh: "地区", en: "region"), .integer("year", zh: "年度", en: "year"),
            .text("edition", zh: "表式", en: "form"), .text("cell", zh: "单元格", en: "cell"),
            .number("value", zh: "数值", en: "value"), .text("status", zh: "状态", en: "status"),
            .text("raw", zh: "原文", en: "as printed"), .text("location", zh: "位置", en: "location"),
            .text("confirmed_by", zh: "印证的合计", en: "sums that hold"),
            .text("broken", zh: "不符的合计", en: "sums that are broken"),
        ])
        for trace in traces { table.append(trace.row) }
        return table
    }

    private var row: [CellContent] {
        let reading = report[cell]
        return [
            .text(report.document), .text(report.agency), .text(report.region), CellContent(report.year),
            CellContent(report.edition(of: Form.cells[cell.index].section)?.name), .text(cell.name),
            CellContent(exact: reading?.value?.description),
            .text((reading?.status ?? .absent).rawValue), CellContent(reading?.raw),
            CellContent(reading?.location.description),
            .text(rules(holding: true).joined(separator: " ")),
            .text(rules(holding: false).joined(separator: " ")),
        ]
    }
}
