public import ArgumentParser
public import Rendering

/// How to print, and where to.
struct OutputOptions: ParsableArguments {
    @Option(
        name: .shortAndLong, help: "table, csv, tsv, json, jsonl, markdown or xlsx. \(Self.defaultFormat)")
    var format: OutputFormat?

    @OptionGroup var page: PageOptions

    private static let defaultFormat =
        "Default: from the file's ending; else table on a terminal, csv in a pipe."

    func validate() throws {
        if excel, let format, format != .csv { throw ValidationError("'--excel' goes with CSV only") }
    }

    /// The format asked for, by the file's ending where none is named; else what suits a terminal or a pipe.
    func resolvedFormat(default fallback: OutputFormat? = nil) -> OutputFormat {
        if let format { return format }
        if excel { return .csv }
        let fallback = fallback ?? (Terminal.standardOutput().isTerminal ? .table : .csv)
        guard let ending = page.fileEnding else { return fallback }
        return ending == "md" ? .markdown : OutputFormat(rawValue: ending) ?? fallback
    }

    static let noDrawing = UsageError(
        "this table has no drawing; give table, csv, tsv, json, jsonl, markdown or xlsx")

    var output: String? { page.output }
    var excel: Bool { page.excel }
    var header: HeaderChoice? { page.header }
    var language: Language { page.language }
    var canvas: Canvas { page.canvas }

    /// Writes `table` as asked for.
    ///
    /// - Throws: ``UsageError`` where a drawing is asked for: a table has none.
    func write(_ table: Table, default fallback: OutputFormat? = nil) throws {
        let format = resolvedFormat(default: fallback)
        if format == .svg { throw Self.noDrawing }
        try page.write(table, as: format)
    }

    /// Writes a table of `columns` that comes in `count` pieces as CSV, without ever keeping the whole of it.
    func writeCSV(
        _ columns: [Column], pieces count: Int, _ piece: @Sendable (Int, inout CSVWriter) -> Void
    ) throws {
        try page.write { take in
            try CSV.write(
                columns, pieces: count, header: header ?? .id, dialect: excel ? .excel : .plain, to: take,
                piece)
        }
    }

    /// Writes `bytes` to the file or to standard output.
    func write(_ bytes: [UInt8]) throws { try page.write(bytes) }
}

extension OutputFormat: ExpressibleByArgument {}
