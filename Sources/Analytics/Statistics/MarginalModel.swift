/// Counts under a conjugate prior of given mean and strength: their marginal likelihood and its slopes.
protocol MarginalModel {
    /// The mean under complete pooling, transformed to the whole line.
    var pooledMean: Double { get }
    /// The likelihood at `strength`, as a function of the transformed mean.
    func slice(strength: Double) -> (Double) -> MarginalPoint
}

/// The marginal likelihood at one prior.
struct MarginalPoint {
    /// The log likelihood, less that of complete pooling.
    var logLikelihood: Double
    /// Its derivative by the transformed mean.
    var meanScore: Double
    /// Its second derivative by the transformed mean.
    var meanCurvature: Double
    /// Its derivative by ln strength.
    var strengthScore: Double
}

/// k of n under a beta prior; the mean as its logit, the strength in trials.
struct BetaBinomialModel: MarginalModel {
    let pooledMean: Double
    private let successes, failures, trials: RisingFactorials
    private let successTotal, failureTotal: Double

    /// `counts` with successes and failures among them.
    init(_ counts: [BinomialCount]) {
        successes = RisingFactorials(counts.map(\.successes))
        failures = RisingFactorials(counts.map { $0.trials - $0.successes })
        trials = RisingFactorials(counts.map(\.trials))
        successTotal = Double(counts.reduce(0) { $0 + $1.successes })
        failureTotal = Double(counts.reduce(0) { $0 + $1.trials - $1.successes })
        pooledMean = log(successTotal / failureTotal)
    }

    static func mean(_ logit: Double) -> Double { 1 / (1 + exp(-logit)) }

    func slice(strength: Double) -> (Double) -> MarginalPoint {
        let whole = trials.at(strength)
        return { logit in
            let (mean, rest) = (Self.mean(logit), Self.mean(-logit))
            let (up, down) = (successes.at(mean * strength), failures.at(rest * strength))
            return MarginalPoint(
                logLikelihood: up.logarithm + down.logarithm - whole.logarithm
                    + successTotal * log(mean / Self.mean(pooledMean))
                    + failureTotal * log(rest / Self.mean(-pooledMean)),
                meanScore: rest * up.rise - mean * down.rise,
                meanCurvature: rest * rest * up.curve + mean * mean * down.curve
                    - mean * rest * (up.rise + down.rise),
                strengthScore: whole.slope < whole.rise
                    ? whole.slope - up.slope - down.slope : up.rise + down.rise - whole.rise)
        }
    }
}

/// Events in exposures under a gamma prior; the mean as its logarithm, the strength in units of exposure.
struct GammaPoissonModel: MarginalModel {
    let pooledMean: Double
    private let events: RisingFactorials
    private let eventTotal, exposureTotal: Double
    /// Different exposures, each with the number of bodies and of their events.
    private let exposures: [(exposure: Double, bodies: Double, events: Double)]

    /// `counts` with events among them.
    init(_ counts: [PoissonCount]) {
        events = RisingFactorials(counts.map(\.events))
        eventTotal = counts.reduce(0) { $0 + Double($1.events) }
        exposureTotal = Sample.sum(counts.map(\.exposure))
        pooledMean = log(eventTotal / exposureTotal)
        var groups: [Double: (bodies: Double, events: Double)] = [:]
        for count in counts {
            let group = groups[count.exposure] ?? (0, 0)
            groups[count.exposure] = (group.bodies + 1, group.events + Double(count.events))
        }
        exposures = groups.sorted { $0.key < $1.key }.map { ($0.key, $0.value.bodies, $0.value.events) }
    }

    func slice(strength: Double) -> (Double) -> MarginalPoint {
        // With w = e/(e + b): Σ (e − b ln(1 + e/b)), Σ b ln(1 + e/b), Σ (b ln(1 + e/b) − bw), Σ yw, Σ y(1 − w) and
        // Σ y ln(1 + e/b).
        var (shortfall, growth, gap, drawn, left, logarithm) = (0.0, 0.0, 0.0, 0.0, 0.0, 0.0)
        for (exposure, bodies, events) in exposures {
            let (weight, rest) = (exposure / (exposure + strength), strength / (exposure + strength))
            let own = log1p(exposure / strength)
            let missing = SaddlePoint.deviance(strength, strength + exposure)
            shortfall += bodies * missing
            growth += bodies * strength * own
            gap += bodies * (exposure > strength ? strength * (own - weight) : exposure * weight - missing)
            drawn += events * weight
            left += events * rest
            logarithm += events * own
        }
        return { [shortfall, growth, gap, drawn, left, logarithm] logMean in
            let mean = exp(logMean)
            let up = events.at(mean * strength)
            return MarginalPoint(
                logLikelihood: up.logarithm + eventTotal * (logMean - pooledMean)
                    - (mean - exp(pooledMean)) * exposureTotal + mean * shortfall - logarithm,
                meanScore: up.rise - mean * growth,
                meanCurvature: up.curve - mean * growth,
                strengthScore: (up.slope < up.rise ? drawn - up.slope : up.rise - left) - mean * gap)
        }
    }
}
