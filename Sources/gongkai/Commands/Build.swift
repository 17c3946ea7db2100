import ArgumentParser
import CorpusStore
import Foundation
import ParsedCorpus
import Rendering

/// `gongkai build`
struct Build: AnalyticCommand {
    static let configuration = CommandConfiguration(
        abstract: "Reads reports once into a store, a file that every command takes for a path.",
        discussion: """
            The store holds what the paths hold now. Built again, only files whose content changed are parsed; what they \
            said before stays as a revision. Refused documents are kept with the reason. Nothing counts before \
            everything is written.

            It is an SQLite file with the views reports, cells, prose_facts, panel (a column a cell), refusals, \
            revisions and form (what each cell is called).

            gongkai build reports/ -o corpus.gongkai
            gongkai rank disclosure_rate corpus.gongkai
            sqlite3 corpus.gongkai "SELECT agency, year, value FROM cells WHERE cell = 'applications.new.total'"
            """)

    @OptionGroup var input: InputOptions

    @Option(help: "Language of messages: zh or en. Default: from LANG.")
    var lang: Language?

    @Option(
        name: .shortAndLong, help: ArgumentHelp("The store; made where there is none.", valueName: "file"))
    var output: String

    func analyse() async throws {
        let files = try input.files()
        if let store = files.first(where: \.isStore) {
            throw UsageError("'\(store.name)' is a store already; build reads documents")
        }
        let target = try BuildTarget(output)
        let overrules = try input.overrules()
        let batch = try input.makeBatch()
        let writer = try target.writer(parser: StoredParser.name(format: input.format))
        do {
            try await fill(writer, files, batch, overrules, target)
        } catch {
            writer.abandon()
            target.discard()
            throw error
        }
    }

    private func fill(
        _ writer: StoreWriter, _ files: [InputFile], _ batch: Batch, _ overrules: IdentityFiles,
        _ target: BuildTarget
    ) async throws {
        let language = lang ?? .ofEnvironment
        var talk = Talk(isQuiet: input.quiet, language: language)
        var parsed = 0
        let names = StoredParser.numbered(files)
        let known = try writer.known()
        try await batch.runFiles(files, isKnown: { place, digest in known[names[place]] == digest }) {
            round in
            for file in round {
                if file.isKnown {
                    try writer.keep(names[file.place])
                    continue
                }
                parsed += 1
                talk.note(file.inputs, of: files.count)
                try writer.add(
                    names[file.place], sha256: file.digest ?? "",
                    isSettled: file.digest != nil && file.inputs.allSatisfy(\.isSettled),
                    documents: file.inputs.map { ($0.name, $0.result) })
            }
        }
        let resolver = try overrules.resolver()
        try writer.setIdentityFiles(aliases: overrules.aliases, lineage: overrules.lineage) { report in
            report.identify(with: resolver)
        }
        try writer.finish(at: StoredParser.time)
        try target.settle()
        let refused = try StoreReader(path: output).refusalCount()
        if !input.quiet {
            talk.say(
                language.pick(
                    "\(output)：\(files.count) 个文件，解析 \(parsed) 个，未变 \(files.count - parsed) 个，拒读 \(refused) 份",
                    "\(output): \(files.count) files, \(parsed) parsed, \(files.count - parsed) unchanged, "
                        + "\(refused) documents refused"))
        }
        if refused > 0 { throw ExitCode.partly }
    }
}

/// What tells builds and files apart.
enum StoredParser {
    /// Two builds with one name read alike.
    static func name(format: DocumentFormat?) -> String {
        "\(Gongkai.configuration.version) \(ReportParser.version).\(ReportCodec.version)"
            + (format.map { " as \($0.rawValue)" } ?? "")
    }

    /// The files by name and how many of that name came before.
    static func numbered(_ files: [InputFile]) -> [StoredFile] {
        var counts: [String: Int] = [:]
        return files.map { file in
            defer { counts[file.name, default: 0] += 1 }
            return StoredFile(name: file.name, occurrence: counts[file.name, default: 0])
        }
    }

    /// Now, in UTC: 2025-01-31T08:00:00Z.
    static var time: String {
        Date().ISO8601Format()
    }
}

extension ParsedInput {
    /// Whether nothing but the document's content decided what became of it: a missing programme, a crash or a
    /// limit of time may be gone the next time.
    var isSettled: Bool {
        switch result {
        case .success: true
        case .failure(let error):
            switch error {
            case .unreadableFile, .needsConverter, .crashed, .limitExceeded: false
            case .empty, .binary, .damaged, .noTextLayer, .encrypted, .emptyForm, .notAReport: true
            }
        }
    }
}
