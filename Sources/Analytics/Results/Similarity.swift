public import ParsedCorpus

/// Bodies whose applications end most like those of one body.
public struct Similarity: Sendable {
    /// One body's distance.
    public struct Row: Sendable {
        /// The body.
        public var agency: String
        /// Its jurisdiction.
        public var region: String
        /// The reporting year.
        public var year: Int
        /// How many applications it handled.
        public var handled: Double
        /// The square root of the Jensen–Shannon divergence of the six groups of outcomes: 0 the same, 1 nothing
        /// in common.
        public var distance: Double
        /// The shares of the six groups.
        public var shares: [Double]
        /// Whether the body's outcomes do not add up to their printed sums.
        public var isContradictory: Bool
    }

    /// The body compared with; nil where it has no outcomes.
    public private(set) var body: Row?
    /// The others, the most similar first.
    public private(set) var rows: [Row] = []
    /// Bodies that handled nothing, lack a group or contradict themselves, and governments that cover others of the list.
    public private(set) var leftOut: [LeftOutBody] = []

    /// The bodies of the panel with a report of the same year as the latest of `agency`, of the same group where
    /// there are groups.
    ///
    /// **Edges.** bodies that handled nothing, lack a group, or have one that is greater than their total, have no distance
    /// and are left out; `agency` too.
    public init(
        to agency: BodyID, of panel: Panel, selection: PanelSelection, grouping: BodyGrouping? = nil
    ) throws(StatisticsError) {
        var open = selection
        open.agencies = []
        guard let own = panel.rows.last(where: { $0.body == agency && open.matches($0) }) else { return }
        guard let counts = Self.counts(own) else {
            leftOut = [LeftOutBody(own, Self.reason(own))]
            return
        }
        body = Self.row(own, counts, distance: 0)
        let others = open.rows(of: panel).filter { $0.year == own.year }
        let (kept, containers) = withoutContainers(others, keeping: open.keepsConsolidated)
        leftOut = containers.filter { $0.agency != agency.agency }
        for other in kept where other.body != agency {
            guard grouping?.group(of: other) == grouping?.group(of: own) else { continue }
            guard let theirs = Self.counts(other) else {
                leftOut.append(LeftOutBody(other, Self.reason(other)))
                continue
            }
            rows.append(Self.row(other, theirs, distance: try JensenShannon.distance(counts, theirs)))
        }
        rows.sort { ($0.distance, $0.agency, $0.region) < ($1.distance, $1.agency, $1.region) }
    }

    private static let groups = OutcomeGroup.allCases.map { CellSum([GroupName.term($0, .total)]) }

    private static let rules = Outcomes.rules(touching: .total)

    private static func counts(_ row: BodyYear) -> [Double]? {
        var counts: [Double] = []
        for group in groups {
            guard case .success(let count) = group.value(in: row), count >= 0 else { return nil }
            counts.append(count)
        }
        return counts.contains { $0 > 0 } && Outcomes.contradiction(counts, in: row) == nil ? counts : nil
    }

    /// Why `row` has no counts.
    private static func reason(_ row: BodyYear) -> LeftOutBody.Reason {
        var counts: [Double] = []
        for group in groups {
            switch group.value(in: row) {
            case .success(let count): counts.append(count)
            case .failure(let cell): return .missing(cell)
            }
        }
        return Outcomes.contradiction(counts, in: row) ?? .nothingToDivideBy
    }

    private static func row(_ row: BodyYear, _ counts: [Double], distance: Double) -> Row {
        let total = counts.reduce(0, +)
        return Row(
            agency: row.agency, region: row.region, year: row.year, handled: total, distance: distance,
            shares: counts.map { $0 / total },
            isContradictory: row.brokenRules.contains(where: rules.contains))
    }
}
