import ParsedCorpus
import Rendering

/// The cells of reports as rows: CSV as it comes, every other format from a table at the end.
struct CellsReport {
    private let isWide: Bool
    private let format: OutputFormat
    /// Whether a column says what was repaired, and in which language.
    private let repairs: Bool
    private let language: Language
    private var csv: CSVWriter
    private var table: Table
    private var hasHeader = false

    init(isWide: Bool, format: OutputFormat, excel: Bool, repairs: Bool, language: Language) {
        self.isWide = isWide
        self.format = format
        (self.repairs, self.language) = (repairs, language)
        csv = CSVWriter(excel ? .excel : .plain, capacity: 1 << 20)
        table = Table(Self.columns(isWide, repairs))
    }

    /// Adds the cells of `report`, in which `applied` stand for what the document has.
    mutating func append(_ report: Report, _ applied: [AppliedRepair]) {
        let repairs = Dictionary(applied.map { ($0.cell, $0) }, uniquingKeysWith: { first, _ in first })
        if format == .csv {
            writeHeader()
            if isWide { writeWide(report, applied) } else { writeLong(report, repairs) }
        } else if isWide {
            table.append(Self.wideRow(report) + content(applied))
        } else {
            for reading in report.cells {
                let repair = repairs[reading.cell]
                table.append(
                    Self.longRow(
                        report, reading, status: status(reading, repair), place: place(reading.location))
                        + content(repair.map { [$0] } ?? []))
            }
        }
    }

    /// The status that the document's own cell has.
    private func status(_ reading: CellReading, _ repair: AppliedRepair?) -> CellStatus {
        repair.map { $0.before?.status ?? .absent } ?? reading.status
    }

    /// Scripts find places in one spelling, whatever the language.
    private func place(_ location: Location) -> String {
        format.isForPeople ? language.pick(location.chinese, location.description) : location.description
    }

    /// What the column of repairs says; nil where there is no such column.
    private func mark(_ applied: [AppliedRepair]) -> String? {
        repairs
            ? applied.map { language.pick($0.text.chinese, $0.text.english) }.joined(separator: "; ") : nil
    }

    /// The CSV written so far; empty for the other formats.
    mutating func drain() -> [UInt8] { format == .csv ? csv.drain() : [] }

    /// What is left to write.
    mutating func finish(_ output: OutputOptions) throws -> [UInt8] {
        if format != .csv {
            return try table.bytes(
                as: format, header: output.header, language: output.language.header, excel: output.excel,
                canvas: output.canvas)
        }
        writeHeader()
        return csv.drain()
    }

    // MARK: - Columns

    private static let documentColumns: [Column] = [
        .text("document", zh: "文件", en: "document"), .text("agency", zh: "机关", en: "agency"),
        .text("region", zh: "地区", en: "region"), .integer("year", zh: "年度", en: "year"),
        .text("edition", zh: "表式", en: "form"),
    ]

    private static let longColumns: [Column] =
        documentColumns + [
            .text("cell", zh: "单元格", en: "cell"), .number("value", zh: "数值", en: "value"),
            .text("status", zh: "状态", en: "status"), .text("raw", zh: "原文", en: "as printed"),
            .text("location", zh: "位置", en: "location"),
        ]

    private static let wideColumns: [Column] =
        documentColumns + [.text("disclosure_edition", zh: "第二部分表式", en: "form of section 2")]
        + Form.cells.map { .number($0.name, zh: $0.titleChinese, en: $0.titleEnglish) }

    private func content(_ applied: [AppliedRepair]) -> [CellContent] {
        mark(applied).map { [.text($0)] } ?? []
    }

    private static func columns(_ isWide: Bool, _ repairs: Bool) -> [Column] {
        (isWide ? wideColumns : longColumns)
            + (repairs ? [.text("repair", zh: "修正", en: "repair")] : [])
    }

    // MARK: - CSV

    private mutating func writeHeader() {
        if hasHeader { return }
        hasHeader = true
        for column in Self.columns(isWide, repairs) { csv.append(column.id) }
        csv.endRow()
    }

    /// What the rows of a report begin with, up to the edition.
    private func start(_ report: Report, _ edition: Edition?) -> CSVWriter.Cells {
        csv.cells { csv in
            csv.append(report.document)
            csv.append(report.agency)
            csv.append(report.region)
            if let year = report.year { csv.append(year) } else { csv.appendMissing() }
            csv.append(edition?.name ?? "")
        }
    }

    private mutating func writeLong(_ report: Report, _ applied: [CellID: AppliedRepair]) {
        var (section, start) = (FormSection.prose, start(report, report.edition(of: .prose)))
        for reading in report.cells {
            let cell = Form.cells[reading.cell.index]
            if cell.section != section {
                (section, start) = (cell.section, self.start(report, report.edition(of: cell.section)))
            }
            csv.append(start)
            csv.append(Self.names[reading.cell.index])
            append(reading.value)
            let repair = applied.isEmpty ? nil : applied[reading.cell]
            csv.append(status(reading, repair).rawValue)
            csv.append(reading.raw)
            csv.append(reading.location.description)
            if let mark = mark(repair.map { [$0] } ?? []) { csv.append(mark) }
            csv.endRow()
        }
    }

    /// The names of all cells.
    private static let names = Form.cells.map { cell in CSVWriter().cells { $0.append(cell.name) } }

    private mutating func writeWide(_ report: Report, _ applied: [AppliedRepair]) {
        csv.append(start(report, report.applicationsEdition ?? report.disclosureEdition))
        csv.append(report.disclosureEdition?.name ?? "")
        var next = 0
        for index in Form.cells.indices {
            if next < report.cells.count, report.cells[next].cell.index == index {
                append(report.cells[next].value)
                next += 1
            } else {
                csv.appendMissing()
            }
        }
        if let mark = mark(applied) { csv.append(mark) }
        csv.endRow()
    }

    private mutating func append(_ value: Quantity?) {
        guard let value else { return csv.appendMissing() }
        if value.scale == 0 { csv.append(Int(value.units)) } else { csv.append(.exact(value.description)) }
    }

    // MARK: - Other formats

    private static func content(_ report: Report, _ edition: Edition?) -> [CellContent] {
        [
            .text(report.document), .text(report.agency), .text(report.region), CellContent(report.year),
            CellContent(edition?.name),
        ]
    }

    private static func longRow(
        _ report: Report, _ reading: CellReading, status: CellStatus, place: String
    ) -> [CellContent] {
        content(report, report.edition(of: Form.cells[reading.cell.index].section)) + [
            .text(reading.cell.name), CellContent(exact: reading.value?.description),
            .text(status.rawValue), .text(reading.raw), .text(place),
        ]
    }

    private static func wideRow(_ report: Report) -> [CellContent] {
        content(report, report.applicationsEdition ?? report.disclosureEdition)
            + [CellContent(report.disclosureEdition?.name)]
            + Form.allCells.map { CellContent(exact: report[$0]?.value?.description) }
    }
}
