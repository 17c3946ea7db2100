import CorpusStore
import ParsedCorpus

/// The documents of a store as inputs, as if their files were parsed again.
struct StoredInputs: Sendable {
    private let path: String
    private let reader: StoreReader
    /// Decides anew whose reports they are, where the user's files differ from those the store was built with.
    private let resolver: IdentityResolver?

    /// - Throws: ``UsageError`` where the file is no store that can be read.
    init(_ path: String, _ parser: DocumentParser) throws(UsageError) {
        self.path = path
        if let format = parser.format {
            throw UsageError(
                "'--as \(format.rawValue)' says nothing about '\(path)': what is in a store is read already")
        }
        do throws(StoreFailure) {
            reader = try StoreReader(path: path)
        } catch {
            throw UsageError("'\(path)': \(error)")
        }
        let built = IdentityFiles(aliases: reader.aliases, lineage: reader.lineage)
        let wanted = parser.overrules.filled(from: built)
        resolver = wanted == built ? nil : try wanted.resolver()
    }

    /// The files by which the reports of `input` are identified: `overrules`, and for a store those it was built with.
    static func overrules(_ input: InputFile, _ overrules: IdentityFiles) throws(UsageError) -> IdentityFiles
    {
        guard case .store(let path) = input.source else { return overrules }
        do throws(StoreFailure) {
            let reader = try StoreReader(path: path)
            return overrules.filled(from: IdentityFiles(aliases: reader.aliases, lineage: reader.lineage))
        } catch {
            throw UsageError("'\(path)': \(error)")
        }
    }

    /// Hands over everything in the order of the build, at most `size` at a time.
    func forEachBatch(of size: Int, jobs: Int, _ consume: ([ParsedInput]) throws -> Void) async throws {
        do {
            try await reader.forEachBatch(of: size * 4) { documents in
                let groups = stride(from: 0, to: documents.count, by: 64).map {
                    Array(documents[$0..<min($0 + 64, documents.count)])
                }
                let inputs = await boundedMap(groups, width: jobs) { group in
                    Result { () throws(StoreError) in
                        try group.map { document throws(StoreError) in try input(document) }
                    }
                }
                for group in inputs { try consume(try group.get()) }
            }
        } catch let error as StoreError {
            throw UsageError("'\(path)': \(error)")
        } catch let error as StoreFailure {
            throw UsageError("'\(path)': \(error)")
        }
    }

    private func input(_ document: StoredDocument) throws(StoreError) -> ParsedInput {
        let outcome = try document.outcome()
        guard let resolver, case .success(var report) = outcome else {
            return ParsedInput(name: document.name, result: outcome)
        }
        report.identify(with: resolver)
        return ParsedInput(name: document.name, result: .success(report))
    }
}
