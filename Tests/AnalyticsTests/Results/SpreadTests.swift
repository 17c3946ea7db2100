import Analytics
import ParsedCorpus
import Testing
import _TestSupport

@Suite("How totals are shared")
struct SpreadTests {
    private let count = MetricDictionary.byID["applications_new"]!

    private func spread(_ numbers: [Double], top: Int = 2, seed: UInt64 = 1) throws -> Spread {
        let rows = numbers.enumerated().map { BodyYear("局\($0.offset)", 2024, disclosed: 0, of: $0.element) }
        return try Spread(
            [count], of: Panel(rows: rows), selection: PanelSelection(), topCount: top, seed: seed)
    }

    @Test func sevenBodies() throws {
        let row = try spread([1, 2, 3, 4, 10, 20, 50]).rows[0]
        #expect(row.n == 7 && row.total == 90)
        #expect(abs(row.gini! - 0.6031746031746031) < 1e-12)
        #expect(abs(row.giniCorrected! - 0.6031746031746031 * 7 / 6) < 1e-12)
        #expect(abs(row.topShare! - 70.0 / 90) < 1e-12)
        #expect(abs(row.mad! - 4.4478067) < 1e-6)
        for interval in [row.giniInterval!, row.herfindahlInterval!, row.topInterval!] {
            #expect(interval.low >= 0 && interval.low < interval.high && interval.high <= 1)
        }
        #expect(row.greatest.map(\.value) == [50, 20])
        #expect(row.lorenz?.count == 8)
    }

    @Test func edges() throws {
        let one = try spread([5]).rows[0]
        #expect(one.gini == nil && one.giniInterval == nil && one.herfindahl == 1 && one.topShare == nil)
        let zeros = try spread([0, 0, 0]).rows[0]
        #expect(zeros.gini == nil && zeros.herfindahl == nil && zeros.lorenz == nil && zeros.qn == 0)
        let equal = try spread([3, 3, 3, 3]).rows[0]
        #expect(equal.gini == 0 && abs(equal.herfindahl! - 0.25) < 1e-15)
        #expect(try spread([]).rows.isEmpty)
    }

    @Test func theSameForTheSameSeed() throws {
        let numbers: [Double] = [4, 8, 15, 16, 23, 42]
        let row = try spread(numbers, seed: 7).rows[0]
        #expect(row.giniInterval == (try spread(numbers, seed: 7).rows[0].giniInterval))
        #expect(row.giniInterval == (try spread(numbers.reversed(), seed: 7).rows[0].giniInterval))
        #expect(row.giniInterval != (try spread(numbers, seed: 8).rows[0].giniInterval))
    }

    @Test("the joint intervals are those of each measure alone")
    func againstTheGeneralBootstrap() throws {
        let x: [Double] = [1, 2, 3, 4, 10, 20, 50, 0, 7]
        let joint = try Concentration.intervals(x, topCount: 2, draws: 500, seed: 3)
        let alone = try Bootstrap.interval(x, draws: 500, seed: 3) { sample throws(StatisticsError) in
            try Concentration.gini(sample)
        }
        #expect(abs(joint.gini!.low - alone!.low) < 1e-12 && abs(joint.gini!.high - alone!.high) < 1e-12)
        let top = try Bootstrap.interval(x, draws: 500, seed: 3) { sample throws(StatisticsError) in
            try Concentration.topShare(sample, count: 2)
        }
        #expect(abs(joint.top!.low - top!.low) < 1e-12 && abs(joint.top!.high - top!.high) < 1e-12)
    }
}
