/// A prior's mean and strength by maximum likelihood.
struct PriorFit {
    let mean: Double
    let strength: Double
    let logLikelihood: Double

    /// Limits of ln strength; beyond the upper one a prior is a point for every count in use.
    static let logStrengthRange = log(1e-6)...log(1e12)

    /// Maximises over (transformed mean, ln strength), from `start` and from a strength of about one body,
    /// and keeps the better end. `center` turns the transformed mean into one between 0 and `upperMean`.
    static func maximize(
        start: (Double, Double), center: @escaping (Double) -> Double, upperMean: Double,
        logLikelihood: @escaping (Double, Double) throws(StatisticsError) -> Double
    ) throws(StatisticsError) -> PriorFit {
        let strength = { (t: Double) in
            exp(min(max(t, logStrengthRange.lowerBound), logStrengthRange.upperBound))
        }
        let cost: ([Double]) -> Double = { point in
            let mean = center(point[0])
            guard mean > 0, mean < upperMean,
                let value = try? logLikelihood(mean, strength(point[1])), value.isFinite
            else { return .greatestFiniteMagnitude }
            return -value
        }
        var best: (point: [Double], value: Double)?
        for t in [start.1, 2] {
            let found = try GSLMinimizer.simplex(from: [start.0, t], step: 0.5, cost)
            if best.map({ found.value < $0.value }) ?? true { best = found }
        }
        guard let best else { throw .notConverged(iterations: 0) }
        return PriorFit(
            mean: center(best.point[0]), strength: strength(best.point[1]), logLikelihood: -best.value)
    }

    /// Whether the fit is better than no spread at all, by more than rounding.
    func beats(_ pooled: Double) -> Bool {
        strength < 1e11 && logLikelihood > pooled + 1e-9
    }
}
