import Testing
import _TestSupport

@testable import Analytics

/// Laws that hold for every sample; the seed stands in the failure.
@Suite("Describing numbers: laws")
struct DescriptivePropertyTests {
    static let seeds: [UInt64] = Array(1...40)

    private func sample(_ seed: UInt64) -> [Double] {
        var numbers = SeededNumbers(seed: seed)
        return numbers.sample(4 + Int(seed))
    }

    @Test(arguments: seeds)
    func shiftAndScale(_ seed: UInt64) throws {
        let x = sample(seed)
        let a = try Descriptive(x)
        let b = try Descriptive(x.map { 3 * $0 + 17 })
        for path in [\Descriptive.mean, \.q1, \.median, \.q3, \.min, \.max] {
            #expect(try #require(b[keyPath: path]).isClose(to: 3 * (try #require(a[keyPath: path])) + 17))
        }
        for path in [\Descriptive.sd, \.iqr, \.mad] {
            let expected = 3 * (try #require(a[keyPath: path]))
            #expect(try #require(b[keyPath: path]).isClose(to: expected, absoluteTolerance: 1e-11))
        }
        for path in [\Descriptive.skewness, \.kurtosis] {
            let expected = try #require(a[keyPath: path])
            #expect(
                try #require(b[keyPath: path]).isClose(
                    to: expected, relativeTolerance: 1e-8, absoluteTolerance: 1e-9))
        }
        let scaled = try Descriptive(x.map { 3 * $0 })
        #expect(try #require(scaled.gini).isClose(to: try #require(a.gini)))
        #expect(try #require(scaled.cv).isClose(to: try #require(a.cv)))
    }

    @Test(arguments: seeds)
    func orderIsIrrelevant(_ seed: UInt64) throws {
        let x = sample(seed)
        var numbers = SeededNumbers(seed: seed &+ 1000)
        let shuffled = x.shuffled(using: &numbers)
        let (a, b) = (try Descriptive(x), try Descriptive(shuffled))
        #expect(a.gini == b.gini && a.median == b.median && a.mad == b.mad)
        #expect(try #require(a.sd).isClose(to: try #require(b.sd), relativeTolerance: 1e-12))
        #expect(try RobustScale.qn(x) == RobustScale.qn(shuffled))
    }

    @Test(arguments: seeds)
    func quantilesRiseWithin(_ seed: UInt64) throws {
        let x = sample(seed)
        let values = try Quantile.values(x, at: (0...50).map { Double($0) / 50 })
        #expect(zip(values, values.dropFirst()).allSatisfy { $0 <= $1 })
        #expect(values.first == x.min() && values.last == x.max())
    }

    @Test(arguments: seeds)
    func bounds(_ seed: UInt64) throws {
        let x = sample(seed)
        let n = Double(x.count)
        let gini = try #require(try Concentration.gini(x))
        #expect(gini >= 0 && gini <= (n - 1) / n)
        let hhi = try #require(try Concentration.herfindahlHirschman(x))
        #expect(hhi >= 1 / n - 1e-15 && hhi <= 1)
        let shares = try (1...x.count).map { try #require(try Concentration.topShare(x, count: $0)) }
        #expect(zip(shares, shares.dropFirst()).allSatisfy { $0 <= $1 } && shares.last == 1)
        // Twice the area between the Lorenz curve and the diagonal is the Gini coefficient.
        let curve = try #require(try Concentration.lorenz(x))
        let area = zip(curve, curve.dropFirst()).reduce(0) {
            $0 + ($1.1.holders - $1.0.holders) * ($1.1.total + $1.0.total) / 2
        }
        #expect(gini.isClose(to: 1 - 2 * area, relativeTolerance: 1e-9, absoluteTolerance: 1e-12))
    }

    @Test(arguments: seeds)
    func ranksCountWhatComesBefore(_ seed: UInt64) throws {
        let x = sample(seed)
        let ranks = try Ranks.competition(x)
        #expect(ranks == x.map { value in 1 + x.count { $0 > value } })
        #expect(try Ranks.average(x).reduce(0, +) == Double(x.count * (x.count + 1) / 2))
    }
}
