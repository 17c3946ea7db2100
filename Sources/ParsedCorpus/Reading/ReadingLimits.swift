/// How much of a file, an archive or a document a reader accepts. No report comes near these; a file made
/// to exhaust a machine does.
public struct ReadingLimits: Sendable, Hashable {
    /// Bytes of one file.
    public var fileBytes = 256 << 20
    /// Bytes of one member of an archive, unpacked.
    public var memberBytes = 256 << 20
    /// Bytes of all members that are read from one archive, unpacked.
    public var archiveBytes = 1 << 30
    /// Unpacked bytes per packed byte of a member; looked at from 1 MiB on.
    public var compressionRatio = 500
    /// Members of an archive.
    public var members = 100_000
    /// Elements inside each other in HTML or XML.
    public var elementDepth = 4096
    /// Tables inside each other.
    public var tableDepth = 64
    /// Messages inside each other in a multipart file.
    public var messageDepth = 16
    /// Columns of one table.
    public var tableColumns = 16_384
    /// Cells of one table, each counted once whatever it spans.
    public var tableCells = 1_000_000
    /// Largest column span, as in the HTML standard; a larger one is cut down to it.
    public var columnSpan = 1000
    /// Largest row span, as in the HTML standard; a larger one is cut down to it.
    public var rowSpan = 65_534
    /// Bytes of memory a parser may hold for one document.
    public var parserBytes = 2 << 30
    /// Seconds of processor time a parser may take for one document.
    public var parserSeconds = 30

    /// The limits above.
    public init() {}
}

extension ReadingLimits {
    /// Refuses a file of `count` bytes that is empty or too large.
    func check(fileBytes count: Int) throws(ReadingError) {
        if count == 0 { throw .empty }
        if count > fileBytes {
            throw .limitExceeded(name: "bytes of a file", limit: fileBytes, found: "\(count) bytes")
        }
    }
}
