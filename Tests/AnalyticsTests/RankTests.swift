import Testing
import _TestSupport

@testable import Analytics

@Suite("Ranks under uncertainty: edges, laws and coverage")
struct RankTests {
    private func shrinkage(_ posteriors: [Posterior]) -> Shrinkage {
        Shrinkage(
            kind: .estimated, mean: 0.5, strength: 1, values: posteriors.map { _ in 0.5 },
            weights: posteriors.map { _ in 0.5 }, posteriors: posteriors)
    }

    @Test("bodies far apart have one rank each, in both orders")
    func separated() throws {
        let far = shrinkage([
            .beta(alpha: 100, beta: 900), .beta(alpha: 900, beta: 100), .beta(alpha: 500, beta: 500),
            .beta(alpha: 300, beta: 700),
        ])
        let down = try RankSimulation.ranges(far, seed: 1)
        #expect(down.map(\.low) == [4, 1, 2, 3] && down.map(\.high) == [4, 1, 2, 3])
        #expect(down.map(\.topQuarter) == [0, 1, 0, 0] && down.map(\.bottomQuarter) == [1, 0, 0, 0])
        let up = try RankSimulation.ranges(far, order: .ascending, seed: 1)
        #expect(up.map(\.expectedRank) == [1, 4, 3, 2])
    }

    @Test("pooled bodies may hold any rank")
    func pooled() throws {
        let counts = (0..<10).map { _ in BinomialCount(successes: 0, trials: 10) }
        let ranges = try RankSimulation.ranges(try EmpiricalBayes.betaBinomial(counts), seed: 8)
        for range in ranges {
            #expect(range.low == 1 && range.high == 10)
            #expect(abs(range.expectedRank - 5.5) < 0.25)
            #expect(abs(try #require(range.topQuarter) - 0.3) < 0.05)
        }
    }

    @Test("one body, three bodies")
    func small() throws {
        let one = try RankSimulation.ranges(
            try EmpiricalBayes.betaBinomial([BinomialCount(successes: 3, trials: 9)]), seed: 2)
        #expect(one.map(\.low) == [1] && one.map(\.high) == [1] && one[0].topQuarter == nil)
        #expect(throws: StatisticsError.countOutOfRange(value: 5, minimum: 100, maximum: .max)) {
            try RankSimulation.ranges(shrinkage([.point(1)]), draws: 5, seed: 1)
        }
    }

    @Test("the same for the same seed, in any order of the bodies, and other for another seed")
    func determinism() throws {
        let posteriors = (1...9).map { Posterior.gamma(shape: Double($0), rate: Double($0 % 3 + 1)) }
        let plain = try RankSimulation.ranges(shrinkage(posteriors), draws: 1000, seed: 77)
        let again = try RankSimulation.ranges(shrinkage(posteriors), draws: 1000, seed: 77)
        let reversed = try RankSimulation.ranges(shrinkage(posteriors.reversed()), draws: 1000, seed: 77)
        let other = try RankSimulation.ranges(shrinkage(posteriors), draws: 1000, seed: 78)
        #expect(plain == again && plain == reversed.reversed() && plain != other)
        #expect(plain.map(\.expectedRank).reduce(0, +).isClose(to: 45))
    }

    @Test("one body's range alone is the one that it has among all", arguments: [1, 7, 300])
    func oneAmongAll(bodies: Int) throws {
        let shapes: [(Double) -> Posterior] = [
            { .beta(alpha: 0.001 * $0, beta: 2) }, { .gamma(shape: $0, rate: 3) }, { _ in .point(0.25) },
        ]
        for shape in shapes {
            let posteriors = (0..<bodies).map { shape(Double($0 % 7 + 1)) }
            for order in [Ranks.Order.ascending, .descending] {
                let all = try RankSimulation.ranges(shrinkage(posteriors), order: order, draws: 150, seed: 6)
                for body in stride(from: 0, to: bodies, by: 1 + bodies / 10) {
                    let one = try RankSimulation.range(
                        of: body, in: shrinkage(posteriors), order: order, draws: 150, seed: 6)
                    #expect(one == all[body])
                }
            }
        }
    }

    @Test("ties of estimates are never told apart; one body; refusals")
    func setEdges() throws {
        let equal = [Estimate](repeating: Estimate(value: 2, standardError: 0.1), count: 4)
        for scope in [RankConfidence.Scope.marginal, .simultaneous] {
            #expect(try RankConfidence.sets(equal, scope: scope, seed: 1) == [1...4, 1...4, 1...4, 1...4])
            #expect(try RankConfidence.sets([equal[0]], scope: scope, seed: 1) == [1...1])
            #expect(try RankConfidence.sets([], scope: scope, seed: 1) == [])
        }
        #expect(throws: StatisticsError.notPositive(value: 0)) {
            try RankConfidence.sets([Estimate(value: 1, standardError: 0)], seed: 1)
        }
        #expect(throws: StatisticsError.notFinite(index: 1)) {
            try RankConfidence.sets([equal[0], Estimate(value: .nan, standardError: 1)], seed: 1)
        }
    }

    @Test("simultaneous sets hold the marginal ones; orders mirror; bodies may be permuted")
    func setLaws() throws {
        let estimates = [0.1, 0.35, 0.6, 0.62, 0.9, 1.4].enumerated().map {
            Estimate(value: $1, standardError: 0.05 + 0.02 * Double($0))
        }
        let marginal = try RankConfidence.sets(estimates, seed: 5)
        let joint = try RankConfidence.sets(estimates, scope: .simultaneous, seed: 5)
        for (inner, outer) in zip(marginal, joint) {
            #expect(outer.lowerBound <= inner.lowerBound && inner.upperBound <= outer.upperBound)
        }
        let permuted = try RankConfidence.sets(estimates.reversed(), seed: 5)
        #expect(Array(permuted.reversed()) == marginal)
        let ascending = try RankConfidence.sets(estimates, order: .ascending, seed: 5)
        #expect(ascending.map { (7 - $0.upperBound)...(7 - $0.lowerBound) } == marginal)
    }

    @Test("Anscombe's scales keep the order and have an error at 0 of n")
    func scales() throws {
        let none = try Estimate(arcsine: BinomialCount(successes: 0, trials: 10))
        let some = try Estimate(arcsine: BinomialCount(successes: 3, trials: 10))
        #expect(none.value < some.value && none.standardError > 0)
        let rate = try Estimate(squareRoot: PoissonCount(events: 0, exposure: 2))
        #expect(rate.standardError.isClose(to: 0.5 / 2.0.squareRoot()))
    }

    @Test("long lists take Bonferroni's critical value: wider, and still right about who is far apart")
    func longLists() throws {
        let limit = RankConfidence.simulationLimit
        let ladder = (0...limit).map { Estimate(value: Double($0), standardError: 0.01) }
        for scope in [RankConfidence.Scope.marginal, .simultaneous] {
            let sets = try RankConfidence.sets(ladder, scope: scope, order: .ascending, seed: 1)
            #expect(sets.enumerated().allSatisfy { $0.element == $0.offset + 1...$0.offset + 1 })
        }
        let equal = [Estimate](repeating: Estimate(value: 1, standardError: 1), count: limit + 1)
        #expect(try RankConfidence.sets(equal, seed: 1).allSatisfy { $0 == 1...limit + 1 })
    }

    @Test("Bonferroni's sets hold those of the simulated critical value")
    func bonferroniIsWider() throws {
        let some = (0..<40).map {
            Estimate(value: Double($0 % 7), standardError: 0.4 + 0.05 * Double($0 % 3))
        }
        let far = (0...RankConfidence.simulationLimit - 40).map {
            Estimate(value: 1000 + 100 * Double($0), standardError: 0.1)
        }
        let simulated = try RankConfidence.sets(some, scope: .simultaneous, order: .ascending, seed: 3)
        let wide = try RankConfidence.sets(some + far, scope: .simultaneous, order: .ascending, seed: 3)
        for (inner, outer) in zip(simulated, wide) {
            #expect(outer.lowerBound <= inner.lowerBound && outer.upperBound >= inner.upperBound)
        }
    }

    @Test("long lists are told apart pair by pair, however their errors repeat")
    func longListsByPairs() throws {
        var numbers = SeededNumbers(seed: 4)
        let estimates = (0..<700).map { _ in
            Estimate(
                value: 3 * numbers.uniform() + Double(numbers.next() % 4),
                standardError: [0.05, 0.1, 0.1 + 0.2 * numbers.uniform()][Int(numbers.next() % 3)])
        }
        let pairs = 2 * (estimates.count - 1)
        let critical = GSLDistributions.normalQuantile(0.05 / Double(pairs))
        let isAhead = { (a: Estimate, b: Estimate) in
            let variance = a.standardError * a.standardError + b.standardError * b.standardError
            return a.value > b.value
                && (a.value - b.value) * (a.value - b.value) > critical * critical * variance
        }
        let sets = try RankConfidence.sets(estimates, seed: 1)
        for (own, set) in zip(estimates, sets) {
            let ahead = estimates.count { isAhead($0, own) }
            let behind = estimates.count { isAhead(own, $0) }
            #expect(set == 1 + ahead...estimates.count - behind)
        }
        #expect(Set(sets).count > 50)
    }

    @Test("draws are sorted right, equal ones in another order each time", arguments: [3, 200, 3000])
    func sortedDraws(_ count: Int) {
        var numbers = SeededNumbers(seed: 9)
        let values = (0..<count).map { index in
            switch index % 4 {
            case 0: numbers.uniform()
            case 1: -numbers.uniform() * 1e-300
            case 2: 0.0
            default: exp(600 * numbers.uniform())
            }
        }
        var sorter = DrawSorter(values.indices.map { UInt64($0) &* 0x9E37_79B9_7F4A_7C15 })
        sorter.sort(values[...], draw: 1)
        let first = sorter.sorted.map(\.body)
        #expect(first.map { values[Int($0)] } == values.sorted())
        #expect(Set(first).count == count)
        sorter.sort(values[...], draw: 2)
        #expect(sorter.sorted.map { values[Int($0.body)] } == values.sorted())
        if count > 3 { #expect(sorter.sorted.map(\.body) != first) }
    }

    @Test func selection() {
        var numbers = SeededNumbers(seed: 2)
        for count in [1, 2, 7, 100] {
            let values = (0..<count).map { _ in Int(numbers.next() % 20) }
            for place in 0..<count {
                var copy = values
                #expect(copy.smallest(place) == values.sorted()[place])
            }
        }
    }

    @Test("pieces of work stand in their order; the first failure is thrown")
    func parallel() throws {
        #expect(Parallel.map(1000) { $0 * $0 } == (0..<1000).map { $0 * $0 })
        #expect(Parallel.map(0) { $0 } == [])
        #expect(throws: StatisticsError.notFinite(index: 70)) {
            try Parallel.map(500) { index throws(StatisticsError) in
                if index >= 70 { throw .notFinite(index: index) }
            }
        }
    }
}
