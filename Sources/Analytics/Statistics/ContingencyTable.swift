/// Two categorical variables counted against each other, and how far they are from independence.
public struct ContingencyTable: Equatable, Sendable {
    /// The counts, with the rows and columns that are all 0 left out.
    public let counts: [[Int]]
    /// The positions, in the table given, of the rows kept.
    public let rows: [Int]
    /// The positions, in the table given, of the columns kept.
    public let columns: [Int]
    /// Row sum · column sum / total for each cell: what independence would expect.
    public let expected: [[Double]]

    /// The number of observations.
    public var total: Int { rowSums.reduce(0, +) }
    /// (rows − 1)(columns − 1).
    public var degreesOfFreedom: Int { (rows.count - 1) * (columns.count - 1) }
    /// The number of cells with less than 5 expected; if there are any, take the Monte-Carlo p-value.
    public var sparseCells: Int { expected.reduce(0) { $0 + $1.count { $0 < 5 } } }

    let rowSums: [Int]
    let columnSums: [Int]

    /// A table of `counts`; absent if fewer than two rows or two columns have counts, where nothing can be
    /// associated.
    ///
    /// **Shape.** rows of equal length, counts ≥ 0. **Unit.** counts of independent observations.
    /// **Missing.** none accepted; a blank cell is not a 0 unless known to be.
    ///
    /// - Throws: ``StatisticsError/lengthMismatch(first:second:)`` for ragged rows,
    ///   ``StatisticsError/countOutOfRange(value:minimum:maximum:)`` below 0 or beyond 2³¹ in total.
    public init?(_ counts: [[Int]]) throws(StatisticsError) {
        let width = counts.first?.count ?? 0
        let largest = Int(Int32.max)
        var sum = 0
        for row in counts {
            guard row.count == width else { throw .lengthMismatch(first: width, second: row.count) }
            for count in row {
                guard count >= 0, count <= largest else {
                    throw .countOutOfRange(value: count, minimum: 0, maximum: largest)
                }
                sum += count
            }
        }
        guard sum <= largest else { throw .countOutOfRange(value: sum, minimum: 0, maximum: largest) }
        let rows = counts.indices.filter { row in counts[row].contains { $0 > 0 } }
        let columns = (0..<width).filter { column in counts.contains { $0[column] > 0 } }
        guard rows.count >= 2, columns.count >= 2 else { return nil }
        let kept = rows.map { row in columns.map { counts[row][$0] } }
        let rowSums = kept.map { $0.reduce(0, +) }
        let columnSums = columns.indices.map { column in kept.reduce(0) { $0 + $1[column] } }
        self.counts = kept
        self.rows = rows
        self.columns = columns
        self.rowSums = rowSums
        self.columnSums = columnSums
        expected = rowSums.map { row in columnSums.map { Double(row) * Double($0) / Double(sum) } }
    }
}

extension ContingencyTable {
    /// Pearson's Σ(observed − expected)²/expected, without continuity correction.
    ///
    /// - SeeAlso: reference values `Reference/contingency.csv` (SciPy `chi2_contingency`, R `chisq.test`).
    public var chiSquare: Double { Self.chiSquare(counts, expected) }

    /// The likelihood ratio statistic G = 2Σ observed · ln(observed/expected), 0 ln 0 = 0.
    ///
    /// - SeeAlso: reference values `Reference/contingency.csv` (SciPy with `lambda_="log-likelihood"`, R by
    ///   the definition).
    public var g: Double {
        2 * sum { observed, expected in observed > 0 ? observed * log(observed / expected) : 0 }
    }

    /// The upper χ² tail of ``chiSquare``; an approximation, poor if ``sparseCells`` is above 0.
    /// **GSL.** `gsl_cdf_chisq_Q`.
    public var chiSquarePValue: Double {
        GSLDistributions.chiSquareUpperTail(chiSquare, degreesOfFreedom: degreesOfFreedom)
    }

    /// The upper χ² tail of ``g``; as ``chiSquarePValue``.
    public var gPValue: Double {
        GSLDistributions.chiSquareUpperTail(max(0, g), degreesOfFreedom: degreesOfFreedom)
    }

    /// Cramér's V, √(χ²/n / min(r − 1, c − 1)); biased upwards in small tables.
    ///
    /// - SeeAlso: H. Cramér (1946), Mathematical Methods of Statistics, 21.9; `Reference/contingency.csv`.
    public var cramersV: Double {
        min(1, (chiSquare / Double(total) / Double(min(rows.count, columns.count) - 1)).squareRoot())
    }

    /// Bergsma's bias-corrected V: φ̃² = max(0, χ²/n − (r − 1)(c − 1)/(n − 1)), divided by
    /// min(r̃, c̃) − 1 with r̃ = r − (r − 1)²/(n − 1).
    ///
    /// Absent if the corrected number of rows or columns does not exceed 1, as for n equal to either.
    ///
    /// - SeeAlso: W. Bergsma (2013), Journal of the Korean Statistical Society 42, 323–328;
    ///   `Reference/contingency.csv` (by the formula in NumPy and R).
    public var correctedV: Double? {
        let n = Double(total)
        guard n > 1 else { return nil }
        let (r, c) = (Double(rows.count), Double(columns.count))
        let phi = max(0, chiSquare / n - (r - 1) * (c - 1) / (n - 1))
        let least = min(r - (r - 1) * (r - 1) / (n - 1), c - (c - 1) * (c - 1) / (n - 1)) - 1
        return least > 1e-12 ? min(1, (phi / least).squareRoot()) : nil
    }

    /// The exact two-sided p-value of each cell: Fisher's test of its row against all others and its column against
    /// all others, hypergeometric given the margins. Good however little is expected.
    ///
    /// - SeeAlso: ``ExactTests/fisher(_:_:)``; `Reference/contingency.csv` (SciPy `fisher_exact`, R `fisher.test`).
    public func cellPValues() throws(StatisticsError) -> [[Double]] {
        let total = total
        var result: [[Double]] = []
        for (i, row) in counts.enumerated() {
            var line: [Double] = []
            for (j, count) in row.enumerated() {
                line.append(
                    try ExactTests.fisher(
                        BinomialCount(successes: count, trials: rowSums[i]),
                        BinomialCount(successes: columnSums[j] - count, trials: total - rowSums[i])))
            }
            result.append(line)
        }
        return result
    }

    /// Adjusted standardised residuals, (observed − expected)/√(expected (1 − row share)(1 − column share)):
    /// about standard normal under independence, so that beyond ±2 a cell stands out.
    ///
    /// - SeeAlso: S. J. Haberman (1973), Biometrics 29, 205–220; `Reference/contingency.csv` (statsmodels
    ///   `Table.standardized_resids`, R `chisq.test()$stdres`).
    public var adjustedResiduals: [[Double]] {
        let n = Double(total)
        return counts.indices.map { i in
            counts[i].indices.map { j in
                let rest = (1 - Double(rowSums[i]) / n) * (1 - Double(columnSums[j]) / n)
                return (Double(counts[i][j]) - expected[i][j]) / (expected[i][j] * rest).squareRoot()
            }
        }
    }

    static func chiSquare(_ counts: [[Int]], _ expected: [[Double]]) -> Double {
        var total = 0.0
        for (row, expectedRow) in zip(counts, expected) {
            for (count, mean) in zip(row, expectedRow) {
                let difference = Double(count) - mean
                total += difference * difference / mean
            }
        }
        return total
    }

    private func sum(_ term: (Double, Double) -> Double) -> Double {
        zip(counts, expected).reduce(0) { total, row in
            zip(row.0, row.1).reduce(total) { $0 + term(Double($1.0), $1.1) }
        }
    }
}
