/// Reports as a table for statistics: a row a body and year, a column a cell of the form.
public struct Panel: Sendable {
    /// Sorted by agency, region and year; one row a body and year.
    public var rows: [BodyYear]
    /// Inputs that gave no row, each with the reason, for coverage lines.
    public var leftOut: [LeftOut]
    /// Reports of one body and year that differ, where none of them was to be chosen.
    public var differing: [BodyYear] = []
    /// How many numbers are repaired ones, in how many reports; 0 unless repairs were asked for.
    public var repairs = (numbers: 0, reports: 0)

    /// A panel of rows already settled.
    public init(rows: [BodyYear], leftOut: [LeftOut] = []) {
        self.rows = rows
        self.leftOut = leftOut
    }

    /// An input without a row in the panel.
    public struct LeftOut: Sendable, Hashable {
        /// The document.
        public var name: String
        /// The reason.
        public var cause: Cause

        /// `name` left out because of `cause`.
        public init(name: String, cause: Cause) {
            self.name = name
            self.cause = cause
        }
    }

    /// Why an input gave no row.
    public enum Cause: Sendable, Hashable {
        /// The document names no body.
        case noAgency
        /// The document names no reporting year.
        case noYear
        /// Another report of the same body and year is used, whose numbers differ or are more.
        case duplicate(of: String)
        /// Another report of the same body and year has the same numbers.
        case copy(of: String)
        /// Several reports of the same body and year contradict each other, and none was to be chosen.
        case contradicted(by: String)

        /// The reason in Chinese.
        public var chinese: String {
            switch self {
            case .noAgency: "未写明机关名称"
            case .noYear: "未写明报告年度"
            case .duplicate(let other): "同一机关同一年度另有一份，采用 \(other)"
            case .copy(let other): "与 \(other) 数字相同"
            case .contradicted(let other): "同一机关同一年度与 \(other) 数字不同，均不采用"
            }
        }

        /// The reason in English.
        public var english: String {
            switch self {
            case .noAgency: "names no body"
            case .noYear: "names no reporting year"
            case .duplicate(let other): "the same body and year as \(other), which is used"
            case .copy(let other): "the same numbers as \(other)"
            case .contradicted(let other):
                "the same body and year as \(other) with other numbers; neither is used"
            }
        }
    }
}

/// One body's numbers of one year, after the policies for blanks and duplicates.
public struct BodyYear: Sendable {
    /// The body's canonical name.
    public var agency: String
    /// The full name of its jurisdiction; empty where unresolved.
    public var region: String
    /// What kind of body it is.
    public var kind: BodyKind
    /// The level of its jurisdiction.
    public var level: BodyLevel
    /// The reporting year.
    public var year: Int
    /// What the body goes through after this year, where a lineage file tells.
    public var succession: Succession
    /// The document the numbers come from.
    public var document: String
    /// The edition of section 2.
    public var disclosureEdition: Edition?
    /// The edition of section 3.
    public var applicationsEdition: Edition?
    /// Ids of the rules of severity error that the report breaks, sorted; for the mark beside a number.
    public var brokenRules: [String]

    /// NaN is missing; never seen outside.
    private var values: [Double]

    /// A row without any number yet.
    public init(
        agency: String, region: String, kind: BodyKind = .other, level: BodyLevel = .unknown, year: Int,
        succession: Succession = .none, document: String = "", disclosureEdition: Edition? = nil,
        applicationsEdition: Edition? = nil,
        brokenRules: [String] = []
    ) {
        self.agency = agency
        self.region = region
        self.kind = kind
        self.level = level
        self.year = year
        self.succession = succession
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

    /// Which body it is; names alone do not tell, since several districts bear one name.
    public var body: BodyID { BodyID(agency: agency, region: region) }

    /// How many cells hold a number.
    public var numberCount: Int { values.count { !$0.isNaN } }

    /// Whether no cell of the tables holds a number here and another one in `other`.
    func agrees(with other: BodyYear) -> Bool {
        for index in 0..<Form.tableCellCount {
            let (mine, theirs) = (values[index], other.values[index])
            if !mine.isNaN, !theirs.isNaN, mine != theirs { return false }
        }
        return true
    }
}

/// One body of a corpus.
public struct BodyID: Sendable, Hashable, Comparable {
    /// The body's canonical name.
    public var agency: String
    /// The full name of its jurisdiction; empty where unresolved.
    public var region: String

    /// The body called `agency` in `region`.
    public init(agency: String, region: String) {
        self.agency = agency
        self.region = region
    }

    /// By name, then region.
    public static func < (left: BodyID, right: BodyID) -> Bool {
        (left.agency, left.region) < (right.agency, right.region)
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
