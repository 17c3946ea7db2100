import Analytics

/// How often sets, ranges and corrections keep their promise, by simulation with a seed.
public enum SimulatedCoverage {
    /// Rank sets of normal estimates: the least share over bodies of samples whose marginal 95 % set holds the true
    /// rank; the share of samples whose simultaneous sets hold all of them; the share whose set for the two best holds
    /// both. A body tied with others has several true ranks; one held is enough.
    public static func rankSets(
        truth: [Double], samples: Int, draws: Int, seed: UInt64
    ) throws -> (marginal: Double, simultaneous: Double, twoBest: Double) {
        var random = StudyRandom(seed: seed)
        let errors = truth.indices.map { 0.3 + 0.1 * Double($0 % 3) }
        let best = truth.map { value in 1 + truth.count { $0 > value } }
        let worst = truth.map { value in truth.count { $0 >= value } }
        var hits = [Int](repeating: 0, count: truth.count)
        var (joint, both) = (0, 0)
        for sample in 0..<samples {
            let estimates = zip(truth, errors).map {
                Estimate(value: $0 + $1 * random.normal(), standardError: $1)
            }
            let stream = seed &+ UInt64(sample)
            let marginal = try RankConfidence.sets(estimates, draws: draws, seed: stream)
            let simultaneous = try RankConfidence.sets(
                estimates, scope: .simultaneous, draws: draws, seed: stream)
            for body in truth.indices where marginal[body].overlaps(best[body]...worst[body]) {
                hits[body] += 1
            }
            if truth.indices.allSatisfy({ simultaneous[$0].overlaps(best[$0]...worst[$0]) }) { joint += 1 }
            if truth.indices.allSatisfy({ worst[$0] > 2 || simultaneous[$0].lowerBound <= 2 }) { both += 1 }
        }
        let all = Double(samples)
        return (Double(hits.min() ?? 0) / all, Double(joint) / all, Double(both) / all)
    }

    /// The share of 90 % rank ranges that hold the true rank, in groups drawn from a beta prior.
    public static func rankRanges(bodies: Int, samples: Int, draws: Int, seed: UInt64) throws -> Double {
        var random = StudyRandom(seed: seed)
        var hits = 0
        for sample in 0..<samples {
            let truth = (0..<bodies).map { _ in random.beta(6, 14) }
            let counts = truth.enumerated().map { index, p in
                let n = 20 + 15 * (index % 10)
                return BinomialCount(successes: random.binomial(n, p), trials: n)
            }
            let ranges = try RankSimulation.ranges(
                try EmpiricalBayes.betaBinomial(counts), draws: draws, seed: seed &+ UInt64(sample))
            for (rank, range) in zip(try Ranks.competition(truth), ranges)
            where (range.low...range.high).contains(rank) { hits += 1 }
        }
        return Double(hits) / Double(samples * bodies)
    }

    /// The share of false ones among the results with q < 0.05, on average, where `nulls` of `tests` have nothing in them
    /// and the others are shifted by three standard errors.
    public static func falseDiscoveries(
        tests: Int, nulls: Int, samples: Int, seed: UInt64
    ) throws -> Double {
        var random = StudyRandom(seed: seed)
        var total = 0.0
        for _ in 0..<samples {
            let p = (0..<tests).map { index -> Double in
                let z = abs(random.normal() + (index < nulls ? 0 : 3))
                return twoSided(z)
            }
            let q = try FalseDiscovery.adjusted(p)
            let found = q.indices.filter { q[$0] < 0.05 }
            if !found.isEmpty { total += Double(found.count { $0 < nulls }) / Double(found.count) }
        }
        return total / Double(samples)
    }

    /// The share of funnels, of bodies alike in everything but size, that put any body outside at q < 0.05.
    public static func funnelAlarms(
        sizes: [Int], proportion: Double, samples: Int, seed: UInt64
    ) throws -> Double {
        var random = StudyRandom(seed: seed)
        var alarms = 0
        for _ in 0..<samples {
            let counts = sizes.map { BinomialCount(successes: random.binomial($0, proportion), trials: $0) }
            let sum = counts.reduce(0) { $0 + $1.successes }
            // Without any, or with nothing but successes, there is no funnel.
            if sum == 0 || sum == sizes.reduce(0, +) { continue }
            let points = try Funnel(proportions: counts).points
            if points.contains(where: { $0.adjustedQValue < 0.05 }) { alarms += 1 }
        }
        return Double(alarms) / Double(samples)
    }

    /// The share of 95 % intervals of Sen's slope that hold the true slope, 1, in `years` years with normal errors.
    public static func senSlope(years: Int, samples: Int, seed: UInt64) throws -> Double {
        var random = StudyRandom(seed: seed)
        var hits = 0
        for _ in 0..<samples {
            let times = (0..<years).map(Double.init)
            let slope = try SenSlope(times: times, values: times.map { $0 + 2 * random.normal() })
            if slope.interval?.contains(1) ?? true { hits += 1 }
        }
        return Double(hits) / Double(samples)
    }

    /// The share of 95 % bootstrap intervals that hold the Gini coefficient of the exponential distribution, ½.
    public static func gini(size: Int, samples: Int, draws: Int, seed: UInt64) throws -> Double {
        var random = StudyRandom(seed: seed)
        var hits = 0
        for sample in 0..<samples {
            let x = (0..<size).map { _ in random.exponential() }
            let intervals = try Concentration.intervals(
                x, topCount: 5, draws: draws, seed: seed &+ UInt64(sample))
            if intervals.gini?.contains(0.5) == true { hits += 1 }
        }
        return Double(hits) / Double(samples)
    }

    /// The shares of 95 % intervals of Pearson's r that hold the true correlation of normal pairs.
    public static func pearson(
        size: Int, correlation: Double, samples: Int, seed: UInt64
    ) throws -> Double {
        var random = StudyRandom(seed: seed)
        var hits = 0
        for _ in 0..<samples {
            let x = (0..<size).map { _ in random.normal() }
            let y = x.map {
                correlation * $0 + (1 - correlation * correlation).squareRoot() * random.normal()
            }
            if try Correlation.pearson(x, y)?.interval?.contains(correlation) == true { hits += 1 }
        }
        return Double(hits) / Double(samples)
    }

    /// The two-sided p-value of a normal score, through the Poisson-free door of the library: χ² of one degree is
    /// Gamma(½) of z²/2.
    private static func twoSided(_ z: Double) -> Double {
        (try? GammaDistribution.tails(at: z * z / 2, shape: 0.5).upper) ?? 1
    }
}
