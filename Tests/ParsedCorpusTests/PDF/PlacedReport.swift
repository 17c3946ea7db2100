@testable import ParsedCorpus

/// A report as a PDF gives it: paragraphs, grids and lines whose words have places.
struct PlacedReport {
    private(set) var document = Document(name: "made-up.pdf", format: .pdf)
    private var page: Int32 = 1
    private var top: Float = 100
    private var grids: [[String]] = []

    init() { paragraph("云汀县民政局2023年政府信息公开工作年度报告") }

    private mutating func text(_ string: String) -> TextRange {
        let start = document.bytes.count
        document.bytes += Array(string.utf8)
        return TextRange(start, document.bytes.count)
    }

    mutating func paragraph(_ string: String) {
        document.blocks.append(
            .paragraph(Document.Piece(text: text(string), location: .page(Int(page), x: 50, y: Int(top)))))
        top += 20
    }

    /// A line of words with their left edges; digits are 5 points wide, others 8.
    mutating func line(_ words: [(String, Float)], down: Float = 17) {
        let placed = words.filter { !$0.0.isEmpty }.map { string, left in
            Document.PlacedWord(
                text: text(string), left: left,
                right: left + string.unicodeScalars.reduce(0) { $0 + ($1.isASCII ? 5 : 8) },
                location: .page(Int(page), x: Int(left), y: Int(top)))
        }
        document.blocks.append(
            .line(Document.PlacedLine(words: placed, page: page, top: top, bottom: top + 10)))
        top += down
    }

    /// A line with a label at the left and values in columns 40 apart.
    mutating func row(_ label: String, _ values: [String], from left: Float = 320, by pitch: Float = 40) {
        line([(label, 50)] + values.enumerated().map { ($1, left + Float($0) * pitch) })
    }

    mutating func grid(_ rows: [[String]]) {
        var cells: [Document.GridCell] = []
        for (row, texts) in rows.enumerated() {
            for (column, string) in texts.enumerated() {
                cells.append(
                    Document.GridCell(
                        row: Int32(row), column: Int32(column), rowSpan: 1, columnSpan: 1, text: text(string),
                        location: .page(Int(page), x: 50 + 40 * column, y: Int(top))))
            }
            top += 20
        }
        document.blocks.append(
            .grid(
                Document.Grid(
                    cells: cells, rowCount: rows.count, columnCount: rows.map(\.count).max() ?? 0)))
    }

    mutating func newPage() { (page, top) = (page + 1, 60) }

    func recognized() throws -> Report { try Recognizer.recognize(document) }
}

extension Report {
    /// The values of a row of section 3, what is no number by its status, absent cells as `-`.
    func values(_ row: ApplicationRow) -> String {
        ApplicantColumn.allCases.map { values([row.cell($0)]) }.joined(separator: " ")
    }

    func values(_ cells: [CellID]) -> String {
        cells.map { cell in
            guard let reading = self[cell] else { return "-" }
            return reading.value?.description ?? reading.status.rawValue
        }.joined(separator: " ")
    }
}
