public import ArgumentParser
import Foundation
public import Rendering

/// Where to print and how it looks, whatever the format.
struct PageOptions: ParsableArguments {
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

    func validate() throws {
        if let width, width < 20 { throw ValidationError("'--width' must be at least 20, got \(width)") }
    }

    var language: Language { lang ?? .ofEnvironment }

    var canvas: Canvas {
        Terminal.standardOutput().canvas(width: width, isASCII: ascii, color: color)
    }

    /// The ending of the file to write, in small letters; nil for standard output.
    var fileEnding: String? { output.map { ($0 as NSString).pathExtension.lowercased() } }

    /// Writes `table` in `format`.
    func write(_ table: Table, as format: OutputFormat) throws {
        try write(
            table.bytes(
                as: format, header: header, language: language.header, excel: excel, canvas: canvas))
    }

    /// Writes `bytes` to the file or to standard output.
    func write(_ bytes: [UInt8]) throws { try write { try $0(bytes) } }

    /// Opens the file, or standard output, for as many pieces as `body` hands over.
    func write(_ body: (_ take: ([UInt8]) throws -> Void) throws -> Void) throws {
        guard let output else { return try body(StandardStream.writeOutput) }
        let file = open(output, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
        guard file >= 0 else {
            throw UsageError("'\(output)': \(String(cString: strerror(errno)).lowercased())")
        }
        defer { close(file) }
        try body { try StandardStream.write($0, to: file) }
    }
}

extension HeaderChoice: ExpressibleByArgument {}
extension ColorMode: ExpressibleByArgument {}
