import Foundation
import ParsedCorpus

/// A file to parse: where it is and what it is called.
struct InputFile: Sendable {
    enum Source: Sendable {
        case file(String)
        case standardInput
    }

    var source: Source
    /// Relative to the path given.
    var name: String

    /// The files below `paths`, each once, sorted by name within each path. Hidden files are left out;
    /// symbolic links to folders are followed unless they lead back.
    ///
    /// - Throws: ``InputError`` for a path that does not exist.
    static func find(_ paths: [String]) throws -> [InputFile] {
        var files: [InputFile] = []
        for path in paths {
            if path == "-" {
                files.append(InputFile(source: .standardInput, name: "-"))
                continue
            }
            var isFolder: ObjCBool = false
            guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
                throw InputError.notFound(path)
            }
            if isFolder.boolValue {
                var visited: Set<String> = []
                collect(path, prefix: "", &files, &visited)
            } else {
                files.append(InputFile(source: .file(path), name: (path as NSString).lastPathComponent))
            }
        }
        return files
    }

    private static func collect(
        _ folder: String, prefix: String, _ files: inout [InputFile], _ visited: inout Set<String>
    ) {
        guard visited.insert(URL(fileURLWithPath: folder).resolvingSymlinksInPath().path).inserted,
            let names = try? FileManager.default.contentsOfDirectory(atPath: folder)
        else { return }
        for name in names.sorted() where !name.hasPrefix(".") {
            let path = folder + "/" + name
            var isFolder: ObjCBool = false
            guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { continue }
            if isFolder.boolValue {
                collect(path, prefix: prefix + name + "/", &files, &visited)
            } else {
                files.append(InputFile(source: .file(path), name: prefix + name))
            }
        }
    }

    /// All bytes of the file.
    func read() throws(ReadingError) -> [UInt8] {
        do {
            switch source {
            case .file(let path):
                let data = try Data(contentsOf: URL(fileURLWithPath: path), options: .mappedIfSafe)
                return [UInt8](data)
            case .standardInput: return [UInt8](FileHandle.standardInput.readDataToEndOfFile())
            }
        } catch {
            throw .unreadableFile(reason: (error as NSError).localizedDescription)
        }
    }
}

/// A path that leads nowhere.
enum InputError: Error, CustomStringConvertible {
    case notFound(String)
    case noFiles([String])

    var description: String {
        switch self {
        case .notFound(let path): "no such file or folder: '\(path)'"
        case .noFiles(let paths): "no files in \(paths.map { "'\($0)'" }.joined(separator: ", "))"
        }
    }
}
