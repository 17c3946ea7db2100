/// Something a check found: which rule, where, what was expected and what stands there.
public struct Finding: Sendable, Hashable {
    /// The rule's id, such as `applications.balance.total`; see ``Rules``.
    public var rule: String
    /// How much it matters.
    public var severity: Severity
    /// The document it is reported for, relative to the input; for a finding across years the later one.
    public var document: String
    /// The body's canonical name; empty where none was found.
    public var agency: String
    /// The reporting year; nil where none was found.
    public var year: Int?
    /// The cells that took part, in the order of the rule's formula; a column of ids in the output.
    public var cells: [CellID]
    /// What should stand there, as text; empty where the rule expects no certain value.
    public var expected: String
    /// What stands there.
    public var actual: String
    /// What was found, what was expected, where.
    public var message: BilingualText
    /// Where to look first: the cell that is checked, or unknown for a document as a whole.
    public var location: Location
    /// A change that would explain the finding; never made, only said. Empty where there is none.
    public var suggestion: BilingualText
    /// The cells with their raw texts and locations, of other documents too.
    public var operands: [Operand]
    /// Whose fault it can be: the document's, the reading's, or either.
    public var responsibility: Responsibility

    /// A finding with all that is known of it.
    public init(
        rule: String, severity: Severity, document: String, agency: String, year: Int?, cells: [CellID] = [],
        expected: String = "", actual: String = "", message: BilingualText, location: Location = .unknown,
        suggestion: BilingualText = .empty, operands: [Operand] = [], responsibility: Responsibility = .source
    ) {
        self.rule = rule
        self.severity = severity
        self.document = document
        self.agency = agency
        self.year = year
        self.cells = cells
        self.expected = expected
        self.actual = actual
        self.message = message
        self.location = location
        self.suggestion = suggestion
        self.operands = operands
        self.responsibility = responsibility
    }

    /// Sixteen hexadecimal digits that stay the same from run to run while rule, document and cells do;
    /// for lists of accepted findings.
    public var id: String { FindingHash.id(rule: rule, document: document, cells: cells) }

    /// The ids of ``cells``, a blank apart.
    public var cellNames: String { cells.map(\.name).joined(separator: " ") }

    /// The message in English.
    public var messageEnglish: String { message.english }
    /// The message in Chinese.
    public var messageChinese: String { message.chinese }
}

/// Whose doing a finding can be.
public enum Responsibility: String, Sendable, Hashable, CaseIterable {
    /// The document says so itself.
    case source
    /// The way the document was read.
    case reading
    /// The document or its reading: look at the original first.
    case either
}
