/// What a jurisdiction's report covers, as its numbers show.
public enum ReportScope: String, Sendable, CaseIterable {
    /// At least what its bodies report together, wherever they report anything.
    case consolidated
    /// Less than its bodies report together, nearly everywhere: its own office alone.
    case own
    /// Some numbers cover the bodies, some do not.
    case mixed
    /// The bodies report too little to tell.
    case unknown

    /// The scope of `parent` against the reports of `members`, the bodies of its jurisdiction.
    ///
    /// Every cell that the members fill with a total of at least 10 is a vote: covered if the parent's number
    /// is at least theirs. Nine of ten votes decide; fewer than two say nothing.
    public static func of(_ parent: Report, members: [Report]) -> ReportScope {
        ScopeEvidence(HierarchyChecks.compare(parent, members)).scope
    }
}

/// How the cells of a jurisdiction's report vote on what it covers.
struct ScopeEvidence {
    /// Cells in which the bodies have ``leastSum`` or more together.
    private(set) var votes = 0
    /// Votes in which the jurisdiction has at least as much.
    private(set) var covered = 0
    /// Votes in which it has exactly as much.
    private(set) var equal = 0

    /// Smaller sums are covered by chance.
    static let leastSum = 10.0
    /// With fewer votes a single one decides too much for a warning.
    static let leastVotes = 5

    init(_ comparisons: [HierarchyChecks.Comparison]) {
        for comparison in comparisons
        where comparison.members.total.doubleValue >= Self.leastSum && !comparison.mayBeNegative {
            votes += 1
            if comparison.isCovered { covered += 1 }
            if comparison.isEqual { equal += 1 }
        }
    }

    var scope: ReportScope {
        if votes < 2 { return .unknown }
        if covered * 10 >= votes * 9 { return .consolidated }
        return covered * 10 <= votes ? .own : .mixed
    }

    /// Whether the report is made of these bodies: at least half of five votes or more are exactly their sums.
    /// A larger office covers smaller ones by chance, but does not equal their sums.
    var isSure: Bool { votes >= Self.leastVotes && equal * 2 >= votes }

    /// Whether the bodies are all there: four of five votes are exactly their sums.
    var showsAllBodies: Bool { votes >= Self.leastVotes && equal * 5 >= votes * 4 }
}
