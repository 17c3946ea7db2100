/// Logarithms of marginal likelihoods of counts under conjugate priors, relative to the greatest likelihood
/// any proportion or rate could give the count: small numbers, and without the loss of digits that
/// differences of log-gamma values suffer under strong priors or large counts.
enum MarginalLikelihood {
    /// ln[Γ(a + k) / Γ(a)] − k ln(a + k) + k, for a > 0 and k ≥ 0.
    private static func rising(_ a: Double, _ k: Double) throws(StatisticsError) -> Double {
        if k == 0 { return 0 }
        let stars = try SaddlePoint.logGammaStar(a + k) - SaddlePoint.logGammaStar(a)
        return (a - 0.5) * log1p(k / a) + stars
    }

    /// k ln(p / q), 0 for k = 0.
    private static func term(_ k: Double, _ p: Double, _ q: Double) -> Double { k > 0 ? k * log(p / q) : 0 }

    /// ln P(k of n) under Beta(mean · strength, (1 − mean) · strength).
    static func betaBinomial(
        _ count: BinomialCount, mean: Double, strength: Double
    ) throws(StatisticsError) -> Double {
        let (k, n) = (Double(count.successes), Double(count.trials))
        let rest = n - k
        let alpha = mean * strength
        let beta = (1 - mean) * strength
        return try rising(alpha, k) + rising(beta, rest) - rising(strength, n)
            + term(k, (alpha + k) / (strength + n), k / n)
            + term(rest, (beta + rest) / (strength + n), rest / n)
    }

    /// ln P(k of n) at a fixed proportion strictly between 0 and 1.
    static func binomial(_ count: BinomialCount, probability: Double) -> Double {
        let (k, n) = (Double(count.successes), Double(count.trials))
        return term(k, probability, k / n) + term(n - k, 1 - probability, (n - k) / n)
    }

    /// ln P(y) under a gamma prior with `mean` and rate `strength`.
    static func gammaPoisson(
        _ count: PoissonCount, mean: Double, strength: Double
    ) throws(StatisticsError) -> Double {
        let (y, e) = (Double(count.events), count.exposure)
        let shape = mean * strength
        return try rising(shape, y) - shape * log1p(e / strength)
            + term(y, (shape + y) / (strength + e), y / e)
    }

    /// ln P(y) at a fixed rate above 0.
    static func poisson(_ count: PoissonCount, rate: Double) -> Double {
        let (y, e) = (Double(count.events), count.exposure)
        return term(y, rate, y / e) - (rate * e - y)
    }
}
