import Analytics
import ParsedCorpus
import Testing
import _TestSupport

@Suite("Comparisons, funnels, decompositions, similarity, correlations")
struct ComparisonTests {
    private let rate = MetricDictionary.byID["disclosure_rate"]!

    private func panel(_ rows: [BodyYear]) -> Panel { Panel(rows: rows) }

    @Test("who has no value in either year is left out, and has no row")
    func noPartsOfNothing() throws {
        let rows = [
            BodyYear("甲局", 2023, disclosed: 1, of: 4), BodyYear("甲局", 2024, disclosed: 3, of: 4),
            BodyYear("乙局", 2023, disclosed: 0, of: 0), BodyYear("乙局", 2024, disclosed: 0, of: 0),
        ]
        let parts = try Decomposition(rate, of: panel(rows), selection: PanelSelection())
        #expect(parts.rows.map(\.agency) == ["甲局"])
        #expect(parts.leftOut.map(\.agency) == ["乙局", "乙局"])
    }

    @Test func quartilesOfPeersOfTheSameKind() throws {
        let rows =
            (1...5).map { BodyYear("局\($0)", 2024, disclosed: Double($0), of: 10) }
            + [
                BodyYear("镇", 2024, disclosed: 9, of: 10, kind: .town),
                BodyYear("局9", 2024, disclosed: 0, of: 0),
            ]
        var selection = PanelSelection()
        selection.agencies = ["局3"]
        let entry = try Comparison([rate], of: panel(rows), selection: selection).entries[0]
        #expect(entry.value.value == 0.3 && entry.peerCount == 4)
        #expect(abs(entry.peers!.median - 0.3) < 1e-15 && entry.percentile == 0.5)
        selection.agencies = ["镇"]
        let lone = try Comparison([rate], of: panel(rows), selection: selection).entries[0]
        #expect(lone.peers == nil && lone.percentile == nil && lone.value.value == 0.9)
    }

    @Test("a group is its bodies taken as one; who has no value counts in no sum")
    func groupsSideBySide() throws {
        let rows =
            (1...5).map { BodyYear("局\($0)", 2024, disclosed: Double($0), of: 10) }
            + [
                BodyYear("局0", 2024, disclosed: 0, of: 0), BodyYear("局1", 2023, disclosed: 9, of: 9),
                BodyYear(
                    "镇", 2024, disclosed: 9, of: 10, kind: .town, brokenRules: ["applications.outcomes.total"]
                ),
            ]
        let groups = try GroupComparison(
            [rate], of: panel(rows), selection: PanelSelection(), grouping: BodyGrouping(.kind))
        #expect(groups.year == 2024 && groups.groups == ["department", "town"])
        let (departments, towns) = (groups.entries[0], groups.entries[1])
        #expect(departments.value.numerator == 15 && departments.value.denominator == 50)
        #expect(departments.value.value == 0.3 && departments.bodyCount == 5)
        #expect(departments.interval == (try ProportionInterval.wilson(successes: 15, trials: 50)))
        #expect(abs(departments.quartiles!.q1 - 0.2) < 1e-15 && abs(departments.quartiles!.q3 - 0.4) < 1e-15)
        #expect(departments.brokenRules.isEmpty && !towns.brokenRules.isEmpty)
        #expect(towns.value.value == 0.9 && towns.quartiles == nil && towns.bodyCount == 1)
    }

    @Test("a group without any value has none, and there are no groups of nothing")
    func groupsWithoutValues() throws {
        let rows = [BodyYear("甲局", 2024, disclosed: 0, of: 0)]
        let lone = try GroupComparison(
            [rate], of: panel(rows), selection: PanelSelection(), grouping: BodyGrouping(.kind))
        #expect(
            lone.entries.count == 1 && lone.entries[0].value.value == nil && lone.entries[0].bodyCount == 0)
        let none = try GroupComparison(
            [rate], of: panel([]), selection: PanelSelection(), grouping: BodyGrouping(.kind))
        #expect(none.groups.isEmpty && none.entries.isEmpty && none.year == nil)
    }

    @Test func theFarOneIsOutsideTheFunnel() throws {
        let rows =
            (0..<8).map { BodyYear("局\($0)", 2024, disclosed: 50, of: 100) }
            + [BodyYear("远局", 2024, disclosed: 10, of: 100)]
        let funnel = try FunnelResult(rate, of: panel(rows), selection: PanelSelection())
        #expect(funnel.rows[0].agency == "远局" && funnel.rows[0].isOutside && funnel.rows[0].point.z < 0)
        #expect(funnel.rows.dropFirst().allSatisfy { !$0.isOutside })
        #expect(funnel.rows.allSatisfy { $0.limits998.low <= $0.limits95.low })
    }

    @Test func noFunnelOfNothing() throws {
        let zeros = (0..<3).map { BodyYear("局\($0)", 2024, disclosed: 0, of: 5) }
        #expect(try FunnelResult(rate, of: panel(zeros), selection: PanelSelection()).target == nil)
        #expect(try FunnelResult(rate, of: panel([]), selection: PanelSelection()).rows.isEmpty)
    }

    @Test func partsAddUpToTheChange() throws {
        let rows = [
            BodyYear("乙局", 2023, disclosed: 2, of: 10), BodyYear("乙局", 2024, disclosed: 9, of: 30),
            BodyYear("丙局", 2023, disclosed: 9, of: 10), BodyYear("丙局", 2024, disclosed: 9, of: 10),
            BodyYear("新局", 2024, disclosed: 1, of: 10),
        ]
        let result = try Decomposition(rate, of: panel(rows), selection: PanelSelection())
        #expect(abs(result.whole!.change - (19.0 / 50 - 11.0 / 20)) < 1e-15)
        #expect(abs(result.rows.reduce(0) { $0 + $1.total } - result.whole!.change) < 1e-15)
        #expect(result.rows.first { $0.agency == "新局" }!.part.entry < 0)
    }

    @Test func oneYearIsNoChange() throws {
        let rows = [BodyYear("乙局", 2023, disclosed: 2, of: 10)]
        let result = try Decomposition(rate, of: panel(rows), selection: PanelSelection())
        #expect(result.whole == nil && result.years == nil)
    }

    @Test func theSameMixHasDistanceZero() throws {
        let rows = [
            BodyYear("甲局", 2024, disclosed: 1, of: 2), BodyYear("乙局", 2024, disclosed: 10, of: 20),
            BodyYear("丙局", 2024, disclosed: 5, of: 5), BodyYear("丁局", 2024, disclosed: 0, of: 0),
        ]
        let result = try Similarity(
            to: BodyID(agency: "甲局", region: ""), of: panel(rows), selection: PanelSelection())
        #expect(result.rows.map(\.agency) == ["乙局", "丙局"])
        #expect(result.rows[0].distance == 0 && result.rows[1].distance > 0)
        #expect(result.leftOut.map(\.agency) == ["丁局"] && result.leftOut[0].reason == .nothingToDivideBy)
        #expect(
            try Similarity(to: BodyID(agency: "丁局", region: ""), of: panel(rows), selection: PanelSelection())
                .body == nil)
    }

    @Test func correlationsTakePairsOnly() throws {
        var rows = (1...5).map { BodyYear("局\($0)", 2024, disclosed: Double($0), of: 10) }
        for (index, value) in [1.0, 2, 3, 4].enumerated() {
            rows[index][CellID("normative.in_force")!] = value
        }
        let result = try Correlations(
            [rate, MetricDictionary.byID["normative_in_force"]!], of: panel(rows), selection: PanelSelection()
        )
        #expect(
            result.rows[0].n == 4 && abs(result.rows[0].spearman!.coefficient - 1) < 1e-15
                && !result.rows[0].sharesCells)
        #expect(result.constants.isEmpty)
    }

    @Test("a metric without spread goes together with nothing, and is named")
    func constantsAreNamed() throws {
        let rows = (1...4).map { BodyYear("局\($0)", 2024, disclosed: Double($0), of: Double(2 * $0)) }
        let result = try Correlations(
            [rate, MetricDictionary.byID["applications_new"]!], of: panel(rows), selection: PanelSelection())
        #expect(result.constants.map(\.metric.id) == ["disclosure_rate"] && result.constants[0].value == 0.5)
        #expect(result.rows[0].spearman?.coefficient == nil && result.rows[0].pearson?.coefficient == nil)
    }
}
