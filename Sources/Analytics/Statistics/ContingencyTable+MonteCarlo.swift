extension ContingencyTable {
    /// The Monte-Carlo p-value of ``chiSquare``: (1 + number of random tables at least as extreme)/(draws +
    /// 1).
    ///
    /// Random tables with the same margins, as random permutations of the observations make them
    /// (``RandomTables``). Right for sparse tables too.
    ///
    /// **Unit.** probability, at least 1/(draws + 1). **Numerics.** Monte-Carlo error at most 0.5/√draws;
    /// the same for the same seed on every platform and any number of processors; ties count up to a
    /// relative 1e-7.
    ///
    /// - Throws: ``StatisticsError/countOutOfRange(value:minimum:maximum:)`` for `draws` below 99.
    /// - SeeAlso: A. C. A. Hope (1968), JRSS B 30, 582–598; W. M. Patefield (1981), Applied Statistics 30,
    ///   91–97 (same distribution, drawn there another way); `Reference/contingency.csv` (enumeration of
    ///   all tables).
    public func monteCarloPValue(draws: Int = 9999, seed: UInt64) throws(StatisticsError) -> Double {
        try monteCarloPValues(draws: draws, seed: seed).chiSquare
    }

    /// The Monte-Carlo p-values of ``chiSquare`` and of ``g`` from the same random tables; as
    /// ``monteCarloPValue(draws:seed:)`` otherwise.
    public func monteCarloPValues(
        draws: Int = 9999, seed: UInt64
    ) throws(StatisticsError) -> (chiSquare: Double, g: Double) {
        guard draws >= 99 else { throw .countOutOfRange(value: draws, minimum: 99, maximum: .max) }
        let threshold = chiSquare * (1 - 1e-7)
        let gThreshold = max(0, g) * (1 - 1e-7)
        // n ln n of every count there can be: G is a sum of them.
        let most = max(rowSums.max() ?? 0, columnSums.max() ?? 0)
        let terms = most < 1_000_000 ? (0...most).map { Self.entropyTerm(Double($0)) } : nil
        let constant =
            rowSums.reduce(0) { $0 - Self.entropyTerm(Double($1)) }
            + columnSums.reduce(0) { $0 - Self.entropyTerm(Double($1)) } + Self.entropyTerm(Double(total))
        let whole = Double(total)
        // χ² = total · (Σ count² / (row sum · column sum) − 1).
        let perRow = rowSums.map { 1 / Double($0) }
        let perColumn = columnSums.map { whole / Double($0) }
        let tables = RandomTables(rowSums: rowSums, columnSums: columnSums)
        let extreme = try Parallel.map(draws) { draw throws(StatisticsError) in
            let random = GSLRandom(seed: seed, stream: UInt64(draw))
            var (squares, sum) = (0.0, constant)
            try tables.draw(random) { row, cells in
                var own = 0.0
                for (column, count) in cells.enumerated() where count > 0 {
                    own += Double(count) * Double(count) * perColumn[column]
                    sum += terms?[count] ?? Self.entropyTerm(Double(count))
                }
                squares += own * perRow[row]
            }
            // The sum of large terms leaves some rounding in a small G.
            return (
                chiSquare: squares - whole >= threshold - 1e-12 * whole,
                g: 2 * sum >= gThreshold - 1e-12 * whole
            )
        }
        return (
            Double(extreme.count { $0.chiSquare } + 1) / Double(draws + 1),
            Double(extreme.count { $0.g } + 1) / Double(draws + 1)
        )
    }

    /// What a random table costs, in microseconds or so.
    var monteCarloCost: Double { RandomTables(rowSums: rowSums, columnSums: columnSums).cost }

    private static func entropyTerm(_ count: Double) -> Double { count > 0 ? count * log(count) : 0 }
}
