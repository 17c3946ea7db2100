/// What the form says about one of its cells.
public struct FormCell: Sendable {
    /// The stable name, see ``CellID/name``.
    public let name: String
    /// The section it stands in; ``FormSection/prose`` for facts stated in words.
    public let section: FormSection
    /// The label of its row in Chinese, for a fact of the prose what is counted.
    public let rowChinese: String
    /// The Chinese label of its column; empty for facts of the prose.
    public let columnChinese: String
    /// The label of its row in English, for a fact of the prose what is counted.
    public let rowEnglish: String
    /// The English label of its column; empty for facts of the prose.
    public let columnEnglish: String
    /// What its number counts, or the unit of money the form asks for.
    public let unit: CellUnit
    /// The editions whose form has the cell.
    public let editions: [Edition]

    /// Row and column in one line, for messages.
    public var titleChinese: String {
        columnChinese.isEmpty ? rowChinese : "\(rowChinese) · \(columnChinese)"
    }
    /// Row and column in English, separated by a comma; the row alone for facts of the prose.
    public var titleEnglish: String { columnEnglish.isEmpty ? rowEnglish : "\(rowEnglish), \(columnEnglish)" }
}

/// The unit a cell's number is in.
public enum CellUnit: String, Sendable {
    /// A number of things: a whole number, negative only where the cell is a change.
    case count
    /// Money in yuan, as stated: the 2019 form names no unit.
    case yuan
    /// Money in 10,000 yuan (万元).
    case tenThousandYuan = "10,000 yuan"
}
