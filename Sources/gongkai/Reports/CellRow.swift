import ParsedCorpus
import Rendering

/// The cells that stand in one row of the form with a cell, as a report has them.
struct CellRow {
    private let report: Report
    private let cell: CellID
    private let cells: [CellID]

    /// - Returns: nil for a fact of the prose.
    init?(around cell: CellID, in report: Report) {
        (self.report, self.cell) = (report, cell)
        let rows: [[CellID]]
        switch Form.cells[cell.index].section {
        case .disclosure:
            let edition = report.disclosureEdition ?? Form.cells[cell.index].editions[0]
            rows = DisclosureRow.allCases.map { $0.cells(in: edition) }
        case .applications:
            rows = ApplicationRow.allCases.map { row in ApplicantColumn.allCases.map(row.cell) }
        case .disputes:
            rows = DisputeBlock.allCases.map { block in DisputeOutcome.allCases.map(block.cell) }
        case .prose:
            return nil
        }
        // A cell of the other edition stands alone.
        cells = rows.first { $0.contains(cell) } ?? [cell]
    }

    /// The row's label and its numbers, the cell in brackets: `行政复议 │ 结果维持 1  结果纠正 0  …  总计 [1]`.
    /// The seven columns of section 3 are known to whoever reads it, and their labels would fill two lines.
    func text(_ language: Language) -> String {
        let definition = Form.cells[cell.index]
        let numbers = cells.map { id in
            let number = id == cell ? "[\(printed(id))]" : printed(id)
            if definition.section == .applications { return number }
            let column = Form.cells[id.index]
            return language.pick(column.columnChinese, column.columnEnglish) + " " + number
        }
        return "\(definition.rowChinese) │ \(numbers.joined(separator: "  "))"
    }

    private func printed(_ id: CellID) -> String {
        guard let reading = report[id] else { return "·" }
        return reading.value?.description
            ?? (reading.raw.isEmpty ? "·" : TerminalText.sanitized(reading.raw))
    }
}
