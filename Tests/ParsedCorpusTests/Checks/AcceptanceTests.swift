import ParsedCorpus
import Testing
import _TestSupport

@Suite struct ChecksAcceptance {
    private var findings: [Finding] {
        var report = ReportBuilder.report(ChecksOfReports.base, document: "2023/a.html")
        ReportBuilder.set(&report, "reconsideration.total", 3)
        ReportBuilder.set(&report, "prose.applications_new", 17)
        return ReportChecks.check(report)
    }

    @Test func baselineKeepsOnlyNewFindings() {
        let baseline = Baseline(text: Baseline(findings).text)
        #expect(baseline.new(in: findings).new.isEmpty)
        #expect(baseline.goneCount(in: findings) == 0)
        #expect(baseline.goneCount(in: []) == 2)
        let older = Baseline(Array(findings.prefix(1)))
        #expect(older.new(in: findings).new.rules == ["prose.new_received"])
        // The same finding twice is one more than known.
        #expect(older.new(in: [findings[0], findings[0]]).new.count == 1)
        #expect(Baseline(text: "# nothing\nnot an id\n").new(in: findings).new.count == 2)
    }

    @Test func suppressions() throws {
        let suppressions = try Suppressions(
            text: """
                # decisions
                prose.* 2023/*   # the text is about one office
                litigation_direct.total *
                """)
        let (kept, suppressed, unused) = suppressions.apply(findings)
        #expect(kept.rules == ["reconsideration.total"])
        #expect(suppressed.rules == ["prose.new_received"])
        #expect(unused.map(\.line) == [3])
        #expect(suppressions.entries[0].reason == "the text is about one office")
        let error = #expect(throws: Suppressions.Malformed.self) {
            try Suppressions(text: "\nprose.new_received")
        }
        #expect(error?.line == 2 && error?.found == "prose.new_received")
    }

    @Test func aFamilySuppressesItsMembers() throws {
        var report = ReportBuilder.report(ChecksOfReports.base)
        ReportBuilder.set(&report, "applications.new_received.research", 2)
        let suppressions = try Suppressions(text: "applications.balance.<column> report.html")
        #expect(
            suppressions.apply(ReportChecks.check(report)).kept.rules == ["applications.columns.new_received"]
        )
    }

    @Test func scorecard() throws {
        let report = ReportBuilder.report(ChecksOfReports.base)
        let clean = Scorecard(report, findings: [], hasPreviousYear: true, daysLate: -3)
        #expect(clean.items.reduce(0) { $0 + $1.definition.weight } == 100)
        #expect(clean.score == 100)
        // The text states nothing: not assessed, and not counted either way.
        #expect(clean.assessedWeight == 90)
        #expect(Scorecard(report, findings: []).assessedWeight == 65)

        var broken = report
        ReportBuilder.set(&broken, "reconsideration.total", 3)
        ReportBuilder.set(&broken, "prose.applications_new", 17)
        let card = Scorecard(broken, findings: ReportChecks.check(broken))
        let sums = try #require(card.items.first { $0.id == "consistent.sums" })
        #expect(sums.detail.english == "41 of 42 sums hold")
        #expect(card.items.first { $0.id == "consistent.prose" }?.share == 0)
    }
}
