public import ParsedCorpus

/// Bodies of a panel that end where another of the same jurisdiction begins: renames and mergers, perhaps.
public struct SuccessorSuggestions: Sendable {
    /// One suggestion.
    public struct Row: Sendable, Hashable {
        /// The body that ends.
        public var name: String
        /// Its jurisdiction.
        public var region: String
        /// Its last reporting year.
        public var to: Int
        /// The body that begins.
        public var successor: String
        /// Its first reporting year.
        public var from: Int
        /// The characters of the shorter name, without the words every office bears, that the other has too: 0...1.
        public var likeness: Double
        /// Applications carried forward by the one and carried in by the other, where both numbers are known.
        public var carried: (forward: Int, into: Int)? { forward.flatMap { out in into.map { (out, $0) } } }

        var forward: Int?
        var into: Int?
    }

    /// By region, name and successor.
    public private(set) var rows: [Row] = []

    /// Looks through `panel` for bodies that stop reporting while others of their jurisdiction, level and kind go on, and
    /// for bodies that begin in the year after, or the one after that.
    ///
    /// Suggested where the names are alike (``Row/likeness`` of a half or more), or where applications were carried
    /// over from one year to the next and the numbers agree. Never applied by itself.
    public init(of panel: Panel) {
        var bodies: [BodyID: [BodyYear]] = [:]
        var spans: [String: ClosedRange<Int>] = [:]
        for row in panel.rows {
            guard let place = Self.place(row) else { continue }
            bodies[row.body, default: []].append(row)
            let span = spans[place] ?? row.year...row.year
            spans[place] = min(span.lowerBound, row.year)...max(span.upperBound, row.year)
        }
        let all = bodies.values.map { (place: Self.place($0[0]) ?? "", first: $0[0], last: $0[$0.count - 1]) }
        let begun = Dictionary(
            grouping: all.filter { $0.first.year > spans[$0.place]?.lowerBound ?? 0 }, by: \.place)
        for ended in all where ended.last.year < spans[ended.place]?.upperBound ?? 0 {
            for heir in begun[ended.place] ?? [] {
                let gap = heir.first.year - ended.last.year
                guard gap == 1 || gap == 2, heir.first.level == ended.last.level,
                    heir.first.kind == ended.last.kind
                else { continue }
                append(ended.last, heir.first)
            }
        }
        rows.sort { ($0.region, $0.name, $0.successor) < ($1.region, $1.name, $1.successor) }
    }

    /// Where a body belongs: its region, or the division that its name begins with; nil where neither is known.
    private static func place(_ row: BodyYear) -> String? {
        if !row.region.isEmpty { return row.region }
        let written = BodyName.writtenPlace(row.agency)
        return written.isEmpty ? nil : String(written)
    }

    private mutating func append(_ old: BodyYear, _ new: BodyYear) {
        let likeness = BodyName.likeness(old.agency, new.agency)
        func count(_ row: BodyYear, _ cell: ApplicationRow) -> Int? {
            row[cell.cell(.total)].flatMap { Int(exactly: $0) }
        }
        let (out, into) = (count(old, .carriedForward), count(new, .carriedIn))
        let isCarriedOver = new.year == old.year + 1 && out == into && out ?? 0 > 0
        guard likeness >= 0.5 || isCarriedOver else { return }
        rows.append(
            Row(
                name: old.agency, region: old.region, to: old.year, successor: new.agency, from: new.year,
                likeness: likeness, forward: out, into: into))
    }
}
