import ParsedCorpus
import Testing
import _TestSupport

@testable import Analytics

@Suite("Do applications end alike")
struct OutcomeAssociationTests {
    private func association(
        _ rows: [BodyYear], _ side: Association.Side = .bodies, seed: UInt64 = 1
    ) throws -> Association {
        try Association(side, of: Panel(rows: rows), selection: PanelSelection(), seed: seed)
    }

    @Test func oneBodyStandsOut() throws {
        let rows = [(50.0, 100.0), (52, 100), (48, 100), (5, 100)].enumerated().map {
            BodyYear("局\($0.offset)", 2024, disclosed: $0.element.0, of: $0.element.1)
        }
        let result = try association(rows)
        let table = try #require(result.table)
        let reference = try #require(
            try ContingencyTable([[50, 50], [52, 48], [48, 52], [5, 95]]))
        #expect(table.chiSquare == reference.chiSquare && table.degreesOfFreedom == 3)
        #expect(result.simulated!.chiSquare < 0.01 && result.simulated!.g < 0.01)
        #expect(result.unusual.first?.name == "局3")
        #expect(
            result.unusual.first?.residual ?? 0 != 0 && result.unusual.allSatisfy { abs($0.residual) > 2 })
        // The six groups stand in the order of the form, empty ones without an expectation.
        #expect(result.rows[3].counts == [5, 0, 0, 95, 0, 0] && result.rows[3].expected[1] == nil)
        #expect(result.simulated! == (try association(rows).simulated!))
    }

    /// Two bodies of one name in two regions: only the odd one is marked.
    @Test func oneNameInTwoRegions() throws {
        let regions = (0..<12).map { (50.0, "县\($0)") } + [(5, "丁县")]
        let rows = regions.map { disclosed, region in
            var row = BodyYear("民政局", 2024, disclosed: disclosed, of: 100)
            row.region = region
            return row
        }
        let result = try association(rows)
        #expect(result.rows.filter { $0.isUnusual(0) }.map(\.region) == ["丁县"])
    }

    @Test func alikeIsNotUnusual() throws {
        let rows = (0..<5).map { BodyYear("局\($0)", 2024, disclosed: 5, of: 20) }
        let result = try association(rows)
        #expect(result.unusual.isEmpty && result.table!.chiSquare == 0)
        #expect(result.simulated!.chiSquare == 1 && result.simulated!.g == 1)
    }

    @Test func contradictionsAreMarked() throws {
        var rows = (0..<3).map { BodyYear("局\($0)", 2024, disclosed: 5, of: 20) }
        rows[1].brokenRules = [try #require(Outcomes.rules(touching: .total).min())]
        rows[2].brokenRules = ["disputes.total"]
        #expect(try association(rows).rows.map(\.isContradictory) == [false, true, false])
        let similar = try Similarity(to: rows[0].body, of: Panel(rows: rows), selection: PanelSelection())
        #expect(similar.rows.map(\.isContradictory) == [true, false])
    }

    @Test func anOutcomeBeyondTheTotalTakesNoPart() throws {
        var rows = (0..<3).map { BodyYear("局\($0)", 2024, disclosed: 5, of: 20) }
        rows[1][ApplicationRow.total.cell(.total)] = 4
        let reason = LeftOutBody.Reason.contradiction(numerator: 15, denominator: 4)
        let tested = try association(rows)
        #expect(tested.rows.map(\.name) == ["局0", "局2"] && tested.leftOut.map(\.reason) == [reason])
        let similar = try Similarity(to: rows[0].body, of: Panel(rows: rows), selection: PanelSelection())
        #expect(similar.rows.map(\.agency) == ["局2"] && similar.leftOut.map(\.reason) == [reason])
        let none = try Similarity(to: rows[1].body, of: Panel(rows: rows), selection: PanelSelection())
        #expect(none.body == nil && none.leftOut.map(\.reason) == [reason])
    }

    @Test func edges() throws {
        #expect(try association([]).table == nil)
        #expect(try association([BodyYear("甲局", 2024, disclosed: 1, of: 2)]).table == nil)
        let zeros = try association((0..<3).map { BodyYear("局\($0)", 2024, disclosed: 0, of: 0) })
        #expect(zeros.table == nil && zeros.unusual.isEmpty)
        let missing = try association([
            BodyYear("甲局", 2024, [:]), BodyYear("乙局", 2024, disclosed: 1, of: 2),
        ])
        #expect(missing.leftOut.map(\.agency) == ["甲局"] && missing.rows.map(\.name) == ["乙局"])
    }

    @Test func applicants() throws {
        var row = BodyYear("甲局", 2024, disclosed: 60, of: 100)
        for column in ApplicantColumn.parts {
            for cell in ApplicationRow.rows(of: .form2021) { row[cell.cell(column)] = 0 }
        }
        row[ApplicationRow.total.cell(.naturalPerson)] = 50
        row[ApplicationRow.total.cell(.business)] = 50
        row[ApplicationRow.granted.cell(.naturalPerson)] = 10
        row[ApplicationRow.unableNotHeld.cell(.naturalPerson)] = 40
        row[ApplicationRow.granted.cell(.business)] = 50
        let result = try association([row], .applicants)
        #expect(
            result.rows.map(\.name).prefix(2) == ["natural_person", "business"] && result.rows.count == 6)
        #expect(result.table?.total == 100)
        #expect(result.unusual.contains { $0.name == "business" && $0.group == .granted && $0.residual > 2 })
    }

    @Test("G is simulated as χ² is: for two rows and two columns both are Fisher's ordering")
    func gOfTwoByTwo() throws {
        let table = try #require(try ContingencyTable([[8, 2], [1, 5]]))
        let p = try table.monteCarloPValues(draws: 40_000, seed: 4)
        #expect(abs(p.chiSquare - p.g) < 1e-12 && abs(p.g - 0.034965) < 0.004)
    }
}
