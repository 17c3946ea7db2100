public import ArgumentParser
import Foundation
public import ParsedCorpus

/// What to read and how.
struct InputOptions: ParsableArguments {
    @Argument(
        help: ArgumentHelp(
            "Files, folders, ZIP archives, stores (see build), or - for standard input.", valueName: "path"))
    var paths: [String] = []

    @Option(
        name: .customLong("as"), help: "Take every input for this format instead of looking: \(Self.formats)."
    )
    var format: DocumentFormat?

    @Option(help: "How many files to parse at once. Default: one per processor.")
    var jobs: Int?

    @Option(help: "A CSV file (alias,name) of names that mean another body.")
    var aliases: String?

    @Option(help: "A CSV file (name,from,to,successor) of bodies renamed or merged.")
    var lineage: String?

    @Flag(name: .shortAndLong, help: "No progress and no summary on standard error.")
    var quiet = false

    private static let formats = DocumentFormat.allCases.filter { $0 != .zip }.map(\.rawValue).joined(
        separator: ", ")

    func validate() throws {
        if let jobs, jobs < 1 { throw ValidationError("'--jobs' must be at least 1, got \(jobs)") }
    }

    /// The files of the paths.
    ///
    /// - Throws: where there is none, or a path leads nowhere.
    func files() throws -> [InputFile] {
        if paths.isEmpty { throw ValidationError("give at least one path: a file, a folder, a store or -") }
        let files = try InputFile.find(paths)
        if files.isEmpty { throw InputError.noFiles(paths) }
        return files
    }

    var width: Int { jobs ?? max(1, ProcessInfo.processInfo.activeProcessorCount) }

    func makeBatch() throws -> Batch {
        Batch(parser: try DocumentParser(format: format, overrules: try overrules()), jobs: width)
    }

    /// The user's files on whose report is whose.
    func overrules() throws -> IdentityFiles {
        IdentityFiles(aliases: try aliases.map(Self.text), lineage: try lineage.map(Self.text))
    }

    /// The text of a file that goes with the reports.
    static func text(_ path: String) throws -> String {
        guard let data = FileManager.default.contents(atPath: path) else { throw InputError.notFound(path) }
        return String(decoding: data, as: UTF8.self)
    }
}

extension DocumentFormat: ExpressibleByArgument {
    /// A format by its name, or by a usual ending.
    public init?(argument: String) {
        switch argument.lowercased() {
        case "txt": self = .text
        case "md": self = .markdown
        case "htm": self = .html
        case "mht": self = .mhtml
        case let name: self.init(rawValue: name)
        }
    }
}
