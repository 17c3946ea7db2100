/// How much of a PDF is read before it is refused.
public struct PDFLimits: Sendable, Hashable {
    /// The most pages; a report has 5 to 40.
    public var pages: Int
    /// The most characters over all pages.
    public var characters: Int

    /// The defaults are far above any report.
    public init(pages: Int = 2_000, characters: Int = 5_000_000) {
        self.pages = pages
        self.characters = characters
    }
}
