import ParsedCorpus
import Synchronization

/// The files of a round that wait for conversion, in a temporary folder of theirs.
final class OfficeQueue: Sendable {
    private let converter: OfficeConverter?
    private let folder = Mutex<TemporaryFolder?>(nil)

    /// - Parameter converter: nil where none is installed.
    init(converter: OfficeConverter? = .installed) { self.converter = converter }

    /// Puts a document aside for conversion.
    func add(_ bytes: [UInt8], _ format: DocumentFormat) throws(ReadingError) -> OfficeFile {
        guard converter != nil else {
            throw .needsConverter(format: format, install: format.converterPackage)
        }
        do {
            let folder = try makeFolder()
            let ending = format == .wps ? "doc" : format.rawValue
            return OfficeFile(path: try folder.write(bytes, ending: ending), format: format)
        } catch {
            throw .unreadableFile(reason: "no room to convert it: \(error)")
        }
    }

    /// Converts `files` together.
    func convert(_ files: [OfficeFile], jobs: Int) async -> [OfficeFile: OfficeOutcome] {
        guard let converter, let folder = try? makeFolder() else { return [:] }
        let outcomes = await converter.convert(files, in: folder, jobs: jobs)
        return Dictionary(uniqueKeysWithValues: zip(files, outcomes))
    }

    private func makeFolder() throws -> TemporaryFolder {
        try folder.withLock { folder in
            if let folder { return folder }
            let made = try TemporaryFolder()
            folder = made
            return made
        }
    }
}

extension OfficeConverter {
    /// LibreOffice, looked for once.
    static let installed = find()
}
