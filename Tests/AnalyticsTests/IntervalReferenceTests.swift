import Analytics
import Testing

@Suite("Distributions and intervals against SciPy, statsmodels and R")
struct IntervalReferenceTests {
    @Test(arguments: ReferenceCase.all("distributions"))
    func distributions(_ row: ReferenceCase) throws {
        let v = row.groups[0]
        switch row.quantity {
        case "betaQuantile":
            check(row, [try BetaDistribution.quantile(lowerTail: v[0], alpha: v[1], beta: v[2])])
        case "gammaQuantile":
            check(row, [try GammaDistribution.quantile(lowerTail: v[0], shape: v[1])])
        case "betaTails":
            let tails = try BetaDistribution.tails(at: v[0], alpha: v[1], beta: v[2])
            check(row, [tails.lower, tails.upper])
        case "binomialTails":
            let tails = try BinomialDistribution.tails(
                at: whole(v[0]), trials: whole(v[1]), probability: v[2])
            check(row, [tails.lower, tails.upper])
        case "poissonTails":
            let tails = try PoissonDistribution.tails(at: whole(v[0]), mean: v[1])
            check(row, [tails.lower, tails.upper])
        default: Issue.record("unknown quantity \(row.quantity)")
        }
    }

    @Test(arguments: ReferenceCase.all("proportion"))
    func proportion(_ row: ReferenceCase) throws {
        let (k, n, level) = (whole(row.groups[0][0]), whole(row.groups[0][1]), row.groups[1][0])
        let interval: ConfidenceInterval
        switch row.quantity {
        case "wilson": interval = try ProportionInterval.wilson(successes: k, trials: n, level: level)
        case "jeffreys": interval = try ProportionInterval.jeffreys(successes: k, trials: n, level: level)
        default: interval = try ProportionInterval.clopperPearson(successes: k, trials: n, level: level)
        }
        check(row, [interval.low, interval.high])
    }

    @Test(arguments: ReferenceCase.all("poisson"))
    func poisson(_ row: ReferenceCase) throws {
        let v = row.groups[0]
        let interval = try PoissonInterval.garwood(
            count: whole(v[0]), exposure: v[1], level: row.groups[1][0])
        check(row, [interval.low, interval.high])
    }

    @Test(arguments: ReferenceCase.all("poisson-ratio"))
    func ratio(_ row: ReferenceCase) throws {
        let (v, e) = (row.groups[0], row.groups[1])
        let interval = try PoissonInterval.ratio(
            numerator: whole(v[0]), denominator: whole(v[1]), exposures: (e[0], e[1]), level: row.groups[2][0]
        )
        check(row, interval.map { [$0.low, $0.high] })
    }
}
