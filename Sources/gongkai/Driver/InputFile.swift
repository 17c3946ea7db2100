import CorpusStore
import Foundation
import ParsedCorpus

/// A file to parse: where it is and what it is called.
struct InputFile: Sendable {
    enum Source: Sendable {
        case file(String)
        case standardInput
        /// A store that `build` made, by its path.
        case store(String)
        /// What cannot be looked into: a folder, or a file by its name.
        case refused(ReadingError)
    }

    var source: Source
    /// Relative to the path given.
    var name: String

    var isStore: Bool { if case .store = source { true } else { false } }

    /// The files below `paths`, each once, sorted by name within each path. Hidden files are left out, and
    /// what is neither file nor folder; links that lead to no file are refused; symbolic links to folders are
    /// followed unless they lead back.
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
                let name = (path as NSString).lastPathComponent
                let isStore = FileContent.begins(path, with: StoreReader.mark)
                files.append(InputFile(source: isStore ? .store(path) : .file(path), name: name))
            }
        }
        return files
    }

    private static func collect(
        _ folder: String, prefix: String, _ files: inout [InputFile], _ visited: inout Set<String>
    ) {
        guard let resolved = FileContent.resolved(folder), visited.insert(resolved).inserted else { return }
        do throws(ReadingError) {
            for name in try FileContent.entries(folder) where !name.hasPrefix(".") {
                let path = folder + "/" + name
                var isFolder: ObjCBool = false
                guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
                    if name.unicodeScalars.contains("\u{FFFD}") {
                        files.append(InputFile(source: .refused(.lostName), name: prefix + name))
                    } else if !isCompanion(name), FileContent.isLink(path) {
                        files.append(InputFile(source: .refused(.deadLink), name: prefix + name))
                    }
                    continue
                }
                if isFolder.boolValue {
                    collect(path, prefix: prefix + name + "/", &files, &visited)
                } else if FileContent.isRegularFile(path), !isCompanion(name) {
                    files.append(InputFile(source: .file(path), name: prefix + name))
                }
            }
        } catch {
            let name = prefix.isEmpty ? folder : String(prefix.dropLast())
            files.append(InputFile(source: .refused(error), name: name))
        }
    }

    /// Whether a file found in a folder is data or code that goes with reports, as a list of bodies: no
    /// report is published so. A file named by itself is always read.
    private static func isCompanion(_ name: String) -> Bool {
        companions.contains((name as NSString).pathExtension.lowercased())
    }

    private static let companions: Set = [
        "csv", "tsv", "json", "jsonl", "yaml", "yml", "toml", "py", "r", "sh", "swift", "ipynb", "sqlite",
        "db",
    ]

    /// All bytes of the file, at most `limit`.
    func read(limit: Int) throws(ReadingError) -> [UInt8] {
        switch source {
        case .file(let path): try FileContent.read(path, limit: limit)
        case .standardInput: try FileContent.read(0, limit: limit)
        case .store: throw .unreadableFile(reason: "a store")
        case .refused(let error): throw error
        }
    }
}

extension ReadingError {
    /// Of a file whose name has lost the bytes that are no UTF-8, as names have in archives made on Chinese
    /// Windows.
    static let lostName = ReadingError.unreadableFile(reason: "its name is not UTF-8; it must be renamed")
    /// Of a link whose file was moved away, or was never fetched.
    static let deadLink = ReadingError.unreadableFile(reason: "a link that leads to no file")
}

extension [InputFile] {
    /// Every store by itself, and the files between them together.
    var partedAtStores: [[InputFile]] {
        var parts: [[InputFile]] = []
        for file in self {
            if let last = parts.indices.last, !file.isStore, !parts[last][0].isStore {
                parts[last].append(file)
            } else {
                parts.append([file])
            }
        }
        return parts
    }
}

/// A path that leads nowhere.
enum InputError: Error, CustomStringConvertible {
    case notFound(String)
    case noFiles([String])
    /// The same, told in Chinese.
    indirect case inChinese(InputError)

    var description: String {
        switch self {
        case .notFound(let path): "no such file or folder: '\(path)'"
        case .noFiles(let paths): "no files in \(paths.map { "'\($0)'" }.joined(separator: ", "))"
        case .inChinese(.notFound(let path)): "没有这个文件或文件夹：“\(path)”"
        case .inChinese(.noFiles(let paths)): "其中没有文件：\(paths.map { "“\($0)”" }.joined(separator: "、"))"
        case .inChinese(let error): error.description
        }
    }
}
