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
        var (covered, votes) = (0, 0)
        for comparison in HierarchyChecks.compare(parent, members) {
            guard comparison.members.total.doubleValue >= 10 else { continue }
            votes += 1
            if comparison.isCovered { covered += 1 }
        }
        if votes < 2 { return .unknown }
        if covered * 10 >= votes * 9 { return .consolidated }
        return covered * 10 <= votes ? .own : .mixed
    }
}
