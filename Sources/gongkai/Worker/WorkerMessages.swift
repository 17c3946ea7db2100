import ParsedCorpus

/// The first message to a worker: how to read.
struct WorkerSetup: Sendable, Equatable {
    var limits = ReadingLimits()

    /// The parser these settings describe.
    func makeParser() -> ReportParser { ReportParser(limits: limits) }

    var bytes: [UInt8] {
        var out = ByteWriter()
        out.list(ReadingLimits.all.map { limits[keyPath: $0] }) { $0.int($1) }
        return out.bytes
    }

    init() {}

    init(_ bytes: [UInt8]) throws(StoreError) {
        var input = ByteReader(bytes)
        let values = try input.list { reader throws(StoreError) in try reader.int() }
        guard values.count == ReadingLimits.all.count else { throw input.error("all limits") }
        for (path, value) in zip(ReadingLimits.all, values) { limits[keyPath: path] = value }
    }
}

/// Every other message to a worker: a document to parse. The answer is an outcome as
/// ``ParseOutcomeCodec`` writes it.
struct WorkerRequest: Sendable, Equatable {
    var name: String
    /// The format to take it for; nil to look.
    var format: DocumentFormat?
    var content: [UInt8]

    var bytes: [UInt8] {
        var out = ByteWriter(capacity: content.count + name.utf8.count + 32)
        out.string(name)
        out.optional(format) { $0.string($1.rawValue) }
        out.data(content)
        return out.bytes
    }

    init(name: String, format: DocumentFormat?, content: [UInt8]) {
        self.name = name
        self.format = format
        self.content = content
    }

    init(_ bytes: [UInt8]) throws(StoreError) {
        var input = ByteReader(bytes)
        name = try input.string()
        if let text = try input.optional({ reader throws(StoreError) in try reader.string() }) {
            guard let known = DocumentFormat(rawValue: text) else { throw input.error("a format") }
            format = known
        }
        content = try input.data()
    }
}

extension ReadingLimits {
    /// Every limit, to send them all.
    static var all: [any WritableKeyPath<ReadingLimits, Int> & Sendable] {
        [
            \.fileBytes, \.memberBytes, \.archiveBytes, \.compressionRatio, \.members, \.elementDepth,
            \.tableDepth, \.messageDepth, \.tableColumns, \.tableCells, \.columnSpan, \.rowSpan,
            \.parserBytes, \.parserSeconds,
        ]
    }
}
