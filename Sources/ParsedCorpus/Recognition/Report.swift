/// One annual report: who, when, and every cell of the form as the document has it.
///
/// Nothing after recognition changes a report; checks and repairs stand beside it.
public struct Report: Sendable {
    /// Path relative to the input it was found in.
    public var document: String
    /// The format of the document as published, even where it was converted before reading.
    public var format: DocumentFormat
    /// The body's canonical name with its jurisdiction; empty where none was found.
    public var agency: String
    /// Full name of the jurisdiction, empty where unresolved.
    public var region: String
    /// What kind of body reports; other where no name tells.
    public var kind: BodyKind
    /// The level of the body's jurisdiction; unknown where unresolved.
    public var level: BodyLevel
    /// The reporting year; nil where the document names none.
    public var year: Int?
    /// Edition of section 2; nil where the section has no table or nothing tells the edition.
    public var disclosureEdition: Edition?
    /// Edition of section 3; nil where the section has no table or nothing tells the edition.
    public var applicationsEdition: Edition?
    /// Edition of section 4, taken from section 3 or else 2; nil where it has no table or neither tells.
    public var disputesEdition: Edition?
    /// The cells found, in the order of the form. A cell that is not listed is absent from the document.
    public var cells: [CellReading]
    /// Every number that the running text states about a fact, in the order of the text; those that are the
    /// report's facts are among ``cells`` as well.
    public var statements: [ProseStatement]
    /// Lists of parts, growth and shares that the running text claims.
    public var claims: [ProseClaim]
    /// How the report is built and dated, and a sketch of its text.
    public var outline: ReportOutline
    /// What recognition noticed: placements that needed the sums, refused rows, conflicting titles.
    public var notes: [ReadingNote]

    /// A report without cells, from a body and year not known yet.
    public init(document: String, format: DocumentFormat) {
        self.document = document
        self.format = format
        agency = ""
        region = ""
        kind = .other
        level = .unknown
        cells = []
        statements = []
        claims = []
        outline = ReportOutline()
        notes = []
    }

    /// The edition of the section `cell` stands in.
    public func edition(of section: FormSection) -> Edition? {
        switch section {
        case .disclosure: disclosureEdition
        case .applications: applicationsEdition
        case .disputes: disputesEdition
        case .prose: nil
        }
    }

    /// The reading of `cell`, nil where the document has no such cell. O(log n).
    public subscript(cell: CellID) -> CellReading? {
        var (low, high) = (0, cells.count)
        while low < high {
            let middle = (low + high) / 2
            if cells[middle].cell < cell { low = middle + 1 } else { high = middle }
        }
        return low < cells.count && cells[low].cell == cell ? cells[low] : nil
    }
}

/// What stands in one cell of a document.
public struct CellReading: Sendable {
    /// The cell of the form it is a reading of.
    public var cell: CellID
    /// Whether a number, a blank or something else stands there.
    public var status: CellStatus
    /// The number, for ``CellStatus/number`` only.
    public var value: Quantity?
    /// The text of the cell as printed, blanks trimmed; for prose facts the sentence.
    public var raw: String
    /// Where the cell or sentence stands in the document.
    public var location: Location
    /// How the number's place was settled, where the text alone did not settle it.
    public var evidence: CellEvidence

    /// What `raw` at `location` says of `cell`, placed by its labels unless `evidence` says otherwise.
    public init(
        cell: CellID, status: CellStatus, value: Quantity? = nil, raw: String, location: Location,
        evidence: CellEvidence = .label
    ) {
        self.cell = cell
        self.status = status
        self.value = value
        self.raw = raw
        self.location = location
        self.evidence = evidence
    }
}

/// The state of a cell. Missing is never zero.
public enum CellStatus: String, Sendable, CaseIterable {
    /// A number, an explicit 0 included.
    case number
    /// Nothing stands in the cell.
    case blank
    /// `/`, `-`, `—`, 无, 不涉及 and the like.
    case notApplicable = "not_applicable"
    /// Text where a number belongs, or a number the document does not determine.
    case unreadable
    /// The document has no such cell.
    case absent
}

/// What places a number in its cell.
public enum CellEvidence: UInt8, Sendable, Comparable {
    /// The labels of row and column, or the row's own complete set of cells.
    case label
    /// The order between labelled rows.
    case order
    /// The form's own sums, where more than one reading was possible.
    case sums

    /// Whether `left` settles a place more surely than `right`: labels before order, order before sums.
    public static func < (left: CellEvidence, right: CellEvidence) -> Bool { left.rawValue < right.rawValue }
}
