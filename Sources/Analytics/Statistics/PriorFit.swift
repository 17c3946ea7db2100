/// A prior's mean and strength by maximum marginal likelihood.
struct PriorFit {
    /// The transformed mean.
    let mean: Double
    let strength: Double
    /// How much better than complete pooling.
    let gain: Double

    /// Limits of ln strength; beyond the upper one a prior is a point for every count in use.
    static let logStrengthRange = log(1e-9)...log(1e12)
    /// Between strengths that are tried for the best one's neighbourhood.
    private static let step = 2.0

    /// Whether the fit is better than no spread at all, by more than rounding.
    var isSpread: Bool { strength < 1e11 && gain > 1e-9 }

    /// The prior under which the counts of `model` are likeliest.
    ///
    /// For a given strength there is one best mean, since the likelihood is concave in it; what remains is a function
    /// of the strength alone. It is looked at from the moment estimate `start` on in steps to both limits, so that no
    /// second peak is missed, then maximised between the neighbours of the best, and the maximum sharpened as the
    /// root of the derivative: values of a function give away half the digits of its maximum, its slope does not.
    ///
    /// `unit` is the strength that the limits count in.
    static func maximize(
        _ model: some MarginalModel, start: Double, unit: Double = 1
    ) throws(StatisticsError) -> PriorFit {
        var mean = model.pooledMean
        let profile = { (logStrength: Double) in
            let point = bestMean(model.slice(strength: exp(logStrength) * unit), near: mean)
            mean = point.mean
            return point
        }
        let (least, most) = (logStrengthRange.lowerBound, logStrengthRange.upperBound)
        let center = min(max(log(start / unit), least), most)
        let below = stride(from: center - step, to: least, by: -step).reversed()
        let tried =
            [least] + below + [center] + Array(stride(from: center + step, to: most, by: step)) + [most]
        var best = 0
        var greatest = -Double.infinity
        for (place, t) in tried.enumerated() {
            let value = profile(t).point.logLikelihood
            if value > greatest { (best, greatest) = (place, value) }
        }
        var t = tried[best]
        if best > 0, best < tried.count - 1 {
            let (low, high) = (tried[best - 1], tried[best + 1])
            t = try GSLMinimizer.brent(from: low, near: t, to: high) { -profile($0).point.logLikelihood }
            let (left, right) = (max(low, t - 0.01), min(high, t + 0.01))
            if profile(left).point.strengthScore > 0, profile(right).point.strengthScore < 0 {
                t = try GSLRoot.brent(from: left, to: right) { profile($0).point.strengthScore }
            }
        }
        let end = profile(t)
        return PriorFit(mean: end.mean, strength: exp(t) * unit, gain: end.point.logLikelihood)
    }

    /// The root of the mean's score, which falls through 0 once: Newton's steps, halving where they leave the bracket.
    private static func bestMean(
        _ slice: (Double) -> MarginalPoint, near start: Double
    ) -> (mean: Double, point: MarginalPoint) {
        var (low, high) = (-800.0, 800.0)
        var x = start
        var last = Double.infinity
        var point = slice(x)
        for _ in 0..<200 {
            if point.meanScore > 0 { low = x } else { high = x }
            let newton = x - point.meanScore / min(point.meanCurvature, -.leastNormalMagnitude)
            let moved = abs(newton - x)
            // Rounding is reached where steps no longer shrink.
            if moved < 1e-15 || (moved >= last && moved < 1e-9) { break }
            (x, last) = (newton > low && newton < high ? newton : (low + high) / 2, moved)
            point = slice(x)
        }
        return (x, point)
    }
}
