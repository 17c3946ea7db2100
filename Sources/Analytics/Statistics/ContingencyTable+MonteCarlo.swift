extension ContingencyTable {
    /// The Monte-Carlo p-value of ``chiSquare``: (1 + number of random tables at least as extreme)/(draws +
    /// 1).
    ///
    /// Random tables with the same margins, drawn cell by cell from the conditional hypergeometric
    /// distribution, which is the distribution of a random permutation of the observations. Right for
    /// sparse tables too.
    ///
    /// **Unit.** probability, at least 1/(draws + 1). **Numerics.** Monte-Carlo error at most 0.5/√draws;
    /// the same for the same seed on every platform; ties count up to a relative 1e-7. **GSL.**
    /// `gsl_rng_mt19937`.
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
        let random = GSLRandom(seed: seed)
        let threshold = chiSquare * (1 - 1e-7)
        let gThreshold = max(0, g) * (1 - 1e-7)
        // n ln n of every count there can be: G is a sum of them.
        let most = max(rowSums.max() ?? 0, columnSums.max() ?? 0)
        let terms = most < 1_000_000 ? (0...most).map { Self.entropyTerm(Double($0)) } : nil
        let constant =
            rowSums.reduce(0) { $0 - Self.entropyTerm(Double($1)) }
            + columnSums.reduce(0) { $0 - Self.entropyTerm(Double($1)) } + Self.entropyTerm(Double(total))
        var (extreme, extremeG) = (0, 0)
        for _ in 0..<draws {
            let drawn = try randomTable(random)
            if Self.chiSquare(drawn, expected) >= threshold { extreme += 1 }
            var sum = constant
            for row in drawn {
                for count in row { sum += terms?[count] ?? Self.entropyTerm(Double(count)) }
            }
            // The sum of large terms leaves some rounding in a small G.
            if 2 * sum >= gThreshold - 1e-12 * Double(total) { extremeG += 1 }
        }
        return (Double(extreme + 1) / Double(draws + 1), Double(extremeG + 1) / Double(draws + 1))
    }

    private static func entropyTerm(_ count: Double) -> Double { count > 0 ? count * log(count) : 0 }

    private func randomTable(_ random: borrowing GSLRandom) throws(StatisticsError) -> [[Int]] {
        var left = columnSums
        var table: [[Int]] = []
        for row in rowSums.dropLast() {
            var open = row
            var pool = left.reduce(0, +)
            var cells: [Int] = []
            for column in left.indices {
                pool -= left[column]
                let cell = try Hypergeometric.draw(random, marked: left[column], others: pool, draws: open)
                cells.append(cell)
                left[column] -= cell
                open -= cell
            }
            table.append(cells)
        }
        table.append(left)
        return table
    }
}

/// Draws from the hypergeometric distribution by inversion from its mode, in about √(marked) steps.
enum Hypergeometric {
    static func draw(
        _ random: borrowing GSLRandom, marked: Int, others: Int, draws: Int
    ) throws(StatisticsError) -> Int {
        let first = max(0, draws - others)
        let last = min(draws, marked)
        if first == last { return first }
        let total = Double(marked + others)
        let mode = Int(Double(draws + 1) * Double(marked + 1) / (total + 2))
        let (p, q) = (Double(draws) / total, (total - Double(draws)) / total)
        let center = min(max(mode, first), last)
        let peak = exp(
            try SaddlePoint.logBinomial(Double(center), Double(marked), p, q)
                + SaddlePoint.logBinomial(Double(draws - center), Double(others), p, q)
                - SaddlePoint.logBinomial(Double(draws), total, p, q))
        var remaining = random.uniform() - peak
        var (up, down) = (center, center)
        var (above, below) = (peak, peak)
        while remaining >= 0, up < last || down > first {
            if up < last {
                above *=
                    Double(marked - up) * Double(draws - up)
                    / (Double(up + 1) * Double(others - draws + up + 1))
                up += 1
                remaining -= above
                if remaining < 0 { return up }
            }
            if down > first {
                below *=
                    Double(down) * Double(others - draws + down)
                    / (Double(marked - down + 1) * Double(draws - down + 1))
                down -= 1
                remaining -= below
                if remaining < 0 { return down }
            }
            if above < 1e-18, below < 1e-18 { return center }
        }
        return center
    }
}
