/// The jurisdictions of a corpus: a government's report with the reports of the bodies it would cover.
///
/// Told by the names of jurisdictions: 浙江省丽水市松阳县 lies inside 浙江省丽水市. Bodies under a government that
/// lies between stand for nothing by themselves: that government's report covers them already.
struct Jurisdictions {
    /// One government in one year.
    struct Jurisdiction {
        var government: Report
        /// Departments, offices, towns and the like of the jurisdiction itself.
        var bodies: [Report] = []
        /// Governments directly below.
        var governments: [Report] = []
    }

    private(set) var all: [Jurisdiction] = []

    /// - Parameter reports: at most one a body and year.
    init(_ reports: [Report]) {
        let resolved = reports.filter { !$0.region.isEmpty && $0.year != nil }
        for (_, ofYear) in Dictionary(grouping: resolved, by: \.year!).sorted(by: { $0.key < $1.key }) {
            let ordered = ofYear.sorted(by: Self.precedes)
            for index in ordered.indices where ordered[index].kind == .government {
                let jurisdiction = Self.jurisdiction(of: index, in: ordered)
                if !jurisdiction.bodies.isEmpty || !jurisdiction.governments.isEmpty {
                    all.append(jurisdiction)
                }
            }
        }
    }

    /// By jurisdiction, whatever lies inside one behind it; a government before the other bodies.
    private static func precedes(_ left: Report, _ right: Report) -> Bool {
        if left.region != right.region {
            return left.region.utf8.lexicographicallyPrecedes(right.region.utf8)
        }
        let (first, second) = (left.kind == .government, right.kind == .government)
        return first == second ? left.agency < right.agency : first
    }

    private static func jurisdiction(of index: Int, in ordered: [Report]) -> Jurisdiction {
        let government = ordered[index]
        var result = Jurisdiction(government: government)
        var between: String?
        for other in ordered[(index + 1)...] {
            guard other.region.utf8.starts(with: government.region.utf8) else { break }
            if let between, other.region.utf8.starts(with: between.utf8) { continue }
            if other.kind == .government, other.region != government.region {
                between = other.region
                result.governments.append(other)
            } else if other.kind != .government {
                result.bodies.append(other)
            }
        }
        return result
    }
}

extension HierarchyChecks {
    /// What the reports of bodies say about those of their jurisdictions, over a corpus.
    ///
    /// A government may cover its departments but not the governments below it: where both together do not fit,
    /// its own bodies are compared alone.
    ///
    /// - Parameters:
    ///   - reports: at most one a body and year.
    ///   - isComplete: whether these are all the bodies there are.
    static func check(_ reports: [Report], isComplete: Bool) -> [Finding] {
        Jurisdictions(reports).all.flatMap { jurisdiction -> [Finding] in
            let parent = jurisdiction.government
            let all = jurisdiction.bodies + jurisdiction.governments
            let bodies = jurisdiction.bodies
            let isApart =
                !bodies.isEmpty && bodies.count < all.count
                && ReportScope.of(parent, members: all) != .consolidated
                && ReportScope.of(parent, members: bodies) == .consolidated
            return check(parent: parent, members: isApart ? bodies : all, isComplete: isComplete)
        }
    }
}
