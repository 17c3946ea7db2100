/// The null distribution of Kendall's S, concordant minus discordant pairs, when all orders are equally
/// likely.
///
/// Exact up to ``exactLimit`` values, with or without ties in one variable: the inversion counts of a
/// multiset are the coefficients of a Gaussian multinomial, a product of factors (1 − q^m)/(1 − q^j).
/// Beyond, normal with the tie-corrected variance and a continuity correction of 1.
struct KendallDistribution {
    /// The greatest n for which the distribution is exact.
    static let exactLimit = 60

    /// The number of pairs that are not tied, the greatest possible S.
    let greatest: Int
    /// The variance of S.
    let variance: Double
    /// P(inversions = i), i = 0...greatest; empty beyond the limit.
    private let probabilities: [Double]

    /// The distribution for `count` values with groups of equal values of the sizes `ties`.
    init(count: Int, ties: [Int]) {
        let pairs = { (n: Int) in n * (n - 1) / 2 }
        greatest = pairs(count) - ties.reduce(0) { $0 + pairs($1) }
        let term = { (n: Int) in Double(n) * Double(n - 1) * Double(2 * n + 5) }
        variance = (term(count) - ties.reduce(0) { $0 + term($1) }) / 18
        guard count <= Self.exactLimit else {
            probabilities = []
            return
        }
        var coefficients = [1.0]
        var placed = 0
        for size in ties + Array(repeating: 1, count: count - ties.reduce(0, +)) {
            coefficients = Self.multiply(coefficients, binomial: placed + size, size)
            placed += size
        }
        let total = coefficients.reduce(0, +)
        probabilities = coefficients.map { $0 / total }
    }

    /// Whether tail probabilities are exact.
    var isExact: Bool { !probabilities.isEmpty }

    /// P(S ≥ `s`).
    func upperTail(_ s: Int) -> Double {
        if s <= -greatest { return 1 }
        if s > greatest { return 0 }
        guard isExact else {
            return GSLDistributions.normalUpperTail((Double(s) - 1) / variance.squareRoot())
        }
        // S = greatest − 2·inversions.
        let most = (greatest - s) / 2
        return min(1, probabilities[0...most].reduce(0, +))
    }

    /// P(|S| ≥ |`s`|).
    func twoSided(_ s: Int) -> Double { s == 0 ? 1 : min(1, 2 * upperTail(abs(s))) }

    /// `coefficients` times the Gaussian binomial [m choose k] in q.
    private static func multiply(_ coefficients: [Double], binomial m: Int, _ k: Int) -> [Double] {
        var result = coefficients
        for j in 1...k {
            // Times (1 − q^(m−k+j)), then divided by (1 − q^j); the quotient after each j is a polynomial
            // with whole coefficients.
            let factor = m - k + j
            result += [Double](repeating: 0, count: factor)
            for i in stride(from: result.count - 1, through: factor, by: -1) {
                result[i] -= result[i - factor]
            }
            for i in j..<result.count { result[i] += result[i - j] }
            result.removeLast(j)
        }
        return result
    }
}
