import Analytics
import ParsedCorpus
import Testing
import _TestSupport

@Suite("Values of metrics")
struct MetricValueTests {
    private func metric(_ id: String) -> Metric { MetricDictionary.metric(id)! }

    @Test func resolvableLeavesOutWhatCouldNotBeDecided() {
        let row = BodyYear("甲局", 2024, disclosed: 6, of: 20)
        #expect(
            metric("disclosure_rate").value(in: row) == .defined(numerator: 6, denominator: 20, value: 0.3))
        #expect(
            metric("resolvable_disclosure_rate").value(in: row)
                == .defined(numerator: 6, denominator: 6, value: 1))
        #expect(metric("unable_rate").value(in: row).value == 0.7)
    }

    @Test func zeroDenominatorIsUndefined() {
        let row = BodyYear("甲局", 2024, disclosed: 0, of: 0)
        #expect(metric("disclosure_rate").value(in: row) == .undefined(numerator: 0, denominator: 0))
        #expect(metric("applications_handled").value(in: row).value == 0)
    }

    @Test func oneMissingCellMakesTheMetricMissing() {
        var row = BodyYear("甲局", 2024, disclosed: 6, of: 20)
        let cell = ApplicationRow.partiallyGranted.cell(.total)
        row[cell] = nil
        #expect(metric("disclosure_rate").value(in: row) == .missing(.noNumber(cell)))
    }

    @Test func partAboveItsWholeIsUndefined() {
        let row = BodyYear(
            "甲局", 2020,
            [
                "applications.granted.total": 25, "applications.partially_granted.total": 0,
                "applications.total.total": 21,
            ])
        #expect(metric("disclosure_rate").value(in: row) == .undefined(numerator: 25, denominator: 21))
    }

    @Test func otherHandlingIsOneRowOrThree() {
        var old = BodyYear(
            "甲局", 2020, ["applications.other_handling.total": 3, "applications.total.total": 12],
            edition: .form2019)
        #expect(metric("other_rate").value(in: old).value == 0.25)
        let new = BodyYear(
            "甲局", 2021,
            [
                "applications.other_not_corrected.total": 1, "applications.other_fee_unpaid.total": 0,
                "applications.other_misc.total": 2, "applications.total.total": 12,
            ])
        #expect(metric("other_rate").value(in: new).value == 0.25)
        old[CellID("applications.other_handling.total")!] = nil
        #expect(
            metric("other_rate").value(in: old)
                == .missing(.noNumber(CellID("applications.other_handling.total")!)))
        #expect(
            metric("other_misc_rate").value(in: old)
                == .missing(.notOnForm(CellID("applications.other_misc.total")!, .form2019)))
    }

    @Test func disputes() {
        let row = BodyYear(
            "甲局", 2024,
            [
                "applications.total.total": 50, "reconsideration.upheld": 3, "reconsideration.corrected": 1,
                "reconsideration.other": 0, "reconsideration.pending": 4, "reconsideration.total": 8,
                "litigation_direct.total": 2, "litigation_after_reconsideration.total": 1,
            ])
        #expect(metric("reconsideration_correction_rate").value(in: row).value == 0.25)
        #expect(metric("reconsideration_rate").value(in: row).value == 16)
        #expect(metric("litigation_rate").value(in: row).value == 6)
        #expect(metric("escalation_rate").value(in: row).value == 0.25)
        #expect(metric("litigation_correction_rate").value(in: row).value == nil)
    }

    @Test func intervals() throws {
        let row = BodyYear("甲局", 2024, disclosed: 8, of: 23)
        let share = metric("disclosure_rate")
        let wilson = try share.interval(share.value(in: row))
        #expect(
            abs(wilson!.low - 0.18811275938797736) < 1e-12 && abs(wilson!.high - 0.55109664622737) < 1e-12)
        let count = metric("applications_handled")
        let garwood = try count.interval(
            count.value(in: BodyYear("甲局", 2024, ["applications.total.total": 0])))
        #expect(garwood!.low == 0 && abs(garwood!.high - 3.6888794541139363) < 1e-9)
        let stock = metric("normative_in_force")
        #expect(try stock.interval(stock.value(in: BodyYear("甲局", 2024, ["normative.in_force": 9]))) == nil)
    }
}
