/// The formats a table can be written in (`--format`).
public enum OutputFormat: String, Sendable, CaseIterable {
    /// Aligned text for people.
    case table
    /// Comma-separated values.
    case csv
    /// Tab-separated values.
    case tsv
    /// One array of objects.
    case json
    /// An object a line.
    case jsonl
    /// A GitHub-flavoured table.
    case markdown
    /// An Excel workbook; binary, so it wants a file.
    case xlsx
    /// A drawing, of what has a chart.
    case svg

    /// Whether the output is no text and should not reach a terminal.
    public var isBinary: Bool { self == .xlsx }

    /// Whether people rather than scripts read it: columns for people, headings in their language.
    public var isForPeople: Bool { self == .table || self == .markdown }
}

extension Table {
    /// The table in `format`.
    ///
    /// - Parameters:
    ///   - header: the headings; nil takes ids for scripts, `language` for people and spreadsheets.
    ///   - language: `zh` or `en`, where `header` leaves it open.
    ///   - excel: CSV with byte-order mark and CR LF.
    ///   - canvas: what a text table is drawn on.
    public func bytes(
        as format: OutputFormat, header: HeaderChoice? = nil, language: HeaderChoice = .zh,
        excel: Bool = false,
        canvas: Canvas = Canvas()
    ) throws(RenderingError) -> [UInt8] {
        let chosen = header ?? (format.isForPeople || format == .xlsx ? language : .id)
        return switch format {
        case .table: TextTable.bytes(self, header: chosen, on: canvas)
        case .csv: CSV.bytes(self, header: chosen, dialect: excel ? .excel : .plain)
        case .tsv: TSV.bytes(self, header: chosen)
        case .json: JSON.bytes(self, header: chosen)
        case .jsonl: JSON.lines(self, header: chosen)
        case .markdown: Markdown.bytes(self, header: chosen, measure: canvas.measure)
        case .xlsx: try XLSX.bytes(self, header: chosen)
        case .svg: throw .noChart
        }
    }
}
