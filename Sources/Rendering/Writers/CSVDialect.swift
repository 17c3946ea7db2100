/// How a CSV file is spelled.
public struct CSVDialect: Sendable, Hashable {
    /// Whether the file starts with a byte-order mark, by which Excel knows UTF-8.
    public var hasByteOrderMark: Bool
    /// Whether lines end in CR LF.
    public var usesCarriageReturns: Bool
    /// Whether words that a spreadsheet would take for a formula get a leading apostrophe.
    public var guardsFormulas: Bool

    /// A dialect from its parts.
    public init(hasByteOrderMark: Bool, usesCarriageReturns: Bool, guardsFormulas: Bool) {
        self.hasByteOrderMark = hasByteOrderMark
        self.usesCarriageReturns = usesCarriageReturns
        self.guardsFormulas = guardsFormulas
    }

    /// UTF-8 without mark, LF: what scripts expect.
    public static let plain = CSVDialect(
        hasByteOrderMark: false, usesCarriageReturns: false, guardsFormulas: true)

    /// UTF-8 with mark, CR LF (`--excel`).
    public static let excel = CSVDialect(
        hasByteOrderMark: true, usesCarriageReturns: true, guardsFormulas: true)
}
