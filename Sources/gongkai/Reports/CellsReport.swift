import ParsedCorpus
import Rendering

/// The cells of reports as rows: CSV as it comes, every other format from a table at the end.
struct CellsReport {
    private let isWide: Bool
    private let format: OutputFormat
    private var csv: CSVWriter
    private var table: Table
    private var hasHeader = false

    init(isWide: Bool, format: OutputFormat, excel: Bool) {
        self.isWide = isWide
        self.format = format
        csv = CSVWriter(excel ? .excel : .plain, capacity: 1 << 20)
        table = Table(isWide ? Self.wideColumns : Self.longColumns)
    }

    mutating func append(_ report: Report) {
        if format == .csv {
            writeHeader()
            if isWide { writeWide(report) } else { writeLong(report) }
        } else if isWide {
            table.append(Self.wideRow(report))
        } else {
            for reading in report.cells { table.append(Self.longRow(report, reading)) }
        }
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

    // MARK: - CSV

    private mutating func writeHeader() {
        if hasHeader { return }
        hasHeader = true
        for column in isWide ? Self.wideColumns : Self.longColumns { csv.append(column.id) }
        csv.endRow()
    }

    private mutating func writeStart(_ report: Report, _ edition: Edition?) {
        csv.append(report.document)
        csv.append(report.agency)
        csv.append(report.region)
        if let year = report.year { csv.append(year) } else { csv.appendMissing() }
        csv.append(edition?.name ?? "")
    }

    private mutating func writeLong(_ report: Report) {
        for reading in report.cells {
            writeStart(report, report.edition(of: Form.cells[reading.cell.index].section))
            csv.append(reading.cell.name)
            append(reading.value)
            csv.append(reading.status.rawValue)
            csv.append(reading.raw)
            csv.append(reading.location.description)
            csv.endRow()
        }
    }

    private mutating func writeWide(_ report: Report) {
        writeStart(report, report.applicationsEdition ?? report.disclosureEdition)
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
        csv.endRow()
    }

    private mutating func append(_ value: Quantity?) {
        guard let value else { return csv.appendMissing() }
        if value.scale == 0 { csv.append(Int(value.units)) } else { csv.append(.exact(value.description)) }
    }

    // MARK: - Other formats

    private static func start(_ report: Report, _ edition: Edition?) -> [CellContent] {
        [
            .text(report.document), .text(report.agency), .text(report.region), CellContent(report.year),
            CellContent(edition?.name),
        ]
    }

    private static func longRow(_ report: Report, _ reading: CellReading) -> [CellContent] {
        start(report, report.edition(of: Form.cells[reading.cell.index].section)) + [
            .text(reading.cell.name), CellContent(exact: reading.value?.description),
            .text(reading.status.rawValue), .text(reading.raw), .text(reading.location.description),
        ]
    }

    private static func wideRow(_ report: Report) -> [CellContent] {
        start(report, report.applicationsEdition ?? report.disclosureEdition)
            + [CellContent(report.disclosureEdition?.name)]
            + Form.allCells.map { CellContent(exact: report[$0]?.value?.description) }
    }
}
