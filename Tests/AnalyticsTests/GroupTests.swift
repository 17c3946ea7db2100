import Testing
import _TestSupport

@testable import Analytics

@Suite("Funnels, decompositions and bounds: edges and laws")
struct GroupTests {
    @Test("limits interpolate, widen with coverage and narrow with size")
    func limits() throws {
        var last = (low: 0.0, high: 1.0)
        for n in [20, 40, 80, 160, 320] {
            let inner = try FunnelLimits.proportion(trials: n, target: 0.3, coverage: 0.95)
            let outer = try FunnelLimits.proportion(trials: n, target: 0.3, coverage: 0.998)
            #expect(outer.low <= inner.low && inner.high <= outer.high)
            #expect(inner.low > last.low && inner.high < last.high && inner.low < 0.3 && inner.high > 0.3)
            last = inner
        }
    }

    @Test("by hand: one trial at one half, 80 %")
    func limitsByHand() throws {
        // P(X ≤ 0) = ½ ≥ .1: r = 0, α = .4/.5, kept at 0. P(X ≥ 1) = ½ ≥ .1: r = 1, α = .4/.5, kept at 1.
        let limits = try FunnelLimits.proportion(trials: 1, target: 0.5, coverage: 0.8)
        #expect(limits.low == 0 && limits.high == 1)
    }

    @Test(
        "limits of a proportion mirror when part and rest are exchanged", arguments: [1, 2, 5, 10, 37, 400])
    func limitsMirror(_ n: Int) throws {
        for target in [0.03, 0.2, 0.5] {
            for coverage in [0.95, 0.998] {
                let own = try FunnelLimits.proportion(trials: n, target: target, coverage: coverage)
                let other = try FunnelLimits.proportion(trials: n, target: 1 - target, coverage: coverage)
                #expect(own.low.isClose(to: 1 - other.high, absoluteTolerance: 1e-9))
                #expect(own.high.isClose(to: 1 - other.low, absoluteTolerance: 1e-9))
            }
        }
    }

    @Test("no possible count is outside limits that its exact p-value does not reject")
    func limitsAgreeWithTests() throws {
        for coverage in [0.95, 0.998] {
            for (n, target) in [(1, 0.54), (3, 0.1), (10, 0.5), (20, 0.187), (60, 0.9)] {
                let limits = try FunnelLimits.proportion(trials: n, target: target, coverage: coverage)
                #expect(0 <= limits.low && limits.low <= limits.high && limits.high <= 1)
                for k in 0...n {
                    let value = Double(k) / Double(n)
                    let p = try ExactTests.binomial(
                        BinomialCount(successes: k, trials: n), probability: target)
                    if p >= 1 - coverage {
                        #expect(limits.low <= value + 1e-12 && value <= limits.high + 1e-12)
                    }
                }
            }
            for (exposure, target) in [(1.0, 0.026), (0.5, 7.46), (20, 0.4)] {
                let limits = try FunnelLimits.rate(exposure: exposure, target: target, coverage: coverage)
                #expect(0 <= limits.low && limits.low <= limits.high)
                for k in 0...30 {
                    let value = Double(k) / exposure
                    let p = try ExactTests.poisson(
                        PoissonCount(events: k, exposure: exposure), rate: target)
                    if p >= 1 - coverage {
                        #expect(limits.low <= value + 1e-12 && value <= limits.high + 1e-12)
                    }
                }
            }
        }
    }

    @Test("equal values: no z, no over-dispersion, p = 1")
    func equalValues() throws {
        let counts = [10, 20, 50].map { BinomialCount(successes: $0 * 3, trials: $0 * 10) }
        let funnel = try Funnel(proportions: counts)
        #expect(funnel.phi.isClose(to: 0, absoluteTolerance: 1e-25) && funnel.tauSquared == 0)
        #expect(funnel.points.allSatisfy { abs($0.z) < 1e-12 && $0.pValue.isClose(to: 1) })
    }

    @Test("over-dispersion: φ above 1 pulls z together; a target moves all z")
    func overdispersion() throws {
        let counts = [(2, 100), (50, 100), (30, 100), (80, 100), (10, 100)].map {
            BinomialCount(successes: $0.0, trials: $0.1)
        }
        let funnel = try Funnel(proportions: counts)
        #expect(funnel.phi > 1 && funnel.tauSquared > 0)
        #expect(funnel.points.allSatisfy { abs($0.adjustedZ) <= abs($0.z) && $0.qValue >= $0.pValue })
        let shifted = try Funnel(proportions: counts, target: 0.9)
        #expect(shifted.target == 0.9 && shifted.points.allSatisfy { $0.z < 0 })
    }

    @Test("no funnel of one body, nor of all zeros without a target")
    func funnelRefusals() throws {
        let zeros = [BinomialCount](repeating: BinomialCount(successes: 0, trials: 9), count: 3)
        #expect(throws: StatisticsError.tooFewObservations(count: 1, minimum: 2)) {
            try Funnel(proportions: [zeros[0]])
        }
        #expect(throws: StatisticsError.probabilityOutOfRange(value: 0)) { try Funnel(proportions: zeros) }
        #expect(try Funnel(proportions: zeros, target: 0.2).points.count == 3)
        #expect(throws: StatisticsError.notPositive(value: 0)) {
            try Funnel(rates: [PoissonCount(events: 0, exposure: 1), PoissonCount(events: 0, exposure: 2)])
        }
    }

    @Test("the parts of a change add up, and mirror when the years are swapped", arguments: 1...30)
    func decomposition(_ seed: Int) throws {
        var numbers = SeededNumbers(seed: UInt64(seed))
        let pair = { () -> Ratio? in
            if numbers.next() % 5 == 0 { return nil }
            let n = Double(numbers.next() % 300)
            return Ratio(numerator: n * numbers.uniform(), denominator: n)
        }
        let bodies = (0..<15).map { _ in (earlier: pair(), later: pair()) }
        let parts = try KitagawaDecomposition(bodies)
        let sum = parts.within + parts.composition + parts.entry + parts.exit
        #expect(abs(sum - parts.change) < 1e-14)
        let total = parts.contributions.reduce(0) { $0 + $1.within + $1.composition + $1.entry + $1.exit }
        #expect(abs(total - parts.change) < 1e-14)
        let mirrored = try KitagawaDecomposition(bodies.map { ($0.later, $0.earlier) })
        #expect(
            abs(mirrored.within + parts.within) < 1e-14
                && abs(mirrored.composition + parts.composition) < 1e-14)
        #expect(abs(mirrored.entry + parts.exit) < 1e-14)
    }

    @Test("by hand: equal weights put all into within, fixed rates all into composition")
    func decompositionByHand() throws {
        let within = try KitagawaDecomposition([
            (Ratio(numerator: 2, denominator: 10), Ratio(numerator: 4, denominator: 10)),
            (Ratio(numerator: 5, denominator: 10), Ratio(numerator: 5, denominator: 10)),
        ])
        #expect(within.within.isClose(to: 0.1) && abs(within.composition) < 1e-15)
        let composition = try KitagawaDecomposition([
            (Ratio(numerator: 2, denominator: 10), Ratio(numerator: 6, denominator: 30)),
            (Ratio(numerator: 5, denominator: 10), Ratio(numerator: 5, denominator: 10)),
        ])
        #expect(composition.within == 0 && composition.composition.isClose(to: -0.075))
        #expect(throws: StatisticsError.zeroTotal) {
            try KitagawaDecomposition([(Ratio(numerator: 1, denominator: 2), nil)])
        }
    }

    @Test("admissions at Berkeley, 1973: within departments the other way")
    func berkeley() throws {
        let men = [(512, 825), (353, 560), (120, 325), (138, 417), (53, 191), (22, 373)]
        let women = [(89, 108), (17, 25), (202, 593), (131, 375), (94, 393), (24, 341)]
        let ratio = { (pair: (Int, Int)) in Ratio(numerator: Double(pair.0), denominator: Double(pair.1)) }
        let result = try #require(
            try SimpsonsParadox(zip(men, women).map { (earlier: ratio($0), later: ratio($1)) }))
        #expect(result.pooledChange < 0 && result.withinOpposesChange)
        #expect(result.rising == 4 && result.falling == 2 && !result.isReversal)
    }

    @Test("a full reversal; groups without a denominator do not count")
    func reversal() throws {
        // Stone size and treatment: 81/87 and 192/263 against 234/270 and 55/80.
        let groups = [
            (earlier: Ratio(numerator: 234, denominator: 270), later: Ratio(numerator: 81, denominator: 87)),
            (earlier: Ratio(numerator: 55, denominator: 80), later: Ratio(numerator: 192, denominator: 263)),
        ]
        let result = try #require(try SimpsonsParadox(groups))
        #expect(
            result.isReversal && result.rising == 2 && result.pooledChange < 0 && result.withinOpposesChange)
        let swapped = try #require(try SimpsonsParadox(groups.map { (earlier: $0.later, later: $0.earlier) }))
        #expect(swapped.isReversal && swapped.falling == 2 && swapped.pooledChange > 0)
        let other = (earlier: Ratio(numerator: 1, denominator: 9), later: Ratio(numerator: 2, denominator: 9))
        let mixed = try #require(
            try SimpsonsParadox(groups.map { (earlier: $0.later, later: $0.earlier) } + [other]))
        #expect(!mixed.isReversal && mixed.rising == 1 && mixed.falling == 2 && mixed.pooledChange > 0)
        let empty = (earlier: Ratio(numerator: 0, denominator: 0), later: Ratio(numerator: 1, denominator: 3))
        #expect(try SimpsonsParadox(groups + [empty]) == result)
        #expect(try SimpsonsParadox([groups[0], empty]) == nil)
    }

    @Test("what rounding leaves of groups that cancel out opposes nothing")
    func noDirection() throws {
        // −0.2 and +0.2 with half of the weight each.
        let groups = [
            (earlier: Ratio(numerator: 4, denominator: 5), later: Ratio(numerator: 6, denominator: 10)),
            (earlier: Ratio(numerator: 4, denominator: 10), later: Ratio(numerator: 3, denominator: 5)),
        ]
        let result = try #require(try SimpsonsParadox(groups))
        #expect(result.pooledChange > 0 && !result.withinOpposesChange)
    }

    @Test("bounds by hand")
    func missing() throws {
        let total = try MissingBounds.total(reported: [3, 4], missing: 2, range: 0...10)
        #expect(total.low == 7 && total.high == 27)
        let certain = try MissingBounds.total(reported: [3, 4], missing: 0, range: 0...Double.infinity)
        #expect(certain.low == 7 && certain.high == 7)
        let open = try MissingBounds.total(reported: [], missing: 1, range: 0...Double.infinity)
        #expect(open.low == 0 && open.high == .infinity)
        let share = try #require(
            try MissingBounds.proportion(
                reported: BinomialCount(successes: 30, trials: 60), missingTrials: 40))
        #expect(share.low == 0.3 && share.high == 0.7)
        #expect(
            try MissingBounds.proportion(reported: BinomialCount(successes: 0, trials: 0), missingTrials: 0)
                == nil)
        let mean = try #require(try MissingBounds.mean(reported: [1, 0, 1], missing: 1, range: 0...1))
        #expect(mean.low == 0.5 && mean.high == 0.75)
        #expect(try MissingBounds.mean(reported: [], missing: 0, range: 0...1) == nil)
        #expect(throws: StatisticsError.countOutOfRange(value: -1, minimum: 0, maximum: .max)) {
            try MissingBounds.total(reported: [], missing: -1, range: 0...1)
        }
    }
}
