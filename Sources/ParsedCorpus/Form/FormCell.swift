/// What the form says about one of its cells.
public struct FormCell: Sendable {
    /// The stable name, see ``CellID/name``.
    public let name: String
    public let section: FormSection
    /// The labels of its row and column, in Chinese and English.
    public let rowChinese: String
    public let columnChinese: String
    public let rowEnglish: String
    public let columnEnglish: String
    public let unit: CellUnit
    /// The editions whose form has the cell.
    public let editions: [Edition]

    /// Row and column in one line, for messages.
    public var titleChinese: String {
        columnChinese.isEmpty ? rowChinese : "\(rowChinese) · \(columnChinese)"
    }
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
