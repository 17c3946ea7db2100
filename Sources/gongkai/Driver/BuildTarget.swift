import CorpusStore
import Foundation
import Glibc

/// Where a store is built: in the file itself where there is one, else beside it until it is whole.
struct BuildTarget {
    private let path: String
    private let partPath: String

    /// - Throws: ``UsageError`` where something else than a store is in the way.
    init(_ path: String) throws(UsageError) {
        self.path = path
        let exists = FileManager.default.fileExists(atPath: path)
        if exists, !FileContent.begins(path, with: StoreReader.mark) {
            throw UsageError("'\(path)' exists and is no store; give another file")
        }
        partPath = exists ? path : "\(path).\(getpid()).part"
    }

    /// The writer of the store, or of what is to be one.
    func writer(parser: String) throws(UsageError) -> StoreWriter {
        if partPath != path { Interruption.add(folder: partPath) }
        do throws(StoreFailure) {
            return try StoreWriter(path: partPath, parser: parser)
        } catch {
            discard()
            throw UsageError("'\(path)': \(error)")
        }
    }

    /// Gives a new store its name.
    func settle() throws {
        if partPath == path { return }
        guard rename(partPath, path) == 0 else {
            discard()
            throw UsageError("'\(path)': \(String(cString: strerror(errno)).lowercased())")
        }
        Interruption.remove(folder: partPath)
    }

    /// Removes what was begun of a new store.
    func discard() {
        if partPath == path { return }
        unlink(partPath)
        Interruption.remove(folder: partPath)
    }
}
