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
        #expect(findings.last?.expected == "≥ 310" && findings.last?.actual == "300")
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

    @Test func aWarningNeedsManyNumbers() {
        func body(_ counts: [Int]) -> Report {
            let cells =
                ["licensing.decisions", "penalties.decisions", "coercion.decisions"]
                + DisputeBlock.allCases.flatMap { block in
                    ["upheld", "corrected", "other"].map { "\(block.name).\($0)" }
                }
            return ReportBuilder.report(Dictionary(uniqueKeysWithValues: zip(cells, counts)))
        }
        let members = [body(Array(repeating: 10, count: 12)), body(Array(repeating: 20, count: 12))]
        let short = HierarchyChecks.check(
            parent: body([29] + Array(repeating: 30, count: 11)), members: members)
        #expect(short.filter { $0.severity == .warning }.map(\.rule) == ["hierarchy.below_parts"])
        #expect(
            short[0].message.english.contains("in 11 of 12 numbers, exactly in 11"), "\(short[0].message)")
        let few = HierarchyChecks.check(
            parent: body([29, 30, 30]), members: [body([10, 10, 10]), body([20, 20, 20])])
        #expect(few.allSatisfy { $0.severity == .note })
    }

    /// A district below a city below a province: each is compared with those directly under it.
    @Test func jurisdictionsComeFromTheNamesOfRegions() {
        func body(_ agency: String, _ region: String, _ kind: BodyKind, _ counts: Int) -> Report {
            var report = self.body(counts, licensing: counts * 10)
            (report.agency, report.region, report.kind, report.year) = (agency, region, kind, 2023)
            report.document = agency + ".html"
            return report
        }
        let reports = [
            body("青川市人民政府", "某省青川市", .government, 100),
            body("青川市司法局", "某省青川市", .department, 60),
            body("云汀县人民政府", "某省青川市云汀县", .government, 40),
            body("云汀县司法局", "某省青川市云汀县", .department, 25),
            body("云汀县财政局", "某省青川市云汀县", .department, 15),
            body("别处县人民政府", "某省别处县", .government, 7),
        ]
        let found = CorpusChecks.check(reports, hasAllBodies: true).filter { $0.rule.hasPrefix("hierarchy.") }
        #expect(found.map(\.document) == ["青川市人民政府.html", "云汀县人民政府.html"])
        #expect(found.map(\.actual) == ["consolidated", "consolidated"])
        var apart = reports
        apart[0] = body("青川市人民政府", "某省青川市", .government, 60)
        let own = CorpusChecks.check(apart, hasAllBodies: true).filter { $0.rule.hasPrefix("hierarchy.") }
        #expect(own.map(\.rule) == ["hierarchy.scope", "hierarchy.scope"], "its departments, not the county")
        apart[4] = body("云汀县财政局", "某省青川市云汀县", .department, 14)
        let unequal = CorpusChecks.check(apart, hasAllBodies: true).filter { $0.rule == "hierarchy.sum" }
        #expect(Set(unequal.map(\.document)) == ["云汀县人民政府.html"])
        #expect(CorpusChecks.check(apart).allSatisfy { $0.rule != "hierarchy.sum" })
    }
}
