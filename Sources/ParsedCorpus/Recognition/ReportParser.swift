/// From the bytes of one file to its report: read, recognise, say whose it is.
public struct ReportParser: Sendable {
    /// Rises with every change of what is read from a document, so that stores know what to parse again.
    public static let version = 10

    /// Decides whose report it is.
    public var resolver: IdentityResolver
    /// What a reader accepts.
    public var limits: ReadingLimits
    /// The format to take every file for; nil to look.
    public var format: DocumentFormat?

    /// A parser that looks for the format in the content unless `format` names it.
    public init(
        resolver: IdentityResolver = IdentityResolver(), limits: ReadingLimits = ReadingLimits(),
        format: DocumentFormat? = nil
    ) {
        self.resolver = resolver
        self.limits = limits
        self.format = format
    }

    /// The report in `bytes`, called `name` in every message.
    public func parse(_ bytes: [UInt8], name: String) throws(ReadingError) -> Report {
        let document = try DocumentReader.read(bytes, name: name, as: format, limits: limits)
        return try Recognizer.recognize(document, resolver: resolver)
    }
}
