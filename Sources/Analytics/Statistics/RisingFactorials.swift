/// Sums over many counts k of what the marginal likelihoods of conjugate priors are made of: the logarithm of
/// the rising factorial a(a + 1)…(a + k − 1), less k ln a, and its first two derivatives.
///
/// Equal counts are taken once. The terms up to ``directLimit`` are added up for all counts together, as many
/// counts as reach so far; beyond, each different count has its remainder by the Euler–Maclaurin formula, whose
/// first neglected term is below 1e-15 there. ``Sums/slope`` is small where a is great beside the counts,
/// ``Sums/rise`` where it is small: whoever needs a difference of such sums has one in which nothing cancels.
///
/// - SeeAlso: T. Minka (2000), Estimating a Dirichlet distribution; DLMF 2.10.1.
struct RisingFactorials {
    /// The sums at one a.
    struct Sums: Equatable {
        /// Σ over counts of Σ ln(1 + i/a), i = 0 ..< k.
        var logarithm = 0.0
        /// Σ over counts of Σ i/(a + i): minus the derivative of ``logarithm`` by ln a.
        var slope = 0.0
        /// Σ over counts of Σ a/(a + i): all counts less ``slope``.
        var rise = 0.0
        /// Σ over counts of Σ a·i/(a + i)²: minus the derivative of ``slope`` by ln a.
        var curve = 0.0
    }

    /// Terms added up one by one.
    static let directLimit = 256

    /// How many counts are greater than i.
    private var reaching: [Double]
    /// Different counts beyond the limit, each with how often it stands there.
    private var beyond: [(count: Double, times: Double)]

    /// Prepares the sums over `counts`, all ≥ 0.
    init(_ counts: [Int]) {
        var small = [Double](repeating: 0, count: Self.directLimit + 1)
        var large: [Int: Double] = [:]
        for count in counts {
            small[min(count, Self.directLimit)] += 1
            if count > Self.directLimit { large[count, default: 0] += 1 }
        }
        let most = small.lastIndex { $0 > 0 } ?? 0
        reaching = [Double](repeating: 0, count: most)
        var more = 0.0
        for i in stride(from: most - 1, through: 0, by: -1) {
            more += small[i + 1]
            reaching[i] = more
        }
        beyond = large.sorted { $0.key < $1.key }.map { (Double($0.key), $0.value) }
    }

    /// The sums at `a` > 0.
    func at(_ a: Double) -> Sums {
        var sums = Sums()
        for i in reaching.indices {
            let (i, times) = (Double(i), reaching[i])
            let (share, rest) = (i / (a + i), a / (a + i))
            sums.logarithm += times * log1p(i / a)
            sums.slope += times * share
            sums.rise += times * rest
            sums.curve += times * share * rest
        }
        if beyond.isEmpty { return sums }
        let start = Primitive(Double(Self.directLimit), a)
        for (count, times) in beyond {
            let end = Primitive(count, a)
            sums.logarithm += times * (end.logarithm - start.logarithm)
            sums.slope += times * (end.slope - start.slope)
            sums.rise += times * (end.rise - start.rise)
            sums.curve += times * (end.curve - start.curve)
        }
        return sums
    }
}

/// The Euler–Maclaurin primitives of the four summands at x: ∫f − f/2 + f′/12 − f‴/720.
private struct Primitive {
    let logarithm, slope, rise, curve: Double

    init(_ x: Double, _ a: Double) {
        let sum = a + x
        let (share, rest) = (x / sum, a / sum)
        let square = sum * sum
        let growth = log1p(x / a)
        let shortfall = SaddlePoint.deviance(a, sum)
        let ends = rest / (12 * sum) - rest / (120 * square * sum)
        logarithm = SaddlePoint.deviance(sum, a) - growth / 2 + 1 / (12 * sum) - 1 / (360 * square * sum)
        slope = shortfall - share / 2 + ends
        rise = a * growth - rest / 2 - ends
        curve =
            (x > a ? a * (growth - share) : x * share - shortfall) - share * rest / 2
            + (rest - share) * rest / (12 * sum) - (3 * rest - share) * rest / (120 * square * sum)
    }
}
