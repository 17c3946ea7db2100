/// Other spellings of bodies' names, from a file of lines `alias,name`.
public struct Aliases: Sendable {
    private var names: [[UInt8]: String] = [:]

    /// No aliases.
    public init() {}

    /// Reads lines `alias,name`; a head line, empty lines and lines from `#` on are skipped.
    ///
    /// - Throws: ``IdentityFileError`` at a line without two fields.
    public init(csv: String) throws(IdentityFileError) {
        for (number, fields) in IdentityFile.rows(csv) {
            guard fields.count == 2, !fields[0].isEmpty, !fields[1].isEmpty else {
                throw IdentityFileError(line: number, found: fields.count, expected: "alias,name")
            }
            names[HanText.folded(fields[0])] = fields[1]
        }
    }

    /// The name that `alias` stands for, nil if it is none.
    public func name(for alias: String) -> String? {
        names.isEmpty ? nil : names[HanText.folded(alias)]
    }

    func name(forFolded alias: [UInt8]) -> String? { names.isEmpty ? nil : names[alias] }
}
