import Analytics
import Testing
import _TestSupport

/// What intervals, sets and corrections promise, in short; `study-statistics coverage` has the whole grid.
@Suite("Coverage")
struct CoverageTests {
    private static let grid = stride(from: 0.01, to: 0.9951, by: 0.005).map { $0 }

    @Test(arguments: [10, 30, 100, 500])
    func proportions(_ n: Int) throws {
        for method in ExactCoverage.Method.allCases {
            let covered = try ExactCoverage.proportion(method, trials: n, probabilities: Self.grid)
            let mean = covered.reduce(0, +) / Double(covered.count)
            if method == .clopperPearson {
                #expect(covered.allSatisfy { $0 >= 0.95 - 1e-9 }, "\(n): \(covered.min() ?? 0)")
            } else {
                #expect((0.94...0.97).contains(mean), "\(method) \(n): \(mean)")
            }
        }
    }

    @Test func counts() throws {
        let covered = try ExactCoverage.count(means: (1...80).map { Double($0) / 2 })
        #expect(covered.allSatisfy { $0 >= 0.95 - 1e-9 })
    }

    @Test func changes() throws {
        let values = [0.1, 0.3, 0.5, 0.8]
        let covered = try ExactCoverage.change(
            trials: 25, pairs: values.flatMap { p in values.map { (p, $0) } })
        #expect((0.94...0.97).contains(covered.reduce(0, +) / Double(covered.count)), "\(covered)")
    }

    @Test(arguments: 3...6)
    func trendTestsKeepTheirLevel(_ years: Int) throws {
        #expect(try ExactCoverage.mannKendallSize(count: years) <= 0.05)
    }

    @Test func slopes() throws {
        #expect(try SimulatedCoverage.senSlope(years: 6, samples: 400, seed: 3) >= 0.94)
    }

    @Test func rankSets() throws {
        let study = try SimulatedCoverage.rankSets(
            truth: [0, 0.5, 1, 1.5, 2], samples: 120, draws: 300, seed: 12)
        #expect(study.marginal >= 0.9 && study.simultaneous >= 0.9 && study.twoBest >= 0.9, "\(study)")
    }

    @Test func rankRanges() throws {
        let covered = try SimulatedCoverage.rankRanges(bodies: 20, samples: 20, draws: 300, seed: 4)
        #expect(covered > 0.8, "\(covered)")
    }

    @Test func falseDiscoveries() throws {
        let share = try SimulatedCoverage.falseDiscoveries(tests: 40, nulls: 30, samples: 400, seed: 5)
        #expect(share < 0.06, "\(share)")
        #expect(share > 0.01, "\(share)")
    }

    @Test("of bodies that are all alike hardly any funnel puts one outside", arguments: [0.03, 0.1])
    func funnelAlarms(_ proportion: Double) throws {
        let sizes = [1, 1, 2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 25, 40, 60, 100, 200]
        let share = try SimulatedCoverage.funnelAlarms(
            sizes: sizes, proportion: proportion, samples: 600, seed: 6)
        #expect(share <= 0.06, "\(share)")
    }
}
