import Foundation
import ParsedCorpus

/// Writes a folder of generated documents with the files that tell the truth about them.
public struct CorpusDump: Sendable {
    /// The seed of the first document; the others count on from it.
    public var seed: UInt64
    /// How many documents.
    public var count: Int
    /// The formats, one document after the other in turn.
    public var formats: [GeneratedFormat]
    /// The flaws of every document; nil draws a few for each.
    public var noise: Set<Noise>?

    /// What to write.
    public init(seed: UInt64, count: Int, formats: [GeneratedFormat], noise: Set<Noise>?) {
        self.seed = seed
        self.count = count
        self.formats = formats
        self.noise = noise
    }

    /// The documents, one after the other.
    public func document(_ index: Int) -> GeneratedReport {
        let seed = seed &+ UInt64(index)
        let format = formats[index % formats.count]
        var random = SeededRandom(seed: seed)
        return .make(seed: seed, format: format, noise: noise ?? Noise.some(for: format, random: &random))
    }

    /// Writes the documents into `folder/reports` and beside it `truth.csv`, `documents.csv`, `prose.csv`,
    /// `rules.csv`, and the files that are no reports with `wrong.csv`.
    public func write(to folder: String) throws {
        let root = URL(fileURLWithPath: folder)
        let reports = root.appendingPathComponent("reports")
        try FileManager.default.createDirectory(at: reports, withIntermediateDirectories: true)
        var truths = TruthFiles()
        for index in 0..<count {
            let document = document(index)
            try Data(document.bytes).write(to: reports.appendingPathComponent(document.fileName))
            truths.add(document.truth)
        }
        var wrong = "kind,document\n"
        for file in WrongFile.all(seed: seed) {
            try Data(file.bytes).write(to: reports.appendingPathComponent(file.fileName))
            wrong += "\(file.kind),\(file.fileName)\n"
        }
        let files = truths.files.merging(["wrong.csv": wrong]) { $1 }
        for name in files.keys.sorted() {
            try Data((files[name] ?? "").utf8).write(to: root.appendingPathComponent(name))
        }
    }
}

/// The truth about many documents as CSV.
public struct TruthFiles: Sendable {
    private var cells = "document,cell,value,unit,determined\n"
    private var documents = "document,format,features,agency,year,edition,disclosure_edition\n"
    private var prose = "document,cell,value,agrees\n"
    private var rules = "document,rule\n"

    /// No document yet.
    public init() {}

    /// Adds a document.
    public mutating func add(_ truth: Truth) {
        for cell in truth.cells {
            cells +=
                "\(truth.document),\(cell.cell.name),\(cell.value.text),\(cell.unit),\(cell.isDetermined ? 1 : 0)\n"
        }
        let features = truth.noise.map(\.rawValue).joined(separator: ";")
        documents += "\(truth.document),\(truth.format.rawValue),\(features),\(truth.agency),\(truth.year),"
        documents += "\(truth.applicationsEdition.name),\(truth.disclosureEdition.name)\n"
        for (fact, value) in truth.prose {
            prose +=
                "\(truth.document),\(fact.name),\(value),\(truth.contradictions.contains(fact) ? 0 : 1)\n"
        }
        for rule in truth.brokenRules { rules += "\(truth.document),\(rule)\n" }
    }

    /// The files' names and contents.
    public var files: [String: String] {
        ["truth.csv": cells, "documents.csv": documents, "prose.csv": prose, "rules.csv": rules]
    }
}
