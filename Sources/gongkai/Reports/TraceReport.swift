import ParsedCorpus
import Rendering

/// One cell of one report with its surroundings.
struct TraceReport {
    var report: Report
    var cell: CellID

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
        if definition.section == .applications { text += "\n    \(row())\n" }
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

    /// Which of the form's sums hold with the number, and which do not.
    private func confirmation(_ language: Language) -> String {
        let edition = report.applicationsEdition ?? .form2021
        let sums = FormSum.all(containing: cell).filter { $0.editions.contains(edition) }
        let assessed = sums.compactMap { sum in sum.holds { report[$0] }.map { (sum, $0) } }
        let broken = assessed.filter { !$0.1 }.map(\.0.rule)
        let held = assessed.count - broken.count
        let confirmed = language.pick("\(held) 个合计予以印证", "confirmed by \(held) sums")
        return broken.isEmpty
            ? confirmed : confirmed + language.pick("，不符：", ", breaks ") + broken.joined(separator: ", ")
    }

    /// The row the cell stands in, the cell in brackets.
    private func row() -> String {
        let index = cell.index - ApplicationRow.newReceived.cell(.naturalPerson).index
        guard let row = ApplicationRow(rawValue: UInt8(index / 7)) else { return "" }
        let cells = ApplicantColumn.allCases.map { column -> String in
            let id = row.cell(column)
            let text =
                report[id].map {
                    $0.value?.description ?? ($0.raw.isEmpty ? "·" : TerminalText.sanitized($0.raw))
                } ?? "·"
            return id == cell ? "[\(text)]" : text
        }
        return "\(row.chinese) │ \(cells.joined(separator: "  "))"
    }
}
