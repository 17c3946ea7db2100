/// A cell that took part in a finding, as the document has it.
public struct Operand: Sendable, Hashable {
    /// The cell of the form.
    public var cell: CellID
    /// What stands in the cell; `absent` where the document has no such cell.
    public var status: CellStatus
    /// The number, for ``CellStatus/number`` only.
    public var value: Quantity?
    /// The text of the cell as printed; for prose facts the sentence.
    public var raw: String
    /// Where it stands.
    public var location: Location
    /// The document it stands in.
    public var document: String
    /// The reporting year of that document.
    public var year: Int?

    /// The operand that `report` has in `cell`.
    public init(_ cell: CellID, in report: Report) {
        self.init(cell, report[cell], in: report)
    }

    /// The operand of one reading of `cell`, nil where the document has none.
    public init(_ cell: CellID, _ reading: CellReading?, in report: Report) {
        self.cell = cell
        status = reading?.status ?? .absent
        value = reading?.value
        raw = reading?.raw ?? ""
        location = reading?.location ?? .unknown
        document = report.document
        year = report.year
    }
}
