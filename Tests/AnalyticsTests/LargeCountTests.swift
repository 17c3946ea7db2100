import Testing
import _TestSupport

@testable import Analytics

/// Counts at which GSL's own inverse functions answer NaN or a wrong number.
@Suite("Quantiles at large counts")
struct LargeCountTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let successes: Int
        let trials: Int
        let low: Double?
        let high: Double
        var testDescription: String { "\(successes) of \(trials)" }
    }

    /// SciPy 1.17.1, `beta.ppf`.
    static let intervals = [
        Case(successes: 0, trials: 10, low: 0, high: 0.308497107819),
        Case(successes: 1, trials: 3, low: 0.008403758660, high: 0.905700675949),
        Case(successes: 7, trials: 50, low: 0.05819170034, high: 0.267396002497),
        Case(successes: 3, trials: 2811, low: 0.000220143790796, high: 0.00311571799234),
        Case(successes: 31, trials: 1000, low: nil, high: 0.0437150850062),
        Case(successes: 1, trials: 1_000_000, low: nil, high: 5.57163065517e-06),
    ]

    @Test(arguments: intervals)
    func clopperPearson(_ row: Case) throws {
        let interval = try ProportionInterval.clopperPearson(successes: row.successes, trials: row.trials)
        #expect(interval.high.isClose(to: row.high, relativeTolerance: 1e-9))
        if let low = row.low { #expect(interval.low.isClose(to: low, relativeTolerance: 1e-9)) }
    }

    @Test("every quantile turns back into its probability, up to 10⁷")
    func roundTrip() throws {
        for trials in [1000, 3000, 10_000, 100_000, 1_000_000, 10_000_000] {
            for successes in [1, 2, 3, 6, 7, 8, 22, 31, 32, 59, 150, 200, trials / 3, trials / 2] {
                let (a, b) = (Double(successes + 1), Double(trials - successes))
                let x = try BetaDistribution.quantile(upperTail: 0.025, alpha: a, beta: b)
                let tail = try BetaDistribution.tails(at: x, alpha: a, beta: b).upper
                #expect(tail.isClose(to: 0.025, relativeTolerance: 1e-10), "\(successes) of \(trials)")
            }
        }
    }

    @Test("beta quantiles turn back at any count up to 10⁷", arguments: 0..<8)
    func anyCount(_ seed: UInt64) throws {
        var random = StudyRandom(seed: seed)
        for _ in 0..<40 {
            // Even on the logarithmic scale, so that small and large counts both come.
            let trials = max(1, Int(exp(random.uniform() * log(1e7))))
            let successes = min(trials - 1, Int(exp(random.uniform() * log(Double(trials) + 1))) - 1)
            let (a, b) = (Double(successes + 1), Double(trials - successes))
            for tail in [0.025, 0.001, 0.5] {
                let x = try BetaDistribution.quantile(upperTail: tail, alpha: a, beta: b)
                let upper = try BetaDistribution.tails(at: x, alpha: a, beta: b).upper
                #expect(
                    upper.isClose(to: tail, relativeTolerance: 1e-10), "\(successes) of \(trials), \(tail)")
                let y = try BetaDistribution.quantile(lowerTail: tail, alpha: a, beta: b)
                let lower = try BetaDistribution.tails(at: y, alpha: a, beta: b).lower
                #expect(
                    lower.isClose(to: tail, relativeTolerance: 1e-10), "\(successes) of \(trials), \(tail)")
            }
        }
    }

    @Test("one success more or less moves the interval the right way, through the counts GSL fails at")
    func monotone() throws {
        var last = 0.0
        for successes in 0...400 {
            let high = try ProportionInterval.clopperPearson(successes: successes, trials: 100_000).high
            #expect(high > last)
            last = high
        }
    }

    @Test(
        "Poisson intervals where the gamma inverse fails", arguments: [33_333, 50_000, 333_333, 10_000_000])
    func garwood(_ count: Int) throws {
        let interval = try PoissonInterval.garwood(count: count)
        let below = try PoissonDistribution.tails(at: count - 1, mean: interval.low).upper
        let above = try PoissonDistribution.tails(at: count, mean: interval.high).lower
        #expect(below.isClose(to: 0.025, relativeTolerance: 1e-10))
        #expect(above.isClose(to: 0.025, relativeTolerance: 1e-10))
    }

    @Test("a single success in n trials has a closed form")
    func closedForm() throws {
        // P(X = 0) = (1 − p)ⁿ: the upper end for 0 of n is 1 − 0.025^(1/n).
        for n in [1, 10, 1000, 10_000_000] {
            let interval = try ProportionInterval.clopperPearson(successes: 0, trials: n)
            #expect(interval.high.isClose(to: -expm1(log(0.025) / Double(n)), relativeTolerance: 1e-12))
        }
    }
}
