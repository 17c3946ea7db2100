import Analytics
import ParsedCorpus
import Testing
import _TestSupport

@Suite("Metrics defined by a formula")
struct MetricExpressionTests {
    @Test func shareOfATotalIsAProportion() throws {
        let metric = try MetricExpression.metric("x=applications.denied.total/applications.total.total")
        #expect(metric.uncertainty == .proportion && metric.unit == .share)
        #expect(metric.editions == [.form2019, .form2021])
    }

    @Test func signsAndBlanks() throws {
        let metric = try MetricExpression.metric("net= normative.issued - normative.repealed")
        let row = BodyYear("甲局", 2024, ["normative.issued": 3, "normative.repealed": 5])
        #expect(metric.value(in: row).value == -2)
        #expect(metric.formula == "normative.issued-normative.repealed")
        let ratio = try MetricExpression.metric("y=licensing.decisions/penalties.decisions")
        #expect(ratio.unit == .ratio && ratio.uncertainty == .rate)
    }

    @Test(arguments: [
        "x=applications.grantd.total", "x=applications.granted.total+", "x=a/b/c",
        "disclosure_rate=normative.issued",
        "x y=normative.issued", "=normative.issued", "x", "x=",
    ])
    func wrongOnesAreRefused(_ text: String) {
        #expect(throws: MetricExpression.Failure.self) { try MetricExpression.metric(text) }
    }
}
