/// Pieces of Loader's saddle-point form of the binomial and Poisson probabilities, which keeps full
/// precision where differences of log-gamma values of large arguments lose it.
///
/// - SeeAlso: C. Loader (2000), Fast and accurate computation of binomial probabilities.
enum SaddlePoint {
    /// The deviance part x·ln(x/m) + m − x, for x ≥ 0 and m > 0, without cancellation near x = m.
    static func deviance(_ x: Double, _ mean: Double) -> Double {
        if x == 0 { return mean }
        let difference = x - mean
        guard abs(difference) < 0.1 * (x + mean) else { return x * log(x / mean) - difference }
        let v = difference / (x + mean)
        var sum = difference * v
        var power = 2 * x * v
        var odd = 1.0
        while true {
            power *= v * v
            odd += 2
            let next = sum + power / odd
            if next == sum || !next.isFinite { return next }
            sum = next
        }
    }

    /// xᵃ yᵇ / B(a, b) for x + y = 1.
    static func betaFactor(_ x: Double, _ y: Double, _ a: Double, _ b: Double) throws(StatisticsError)
        -> Double
    {
        let n = a + b
        let stars = try logGammaStar(n) - logGammaStar(a) - logGammaStar(b)
        return (a * (b / n) / (2 * Double.pi)).squareRoot()
            * exp(stars - deviance(a, n * x) - deviance(b, n * y))
    }

    /// xᵃ e⁻ˣ / Γ(a).
    static func gammaFactor(_ x: Double, _ a: Double) throws(StatisticsError) -> Double {
        (a / (2 * Double.pi)).squareRoot() * exp(-deviance(a, x) - (try logGammaStar(a)))
    }

    static func logGammaStar(_ x: Double) throws(StatisticsError) -> Double {
        if x < 32 { return try GSLDistributions.logGammaStar(x) }
        // Stirling's series; from here on the first term left out is below 1e-14 of the sum.
        let square = 1 / (x * x)
        return (1 - square * (1.0 / 30 - square * (1.0 / 105 - square / 140))) / (12 * x)
    }
}

extension SaddlePoint {
    /// ln P(X = x) for X binomial; 0 ≤ x ≤ n, p and q = 1 − p given separately, both above 0.
    static func logBinomial(_ x: Double, _ n: Double, _ p: Double, _ q: Double) throws(StatisticsError)
        -> Double
    {
        if x == 0 { return n * (p < q ? log1p(-p) : log(q)) }
        if x == n { return n * (q < p ? log1p(-q) : log(p)) }
        let stars = try logGammaStar(n) - logGammaStar(x) - logGammaStar(n - x)
        let exponent = stars - deviance(x, n * p) - deviance(n - x, n * q)
        return exponent + 0.5 * log(n / (2 * Double.pi * x * (n - x)))
    }

    /// ln P(X = x) for X Poisson; x ≥ 0, mean above 0.
    static func logPoisson(_ x: Double, _ mean: Double) throws(StatisticsError) -> Double {
        if x == 0 { return -mean }
        return -deviance(x, mean) - (try logGammaStar(x)) - 0.5 * log(2 * Double.pi * x)
    }
}
