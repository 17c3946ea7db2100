/// Reports as a table for statistics: a row a body and year, a column a cell of the form.
public struct Panel: Sendable {
    /// Sorted by agency, then year; one row a body and year.
    public var rows: [BodyYear]
    /// Inputs that gave no row, each with the reason, for coverage lines.
    public var leftOut: [LeftOut]

    public init(rows: [BodyYear], leftOut: [LeftOut] = []) {
        self.rows = rows
        self.leftOut = leftOut
    }

    /// An input without a row in the panel.
    public struct LeftOut: Sendable, Hashable {
        public var name: String
        public var reason: String

        public init(name: String, reason: String) {
            self.name = name
            self.reason = reason
        }
    }
}

/// One body's numbers of one year, after the policies for blanks and duplicates.
public struct BodyYear: Sendable {
    public var agency: String
    public var region: String
    public var kind: BodyKind
    public var level: BodyLevel
    public var year: Int
    public var document: String
    public var disclosureEdition: Edition?
    public var applicationsEdition: Edition?
    /// Ids of the rules of severity error that the report breaks, sorted; for the mark beside a number.
    public var brokenRules: [String]

    /// NaN is missing; never seen outside.
    private var values: [Double]

    public init(
        agency: String, region: String, kind: BodyKind = .other, level: BodyLevel = .unknown, year: Int,
        document: String = "", disclosureEdition: Edition? = nil, applicationsEdition: Edition? = nil,
        brokenRules: [String] = []
    ) {
        self.agency = agency
        self.region = region
        self.kind = kind
        self.level = level
        self.year = year
        self.document = document
        self.disclosureEdition = disclosureEdition
        self.applicationsEdition = applicationsEdition
        self.brokenRules = brokenRules
        values = Array(repeating: .nan, count: Form.cells.count)
    }

    /// The number in `cell`, nil where it is missing. Counts are exact up to 2^53.
    public subscript(cell: CellID) -> Double? {
        get {
            let value = values[cell.index]
            return value.isNaN ? nil : value
        }
        set { values[cell.index] = newValue ?? .nan }
    }
}

/// What kind of body reports.
public enum BodyKind: String, Sendable, CaseIterable {
    /// A people's government: usually covers the whole jurisdiction.
    case government
    /// The office of a government or party committee.
    case office
    /// A department of a government (局, 委, 厅, 部).
    case department
    /// A town, township or subdistrict.
    case town
    /// A public institution or service centre (中心, 院, 馆, 校).
    case institution
    /// The administration of a zone (管委会).
    case zone
    case other
}

/// The level of the jurisdiction a body belongs to.
public enum BodyLevel: String, Sendable, CaseIterable {
    case national, province, prefecture, county, town, unknown
}
