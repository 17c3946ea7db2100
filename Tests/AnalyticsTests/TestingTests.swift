import Testing
import _TestSupport

@testable import Analytics

@Suite("Tests of change and trend: edges and laws")
struct TestingTests {
    private func count(_ k: Int, _ n: Int) -> BinomialCount { BinomialCount(successes: k, trials: n) }

    @Test("a two-sided p-value of everything possible is 1, not a little less")
    func wholeProbability() throws {
        for n in 1...60 {
            let count = BinomialCount(successes: n / 2, trials: n)
            let p = try ExactTests.binomial(count, probability: (Double(n / 2) + 0.5) / (Double(n) + 1))
            #expect(p == 1 || p < 1 - 1e-12)
        }
    }

    @Test("Fisher: the golden table, symmetry, nothing to compare")
    func fisher() throws {
        #expect(
            try ExactTests.fisher(count(8, 10), count(1, 6)).isClose(
                to: 0.034965034965, relativeTolerance: 1e-10))
        #expect(try ExactTests.fisher(count(0, 10), count(0, 4)) == 1)
        #expect(try ExactTests.fisher(count(0, 0), count(3, 4)) == 1)
        #expect(try ExactTests.fisher(count(5, 10), count(5, 10)).isClose(to: 1))
        for (a, b) in [(3, 7), (0, 12), (9, 1)] {
            let p = try ExactTests.fisher(count(a, 15), count(b, 12))
            #expect(p.isClose(to: try ExactTests.fisher(count(b, 12), count(a, 15))))
            #expect(p.isClose(to: try ExactTests.fisher(count(15 - a, 15), count(12 - b, 12))))
            #expect(p > 0 && p <= 1)
        }
    }

    @Test("Fisher far out in the tail keeps its digits")
    func fisherTail() throws {
        // All 200 of 200 against none of 200: one table of C(400, 200), times 2.
        let logChoose = try GSLDistributions.logGamma(401) - 2 * GSLDistributions.logGamma(201)
        let p = try ExactTests.fisher(count(200, 200), count(0, 200))
        #expect(p.isClose(to: 2 * exp(-logChoose), relativeTolerance: 1e-10))
    }

    @Test("by hand: 3 of 4 against one half")
    func binomial() throws {
        #expect(try ExactTests.binomial(count(3, 4), probability: 0.5).isClose(to: 0.625))
        #expect(try ExactTests.binomial(count(4, 4), probability: 0.5).isClose(to: 0.125))
        #expect(try ExactTests.binomial(count(2, 4), probability: 0.5).isClose(to: 1))
        #expect(try ExactTests.binomial(count(0, 0), probability: 0.5) == 1)
    }

    @Test("equal rates: nothing happened, and exposure matters")
    func rates() throws {
        let p = try ExactTests.equalRates(
            PoissonCount(events: 0, exposure: 3), PoissonCount(events: 0, exposure: 9))
        #expect(p == 1)
        // 2 and 0 events in equal exposures: 2 · ¼.
        let q = try ExactTests.equalRates(
            PoissonCount(events: 2, exposure: 5), PoissonCount(events: 0, exposure: 5))
        #expect(q.isClose(to: 0.5))
    }

    @Test("a change is antisymmetric, and has no percentage from 0")
    func change() throws {
        let there = try ProportionChange(from: count(7, 50), to: count(12, 60))
        let back = try ProportionChange(from: count(12, 60), to: count(7, 50))
        #expect(there.points.isClose(to: -back.points))
        #expect(there.interval.low.isClose(to: -back.interval.high))
        #expect(try #require(there.percent).isClose(to: 100 * (0.2 - 0.14) / 0.14))
        #expect(try ProportionChange(from: count(0, 5), to: count(5, 5)).percent == nil)
        #expect(try ProportionChange(from: count(0, 5), to: count(5, 5)).points == 100)
    }

    @Test("the golden q-values, none, and a probability that is none")
    func falseDiscovery() throws {
        let q = try FalseDiscovery.adjusted([0.001, 0.008, 0.039, 0.041, 0.042, 0.06, 0.074, 0.205])
        #expect(
            q.isClose(
                to: [0.008, 0.032, 0.0672, 0.0672, 0.0672, 0.08, 0.0845714, 0.205], relativeTolerance: 1e-6))
        #expect(try FalseDiscovery.adjusted([]) == [])
        #expect(throws: StatisticsError.self) { try FalseDiscovery.adjusted([0.5, .nan]) }
        #expect(throws: StatisticsError.probabilityOutOfRange(value: 1.2)) {
            try FalseDiscovery.adjusted([1.2])
        }
    }

    @Test("the smallest p-value of short series")
    func smallest() throws {
        let expected = [2: 1, 3: 1.0 / 3, 4: 1.0 / 12, 5: 1.0 / 60, 6: 1.0 / 360, 10: 2.0 / 3_628_800]
        for (n, p) in expected {
            #expect(try MannKendall.smallestPValue(count: n).isClose(to: p, relativeTolerance: 1e-12))
        }
        #expect(throws: StatisticsError.tooFewObservations(count: 1, minimum: 2)) {
            try MannKendall.smallestPValue(count: 1)
        }
    }

    @Test("a series of five: S, p and slope as known")
    func knownSeries() throws {
        let series = [2.0, 3, 5, 4, 9]
        let test = try MannKendall(series)
        #expect(test.s == 8 && test.isExact && test.pValue.isClose(to: 1.0 / 12))
        #expect(try SenSlope(times: [1, 2, 3, 4, 5], values: series).slope == 1.625)
    }

    @Test("constant series, reversed series, shifted series")
    func trendLaws() throws {
        let constant = try MannKendall([4, 4, 4, 4])
        #expect(
            constant.s == 0 && constant.pValue == 1 && constant.smallestPValue == 1 && constant.tau == nil)
        var numbers = SeededNumbers(seed: 5)
        for n in 3...12 {
            let x = numbers.sample(n)
            let (a, b) = (try MannKendall(x), try MannKendall(Array(x.reversed())))
            #expect(a.s == -b.s && a.pValue.isClose(to: b.pValue) && a.smallestPValue <= a.pValue)
            #expect(a == (try MannKendall(x.map { 2 * $0 + 100 })))
            let times = (0..<n).map(Double.init)
            let slope = try SenSlope(times: times, values: x)
            let moved = try SenSlope(times: times, values: zip(x, times).map { $0 + 3 * $1 })
            #expect(moved.slope.isClose(to: slope.slope + 3, relativeTolerance: 1e-9))
            if let interval = slope.interval {
                #expect(interval.contains(slope.slope) && interval.level >= 0.95)
            }
            #expect((slope.interval == nil) == (n < 5))
        }
    }

    @Test("the exact distribution agrees with the normal one at its limit")
    func kendallLimit() {
        let exact = KendallDistribution(count: 60, ties: [3, 2])
        let normal = KendallDistribution(count: 61, ties: [3, 2])
        #expect(exact.isExact && !normal.isExact)
        for (s, tolerance) in [(100, 0.01), (300, 0.03), (500, 0.15)] {
            let approximation = GSLDistributions.normalUpperTail(
                (Double(s) - 1) / exact.variance.squareRoot())
            #expect(exact.upperTail(s).isClose(to: approximation, relativeTolerance: tolerance))
        }
        #expect(exact.upperTail(-exact.greatest).isClose(to: 1, relativeTolerance: 1e-12))
    }

    @Test("Sen's slope refuses equal times and unequal lengths")
    func senRefusals() {
        #expect(throws: StatisticsError.constantSample(count: 2)) {
            try SenSlope(times: [2020, 2020, 2021], values: [1, 2, 3])
        }
        #expect(throws: StatisticsError.lengthMismatch(first: 2, second: 3)) {
            try SenSlope(times: [1, 2], values: [1, 2, 3])
        }
        #expect(throws: StatisticsError.tooFewObservations(count: 1, minimum: 2)) {
            try SenSlope(times: [1], values: [1])
        }
    }
}
