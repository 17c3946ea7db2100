/// What one cell of a table holds, typed, so that no writer has to guess a number from its text.
public enum CellContent: Sendable, Hashable {
    /// Words. Guarded in spreadsheet formats if a spreadsheet would take them for a formula.
    case text(String)
    /// A whole number.
    case integer(Int)
    /// A binary number; infinite and undefined ones count as missing.
    case number(Double)
    /// Plain decimal text known to be a number (`73802895.90`), written digit by digit.
    case exact(String)
    /// Nothing known: an empty CSV field, JSON `null`, a dash for people. Never 0.
    case missing

    /// Words, or missing if nil.
    public init(_ text: String?) { self = text.map(CellContent.text) ?? .missing }

    /// A whole number, or missing if nil.
    public init(_ number: Int?) { self = number.map(CellContent.integer) ?? .missing }

    /// A number, or missing if nil or not finite.
    public init(_ number: Double?) {
        if let number, number.isFinite { self = .number(number) } else { self = .missing }
    }

    /// Exact decimal text, or missing if nil.
    public init(exact decimal: String?) { self = decimal.map(CellContent.exact) ?? .missing }

    /// The value as a binary number for charts; nil for words and for missing.
    public var doubleValue: Double? {
        switch self {
        case .integer(let value): Double(value)
        case .number(let value): value.isFinite ? value : nil
        case .exact(let text): NumberFormat.isPlainDecimal(text) ? Double(text) : nil
        case .text, .missing: nil
        }
    }
}
