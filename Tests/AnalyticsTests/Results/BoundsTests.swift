import Analytics
import ParsedCorpus
import Testing
import _TestSupport

@Suite("Bounds for missing reports")
struct BoundsTests {
    private let rate = MetricDictionary.byID["disclosure_rate"]!
    private let count = MetricDictionary.byID["applications_new"]!
    private let rows = [
        BodyYear("甲局", 2024, disclosed: 1, of: 10), BodyYear("乙局", 2024, disclosed: 5, of: 10),
        BodyYear("丙局", 2024, disclosed: 0, of: 0), BodyYear("丁局", 2024, [:]),
    ]

    private func bounds(_ metric: Metric, _ expected: ExpectedReports) throws -> ReportBounds {
        let summary = try Summary(
            [metric], of: Panel(rows: rows), selection: PanelSelection(), expected: expected)
        return summary.rows[0].bounds!
    }

    @Test("6 expected, 4 reported, one of them without a number and one without applications")
    func byHand() throws {
        let open = try bounds(rate, ExpectedReports(.number(6)))
        // 0.1 + 0.5, and three unknown bodies anywhere in 0...1, over five bodies with a rate.
        #expect(open.notReported == 2 && open.unknown == 3)
        #expect(abs(open.mean!.low - 0.12) < 1e-12 && abs(open.mean!.high - 0.72) < 1e-12)
        #expect(open.pooled! == (0, 1))
        let limited = try bounds(rate, ExpectedReports(.number(6), limit: 20))
        #expect(limited.pooled! == (6.0 / 80, 66.0 / 80))
        let counts = try bounds(count, ExpectedReports(.number(6), limit: 20))
        #expect(counts.pooled! == (20, 80))
        #expect(try bounds(count, ExpectedReports(.number(6))).pooled!.high == .infinity)
    }

    @Test("a ratio of counts is at least what it is with the greatest denominators and nothing above them")
    func ratiosHaveASharpLowerEnd() throws {
        let cases = ["甲局", "乙局"].map {
            BodyYear($0, 2024, ["applications.total.total": 10, "reconsideration.total": 3])
        }
        let metric = try MetricExpression.metric("x=reconsideration.total/applications.total.total")
        let summary = try Summary(
            [metric], of: Panel(rows: cases), selection: PanelSelection(),
            expected: ExpectedReports(.number(4), limit: 20))
        // 6 of 20, and two bodies of at most 20 each.
        #expect(summary.rows[0].bounds!.pooled! == (6.0 / 60, Double.infinity))
    }

    @Test func casesWithoutApplicationsAreNoContradiction() throws {
        let rate = MetricDictionary.byID["litigation_rate"]!
        let value = MetricValue.undefined(numerator: 3, denominator: 0)
        #expect(LeftOutBody.Reason(value, of: rate) == .nothingToDivideBy)
        let bounds = try ReportBounds(rate, values: [value, value], expected: 2)
        #expect(bounds.unknown == 0 && bounds.mean == nil && bounds.pooled == nil)
    }

    @Test func nothingMissingIsTheNumberItself() throws {
        let known = Array(rows.prefix(2))
        let summary = try Summary(
            [rate, count], of: Panel(rows: known), selection: PanelSelection(),
            expected: ExpectedReports(.number(2)))
        for row in summary.rows {
            #expect(row.bounds!.pooled! == (row.pooled!, row.pooled!))
            #expect(abs(row.bounds!.mean!.low - row.values.mean!) < 1e-12)
        }
    }

    @Test func namesAndTooFew() throws {
        let list = ExpectedReports(.named(["甲局", "戊局", "己局"]))
        #expect(list.count(with: ["甲局", "乙局"]) == 4)
        #expect(list.absent(from: ["甲局", "乙局"]) == ["己局", "戊局"].sorted())
        #expect(throws: StatisticsError.countOutOfRange(value: 3, minimum: 4, maximum: .max)) {
            try bounds(rate, ExpectedReports(.number(3)))
        }
    }

    @Test("the truth lies within, whatever the missing bodies are", arguments: 0..<20)
    func seeded(_ seed: UInt64) throws {
        var random = StudyRandom(seed: seed)
        let all = (0..<12).map { index -> BodyYear in
            let n = random.binomial(40, 0.5)
            return BodyYear("局\(index)", 2024, disclosed: Double(random.binomial(n, 0.3)), of: Double(n))
        }
        let part = Array(all.prefix(1 + random.binomial(11, 0.5)))
        func summary(_ rows: [BodyYear], _ expected: ExpectedReports?) throws -> [Summary.Row] {
            try Summary(
                [rate, count], of: Panel(rows: rows), selection: PanelSelection(), expected: expected
            )
            .rows
        }
        let truth = try summary(all, nil)
        for (row, whole) in zip(try summary(part, ExpectedReports(.number(12), limit: 40)), truth) {
            let bounds = row.bounds!
            #expect(bounds.pooled!.low <= whole.pooled! && whole.pooled! <= bounds.pooled!.high)
            #expect(bounds.mean!.low <= whole.values.mean! + 1e-12)
            #expect(whole.values.mean! <= bounds.mean!.high + 1e-12)
        }
    }
}
