import Analytics
import ParsedCorpus
import Testing

@Suite("Metrics dictionary")
struct MetricDictionaryTests {
    @Test(arguments: [
        "applications_new", "applications_carried_in", "applications_handled", "applications_carried_forward",
        "disclosure_rate", "full_disclosure_rate", "partial_disclosure_rate", "resolvable_disclosure_rate",
        "denial_rate", "unable_rate", "refusal_rate", "other_rate", "clearance_rate", "backlog_rate",
        "natural_person_share", "reconsideration_cases", "litigation_cases", "reconsideration_rate",
        "litigation_rate", "reconsideration_correction_rate", "litigation_correction_rate",
        "reconsideration_upheld_rate", "litigation_upheld_rate", "escalation_rate", "normative_issued",
        "normative_repealed", "normative_in_force", "regulations_in_force", "licensing_decisions",
        "penalty_decisions", "coercion_decisions", "fees_amount", "procurement_amount",
        "proactive_site_items",
        "proactive_media_items", "proactive_gazette_issues", "proactive_total_items",
    ])
    func idsThatOthersRelyOn(_ id: String) { #expect(MetricDictionary.byID[id] != nil) }

    @Test func everyCellIsAMetric() {
        for cell in Form.allCells { #expect(MetricDictionary.metric(cell.name)?.cells == [cell]) }
    }

    @Test func entriesAreComplete() {
        for metric in MetricDictionary.all {
            #expect(
                !metric.chinese.isEmpty && !metric.english.isEmpty && !metric.source.isEmpty, "\(metric.id)")
            #expect(!metric.editions.isEmpty, "\(metric.id)")
            #expect((metric.denominator == nil) == metric.fraction.isEmpty, "\(metric.id)")
        }
        #expect(Set(MetricDictionary.all.map(\.chinese)).count == MetricDictionary.all.count)
        #expect(Set(MetricDictionary.all.map(\.english)).count == MetricDictionary.all.count)
    }

    @Test func editions() {
        #expect(MetricDictionary.byID["normative_in_force"]?.editions == [.form2021])
        #expect(MetricDictionary.byID["procurement_amount"]?.editions == [.form2019])
        #expect(MetricDictionary.byID["other_rate"]?.editions == [.form2019, .form2021])
        #expect(MetricDictionary.byID["penalty_decisions"]?.isChained == false)
    }

    @Test func namesFindMetrics() {
        #expect(MetricDictionary.metric("公开率")?.id == "disclosure_rate")
        #expect(MetricDictionary.metric("no such metric") == nil)
        #expect(MetricDictionary.suggestions(for: "disclosur_rate").first == "disclosure_rate")
        #expect(
            MetricDictionary.suggestions(for: "applications.grnted.total").first
                == "applications.granted.total")
        #expect(MetricDictionary.suggestions(for: "zzz").isEmpty)
    }
}
