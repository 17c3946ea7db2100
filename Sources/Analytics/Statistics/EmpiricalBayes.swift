/// Empirical Bayes for a group of peers: the spread between bodies is estimated, and each body's value is
/// drawn to the group's mean by as much as its own evidence is weak.
public enum EmpiricalBayes {
    /// Beta-binomial shrinkage of proportions.
    ///
    /// kᵢ of nᵢ binomial with pᵢ, pᵢ from a beta prior of mean μ and strength M (α = μM, β = (1 − μ)M); μ
    /// and M by maximum marginal likelihood from a moment start. The shrunk value is (kᵢ + μM)/(nᵢ + M).
    ///
    /// **Shape.** m ≥ 1 counts, each with trials ≥ 1. **Unit.** proportions; M in trials. **Missing.** none
    /// accepted. **Edges.** one body: its own value, weight 1; all 0 or all n of n, or no more spread than
    /// the binomial's: complete pooling; two bodies: as any number. Proportions that are all 0 or 1 drive M
    /// to its lower limit, 1e-9. The uncertainty of μ and M themselves is not carried on. **GSL.**
    /// `gsl_min_fminimizer_brent`, `gsl_root_fsolver_brent`. **Numerics.** μ and M to about 1e-11, in each order
    /// of the counts. O(different counts), some hundred times.
    ///
    /// - Throws: ``StatisticsError/tooFewObservations(count:minimum:)`` without counts, the errors of a
    ///   count, ``StatisticsError/notConverged(iterations:)``.
    /// - SeeAlso: Efron & Morris (1975), JASA 70, 311–319; Skellam (1948), JRSS B 10, 257–261; reference
    ///   values `Reference/shrinkage.csv` (mpmath, R `optim`).
    public static func betaBinomial(_ counts: [BinomialCount]) throws(StatisticsError) -> Shrinkage {
        guard let first = counts.first else { throw .tooFewObservations(count: 0, minimum: 1) }
        for count in counts { try count.check() }
        let raw = counts.map { Double($0.successes) / Double($0.trials) }
        if counts.count == 1 { return single(raw[0], .beta(first)) }
        let sizes = counts.map { Double($0.trials) }
        let pooled = Double(counts.reduce(0) { $0 + $1.successes }) / Sample.sum(sizes)
        guard pooled > 0, pooled < 1 else { return pool(raw, pooled) }
        let variance = momentVariance(raw, sizes, pooled, noise: pooled * (1 - pooled))
        let start = variance > 0 ? max(pooled * (1 - pooled) / variance - 1, 0.1) : 10 * Sample.sum(sizes)
        let fit = try PriorFit.maximize(BetaBinomialModel(counts), start: start)
        guard fit.isSpread else { return pool(raw, pooled) }
        let mean = BetaBinomialModel.mean(fit.mean)
        let weights = sizes.map { $0 / ($0 + fit.strength) }
        return Shrinkage(
            kind: .estimated, mean: mean, strength: fit.strength,
            values: zip(raw, weights).map { $1 * $0 + (1 - $1) * mean }, weights: weights,
            posteriors: counts.map {
                .beta(
                    alpha: Double($0.successes) + mean * fit.strength,
                    beta: Double($0.trials - $0.successes) + (1 - mean) * fit.strength)
            })
    }

    /// Gamma-Poisson shrinkage of rates.
    ///
    /// yᵢ Poisson with mean λᵢeᵢ, λᵢ from a gamma prior of mean μ and rate b, in units of exposure; by
    /// maximum marginal likelihood from a moment start. The shrunk value is (yᵢ + μb)/(eᵢ + b).
    ///
    /// **Shape.** m ≥ 1 counts. **Unit.** events per unit of exposure; b in units of exposure. **Missing.**
    /// none accepted. **Edges, GSL, Numerics.** as ``betaBinomial(_:)``; all 0 gives complete pooling at 0.
    ///
    /// - Throws: as ``betaBinomial(_:)``.
    /// - SeeAlso: Clayton & Kaldor (1987), Biometrics 43, 671–681; reference values
    ///   `Reference/shrinkage.csv` (mpmath, R `optim`).
    public static func gammaPoisson(_ counts: [PoissonCount]) throws(StatisticsError) -> Shrinkage {
        guard let first = counts.first else { throw .tooFewObservations(count: 0, minimum: 1) }
        for count in counts { try count.check() }
        let raw = counts.map { Double($0.events) / $0.exposure }
        if counts.count == 1 { return single(raw[0], .gamma(first)) }
        let sizes = counts.map(\.exposure)
        let total = Sample.sum(sizes)
        let pooled = counts.reduce(0.0) { $0 + Double($1.events) } / total
        guard pooled > 0 else { return pool(raw, pooled) }
        let variance = momentVariance(raw, sizes, pooled, noise: pooled)
        let start = variance > 0 ? pooled / variance : 10 * total
        let fit = try PriorFit.maximize(
            GammaPoissonModel(counts), start: start, unit: total / Double(counts.count))
        guard fit.isSpread else { return pool(raw, pooled) }
        let (mean, strength) = (exp(fit.mean), fit.strength)
        let weights = sizes.map { $0 / ($0 + strength) }
        return Shrinkage(
            kind: .estimated, mean: mean, strength: strength,
            values: zip(raw, weights).map { $1 * $0 + (1 - $1) * mean }, weights: weights,
            posteriors: counts.map {
                .gamma(shape: Double($0.events) + mean * strength, rate: $0.exposure + strength)
            })
    }
}

extension EmpiricalBayes {
    private static func single(_ value: Double, _ posterior: Posterior) -> Shrinkage {
        Shrinkage(
            kind: .singleBody, mean: value, strength: 0, values: [value], weights: [1],
            posteriors: [posterior])
    }

    private static func pool(_ raw: [Double], _ mean: Double) -> Shrinkage {
        Shrinkage(
            kind: .noOverdispersion, mean: mean, strength: .infinity,
            values: raw.map { _ in mean }, weights: raw.map { _ in 0 },
            posteriors: raw.map { _ in .point(mean) })
    }

    /// Between-body variance by moments: the size-weighted spread less what chance gives, `noise` / size.
    private static func momentVariance(
        _ raw: [Double], _ sizes: [Double], _ mean: Double, noise: Double
    ) -> Double {
        let total = Sample.sum(sizes)
        let spread = zip(raw, sizes).reduce(0) { $0 + $1.1 * ($1.0 - mean) * ($1.0 - mean) }
        let squares = sizes.reduce(0) { $0 + $1 * $1 }
        return (spread - noise * Double(raw.count - 1)) / (total - squares / total)
    }
}

extension Posterior {
    /// The posterior of a body without peers, from Jeffreys' prior.
    fileprivate static func beta(_ count: BinomialCount) -> Posterior {
        .beta(alpha: Double(count.successes) + 0.5, beta: Double(count.trials - count.successes) + 0.5)
    }

    fileprivate static func gamma(_ count: PoissonCount) -> Posterior {
        .gamma(shape: Double(count.events) + 0.5, rate: count.exposure)
    }
}
