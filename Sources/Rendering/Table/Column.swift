/// A named, typed column of a ``Table``.
public struct Column: Sendable, Hashable {
    /// What the cells of a column are.
    public enum Kind: Sendable, Hashable {
        /// Words.
        case text
        /// Numbers, and how people are shown them.
        case number(NumberStyle)
    }

    /// On which side of the column its cells stand in a text table.
    public enum Alignment: Sendable, Hashable {
        /// At the left edge.
        case leading
        /// At the right edge.
        case trailing
    }

    /// Which outputs carry the column.
    ///
    /// People read `100/218` in one column; a script wants `numerator` and `denominator`. Both stand in the
    /// same table, each marked for its reader.
    public enum Audience: Sendable, Hashable {
        /// Every output.
        case everyone
        /// CSV, TSV, JSON, JSONL and XLSX only.
        case scripts
        /// The terminal table and Markdown only.
        case people
    }

    /// The stable `snake_case` name, the CSV header and the JSON key.
    public var id: String
    /// The heading in Chinese.
    public var zh: String
    /// The heading in English.
    public var en: String
    /// What the cells are.
    public var kind: Kind
    /// Where cells and heading stand; numbers stand right unless told otherwise.
    public var alignment: Alignment
    /// Which outputs carry the column.
    public var audience: Audience
    /// Whether people see a `+` before numbers above zero.
    public var showsSign: Bool
    /// Digits after the point in data files at most; nil writes numbers whole.
    public var dataDigits: Int?
    /// How narrow a text column may be made, in terminal columns; nil if it must never be cut.
    public var minimumWidth: Int?

    /// A column; the headings default to its id.
    public init(
        _ id: String, zh: String? = nil, en: String? = nil, kind: Kind = .text, alignment: Alignment? = nil,
        audience: Audience = .everyone, showsSign: Bool = false, dataDigits: Int? = nil
    ) {
        self.id = id
        self.zh = zh ?? id
        self.en = en ?? id
        self.kind = kind
        self.alignment = alignment ?? (kind == .text ? .leading : .trailing)
        self.audience = audience
        self.showsSign = showsSign
        self.dataDigits = dataDigits
        // Words at the right edge are numbers put together (`8/23`, `18.8–55.1`): cutting one would forge it.
        minimumWidth = self.kind == .text && self.alignment == .leading ? 8 : nil
    }

    /// The heading that `choice` asks for.
    public func header(_ choice: HeaderChoice) -> String {
        switch choice {
        case .id: id
        case .zh: zh
        case .en: en
        }
    }
}

/// Which of a column's names heads it (`--header`).
public enum HeaderChoice: String, Sendable, CaseIterable {
    /// The stable id.
    case id
    /// Chinese.
    case zh
    /// English.
    case en
}
