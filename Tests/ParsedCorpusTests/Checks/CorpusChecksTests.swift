import ParsedCorpus
import Testing
import _TestSupport

@Suite struct ChecksOfCorpora {
    private func series(_ changes: [[String: Int]], edition: Edition = .form2021, from year: Int = 2021)
        -> [Report]
    {
        changes.enumerated().map { index, values in
            ReportBuilder.report(
                values, edition: edition, document: "\(year + index).html", year: year + index)
        }
    }

    @Test func cleanSeriesHasNoFindings() {
        let reports = series([
            ["normative.in_force": 698, "applications.carried_forward.total": 3],
            [
                "normative.in_force": 643, "normative.issued": 77, "normative.repealed": 132,
                "applications.carried_in.total": 3,
            ],
        ])
        #expect(CorpusChecks.check(reports).isEmpty)
        #expect(CorpusChecks.check(reports.reversed()).isEmpty)
    }

    @Test func carriedOverInEveryColumn() throws {
        for column in ApplicantColumn.allCases {
            let reports = series([
                ["applications.carried_forward.\(column.name)": 8],
                ["applications.carried_in.\(column.name)": 5],
            ])
            let findings = CorpusChecks.check(reports)
            #expect(findings.rules == ["carry_over.\(column.name)"])
            let finding = try #require(findings.first)
            #expect(finding.expected == "8" && finding.actual == "5")
            #expect(finding.document == "2022.html" && finding.year == 2022)
            #expect(finding.operands.map(\.document) == ["2021.html", "2022.html"])
            #expect(
                finding.cellNames
                    == "applications.carried_forward.\(column.name) applications.carried_in.\(column.name)")
        }
    }

    @Test func aBlankIsZeroOnlyWhereTheSumsSaySo() {
        var reports = series([["applications.carried_forward.total": 8], [:]])
        ReportBuilder.set(&reports[1], "applications.carried_in.total", .blank)
        #expect(CorpusChecks.check(reports).rules == ["carry_over.total"])
        // Nothing confirms it any more.
        ReportBuilder.set(&reports[1], "applications.new_received.total", .unreadable)
        for column in ApplicantColumn.parts {
            ReportBuilder.set(&reports[1], "applications.carried_in.\(column.name)", .unreadable)
        }
        #expect(CorpusChecks.check(reports).isEmpty)
    }

    /// Published: 698 in force in 2022, 77 issued and 132 repealed in 2023, 470 printed.
    @Test func documentsInForce() throws {
        let reports = series(
            [
                ["normative.in_force": 698],
                ["normative.in_force": 470, "normative.issued": 77, "normative.repealed": 132],
            ], from: 2022)
        let findings = CorpusChecks.check(reports)
        #expect(findings.rules == ["stock_flow.normative"])
        let finding = try #require(findings.first)
        #expect(finding.expected == "643" && finding.actual == "470")
        #expect(
            finding.messageEnglish
                == "administrative normative documents in force: 470 printed, 643 expected: "
                + "698 in force in 2022 + 77 issued − 132 repealed = 643")
    }

    @Test func itemsOfTheOlderForm() {
        let clean = series(
            [["licensing.previous_items": 35, "licensing.change": -15], ["licensing.previous_items": 20]],
            edition: .form2019, from: 2019)
        #expect(CorpusChecks.check(clean).isEmpty)
        let broken = series(
            [["licensing.previous_items": 35, "licensing.change": -15], ["licensing.previous_items": 35]],
            edition: .form2019, from: 2019)
        #expect(CorpusChecks.check(broken).rules == ["stock_flow.licensing"])
    }

    @Test func gapsAndChangesOfFormAreNotes() {
        var reports = series([["normative.in_force": 5], ["normative.in_force": 50]])
        reports[1].year = 2024
        let gap = CorpusChecks.check(reports)
        #expect(gap.rules == ["series.gap"] && gap[0].severity == .note && gap[0].expected == "2022–2023")

        let older = ReportBuilder.report(edition: .form2019, document: "a", year: 2020)
        let newer = ReportBuilder.report(["normative.in_force": 5], document: "b", year: 2021)
        let change = CorpusChecks.check([older, newer])
        #expect(change.rules == ["series.edition_change"] && change[0].severity == .note)
    }

    @Test func growthAsTheTextSaysIt() {
        func rules(_ percent: Quantity) -> [String] {
            var reports = series([
                ["applications.new_received.total": 70], ["applications.new_received.total": 74],
            ])
            reports[1].claims = [
                ProseClaim(
                    kind: .growth(of: Quantity(74), fact: .applicationsNew, percent: percent),
                    section: .applications, sentence: "…", location: .unknown)
            ]
            return CorpusChecks.check(reports).rules
        }
        #expect(rules(Quantity(units: 571, scale: 2)) == [])
        #expect(rules(Quantity(6)) == [])
        #expect(rules(Quantity(units: -57, scale: 1)) == ["prose.growth"])
        #expect(rules(Quantity(12)) == ["prose.growth"])
    }

    @Test func disputesWithoutApplications() {
        let reports = series([[:], ["reconsideration.upheld": 1, "reconsideration.total": 1]])
        #expect(CorpusChecks.check(reports).rules == ["series.disputes_without_applications"])
    }

    @Test func duplicates() {
        let first = ReportBuilder.report(ChecksOfReports.base, document: "a.html")
        var second = first
        second.document = "b.html"
        #expect(CorpusChecks.check([first, second]).rules == ["duplicates.identical"])
        ReportBuilder.set(&second, "licensing.decisions", 7)
        let findings = CorpusChecks.check([second, first])
        #expect(findings.rules == ["duplicates.conflict"])
        #expect(findings[0].document == "b.html" && findings[0].cellNames == "licensing.decisions")
    }

    @Test func copiedTables() {
        var figures = Figures()
        var random = SeededRandom(seed: 3)
        figures.fillApplications(
            new: [40, 3, 0, 0, 0, 0], carriedIn: [0, 0, 0, 0, 0, 0], carriedForward: [0, 0, 0, 0, 0, 0],
            weights: Array(repeating: 1, count: 21), edition: .form2021, random: &random)
        func report(_ agency: String, _ year: Int) -> Report {
            ReportBuilder.report(
                figures, disclosure: .form2021, applications: .form2021, document: "\(agency)-\(year)",
                agency: agency, year: year)
        }
        #expect(
            CorpusChecks.check([report("甲局", 2022), report("乙局", 2022)]).rules == ["duplicates.copied_table"])
        #expect(
            CorpusChecks.check([report("甲局", 2022), report("甲局", 2023)]).rules == ["duplicates.copied_table"])
        // Small tables are alike by chance.
        let small = [
            ReportBuilder.report(ChecksOfReports.base, document: "a", agency: "甲局"),
            ReportBuilder.report(ChecksOfReports.base, document: "b", agency: "乙局"),
        ]
        #expect(CorpusChecks.check(small).isEmpty)
    }

    @Test func jumps() {
        func check(_ counts: [Int]) -> [Finding] {
            CorpusChecks.check(series(counts.map { ["licensing.decisions": $0] }))
        }
        #expect(check([100, 120, 90, 110, 130]).isEmpty)
        #expect(check([100, 120, 9000]).isEmpty)
        let jump = check([100, 120, 9000, 110])
        #expect(jump.rules == ["plausibility.jump"] && jump[0].severity == .note && jump[0].year == 2023)
        #expect(check([10_000, 12_000, 0, 11_000]).rules == ["plausibility.jump"])
        #expect(check([1, 0, 6, 2]).isEmpty)
    }

    @Test func slipsOfUnit() throws {
        func check(_ amounts: [Int]) -> [Finding] {
            CorpusChecks.check(series(amounts.map { ["fees.amount": $0] }))
        }
        #expect(check([24, 30, 19]).isEmpty)
        #expect(check([24, 2400]).isEmpty)
        let last = check([24, 30, 251_000])
        #expect(last.rules == ["plausibility.unit_slip"] && last[0].year == 2023)
        #expect(last[0].suggestion.english == "25.1 if the amount was given in yuan")
        // Between two others one year is at fault once, whichever neighbour shows it.
        let middle = check([24, 251_000, 30, 27])
        #expect(middle.rules == ["plausibility.unit_slip"] && middle.count == 1 && middle[0].year == 2022)
        let first = check([251_000, 30])
        #expect(first.count == 1 && first[0].year == 2021)
    }

    @Test func reportsWithoutBodyOrYearTakeNoPart() {
        var reports = series([["normative.in_force": 698], ["normative.in_force": 470]])
        reports[0].agency = ""
        reports[1].year = nil
        #expect(CorpusChecks.check(reports).isEmpty)
    }

    @Test func findingsAreInTheCatalogue() {
        for rule in ["carry_over.total", "stock_flow.normative", "stock_flow.fees", "plausibility.jump"] {
            #expect(Rules.rule(rule) != nil)
        }
    }
}
