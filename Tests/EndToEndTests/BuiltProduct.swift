import Foundation
import Glibc

/// The programme as built, beside the tests.
enum BuiltProduct {
    /// The path of `gongkai`.
    static let gongkai: String = {
        let tests = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
        return tests.deletingLastPathComponent().appendingPathComponent("gongkai").path
    }()

    /// The same, where documents named for it make a worker go wrong.
    static let faulty: String = {
        setenv("GONGKAI_WORKER_FAULTS", "1", 1)
        return gongkai
    }()
}

/// The files of this folder of tests.
enum Fixture {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()

    static func path(_ name: String) -> String {
        folder.appendingPathComponent("Fixtures").appendingPathComponent(name).path
    }

    static func bytes(_ name: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: URL(fileURLWithPath: path(name))))
    }

    /// A PDF that holds a report.
    static func pdf() throws -> [UInt8] {
        let url = folder.deletingLastPathComponent().appendingPathComponent(
            "ParsedCorpusTests/Fixtures/pdf/ruled.pdf")
        return [UInt8](try Data(contentsOf: url))
    }
}
