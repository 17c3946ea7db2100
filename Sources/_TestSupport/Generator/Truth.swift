public import ParsedCorpus

/// What a perfect reader would say about one generated document.
public struct Truth: Sendable {
    /// The document's file name.
    public var document: String
    /// How it is written down.
    public var format: GeneratedFormat
    /// The flaws that were put in, sorted by name.
    public var noise: [Noise]
    /// The body's name with its jurisdiction.
    public var agency: String
    /// The year reported on.
    public var year: Int
    /// The form of section 2.
    public var disclosureEdition: Edition
    /// The form of section 3.
    public var applicationsEdition: Edition
    /// The table cells the document has, in the order of the form; a cell that is not listed is absent.
    public var cells: [TruthCell] = []
    /// The numbers the prose states.
    public var prose: [(fact: ProseFact, value: Int)] = []
    /// The facts of the prose that were made to disagree with the tables.
    public var contradictions: [ProseFact] = []
    /// The ids of the form's own sums that the figures break, sorted.
    public var brokenRules: [String] = []

    /// The truth about `cell`, nil where the document has no such cell.
    public subscript(cell: CellID) -> TruthCell? { cells.first { $0.cell == cell } }
}

/// What stands in one cell of a generated document.
public struct TruthCell: Sendable, Equatable {
    /// Which cell.
    public var cell: CellID
    /// What is printed there.
    public var value: TruthValue
    /// False where the document alone does not settle the number: then to refuse it is as good as to give it.
    public var isDetermined: Bool
    /// `万元` where an amount is printed in that unit, otherwise empty.
    public var unit: String
}

/// The state of a cell as printed.
public enum TruthValue: Sendable, Equatable {
    case number(Quantity)
    case blank
    case notApplicable

    /// The value as the truth files have it: a plain decimal, nothing, or `NA`.
    public var text: String {
        switch self {
        case .number(let quantity): quantity.description
        case .blank: ""
        case .notApplicable: "NA"
        }
    }
}
