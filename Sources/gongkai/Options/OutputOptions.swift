public import ArgumentParser
import Foundation
public import Rendering

/// How to print, and where to.
struct OutputOptions: ParsableArguments {
    @Option(
        name: .shortAndLong, help: "table, csv, tsv, json, jsonl, markdown or xlsx. \(Self.defaultFormat)")
    var format: OutputFormat?

    @Option(name: .shortAndLong, help: "Write to this file instead of standard output.")
    var output: String?

    @Flag(help: "CSV for spreadsheets: byte order mark and CRLF.")
    var excel = false

    @Option(help: "Language of words in the output: zh or en. Default: from LANG.")
    var lang: Language?

    @Option(help: "Column headings: id, zh or en. Default: id for scripts, the language's for people.")
    var header: HeaderChoice?

    @Option(help: "Columns of the terminal. Default: the terminal's own, 80 in a pipe.")
    var width: Int?

    @Flag(help: "Plain ASCII instead of bars and dashes.")
    var ascii = false

    @Option(help: "auto, always or never. NO_COLOR is honoured.")
    var color: ColorMode = .auto

    private static let defaultFormat =
        "Default: from the file's ending; else table on a terminal, csv in a pipe."

    func validate() throws {
        if let width, width < 20 { throw ValidationError("'--width' must be at least 20, got \(width)") }
        if excel, let format, format != .csv { throw ValidationError("'--excel' goes with CSV only") }
    }

    /// The format asked for, by the file's ending where none is named; else what suits a terminal or a pipe.
    func resolvedFormat(default fallback: OutputFormat? = nil) -> OutputFormat {
        if let format { return format }
        if excel { return .csv }
        let fallback = fallback ?? (Terminal.standardOutput().isTerminal ? .table : .csv)
        guard let ending = output.map({ ($0 as NSString).pathExtension.lowercased() }) else {
            return fallback
        }
        return ending == "md" ? .markdown : OutputFormat(rawValue: ending) ?? fallback
    }

    var language: Language {
        if let lang { return lang }
        let environment = ProcessInfo.processInfo.environment
        let locale = environment["LC_ALL"] ?? environment["LC_MESSAGES"] ?? environment["LANG"] ?? ""
        return locale.hasPrefix("zh") ? .zh : .en
    }

    var canvas: Canvas {
        Terminal.standardOutput().canvas(width: width, isASCII: ascii, color: color)
    }

    /// Writes `table` as asked for.
    func write(_ table: Table, default fallback: OutputFormat? = nil) throws {
        try write(
            table.bytes(
                as: resolvedFormat(default: fallback), header: header, language: language.header,
                excel: excel,
                canvas: canvas))
    }

    /// Writes `bytes` to the file or to standard output.
    func write(_ bytes: [UInt8]) throws {
        guard let output else { return try StandardStream.writeOutput(bytes) }
        try Data(bytes).write(to: URL(fileURLWithPath: output))
    }
}

extension OutputFormat: ExpressibleByArgument {}
extension HeaderChoice: ExpressibleByArgument {}
extension ColorMode: ExpressibleByArgument {}
