/// The jurisdictions of a corpus: a government's report with the reports of the bodies it would cover.
///
/// Told by the names of jurisdictions: 浙江省丽水市松阳县 lies inside 浙江省丽水市; by the beginning of the bodies'
/// names where the jurisdiction is unresolved. Bodies under a government that lies between stand for nothing by
/// themselves: that government's report covers them already.
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
        let dated = reports.filter { $0.year != nil }
        for (_, ofYear) in Dictionary(grouping: dated, by: \.year!).sorted(by: { $0.key < $1.key }) {
            let ordered = ofYear.map(Placed.init).sorted(by: Self.precedes)
            for index in ordered.indices where ordered[index].isGovernment {
                let jurisdiction = Self.jurisdiction(of: index, in: ordered)
                if !jurisdiction.bodies.isEmpty || !jurisdiction.governments.isEmpty {
                    all.append(jurisdiction)
                }
            }
        }
    }

    /// A report with the name that tells where it belongs.
    private struct Placed {
        var report: Report
        var place: String
        var isGovernment: Bool

        init(_ report: Report) {
            self.report = report
            isGovernment = report.kind == .government
            let suffix = "人民政府"
            place =
                !report.region.isEmpty
                ? report.region
                : isGovernment && report.agency.hasSuffix(suffix)
                    ? String(report.agency.dropLast(suffix.count)) : report.agency
        }

        func lies(in other: String) -> Bool { place.utf8.starts(with: other.utf8) }
    }

    /// By place, whatever lies inside one behind it; a government before the other bodies.
    private static func precedes(_ left: Placed, _ right: Placed) -> Bool {
        if left.place != right.place { return ByteOrder.precedes(left.place, right.place) }
        return left.isGovernment == right.isGovernment
            ? left.report.agency < right.report.agency : left.isGovernment
    }

    private static func jurisdiction(of index: Int, in ordered: [Placed]) -> Jurisdiction {
        let government = ordered[index]
        var result = Jurisdiction(government: government.report)
        var between: String?
        for other in ordered[(index + 1)...] {
            guard other.lies(in: government.place) else { break }
            if let between, other.lies(in: between) { continue }
            if other.isGovernment, other.place != government.place {
                between = other.place
                result.governments.append(other.report)
            } else if !other.isGovernment {
                result.bodies.append(other.report)
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
