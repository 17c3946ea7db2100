import Analytics
import Foundation

/// The bodies that should have reported, as the command line names them.
enum ExpectedBodies {
    /// A number, or the names in a file: a name a line, or of a CSV file the column `agency`, else the first.
    ///
    /// - Throws: ``UsageError`` for a file without a name, ``InputError`` for one that is not there.
    static func read(_ text: String) throws -> ExpectedReports.Bodies {
        if let count = Int(text) {
            guard count >= 0 else { throw UsageError("--expected must be at least 0, got \(count)") }
            return .number(count)
        }
        guard let data = FileManager.default.contents(atPath: text) else { throw InputError.notFound(text) }
        var lines = String(decoding: data, as: UTF8.self).split(whereSeparator: \.isNewline).map {
            $0.split(separator: ",", omittingEmptySubsequences: false).map {
                $0.trimmingCharacters(in: CharacterSet(charactersIn: "\" \u{FEFF}\t"))
            }
        }
        var column = 0
        if let header = lines.first, let place = header.firstIndex(of: "agency") {
            column = place
            lines.removeFirst()
        }
        let names = lines.compactMap { column < $0.count && !$0[column].isEmpty ? $0[column] : nil }
        if names.isEmpty { throw UsageError("\(text): no name of a body, expected one a line") }
        return .named(Set(names))
    }
}
