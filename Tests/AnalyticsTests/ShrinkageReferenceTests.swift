import Testing

@testable import Analytics

@Suite("Shrinkage and ranks against SciPy, NumPy and R")
struct ShrinkageReferenceTests {
    @Test(arguments: ReferenceCase.all("shrinkage"))
    func shrinkage(_ row: ReferenceCase) throws {
        let (k, n) = (row.groups[0], row.groups[1])
        let result =
            row.quantity.hasPrefix("beta")
            ? try EmpiricalBayes.betaBinomial(
                zip(k, n).map { BinomialCount(successes: whole($0), trials: whole($1)) })
            : try EmpiricalBayes.gammaPoisson(
                zip(k, n).map { PoissonCount(events: whole($0), exposure: $1) })
        #expect(result.kind == .estimated)
        check(row, row.quantity.hasSuffix("Values") ? result.values : [result.mean, result.strength])
    }

    /// Simulated: within the row's 2 %.
    @Test(arguments: ReferenceCase.all("rank-ranges"))
    func expectedRanks(_ row: ReferenceCase) throws {
        let shapes = zip(row.groups[0], row.groups[1])
        let shrinkage = Shrinkage(
            kind: .estimated, mean: 0.5, strength: 1, values: row.groups[0].map { _ in 0.5 },
            weights: row.groups[0].map { _ in 0.5 }, posteriors: shapes.map { .beta(alpha: $0, beta: $1) })
        let ranges = try RankSimulation.ranges(shrinkage, draws: 20_000, seed: 42)
        check(row, ranges.map(\.expectedRank))
    }

    @Test(arguments: ReferenceCase.all("rank-sets"))
    func rankSets(_ row: ReferenceCase) throws {
        let estimates = zip(row.groups[0], row.groups[1]).map { Estimate(value: $0, standardError: $1) }
        let sets = try RankConfidence.sets(
            estimates, scope: row.quantity == "marginal" ? .marginal : .simultaneous, draws: 100_000, seed: 9)
        check(row, sets.flatMap { [Double($0.lowerBound), Double($0.upperBound)] })
    }
}
