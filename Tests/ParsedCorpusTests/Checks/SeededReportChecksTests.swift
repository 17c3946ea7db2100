import ParsedCorpus
import Testing
import _TestSupport

@Suite struct ChecksOfSeededReports {
    @Test func consistentTablesBreakNothing() {
        for seed in 0..<400 {
            var random = SeededRandom(seed: UInt64(seed))
            let synthetic = SyntheticReport.random(random: &random)
            let findings = ReportChecks.check(ReportBuilder.report(synthetic))
            #expect(findings.errors == [], "seed \(seed)")
            #expect(findings.filter { $0.severity == .warning }.rules == [], "seed \(seed)")
        }
    }

    @Test func plantedViolationsBreakExactlyTheirSums() {
        for seed in 0..<400 {
            var random = SeededRandom(seed: UInt64(seed))
            let synthetic = SyntheticReport.random(noise: [.plantedViolation], random: &random)
            let report = ReportBuilder.report(synthetic)
            #expect(ReportChecks.check(report).errors == synthetic.brokenRules.sorted(), "seed \(seed)")
            #expect(ReportChecks.brokenRules(report) == synthetic.brokenRules.sorted(), "seed \(seed)")
        }
    }

    @Test func contradictingProseIsFoundFactByFact() {
        let rules: [ProseFact: String] = [
            .applicationsNew: "prose.new_received", .applicationsHandled: "prose.handled",
            .carriedIn: "prose.carried_in", .carriedForward: "prose.carried_forward",
            .reconsideration: "prose.reconsideration", .litigation: "prose.litigation",
        ]
        var contradictions = 0
        for seed in 0..<200 {
            var random = SeededRandom(seed: UInt64(seed))
            let synthetic = SyntheticReport.random(noise: [.contradictingProse], random: &random)
            contradictions += synthetic.contradictions.count
            let found = ReportChecks.check(ReportBuilder.report(synthetic)).filter { $0.severity == .warning }
            #expect(found.rules == synthetic.contradictions.compactMap { rules[$0] }.sorted(), "seed \(seed)")
        }
        #expect(contradictions > 50)
    }

    @Test func everyRuleOfTheCatalogueIsComplete() {
        #expect(Set(Rules.ids).count == Rules.ids.count)
        for rule in Rules.all {
            #expect(!rule.title.english.isEmpty && !rule.title.chinese.isEmpty)
            #expect(!rule.explanation.english.isEmpty && !rule.explanation.chinese.isEmpty)
            #expect(rule.members.isEmpty != rule.id.contains("<"), "\(rule.id)")
            #expect(rule.formulaChinese.isEmpty == rule.formula.isEmpty, "\(rule.id)")
            #expect(!rule.formulaChinese.contains { $0.isASCII && $0.isLetter && $0 != "n" }, "\(rule.id)")
            for id in rule.ids { #expect(Rules.rule(id)?.id == rule.id) }
        }
        // What marks a number as broken looks at these alone.
        let errors = Rules.all.filter { $0.severity == .error }.map(\.id)
        #expect(
            errors.allSatisfy {
                $0.hasPrefix("applications.") || $0.hasSuffix(".total") || $0 == "values.negative"
            })
        for edition in Edition.allCases {
            for sum in FormSum.all(in: edition) { #expect(Rules.rule(sum.rule)?.severity == .error) }
        }
    }
}
