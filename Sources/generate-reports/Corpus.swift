import ArgumentParser
import _TestSupport

/// A folder of random documents.
struct Corpus: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Write random documents in any format with any flaws.",
        discussion: """
            Documents go to OUTPUT/reports; truth.csv, documents.csv, prose.csv, rules.csv and wrong.csv beside it.
            --noise takes names of flaws, none, or all; left out, a few flaws are drawn for each document.
            """)

    @Option(help: "Seed of the first document.")
    var seed: UInt64 = 1

    @Option(help: "How many documents.")
    var count = 100

    @Option(
        help:
            "Formats in turn: \(GeneratedFormat.allCases.map(\.rawValue).joined(separator: ", ")); default all."
    )
    var format: [String] = []

    @Option(help: "Flaws of every document: \(Noise.allCases.map(\.rawValue).joined(separator: ", ")).")
    var noise: [String] = []

    @Option(name: .shortAndLong, help: "Folder to write into.")
    var output: String

    func run() throws {
        let formats = try format.isEmpty ? GeneratedFormat.allCases : format.flatMap(parts).map(formatNamed)
        var chosen: Set<Noise>?
        if !noise.isEmpty {
            let names = noise.flatMap(parts).filter { $0 != "none" }
            chosen = names == ["all"] ? Set(Noise.allCases) : Set(try names.map(noiseNamed))
        }
        try CorpusDump(seed: seed, count: count, formats: formats, noise: chosen).write(to: output)
    }

    private func parts(_ list: String) -> [String] { list.split(separator: ",").map { String($0) } }

    private func formatNamed(_ name: String) throws -> GeneratedFormat {
        guard let format = GeneratedFormat(rawValue: name) else {
            throw ValidationError("no format is called \(name)")
        }
        return format
    }

    private func noiseNamed(_ name: String) throws -> Noise {
        guard let noise = Noise(rawValue: name) else { throw ValidationError("no flaw is called \(name)") }
        return noise
    }
}
