import ParsedCorpus
import Testing
import _TestSupport

@Suite struct ChecksOfHierarchies {
    private func body(_ granted: Int, licensing: Int, fees: Quantity = .zero) -> Report {
        var report = ReportBuilder.report([
            "applications.new_received.total": granted, "applications.granted.total": granted,
            "applications.total.total": granted, "licensing.decisions": licensing,
        ])
        ReportBuilder.set(&report, "fees.amount", fees)
        return report
    }

    @Test func aConsolidatedReportIsTheSum() {
        let members = [body(20, licensing: 300), body(15, licensing: 10)]
        let findings = HierarchyChecks.check(
            parent: body(35, licensing: 310), members: members, isComplete: true)
        #expect(findings.rules == ["hierarchy.scope"])
        #expect(findings.first?.actual == "consolidated")
    }

    @Test func moreThanTheBodiesIsOnlyWrongWhereAllAreThere() {
        let members = [body(20, licensing: 300), body(15, licensing: 10)]
        let parent = body(35, licensing: 320)
        #expect(HierarchyChecks.check(parent: parent, members: members).rules == ["hierarchy.scope"])
        let complete = HierarchyChecks.check(parent: parent, members: members, isComplete: true)
        #expect(complete.rules == ["hierarchy.scope", "hierarchy.sum"])
        var partial = members
        ReportBuilder.set(&partial[1], "licensing.decisions", .blank)
        let missing = HierarchyChecks.check(parent: parent, members: partial, isComplete: true)
        #expect(missing.rules == ["hierarchy.scope"])
    }

    @Test func lessThanTheBodies() {
        let members = [body(20, licensing: 300), body(15, licensing: 10)]
        let findings = HierarchyChecks.check(parent: body(35, licensing: 300), members: members)
        #expect(findings.rules == ["hierarchy.below_parts", "hierarchy.scope"])
        #expect(findings.last?.expected == "at least 310" && findings.last?.actual == "300")
    }

    @Test func anOfficesOwnReportIsNotCompared() {
        let members = [body(20, licensing: 300), body(15, licensing: 10)]
        let findings = HierarchyChecks.check(parent: body(2, licensing: 0), members: members)
        #expect(findings.rules == ["hierarchy.scope"] && findings[0].actual == "own")
        #expect(ReportScope.of(body(2, licensing: 0), members: []) == .unknown)
    }

    /// 0.1 + 0.2 is 0.3, and 1.2 rounds what 0.614 and 0.549 add up to.
    @Test func amountsAreExactUpToTheirRounding() {
        func check(_ whole: Quantity, _ parts: [Quantity]) -> [String] {
            HierarchyChecks.check(
                parent: body(40, licensing: 40, fees: whole),
                members: parts.map { body(20, licensing: 20, fees: $0) }, isComplete: true
            ).rules
        }
        let (first, second) = (Quantity(units: 1, scale: 1), Quantity(units: 2, scale: 1))
        #expect(check(Quantity(units: 3, scale: 1), [first, second]) == ["hierarchy.scope"])
        #expect(
            check(
                Quantity(units: 12, scale: 1),
                [Quantity(units: 614, scale: 3), Quantity(units: 549, scale: 3)])
                == ["hierarchy.scope"])
        #expect(
            check(
                Quantity(units: 2000, scale: 3),
                [Quantity(units: 614, scale: 3), Quantity(units: 549, scale: 3)])
                == ["hierarchy.scope", "hierarchy.sum"])
    }
}
