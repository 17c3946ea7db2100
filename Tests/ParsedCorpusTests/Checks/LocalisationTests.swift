import ParsedCorpus
import Testing
import _TestSupport

@Suite struct ChecksLocalisation {
    @Test func slipsOfADigit() throws {
        struct Slip { let before, after: Int, kind: Repair.Kind }
        let slips = [
            Slip(before: 112, after: 12, kind: .digitDropped),
            Slip(before: 12, after: 112, kind: .digitDoubled),
            Slip(before: 12, after: 132, kind: .digitAdded),
            Slip(before: 21, after: 12, kind: .digitsTransposed),
            Slip(before: 17, after: 12, kind: .digitSubstituted),
            Slip(before: 0, after: 12, kind: .numberForZero),
            Slip(before: 9, after: 0, kind: .numberMissing), Slip(before: 350, after: 12, kind: .other),
        ]
        for slip in slips {
            var report = ReportBuilder.report([
                "applications.new_received.natural_person": slip.before,
                "applications.new_received.total": slip.before,
                "applications.unable_unclear.natural_person": slip.before,
                "applications.unable_unclear.total": slip.before,
                "applications.total.natural_person": slip.before, "applications.total.total": slip.before,
            ])
            ReportBuilder.set(&report, "applications.unable_unclear.natural_person", slip.after)
            let repairs = Localisation.explain(report)
            let repair = try #require(repairs.first)
            #expect(repairs.count == 1)
            #expect(repair.isUnique)
            #expect(repair.kind == slip.kind)
            #expect(repair.changes.map(\.cell.name) == ["applications.unable_unclear.natural_person"])
            #expect(repair.changes.map(\.value) == [slip.before])
            #expect(repair.rules.count == 2)
            let suggestions = ReportChecks.check(report).filter { $0.severity == .error }.map(\.suggestion)
            #expect(suggestions.count == 2)
            #expect(suggestions.allSatisfy { $0 == repair.text })
        }
    }

    @Test func blankForANumber() throws {
        var report = ReportBuilder.report(ChecksOfReports.base)
        ReportBuilder.set(&report, "applications.granted.business", .blank)
        let repair = try #require(Localisation.explain(report).first)
        #expect(repair.isUnique && repair.kind == .numberMissing)
        #expect(
            repair.text.english
                == "applications.granted.business 1 instead of nothing (a number is missing): "
                + "explains 2 of 2 broken sums")
    }

    @Test func aBlockOfFourAndATotalIsNeverSettled() {
        var report = ReportBuilder.report(ChecksOfReports.base)
        ReportBuilder.set(&report, "reconsideration.total", 3)
        let repairs = Localisation.explain(report)
        #expect(repairs.count == 5)
        #expect(repairs.allSatisfy { !$0.isUnique })
        #expect(repairs.first?.kind == .totalMistyped)
    }

    @Test func twoNumbersExchanged() throws {
        var report = ReportBuilder.report(ChecksOfReports.base)
        ReportBuilder.set(&report, "applications.granted.natural_person", 1)
        ReportBuilder.set(&report, "applications.granted.business", 8)
        let repair = try #require(Localisation.explain(report).first)
        #expect(repair.isUnique && repair.kind == .exchanged)
    }

    @Test func oneNumberInTwoCells() throws {
        var values = ChecksOfReports.base
        for row in ["new_received", "granted", "total"] {
            for column in ["business", "total"] { values["applications.\(row).\(column)", default: 0] += 11 }
        }
        var report = ReportBuilder.report(values)
        #expect(Localisation.explain(report).isEmpty)
        ReportBuilder.set(&report, "applications.granted.business", 1)
        ReportBuilder.set(&report, "applications.granted.research", 2)
        let repair = try #require(Localisation.explain(report).first)
        #expect(repair.isUnique && repair.kind == .brokenInTwo)
        #expect(repair.changes.map(\.value) == [12, 0])
    }

    @Test func aRowOneColumnOff() throws {
        var figures = Figures()
        var random = SeededRandom(seed: 1)
        figures.fillApplications(
            new: [31, 17, 9, 5, 3, 0], carriedIn: [0, 0, 0, 0, 0, 0], carriedForward: [0, 0, 0, 0, 0, 0],
            weights: Array(repeating: 1, count: 21), edition: .form2021, random: &random)
        var report = ReportBuilder.report(figures, disclosure: .form2021, applications: .form2021)
        let row = ApplicantColumn.allCases.map { ApplicationRow.newReceived.cell($0) }
        for (index, cell) in row.enumerated().dropFirst() where index < 6 {
            ReportBuilder.set(&report, cell.name, figures.count(row[index - 1]))
        }
        ReportBuilder.set(&report, row[0].name, 0)
        let repairs = Localisation.explain(report)
        #expect(repairs.count == 1)
        #expect(repairs.first?.kind == .shiftedByColumn)
        #expect(repairs.first?.changes.map(\.value) == [31, 17, 9, 5, 3, 0])
    }

    @Test func aColumnOneRowOff() {
        var figures = Figures()
        var random = SeededRandom(seed: 2)
        figures.fillApplications(
            new: [310, 17, 9, 5, 3, 0], carriedIn: [0, 0, 0, 0, 0, 0], carriedForward: [0, 0, 0, 0, 0, 0],
            weights: Array(repeating: 1, count: 21), edition: .form2021, random: &random)
        var report = ReportBuilder.report(figures, disclosure: .form2021, applications: .form2021)
        // The number of one row was left out and the rest moved up to the last outcome.
        let rows = ApplicationRow.rows(of: .form2021)
        let places = Array(rows[5...22]).map { $0.cell(.naturalPerson) }
        for (place, source) in zip(places, places.dropFirst()) {
            ReportBuilder.set(&report, place.name, figures.count(source))
        }
        ReportBuilder.set(&report, places[places.count - 1].name, 0)
        let repairs = Localisation.explain(report)
        #expect(repairs.count == 1)
        #expect(repairs.first?.kind == .shiftedByRow)
        #expect(repairs.first?.changes.allSatisfy { $0.value == figures.count($0.cell) } == true)
    }

    /// Published: the outcomes of 2020 add up to 27 and to 26 of natural persons, the totals are 21 and 20.
    @Test func twoRowsThatFitEquallyAreNotChosenFrom() throws {
        var values: [String: Int] = [:]
        let natural = [
            "new_received": 20, "granted": 6, "partially_granted": 6, "unable_not_held": 4,
            "unable_unclear": 3,
            "refused_repeat": 3, "other_handling": 4, "total": 20,
        ]
        for (row, count) in natural {
            let others = ["new_received", "granted", "total"].contains(row) ? 1 : 0
            values["applications.\(row).natural_person"] = count
            values["applications.\(row).other_org"] = others
            values["applications.\(row).total"] = count + others
        }
        let report = ReportBuilder.report(values, edition: .form2019, agency: "平潭综合实验区管委会")
        let findings = ReportChecks.check(report)
        #expect(findings.rules == ["applications.outcomes.natural_person", "applications.outcomes.total"])
        let total = try #require(findings.first { $0.rule == "applications.outcomes.total" })
        #expect(total.expected == "27" && total.actual == "21")
        let repairs = Localisation.explain(report)
        #expect(repairs.count == 2)
        #expect(repairs.allSatisfy { !$0.isUnique && $0.changes.count == 2 })
        #expect(total.suggestion.english.hasPrefix("not settled, 2 changes explain it"))
    }
}
