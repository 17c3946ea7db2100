public import ParsedCorpus

/// Whether applications end alike everywhere: bodies, or kinds of applicants, against the six groups of outcomes.
public struct Association: Sendable {
    /// What stands in the rows.
    public enum Side: String, Sendable, CaseIterable {
        /// Bodies, each with all its applicants.
        case bodies
        /// Kinds of applicants, all bodies together.
        case applicants
    }

    /// One row against the six groups, in the order of ``OutcomeGroup``.
    public struct Row: Sendable {
        /// The body, or the name of the column of applicants.
        public var name: String
        /// The body's region, which tells bodies of one name apart; empty for applicants.
        public var region: String
        /// How many applications ended in each group.
        public var counts: [Double]
        /// How many would, if all rows were alike; nil in a group or row without any.
        public var expected: [Double?]
        /// The adjusted standardised residual; beyond ±2 a cell stands out.
        public var residuals: [Double?]
        /// The exact p-value of the cell, hypergeometric given its row and column sums.
        public var pValues: [Double?]
        /// Benjamini and Hochberg's q-value of ``pValues`` among all cells.
        public var qValues: [Double?]
        /// Whether outcomes of the body, or of a report that counts in, do not add up to their printed sums.
        public var isContradictory: Bool

        /// Whether the cell of this group stands out: a q-value below 0.05.
        public func isUnusual(_ group: Int) -> Bool { (qValues[group] ?? 1) < 0.05 }
    }

    /// The rows, in the order of names or of the form.
    public private(set) var rows: [Row] = []
    /// What stands in them.
    public let side: Side
    /// The year.
    public let year: Int?
    /// The table tested; nil where fewer than two rows or two groups have counts.
    public private(set) var table: ContingencyTable?
    /// The simulated p-values of χ² and G; nil where there is no table.
    public private(set) var simulated: (chiSquare: Double, g: Double)?
    /// The random tables behind them: 9,999, fewer for large tables.
    public private(set) var draws: Int?
    /// Their seed.
    public let seed: UInt64
    /// Bodies without a complete set of outcomes or with one that is greater than their total, and governments that cover others.
    public private(set) var leftOut: [LeftOutBody] = []

    /// The table of `side` in the latest year of `selection`.
    ///
    /// Counts are those of the outcome rows, not of the printed total. **Missing.** a body lacking a row, or with an outcome greater
    /// than its total, takes no part. **Edges.** see ``ContingencyTable``.
    ///
    /// - Throws: ``StatisticsError/countOutOfRange(value:minimum:maximum:)`` beyond 2³¹ applications.
    public init(
        _ side: Side, of panel: Panel, selection: PanelSelection, seed: UInt64 = 1
    ) throws(StatisticsError) {
        self.side = side
        self.seed = seed
        let selected = selection.rows(of: panel)
        let latest = selected.map(\.year).max()
        year = latest
        let (kept, containers) = withoutContainers(
            selected.filter { $0.year == latest }, keeping: selection.keepsConsolidated)
        leftOut = containers
        let columns = side == .bodies ? [.total] : ApplicantColumn.parts
        let sums = columns.map { column in
            OutcomeGroup.allCases.map { CellSum([GroupName.term($0, column)]) }
        }
        var sumsOfApplicants = columns.map { _ in [Int](repeating: 0, count: OutcomeGroup.allCases.count) }
        var counts: [Margin] = []
        let rules = columns.reduce(into: Set<String>()) { $0.formUnion(Outcomes.rules(touching: $1)) }
        var anyBroken = false
        for row in kept {
            var own: [[Int]] = []
            for groups in sums {
                var line: [Int] = []
                for group in groups {
                    switch group.value(in: row) {
                    case .success(let count):
                        if let whole = Int(exactly: count), whole >= 0 { line.append(whole) }
                    case .failure(let reason):
                        if leftOut.last?.agency != row.agency {
                            leftOut.append(LeftOutBody(row, .missing(reason)))
                        }
                    }
                }
                if line.count == groups.count { own.append(line) }
            }
            guard own.count == columns.count else { continue }
            let contradictions = zip(own, columns).compactMap {
                Outcomes.contradiction($0.lazy.map(Double.init), in: row, $1)
            }
            if let reason = contradictions.first {
                leftOut.append(LeftOutBody(row, reason))
                continue
            }
            let isBroken = row.brokenRules.contains(where: rules.contains)
            anyBroken = anyBroken || isBroken
            if side == .bodies {
                counts.append((row.agency, row.region, own[0], isBroken))
            } else {
                for (column, line) in own.enumerated() {
                    for (group, count) in line.enumerated() { sumsOfApplicants[column][group] += count }
                }
            }
        }
        if side == .applicants, !kept.isEmpty {
            counts = zip(columns, sumsOfApplicants).map { ($0.name, "", $1, anyBroken) }
        }
        try test(counts)
    }

    private typealias Margin = (name: String, region: String, counts: [Int], isContradictory: Bool)

    private mutating func test(_ counts: [Margin]) throws(StatisticsError) {
        let table = try ContingencyTable(counts.map(\.counts))
        self.table = table
        let width = OutcomeGroup.allCases.count
        rows = counts.map {
            Row(
                name: $0.name, region: $0.region, counts: $0.counts.map(Double.init),
                expected: Array(repeating: nil, count: width),
                residuals: Array(repeating: nil, count: width), pValues: Array(repeating: nil, count: width),
                qValues: Array(repeating: nil, count: width), isContradictory: $0.isContradictory)
        }
        guard let table else { return }
        let residuals = table.adjustedResiduals
        let p = try table.cellPValues()
        let q = try FalseDiscovery.adjusted(p.flatMap { $0 })
        for (i, row) in table.rows.enumerated() {
            for (j, column) in table.columns.enumerated() {
                rows[row].expected[column] = table.expected[i][j]
                rows[row].residuals[column] = residuals[i][j]
                rows[row].pValues[column] = p[i][j]
                rows[row].qValues[column] = q[i * table.columns.count + j]
            }
        }
        // As many random tables as a second allows, and never too few to reject with.
        let draws = max(Self.fewestDraws, min(9999, Int(800_000 / table.monteCarloCost)))
        self.draws = draws
        simulated = try table.monteCarloPValues(draws: draws, seed: seed)
    }

    /// The random tables that the largest tables get: p-values go down to 0.01.
    static let fewestDraws = 99

    /// A cell that stands out.
    public struct Unusual: Sendable {
        /// The body, or the name of the column of applicants.
        public var name: String
        /// The group of outcomes.
        public var group: OutcomeGroup
        /// Its share of the row.
        public var share: Double
        /// Its share of all rows.
        public var commonShare: Double
        /// The adjusted standardised residual.
        public var residual: Double
    }

    /// Cells that stand out, the greatest residual first.
    public var unusual: [Unusual] {
        let total = rows.reduce(0) { $0 + $1.counts.reduce(0, +) }
        let common = OutcomeGroup.allCases.indices.map { group in
            rows.reduce(0) { $0 + $1.counts[group] } / total
        }
        var cells: [Unusual] = []
        for row in rows {
            let own = row.counts.reduce(0, +)
            for (index, group) in OutcomeGroup.allCases.enumerated() {
                guard row.isUnusual(index), let residual = row.residuals[index] else { continue }
                cells.append(
                    Unusual(
                        name: row.name, group: group, share: row.counts[index] / own,
                        commonShare: common[index], residual: residual))
            }
        }
        return cells.sorted { (-abs($0.residual), $0.name) < (-abs($1.residual), $1.name) }
    }
}
