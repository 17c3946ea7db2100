import Foundation

/// Compares `actual` with the file `Golden/<name>` beside the test file that asks.
///
/// `RECORD_GOLDEN=1` rewrites the file and fails all the same, so that a recording never passes unseen: look at
/// the difference in version control, then commit it on purpose.
///
/// - Throws: ``GoldenMismatch`` with a line-by-line difference.
public func golden(_ actual: String, _ name: String, file: String = #filePath) throws {
    let url = URL(fileURLWithPath: file).deletingLastPathComponent()
        .appendingPathComponent("Golden").appendingPathComponent(name)
    if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1" {
        try FileManager.default.createDirectory(
            at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(actual.utf8).write(to: url, options: .atomic)
        throw GoldenMismatch(description: "recorded \(url.path); look at it, then run without RECORD_GOLDEN")
    }
    guard let data = FileManager.default.contents(atPath: url.path) else {
        throw GoldenMismatch(description: "no golden file \(url.path); RECORD_GOLDEN=1 writes it")
    }
    // Bytes, not characters: canonically equal texts must not pass for the same file.
    guard data != Data(actual.utf8) else { return }
    let difference = lineDifference(String(decoding: data, as: UTF8.self), actual)
    throw GoldenMismatch(description: "\(name) differs (- golden, + now)\n" + difference)
}

/// What differs between a golden file and the output of now.
public struct GoldenMismatch: Error, CustomStringConvertible {
    /// The difference, line by line.
    public let description: String
}

/// Both texts in one, each line marked `-`, `+` or blank.
func lineDifference(_ expected: String, _ actual: String) -> String {
    let old = expected.components(separatedBy: "\n")
    let new = actual.components(separatedBy: "\n")
    var removed: Set<Int> = []
    var inserted: Set<Int> = []
    for change in new.difference(from: old) {
        switch change {
        case .remove(let offset, _, _): removed.insert(offset)
        case .insert(let offset, _, _): inserted.insert(offset)
        }
    }
    var lines: [String] = []
    var (i, j) = (0, 0)
    while i < old.count || j < new.count {
        if removed.contains(i) {
            lines.append("- " + old[i])
            i += 1
        } else if inserted.contains(j) {
            lines.append("+ " + new[j])
            j += 1
        } else {
            lines.append("  " + new[j])
            (i, j) = (i + 1, j + 1)
        }
    }
    return lines.joined(separator: "\n")
}
