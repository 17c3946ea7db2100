import Analytics
import ParsedCorpus
import Testing
import _TestSupport

@Suite("Summaries and outcomes")
struct SummaryTests {
    private let rate = MetricDictionary.byID["disclosure_rate"]!
    private let rows = [
        BodyYear("甲局", 2024, disclosed: 1, of: 10), BodyYear("乙局", 2024, disclosed: 5, of: 10),
        BodyYear("丙局", 2024, disclosed: 0, of: 0), BodyYear("丁局", 2024, [:]),
        BodyYear("戊镇", 2024, disclosed: 9, of: 30, kind: .town),
    ]

    @Test func missingIsCountedNotZero() throws {
        let summary = try Summary([rate], of: Panel(rows: rows), selection: PanelSelection())
        let row = summary.rows[0]
        #expect(row.values.n == 3 && row.missing == 2 && row.notAssessable == 1)
        #expect(abs(row.values.mean! - 0.3) < 1e-15 && row.pooled == 0.3)
        #expect(row.values.median == 0.3)
    }

    @Test(
        "the pooled value has the interval of one body with all the counts",
        arguments: ProportionMethod.allCases)
    func pooledIntervals(_ method: ProportionMethod) throws {
        let count = MetricDictionary.byID["applications_new"]!
        let summary = try Summary(
            [rate, count], of: Panel(rows: rows), selection: PanelSelection(), intervals: method)
        #expect(
            summary.rows[0].pooledInterval
                == (try method.interval(BinomialCount(successes: 15, trials: 50))))
        #expect(summary.rows[1].pooledInterval == (try PoissonInterval.garwood(count: 50)))
        let stock = try Summary(
            [MetricDictionary.cellMetric(CellID("normative.in_force")!)], of: Panel(rows: rows),
            selection: PanelSelection())
        #expect(stock.rows[0].pooledInterval == nil)
    }

    @Test func groups() throws {
        let summary = try Summary(
            [rate], of: Panel(rows: rows), selection: PanelSelection(), grouping: BodyGrouping(.kind))
        #expect(summary.rows.map(\.group) == ["department", "town"])
        #expect(summary.rows.map(\.values.n) == [2, 1] && summary.rows[1].values.sd == nil)
    }

    @Test func outcomesAddUp() {
        let outcomes = Outcomes(of: Panel(rows: rows), selection: PanelSelection())
        let total = outcomes.totals[0]
        #expect(total.bodyCount == 4 && total.handled == 50)
        #expect(total.groups[.granted] == 15 && total.share(total.groups[.unable]) == 0.7)
        #expect(outcomes.leftOut.map(\.agency) == ["丁局"])
        #expect(outcomes.bodies[2].share(0) == nil)
    }

    @Test("a report whose part is greater than its whole is named and not in the totals")
    func contradictions() throws {
        var odd = BodyYear("己局", 2024, disclosed: 6, of: 6)
        odd[ApplicationRow.total.cell(.total)] = 2
        var nothing = BodyYear("庚局", 2024, disclosed: 3, of: 3)
        nothing[ApplicationRow.total.cell(.total)] = 0
        let rows = Array(rows.prefix(2)) + [odd, nothing]
        let outcomes = Outcomes(of: Panel(rows: rows), selection: PanelSelection())
        #expect(outcomes.totals[0].handled == 20 && outcomes.totals[0].groups[.granted] == 6)
        #expect(outcomes.bodies[2].share(outcomes.bodies[2].groups[.granted]) == nil)
        let reasons = outcomes.leftOut.map(\.reason)
        #expect(
            reasons == [
                .contradiction(numerator: 6, denominator: 2), .contradiction(numerator: 3, denominator: 0),
            ])
        // Their rates are unknown, not absent: 0.1 and 0.5 are known of four.
        let bounds = try ReportBounds(rate, values: rows.map { rate.value(in: $0) }, expected: 4)
        #expect(
            bounds.unknown == 2 && abs(bounds.mean!.low - 0.15) < 1e-15
                && abs(bounds.mean!.high - 0.65) < 1e-15)
    }
}
