import Testing
import _TestSupport

@testable import Analytics

@Suite("Intervals: edges, laws and exact coverage")
struct IntervalTests {
    enum Method: CaseIterable {
        case wilson, jeffreys, clopperPearson

        func interval(_ k: Int, _ n: Int) throws -> ConfidenceInterval {
            switch self {
            case .wilson: try ProportionInterval.wilson(successes: k, trials: n)
            case .jeffreys: try ProportionInterval.jeffreys(successes: k, trials: n)
            case .clopperPearson: try ProportionInterval.clopperPearson(successes: k, trials: n)
            }
        }
    }

    @Test("the ends at no and only successes are exact", arguments: [1, 2, 10, 2811, 10_000_000])
    func ends(_ n: Int) throws {
        for method in Method.allCases {
            let none = try method.interval(0, n)
            let all = try method.interval(n, n)
            #expect(none.low == 0 && none.high > 0 && none.high < 1)
            #expect(all.high == 1 && all.low > 0 && all.low < 1)
            #expect(none.high.isClose(to: 1 - all.low, relativeTolerance: 1e-8))
        }
    }

    @Test("golden numbers: Jeffreys and Wilson")
    func golden() throws {
        let close = { (a: ConfidenceInterval, low: Double, high: Double) in
            a.low.isClose(to: low, relativeTolerance: 1e-11)
                && a.high.isClose(to: high, relativeTolerance: 1e-11)
        }
        #expect(
            close(try ProportionInterval.jeffreys(successes: 7, trials: 50), 0.0648717011505, 0.255325028156))
        #expect(close(try ProportionInterval.jeffreys(successes: 0, trials: 10), 0, 0.217196267509))
        #expect(
            close(try ProportionInterval.wilson(successes: 7, trials: 50), 0.0695083342702, 0.261861937106))
        #expect(
            close(
                try ProportionInterval.wilson(successes: 3, trials: 2811), 0.000363021399516, 0.00313325324496
            ))
        #expect(close(try ProportionInterval.wilson(successes: 0, trials: 10), 0, 0.277532799863))
        #expect(close(try PoissonInterval.garwood(count: 3), 0.618672122896, 8.76727306974))
    }

    @Test("nested in level, and Clopper–Pearson around the others' centre")
    func nested() throws {
        for k in 0...30 {
            let narrow = try ProportionInterval.clopperPearson(successes: k, trials: 30, level: 0.8)
            let wide = try ProportionInterval.clopperPearson(successes: k, trials: 30, level: 0.99)
            #expect(wide.low <= narrow.low && narrow.high <= wide.high)
            #expect(narrow.contains(Double(k) / 30))
            #expect(try ProportionInterval.wilson(successes: k, trials: 30).contains(Double(k) / 30))
        }
    }

    @Test("refusals carry the numbers")
    func refusals() {
        #expect(throws: StatisticsError.countOutOfRange(value: 0, minimum: 1, maximum: .max)) {
            try ProportionInterval.wilson(successes: 0, trials: 0)
        }
        #expect(throws: StatisticsError.successesExceedTrials(successes: 6, trials: 5)) {
            try ProportionInterval.jeffreys(successes: 6, trials: 5)
        }
        #expect(throws: StatisticsError.countOutOfRange(value: -1, minimum: 0, maximum: 5)) {
            try ProportionInterval.clopperPearson(successes: -1, trials: 5)
        }
        #expect(throws: StatisticsError.probabilityOutOfRange(value: 1)) {
            try ProportionInterval.wilson(successes: 1, trials: 5, level: 1)
        }
        #expect(throws: StatisticsError.notPositive(value: 0)) {
            try PoissonInterval.garwood(count: 3, exposure: 0)
        }
        #expect(throws: StatisticsError.notPositive(value: -1)) {
            try BetaDistribution.quantile(lowerTail: 0.5, alpha: -1, beta: 2)
        }
    }

    @Test("a ratio of two zeros has no interval, one zero has one end")
    func ratioEdges() throws {
        #expect(try PoissonInterval.ratio(numerator: 0, denominator: 0) == nil)
        let above = try #require(try PoissonInterval.ratio(numerator: 4, denominator: 0))
        #expect(above.low > 0 && above.high == .infinity)
        let below = try #require(try PoissonInterval.ratio(numerator: 0, denominator: 4))
        #expect(below.low == 0 && below.high.isFinite)
        let one = try #require(try PoissonInterval.ratio(numerator: 5, denominator: 9))
        let other = try #require(try PoissonInterval.ratio(numerator: 9, denominator: 5))
        #expect(one.low.isClose(to: 1 / other.high) && one.high.isClose(to: 1 / other.low))
    }

    /// Exact coverage at `p`: the probability of the counts whose interval holds `p`.
    private func coverage(_ method: Method, trials: Int, _ p: Double) throws -> Double {
        var total = 0.0
        for k in 0...trials where try method.interval(k, trials).contains(p) {
            total += exp(try SaddlePoint.logBinomial(Double(k), Double(trials), p, 1 - p))
        }
        return total
    }

    @Test("exact coverage of intervals for a proportion", arguments: [5, 12, 40])
    func proportionCoverage(_ n: Int) throws {
        let grid = (1..<100).map { Double($0) / 100 }
        var mean = (wilson: 0.0, jeffreys: 0.0)
        for p in grid {
            #expect(try coverage(.clopperPearson, trials: n, p) >= 0.95 - 1e-12)
            mean.wilson += try coverage(.wilson, trials: n, p) / Double(grid.count)
            mean.jeffreys += try coverage(.jeffreys, trials: n, p) / Double(grid.count)
        }
        // Brown, Cai and DasGupta: both are close to nominal on average.
        #expect(abs(mean.wilson - 0.95) < 0.015 && abs(mean.jeffreys - 0.95) < 0.015)
    }

    @Test("exact coverage of Garwood's interval", arguments: [0.3, 1, 4.5, 20, 77.7])
    func garwoodCoverage(_ mean: Double) throws {
        var total = 0.0
        for k in 0...200 where try PoissonInterval.garwood(count: k).contains(mean) {
            total += exp(try SaddlePoint.logPoisson(Double(k), mean))
        }
        #expect(total >= 0.95 - 1e-12 && total < 1)
    }

    @Test("exact coverage of Newcombe's interval is near nominal")
    func newcombeCoverage() throws {
        let (m, n) = (20, 30)
        for (p, q) in [(0.1, 0.2), (0.5, 0.5), (0.3, 0.8), (0.05, 0.05)] {
            var total = 0.0
            for a in 0...m {
                for b in 0...n {
                    let change = try ProportionChange(
                        from: BinomialCount(successes: a, trials: m),
                        to: BinomialCount(successes: b, trials: n))
                    guard change.interval.contains(100 * (q - p)) else { continue }
                    total += exp(
                        try SaddlePoint.logBinomial(Double(a), Double(m), p, 1 - p)
                            + SaddlePoint.logBinomial(Double(b), Double(n), q, 1 - q))
                }
            }
            #expect(total > 0.93 && total < 0.995, "\(p) \(q): \(total)")
        }
    }
}
