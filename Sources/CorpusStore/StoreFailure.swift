public import ParsedCorpus

/// Why a file cannot serve as a store.
public enum StoreFailure: Error, Sendable, Hashable, CustomStringConvertible {
    /// An SQLite file of another programme.
    case foreign
    /// A store of another version of gongkai.
    case version(found: Int, expected: Int)
    /// SQLite cannot do it.
    case database(String)

    /// What was found, and what to do.
    public var description: String {
        switch self {
        case .foreign: "an SQLite file, but no store of gongkai"
        case .version(let found, let expected):
            "store of version \(found), expected \(expected): build it anew into another file"
        case .database(let message): "store: \(message)"
        }
    }
}

/// A document of a store: its name and what became of it, still as bytes.
public struct StoredDocument: Sendable {
    /// Relative to the path that the store was built from.
    public let name: String
    let content: [UInt8]

    /// The report, or the reason why there is none.
    public func outcome() throws(StoreError) -> Result<Report, ReadingError> {
        try ParseOutcomeCodec.decode(content)
    }
}

/// A file among the inputs of a build.
public struct StoredFile: Sendable, Hashable {
    /// Relative to the path given.
    public var name: String
    /// The how many-th of this name it is, from 0.
    public var occurrence: Int

    /// The `occurrence`-th file called `name`.
    public init(name: String, occurrence: Int) {
        self.name = name
        self.occurrence = occurrence
    }
}
