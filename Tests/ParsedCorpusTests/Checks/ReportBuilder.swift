import ParsedCorpus
import _TestSupport

/// Reports made of figures, for tests of the checks.
enum ReportBuilder {
    /// The report a perfect reader would make of `synthetic`.
    static func report(_ synthetic: SyntheticReport, document: String = "report.html") -> Report {
        var report = report(
            synthetic.figures, disclosure: synthetic.disclosureEdition,
            applications: synthetic.applicationsEdition, document: document, agency: synthetic.body.name,
            year: synthetic.year)
        for (fact, value) in synthetic.prose {
            set(&report, fact.cell.name, Quantity(value))
        }
        return report
    }

    /// A report with every cell of the two editions' tables; 0 where `figures` has no number.
    static func report(
        _ figures: Figures, disclosure: Edition, applications: Edition, document: String = "report.html",
        agency: String = "青川县司法局", year: Int? = 2023
    ) -> Report {
        var report = Report(document: document, format: .html)
        report.agency = agency
        report.year = year
        report.disclosureEdition = disclosure
        report.applicationsEdition = applications
        report.disputesEdition = applications
        for cell in Form.allCells.prefix(Form.tableCellCount) {
            let form = Form.cells[cell.index]
            let edition = form.section == .disclosure ? disclosure : applications
            guard form.editions.contains(edition) else { continue }
            let value = figures[cell] ?? .zero
            report.cells.append(
                CellReading(
                    cell: cell, status: .number, value: value, raw: value.description,
                    location: .cell(table: 1, row: cell.index, column: 1)))
        }
        return report
    }

    /// A clean report of the 2021 form with `values`; all other cells are 0.
    static func report(
        _ values: [String: Int] = [:], edition: Edition = .form2021, document: String = "report.html",
        agency: String = "青川县司法局", year: Int? = nil
    ) -> Report {
        var figures = Figures()
        for (name, value) in values { figures[name] = Quantity(value) }
        return report(
            figures, disclosure: edition, applications: edition, document: document, agency: agency,
            year: year ?? (edition == .form2021 ? 2023 : 2020))
    }

    /// Puts a number into a cell of `report`.
    static func set(_ report: inout Report, _ name: String, _ value: Quantity, raw: String? = nil) {
        change(&report, name) {
            $0.status = .number
            $0.value = value
            $0.raw = raw ?? value.description
        }
    }

    static func set(_ report: inout Report, _ name: String, _ value: Int) {
        set(&report, name, Quantity(value))
    }

    /// Gives a cell another state without a number.
    static func set(_ report: inout Report, _ name: String, _ status: CellStatus, raw: String = "") {
        change(&report, name) {
            $0.status = status
            $0.value = nil
            $0.raw = raw
        }
    }

    /// Takes cells out of `report`.
    static func remove(_ report: inout Report, _ prefix: String) {
        report.cells.removeAll { $0.cell.name.hasPrefix(prefix) }
    }

    private static func change(_ report: inout Report, _ name: String, _ body: (inout CellReading) -> Void) {
        let cell = CellID(name)!
        if !report.cells.contains(where: { $0.cell == cell }) {
            let reading = CellReading(cell: cell, status: .blank, raw: "", location: .unknown)
            report.cells.append(reading)
            report.cells.sort { $0.cell < $1.cell }
        }
        for index in report.cells.indices where report.cells[index].cell == cell {
            body(&report.cells[index])
        }
    }
}

extension [Finding] {
    /// The ids of the rules, sorted, each once.
    var rules: [String] { Set(map(\.rule)).sorted() }

    /// The ids of the rules of severity error, sorted, each once.
    var errors: [String] { filter { $0.severity == .error }.rules }
}
