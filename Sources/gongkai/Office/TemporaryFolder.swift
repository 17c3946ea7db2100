import Foundation
import Glibc
import Synchronization

/// A folder of this programme's own that is gone when its last user is, also where the programme is
/// interrupted.
final class TemporaryFolder: Sendable {
    /// Where it is.
    let path: String
    private let fileCount = Atomic<Int>(0)

    /// Makes a folder that only this user can look into.
    init() throws {
        var template = Array(
            (FileManager.default.temporaryDirectory.path + "/gongkai-XXXXXX").utf8CString)
        guard mkdtemp(&template) != nil else {
            throw CocoaError(.fileWriteUnknown)
        }
        path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        Interruption.add(folder: path)
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
        Interruption.remove(folder: path)
    }

    /// Writes `bytes` to a file of its own with this ending.
    func write(_ bytes: [UInt8], ending: String) throws -> String {
        let number = fileCount.wrappingAdd(1, ordering: .relaxed).newValue
        let file = "\(path)/\(number).\(ending)"
        try Data(bytes).write(to: URL(fileURLWithPath: file))
        return file
    }
}
