/// A line of an aliases or lineage file that cannot be used.
public struct IdentityFileError: Error, Sendable, Equatable, CustomStringConvertible {
    /// 1-based.
    public var line: Int
    /// How many fields the line has.
    public var found: Int
    /// What the line should be.
    public var expected: String

    /// The message, without the file's name.
    public var description: String { "line \(line): found \(found) fields, expected \(expected)" }
}

/// Reads the small comma-separated files of the identity stage.
enum IdentityFile {
    /// The lines' fields without blanks at their ends, with line numbers; comments, empty lines and the head left out.
    static func rows(_ text: String) -> [(line: Int, fields: [String])] {
        var rows: [(Int, [String])] = []
        let bytes = Array(text.utf8)
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        for (i, line) in bytes[start...].split(separator: 10, omittingEmptySubsequences: false).enumerated() {
            let fields = line.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false).map(
                trimmed)
            guard fields.contains(where: { !$0.isEmpty }), !fields[0].hasPrefix("#") else { continue }
            if rows.isEmpty,
                fields[0] == "alias" || fields[0] == "body" || (fields[0] == "name" && fields.count >= 4)
            {
                continue
            }
            rows.append((i + 1, fields))
        }
        return rows
    }

    /// A field without blanks and enclosing quotation marks.
    private static func trimmed(_ field: ArraySlice<UInt8>) -> String {
        var field = field
        while let last = field.last, last <= 0x20 { field.removeLast() }
        while let first = field.first, first <= 0x20 { field.removeFirst() }
        if field.count >= 2, field.first == UInt8(ascii: "\""), field.last == UInt8(ascii: "\"") {
            field = field.dropFirst().dropLast()
        }
        return String(decoding: field, as: UTF8.self)
    }
}
