import Testing
import _TestSupport

@testable import Analytics

@Suite("Describing numbers: edges and hand-computed cases")
struct DescriptiveTests {
    @Test("nothing is known of no values")
    func empty() throws {
        let d = try Descriptive([])
        #expect(d.n == 0)
        let all = [
            d.mean, d.sd, d.cv, d.min, d.q1, d.median, d.q3, d.max, d.iqr, d.mad, d.skewness, d.kurtosis,
            d.gini,
        ]
        #expect(all.allSatisfy { $0 == nil })
    }

    @Test("one value has a centre and no spread")
    func single() throws {
        let d = try Descriptive([7])
        #expect([d.mean, d.min, d.q1, d.median, d.q3, d.max] == [7, 7, 7, 7, 7, 7])
        #expect(d.sd == nil && d.cv == nil && d.skewness == nil && d.kurtosis == nil && d.gini == nil)
        #expect(d.iqr == nil && d.mad == nil)
    }

    @Test("a constant has no shape", arguments: [0.1, 1e15, -3])
    func constant(_ value: Double) throws {
        let d = try Descriptive([Double](repeating: value, count: 6))
        #expect(d.mean == value && d.sd == 0 && d.iqr == 0 && d.mad == 0)
        #expect(d.skewness == nil && d.kurtosis == nil)
        #expect(d.cv == (value > 0 ? 0 : nil))
        #expect(d.gini == (value > 0 ? 0 : nil))
    }

    @Test("all zeros: no coefficient of variation, no Gini coefficient")
    func zeros() throws {
        let d = try Descriptive([0, 0, 0])
        #expect(d.mean == 0 && d.sd == 0 && d.cv == nil && d.gini == nil)
    }

    @Test("two and three values lack kurtosis, two lack skewness")
    func few() throws {
        #expect(try Descriptive([1, 5]).skewness == nil)
        #expect(try Descriptive([1, 5, 6]).skewness != nil)
        #expect(try Descriptive([1, 5, 6]).kurtosis == nil)
        #expect(try Descriptive([1, 5, 6, 6]).kurtosis != nil)
    }

    @Test("by hand: 2, 4, 4, 4, 5, 5, 7, 9")
    func byHand() throws {
        let d = try Descriptive([2, 4, 4, 4, 5, 5, 7, 9])
        #expect(d.mean == 5)
        #expect(try #require(d.sd).isClose(to: (32.0 / 7).squareRoot(), relativeTolerance: 1e-14))
        #expect(d.median == 4.5 && d.q1 == 4 && d.q3 == 5.5 && d.iqr == 1.5)
        // The 28 differences of pairs add up to 68; 2 · 68 / (2 · 8² · 5).
        #expect(try #require(d.gini).isClose(to: 68.0 / 320, relativeTolerance: 1e-14))
    }

    @Test("the golden sample")
    func golden() throws {
        let d = try Descriptive([1, 2, 3, 4, 10, 20, 50])
        #expect(try #require(d.skewness).isClose(to: 1.217079164, relativeTolerance: 1e-8))
        #expect(try #require(d.kurtosis).isClose(to: -0.1332737, relativeTolerance: 1e-5))
        #expect(try #require(d.mad).isClose(to: 4.4478067, relativeTolerance: 1e-7))
        #expect(try #require(d.gini).isClose(to: 0.603174603, relativeTolerance: 1e-8))
    }

    @Test("overflow is absent, not infinite")
    func overflow() throws {
        let d = try Descriptive([1e308, -1e308, 1e308])
        #expect(d.sd == nil)
        #expect(d.max == 1e308)
    }

    @Test("NaN and infinity are errors with their place", arguments: [Double.nan, .infinity, -.infinity])
    func notFinite(_ value: Double) {
        #expect(throws: StatisticsError.notFinite(index: 2)) { try Descriptive([1, 2, value, 3]) }
        #expect(throws: StatisticsError.notFinite(index: 0)) { try Ranks.competition([value, 1]) }
        #expect(throws: StatisticsError.notFinite(index: 1)) { try Quantile.value([1, value], at: 0.5) }
    }

    @Test("the input keeps its order")
    func untouched() throws {
        let x = [5.0, 1, 4, 2, 3]
        _ = try Descriptive(x)
        _ = try RobustScale.qn(x)
        #expect(x == [5, 1, 4, 2, 3])
    }

    @Test("quantiles: bounds of p, no values, one value")
    func quantileEdges() throws {
        #expect(throws: StatisticsError.tooFewObservations(count: 0, minimum: 1)) {
            try Quantile.value([], at: 0.5)
        }
        #expect(throws: StatisticsError.probabilityOutOfRange(value: 1.5)) {
            try Quantile.value([1], at: 1.5)
        }
        #expect(try Quantile.values([3], at: [0, 0.3, 1]) == [3, 3, 3])
        let values = try Quantile.values([1, 2, 3, 4, 10, 20, 50], at: [0.1, 0.25, 0.9])
        #expect(values.isClose(to: [1.6, 2.5, 32], relativeTolerance: 1e-14))
    }

    @Test("ranks with ties in both orders")
    func ranks() throws {
        #expect(try Ranks.competition([10, 30, 30, 5]) == [3, 1, 1, 4])
        #expect(try Ranks.competition([10, 30, 30, 5], order: .ascending) == [2, 3, 3, 1])
        #expect(try Ranks.average([10, 30, 30, 5]) == [2, 3.5, 3.5, 1])
        #expect(try Ranks.competition([]) == [])
        #expect(try Ranks.competition([4, 4, 4]) == [1, 1, 1])
    }
}
