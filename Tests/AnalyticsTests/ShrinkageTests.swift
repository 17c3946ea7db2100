import Testing
import _TestSupport

@testable import Analytics

@Suite("Shrinkage: edges and laws")
struct ShrinkageTests {
    private func counts(_ pairs: [(Int, Int)]) -> [BinomialCount] {
        pairs.map { BinomialCount(successes: $0.0, trials: $0.1) }
    }

    @Test("one body keeps its own value")
    func single() throws {
        let one = try EmpiricalBayes.betaBinomial(counts([(3, 7)]))
        #expect(one.kind == .singleBody && one.values == [3.0 / 7] && one.weights == [1] && one.strength == 0)
        let rate = try EmpiricalBayes.gammaPoisson([PoissonCount(events: 0, exposure: 4)])
        #expect(rate.kind == .singleBody && rate.values == [0])
    }

    @Test("all zeros and all n of n pool completely")
    func extremes() throws {
        for (k, mean) in [(0, 0.0), (1, 1.0)] {
            let all = try EmpiricalBayes.betaBinomial(counts([(k * 10, 10), (k * 3, 3), (k * 200, 200)]))
            #expect(all.kind == .noOverdispersion && all.strength == .infinity)
            #expect(all.values == [mean, mean, mean] && all.weights == [0, 0, 0])
        }
        let none = try EmpiricalBayes.gammaPoisson([
            PoissonCount(events: 0, exposure: 4), PoissonCount(events: 0, exposure: 9),
        ])
        #expect(none.kind == .noOverdispersion && none.values == [0, 0])
    }

    @Test("equal proportions show no spread between bodies")
    func noOverdispersion() throws {
        let same = try EmpiricalBayes.betaBinomial(counts([(10, 50), (20, 100), (6, 30), (41, 200)]))
        #expect(same.kind == .noOverdispersion)
        #expect(same.values.allSatisfy { $0.isClose(to: 77.0 / 380) })
    }

    @Test("two bodies far apart keep most of their own value")
    func two() throws {
        let two = try EmpiricalBayes.betaBinomial(counts([(3, 50), (45, 60)]))
        #expect(two.kind == .estimated)
        #expect(two.weights.allSatisfy { $0 > 0.9 })
    }

    @Test("proportions all 0 or 1: hardly any shrinkage, no error")
    func bipolar() throws {
        let result = try EmpiricalBayes.betaBinomial(counts([(0, 10), (10, 10), (0, 8), (12, 12)]))
        #expect(result.kind == .estimated && result.strength < 1e-3)
        #expect(result.values.isClose(to: [0, 1, 0, 1], absoluteTolerance: 1e-3))
    }

    @Test("no counts, no trials")
    func refusals() {
        #expect(throws: StatisticsError.tooFewObservations(count: 0, minimum: 1)) {
            try EmpiricalBayes.betaBinomial([])
        }
        #expect(throws: StatisticsError.countOutOfRange(value: 0, minimum: 1, maximum: .max)) {
            try EmpiricalBayes.betaBinomial([BinomialCount(successes: 0, trials: 0)])
        }
        #expect(throws: StatisticsError.notPositive(value: 0)) {
            try EmpiricalBayes.gammaPoisson([PoissonCount(events: 1, exposure: 0)])
        }
    }

    @Test("values lie between the own value and the mean; weights rise with size", arguments: 1...20)
    func between(_ seed: Int) throws {
        var numbers = SeededNumbers(seed: UInt64(seed))
        let group = (0..<12).map { _ in
            let n = 5 + Int(numbers.next() % 200)
            return BinomialCount(successes: numbers.binomial(n, 0.2 + 0.5 * numbers.uniform()), trials: n)
        }
        let result = try EmpiricalBayes.betaBinomial(group)
        for (count, (value, weight)) in zip(group, zip(result.values, result.weights)) {
            let raw = Double(count.successes) / Double(count.trials)
            #expect(value >= min(raw, result.mean) - 1e-12 && value <= max(raw, result.mean) + 1e-12)
            #expect(weight.isClose(to: Double(count.trials) / (Double(count.trials) + result.strength)))
        }
        let reversed = try EmpiricalBayes.betaBinomial(group.reversed())
        #expect(reversed.strength.isClose(to: result.strength, relativeTolerance: 1e-10))
    }

    @Test("rates do not depend on the unit of exposure")
    func unit() throws {
        let group = [(12, 40.0), (30, 52), (7, 31), (55, 88), (19, 60), (3, 12)]
        let plain = try EmpiricalBayes.gammaPoisson(group.map { PoissonCount(events: $0.0, exposure: $0.1) })
        let million = try EmpiricalBayes.gammaPoisson(
            group.map { PoissonCount(events: $0.0, exposure: $0.1 * 1e6) })
        #expect(million.values.map { $0 * 1e6 }.isClose(to: plain.values, relativeTolerance: 1e-10))
        #expect(million.weights.isClose(to: plain.weights, relativeTolerance: 1e-10))
    }

    @Test("the prior is found again in simulated groups")
    func recovery() throws {
        let random = GSLRandom(seed: 3)
        let group = (0..<2000).map { _ in
            BinomialCount(successes: random.binomial(trials: 60, probability: random.beta(6, 14)), trials: 60)
        }
        let result = try EmpiricalBayes.betaBinomial(group)
        #expect(result.mean.isClose(to: 0.3, relativeTolerance: 0.03))
        #expect(result.strength.isClose(to: 20, relativeTolerance: 0.12))
    }

    @Test(
        "sums of rising factorials are those of their terms, below and beyond the limit",
        arguments: [
            1e-6, 0.3, 7, 250, 1e5, 1e9,
        ])
    func risingFactorials(_ a: Double) {
        let counts = [0, 1, 2, 2, 90, 256, 257, 900, 900, 20_000]
        var direct = RisingFactorials.Sums()
        for count in counts {
            for i in (0..<count).reversed().map(Double.init) {
                direct.logarithm += log1p(i / a)
                direct.slope += i / (a + i)
                direct.rise += a / (a + i)
                direct.curve += i / (a + i) * a / (a + i)
            }
        }
        let sums = RisingFactorials(counts).at(a)
        #expect(sums.logarithm.isClose(to: direct.logarithm, relativeTolerance: 1e-11))
        #expect(sums.slope.isClose(to: direct.slope, relativeTolerance: 1e-11))
        #expect(sums.rise.isClose(to: direct.rise, relativeTolerance: 1e-11))
        #expect(sums.curve.isClose(to: direct.curve, relativeTolerance: 1e-11))
    }

    @Test("the likelihood's slopes are its slopes")
    func slopes() {
        let counts = [(3, 9), (0, 4), (700, 1200), (12, 12), (31, 90)]
        let beta = BetaBinomialModel(counts.map { BinomialCount(successes: $0.0, trials: $0.1) })
        let gamma = GammaPoissonModel(counts.map { PoissonCount(events: $0.0, exposure: Double($0.1) / 3) })
        for model in [beta, gamma] as [any MarginalModel] {
            for (mean, strength) in [(-0.4, 0.8), (0.3, 60.0)] {
                let at = { (mean: Double, t: Double) in model.slice(strength: strength * exp(t))(mean) }
                let (point, h) = (at(mean, 0), 1e-5)
                let slope = { (up: MarginalPoint, down: MarginalPoint) in
                    (up.logLikelihood - down.logLikelihood) / (2 * h)
                }
                #expect(
                    point.meanScore.isClose(
                        to: slope(at(mean + h, 0), at(mean - h, 0)), relativeTolerance: 1e-6))
                #expect(
                    point.strengthScore.isClose(to: slope(at(mean, h), at(mean, -h)), relativeTolerance: 1e-5)
                )
                let curvature = (at(mean + h, 0).meanScore - at(mean - h, 0).meanScore) / (2 * h)
                #expect(point.meanCurvature.isClose(to: curvature, relativeTolerance: 1e-6))
            }
        }
    }
}
