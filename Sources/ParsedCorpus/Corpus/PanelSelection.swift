/// What tells whether a report is wanted: who made it and for which year.
public protocol BodyRecord {
    /// The body's canonical name.
    var agency: String { get }
    /// The full name of its jurisdiction; empty where unresolved.
    var region: String { get }
    /// What kind of body it is.
    var kind: BodyKind { get }
    /// The level of its jurisdiction.
    var level: BodyLevel { get }
    /// The reporting year; nil where the document names none.
    var reportingYear: Int? { get }
}

extension BodyYear: BodyRecord {
    /// The reporting year.
    public var reportingYear: Int? { year }
}

extension Report: BodyRecord {
    /// The reporting year.
    public var reportingYear: Int? { year }
}

/// Which reports are wanted; everything left open matches all.
public struct PanelSelection: Sendable {
    /// Reporting years.
    public var years: [ClosedRange<Int>] = []
    /// Parts of the names of bodies, any of which is enough; short names and traditional characters will do.
    public var agencies: [String] = [] {
        didSet { agencyPatterns = agencies.map(NamePattern.init(agency:)) }
    }
    /// Parts of the names of jurisdictions, any of which is enough.
    public var regions: [String] = [] {
        didSet { regionPatterns = regions.map(NamePattern.init(region:)) }
    }
    /// Kinds of bodies.
    public var kinds: Set<BodyKind> = []
    /// Levels of jurisdictions.
    public var levels: Set<BodyLevel> = []
    /// Whether a government stays in beside the bodies its report already covers.
    public var keepsConsolidated = false

    private var agencyPatterns: [NamePattern] = []
    private var regionPatterns: [NamePattern] = []

    /// A selection of everything.
    public init() {}

    /// Whether `row` is wanted by itself.
    public func matches(_ row: some BodyRecord) -> Bool {
        (years.isEmpty || row.reportingYear.map { year in years.contains { $0.contains(year) } } ?? false)
            && (agencies.isEmpty || agencyPatterns.contains { $0.matches(row.agency) })
            && (regions.isEmpty || regionPatterns.contains { $0.matches(row.region) })
            && (kinds.isEmpty || kinds.contains(row.kind))
            && (levels.isEmpty || levels.contains(row.level))
    }

    /// The rows of `panel` that are wanted.
    public func rows(of panel: Panel) -> [BodyYear] { panel.rows.filter(matches) }
}
