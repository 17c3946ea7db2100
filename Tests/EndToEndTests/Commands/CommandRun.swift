import Foundation

/// What a run of the built programme printed and how it ended.
struct CommandRun {
    var output: String
    var talk: String
    var status: Int32

    /// Runs `gongkai` with `arguments`, in English.
    init(_ arguments: [String]) throws {
        let files = FileManager.default.temporaryDirectory.appendingPathComponent("run-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: files, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: files) }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: BuiltProduct.gongkai)
        process.arguments = arguments
        var environment = ProcessInfo.processInfo.environment
        environment["LC_ALL"] = "C"
        process.environment = environment
        // Files take any amount without a reader.
        func handle(_ name: String) throws -> FileHandle {
            let url = files.appendingPathComponent(name)
            try Data().write(to: url)
            return try FileHandle(forWritingTo: url)
        }
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = try handle("output")
        process.standardError = try handle("talk")
        try process.run()
        process.waitUntilExit()
        status = process.terminationStatus
        output = try String(contentsOf: files.appendingPathComponent("output"), encoding: .utf8)
        talk = try String(contentsOf: files.appendingPathComponent("talk"), encoding: .utf8)
    }

    init(_ arguments: String...) throws { try self.init(arguments) }

    /// The lines of the output, without the head.
    var rows: [Substring] { Array(output.split(separator: "\n").dropFirst()) }
}

/// A folder of reports of the made-up county of `Data/demo`.
final class DemoFolder {
    private static let demo = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("Data/demo")

    private let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
        "demo-\(UUID().uuidString)")
    /// The folder of the reports.
    var path: String { folder.appendingPathComponent("reports").path }

    /// The reports of `bodies` (by the beginning of their file names) of `years`.
    init(_ bodies: [String], _ years: ClosedRange<Int>) throws {
        for year in years {
            let source = Self.demo.appendingPathComponent("\(year)")
            let target = URL(fileURLWithPath: path).appendingPathComponent("\(year)")
            try FileManager.default.createDirectory(at: target, withIntermediateDirectories: true)
            for name in try FileManager.default.contentsOfDirectory(atPath: source.path)
            where bodies.contains(where: { name.hasPrefix("\($0)-\(year)") }) {
                try FileManager.default.copyItem(
                    at: source.appendingPathComponent(name), to: target.appendingPathComponent(name))
            }
        }
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// A path beside the reports.
    func beside(_ name: String) -> String { folder.appendingPathComponent(name).path }

    /// Writes a file beside the reports; its path.
    func write(_ name: String, _ text: String) throws -> String {
        try text.write(toFile: beside(name), atomically: true, encoding: .utf8)
        return beside(name)
    }

    /// Replaces words in the report `name`.
    func edit(_ name: String, _ replacements: KeyValuePairs<String, String>) throws {
        let file = path + "/" + name
        var text = try String(contentsOfFile: file, encoding: .utf8)
        for (old, new) in replacements { text = text.replacingOccurrences(of: old, with: new) }
        try text.write(toFile: file, atomically: true, encoding: .utf8)
    }
}
