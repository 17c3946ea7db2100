public import ParsedCorpus

/// How applications ended: the rows of 三、本年度办理结果, by body and in total.
public struct Outcomes: Sendable {
    /// The outcomes of one body, or of all bodies of a year together.
    public struct Body: Sendable {
        /// The body, or the group; nil for all together.
        public var agency: String?
        /// The reporting year.
        public var year: Int
        /// How many bodies: 1, or those that are added up.
        public var bodyCount: Int
        /// Handled in total, as printed.
        public var handled: Double?
        /// The numbers of the outcome rows, in the order of the form; nil where missing. 其他处理 of the 2019
        /// form and its three rows of the 2021 form exclude each other.
        public var rows: CaseNumbers<ApplicationRow>
        /// The numbers of the six groups; nil where a row is missing.
        public var groups: CaseNumbers<OutcomeGroup>
        /// Broken sums that touch the column asked for; of several bodies, of any of them.
        public var brokenRules: [String]

        /// What the six groups add up to; the printed total where the report does not contradict itself. nil where
        /// one is missing.
        public var sumOfGroups: Double? {
            groups.isComplete ? groups.values.reduce(0, +) : nil
        }

        /// `count` as a share of everything handled; nil if nothing was, or less than `count`.
        public func share(_ count: Double?) -> Double? {
            guard let count, let handled, handled > 0, count <= handled else { return nil }
            return count / handled
        }
    }

    /// The outcome rows of the form, top to bottom.
    public static let rows: [ApplicationRow] = ApplicationRow.allCases.filter(\.isOutcome)

    /// The bodies or groups, by name and year.
    public private(set) var bodies: [Body] = []
    /// All bodies of a year together, by year.
    public private(set) var totals: [Body] = []
    /// Bodies without a complete set of outcomes or with one greater than everything handled, not in the totals; and
    /// governments that cover others.
    public private(set) var leftOut: [LeftOutBody] = []

    /// The outcomes in `column` of the bodies of `selection`, or of its groups, each added up.
    public init(
        of panel: Panel, selection: PanelSelection, column: ApplicantColumn = .total,
        grouping: BodyGrouping? = nil
    ) {
        let (kept, containers) = withoutContainers(
            selection.rows(of: panel), keeping: selection.keepsConsolidated)
        leftOut = containers
        var byYear: [Int: Body] = [:]
        var byGroup: [GroupYear: Body] = [:]
        let groups = OutcomeGroup.allCases.map { ($0, CellSum([GroupName.term($0, column)])) }
        let rules = Self.rules(touching: column)
        let all = Parallel.map(kept.count) { Self.body(kept[$0], column, groups, rules) }
        if grouping == nil { bodies = all }
        for (index, body) in all.enumerated() {
            guard let handled = body.handled, body.groups.isComplete else {
                let cell = Self.missingCell(kept[index], column)
                leftOut.append(LeftOutBody(kept[index], .missing(.noNumber(cell))))
                continue
            }
            if let reason = Self.contradiction(body.groups.values, in: kept[index], column) {
                leftOut.append(LeftOutBody(kept[index], reason))
                continue
            }
            byYear[body.year, default: Body(nil, body.year)].add(body, handled)
            if let grouping {
                let group = GroupYear(group: grouping.group(of: kept[index]), year: body.year)
                byGroup[group, default: Body(group.group, body.year)].add(body, handled)
            }
        }
        totals = byYear.sorted { $0.key < $1.key }.map(\.value)
        if grouping != nil { bodies = byGroup.sorted { $0.key < $1.key }.map(\.value) }
    }

    private struct GroupYear: Hashable, Comparable {
        var group: String
        var year: Int

        static func < (left: GroupYear, right: GroupYear) -> Bool {
            (left.group, left.year) < (right.group, right.year)
        }
    }

    /// Why `counts` of `row` are no parts of its total of `column`: one is greater. Nil where all may be, or no total is
    /// printed.
    static func contradiction(
        _ counts: some Sequence<Double>, in row: BodyYear, _ column: ApplicantColumn = .total
    ) -> LeftOutBody.Reason? {
        guard let total = row[ApplicationRow.total.cell(column)], let part = counts.max(), part > total else {
            return nil
        }
        return .contradiction(numerator: part, denominator: total)
    }

    /// The sums of the form that outcomes of `column` take part in.
    static func rules(touching column: ApplicantColumn) -> Set<String> {
        let cells = Self.rows.map { $0.cell(column) } + [ApplicationRow.total.cell(column)]
        return Set(cells.flatMap { FormSum.all(containing: $0).map(\.rule) })
    }

    private static func body(
        _ row: BodyYear, _ column: ApplicantColumn, _ sums: [(OutcomeGroup, CellSum)], _ rules: Set<String>
    ) -> Body {
        var rows = CaseNumbers<ApplicationRow>()
        for outcome in Self.rows { rows[outcome] = row[outcome.cell(column)] }
        var groups = CaseNumbers<OutcomeGroup>()
        for (group, cells) in sums {
            if case .success(let sum) = cells.value(in: row) { groups[group] = sum }
        }
        return Body(
            agency: row.agency, year: row.year, bodyCount: 1, handled: row[ApplicationRow.total.cell(column)],
            rows: rows, groups: groups, brokenRules: row.brokenRules.filter(rules.contains))
    }

    private static func missingCell(_ row: BodyYear, _ column: ApplicantColumn) -> CellID {
        let edition = row.applicationsEdition ?? .form2021
        let cells = ApplicationRow.rows(of: edition).filter { $0.isOutcome || $0 == .total }.map {
            $0.cell(column)
        }
        return cells.first { row[$0] == nil } ?? ApplicationRow.total.cell(column)
    }
}

extension Outcomes.Body {
    /// Nobody's outcomes of `year`, to add others to.
    fileprivate init(_ agency: String?, _ year: Int) {
        self.init(
            agency: agency, year: year, bodyCount: 0, handled: 0, rows: CaseNumbers(), groups: CaseNumbers(),
            brokenRules: [])
    }

    /// Adds one body's outcomes, which are complete.
    fileprivate mutating func add(_ body: Outcomes.Body, _ count: Double) {
        bodyCount += 1
        handled = (handled ?? 0) + count
        brokenRules += body.brokenRules.filter { !brokenRules.contains($0) }
        rows.add(body.rows)
        groups.add(body.groups)
    }
}
