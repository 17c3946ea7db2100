import Foundation
import Testing

@testable import Analytics

/// Simulated coverage of intervals and sets. A short version runs with the other tests; the full one with
/// `GONGKAI_FULL_TESTS=1 swift test --filter CoverageStudyTests`, some minutes.
enum CoverageStudy {
    /// The share of samples whose simultaneous sets hold all true ranks, and the least share over bodies of
    /// samples whose marginal set does. A body tied with others has several true ranks; one held is enough.
    static func rankSets(
        truth: [Double], samples: Int, draws: Int, seed: UInt64
    ) throws -> (marginal: Double, simultaneous: Double) {
        let random = GSLRandom(seed: seed)
        let errors = truth.indices.map { 0.3 + 0.1 * Double($0 % 3) }
        let best = try Ranks.competition(truth)
        let worst = truth.map { value in truth.count { $0 >= value } }
        var hits = [Int](repeating: 0, count: truth.count)
        var joint = 0
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
        }
        return (Double(hits.min() ?? 0) / Double(samples), Double(joint) / Double(samples))
    }

    /// The share of 95 % bootstrap intervals that hold the Gini coefficient of the exponential
    /// distribution, ½.
    static func gini(size: Int, samples: Int, draws: Int, seed: UInt64) throws -> Double {
        let random = GSLRandom(seed: seed)
        var hits = 0
        for sample in 0..<samples {
            let x = (0..<size).map { _ in random.gamma(shape: 1, scale: 1) }
            let interval = try Bootstrap.interval(x, draws: draws, seed: seed &+ UInt64(sample)) {
                x throws(StatisticsError) in try Concentration.gini(x)
            }
            if try #require(interval).contains(0.5) { hits += 1 }
        }
        return Double(hits) / Double(samples)
    }

    /// The share of 90 % posterior rank ranges that hold the true rank, in groups drawn from a beta prior.
    static func rankRanges(bodies: Int, samples: Int, draws: Int, seed: UInt64) throws -> Double {
        let random = GSLRandom(seed: seed)
        var hits = 0
        for sample in 0..<samples {
            let truth = (0..<bodies).map { _ in random.beta(6, 14) }
            let counts = truth.enumerated().map { index, p in
                let n = 20 + 15 * (index % 10)
                return BinomialCount(successes: random.binomial(trials: n, probability: p), trials: n)
            }
            let ranges = try RankSimulation.ranges(
                try EmpiricalBayes.betaBinomial(counts), draws: draws, seed: seed &+ UInt64(sample))
            for (rank, range) in zip(try Ranks.competition(truth), ranges)
            where (range.low...range.high).contains(rank) { hits += 1 }
        }
        return Double(hits) / Double(samples * bodies)
    }
}

@Suite(
    "Coverage, full version", .enabled(if: ProcessInfo.processInfo.environment["GONGKAI_FULL_TESTS"] != nil))
struct CoverageStudyTests {
    @Test func rankSets() throws {
        for truth in [[0.0, 0.5, 1, 1.5, 2], [0, 0, 0, 0, 3], [0, 0.1, 0.2, 0.3, 0.4, 2, 2, 4]] {
            let study = try CoverageStudy.rankSets(truth: truth, samples: 2000, draws: 1000, seed: 12)
            print("rank sets of \(truth): marginal \(study.marginal), simultaneous \(study.simultaneous)")
            #expect(study.simultaneous >= 0.935 && study.marginal >= 0.935)
        }
    }

    @Test func giniBootstrap() throws {
        let covered = try CoverageStudy.gini(size: 50, samples: 1000, draws: 1000, seed: 4)
        print("Gini bootstrap, 50 exponential values: \(covered)")
        #expect(covered > 0.85 && covered < 0.97)
    }

    @Test func rankRanges() throws {
        let covered = try CoverageStudy.rankRanges(bodies: 30, samples: 200, draws: 1000, seed: 4)
        print("90 % rank ranges, 30 bodies: \(covered)")
        #expect(covered > 0.85 && covered < 0.97)
    }
}
