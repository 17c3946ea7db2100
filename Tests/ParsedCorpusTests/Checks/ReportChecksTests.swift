import ParsedCorpus
import Testing
import _TestSupport

@Suite struct ChecksOfReports {
    /// A violation of one rule and what has to be found for it.
    struct Case: Sendable, CustomTestStringConvertible {
        let rules: [String]
        var edition = Edition.form2021
        var year: Int?
        let change: @Sendable (inout Report) -> Void
        var testDescription: String { rules.joined(separator: " ") }
    }

    static let base = [
        "applications.new_received.natural_person": 8, "applications.new_received.business": 1,
        "applications.new_received.total": 9, "applications.carried_in.natural_person": 1,
        "applications.carried_in.total": 1, "applications.granted.natural_person": 8,
        "applications.granted.business": 1, "applications.granted.total": 9,
        "applications.total.natural_person": 8, "applications.total.business": 1,
        "applications.total.total": 9,
        "applications.carried_forward.natural_person": 1, "applications.carried_forward.total": 1,
        "reconsideration.upheld": 2, "reconsideration.total": 2, "litigation_direct.upheld": 1,
        "litigation_direct.total": 1, "normative.in_force": 12, "normative.issued": 3,
        "normative.repealed": 1,
    ]

    @Test(arguments: [Edition.form2019, .form2021])
    func consistentReportHasNoFindings(edition: Edition) {
        let report = ReportBuilder.report(
            Self.base.filter { CellID($0.key)!.isIn(edition) }, edition: edition)
        #expect(ReportChecks.check(report).map(\.messageEnglish) == [])
    }

    @Test(arguments: cases)
    func oneViolation(_ violation: Case) {
        var report = ReportBuilder.report(
            Self.base.filter { CellID($0.key)!.isIn(violation.edition) }, edition: violation.edition,
            year: violation.year)
        violation.change(&report)
        let findings = ReportChecks.check(report)
        #expect(findings.rules == violation.rules)
        for finding in findings {
            #expect(!finding.message.english.isEmpty && !finding.message.chinese.isEmpty)
            #expect(Rules.rule(finding.rule) != nil, "no rule \(finding.rule) in the catalogue")
            #expect(finding.operands.map(\.cell) == finding.cells)
        }
    }

    static let cases: [Case] = [
        Case(rules: ["applications.columns.granted", "applications.outcomes.total"]) {
            ReportBuilder.set(&$0, "applications.granted.total", 10)
        },
        Case(rules: ["applications.balance.research", "applications.columns.new_received"]) {
            ReportBuilder.set(&$0, "applications.new_received.research", 2)
        },
        Case(rules: ["reconsideration.total"]) { ReportBuilder.set(&$0, "reconsideration.total", 3) },
        Case(rules: ["litigation_direct.total"]) { ReportBuilder.set(&$0, "litigation_direct.pending", 3) },
        Case(rules: ["litigation_after_reconsideration.total"]) {
            ReportBuilder.set(&$0, "litigation_after_reconsideration.other", 1)
        },
        Case(rules: ["values.negative"]) { ReportBuilder.set(&$0, "licensing.decisions", -3) },
        Case(rules: ["values.negative"]) {
            ReportBuilder.set(&$0, "fees.amount", Quantity(units: -35, scale: 1))
        },
        Case(rules: ["values.fraction"]) {
            ReportBuilder.set(&$0, "licensing.decisions", Quantity(units: 25, scale: 1))
        },
        Case(rules: ["values.unit"]) {
            ReportBuilder.set(&$0, "fees.amount", Quantity(251_000), raw: "251000元")
        },
        Case(rules: ["values.unit"], edition: .form2019) {
            ReportBuilder.set(&$0, "procurement.amount", Quantity(12), raw: "12万元")
        },
        Case(rules: ["values.unit"]) {
            ReportBuilder.set(&$0, "penalties.decisions", Quantity(12), raw: "12元")
        },
        Case(rules: ["values.implausible"]) { ReportBuilder.set(&$0, "licensing.decisions", 12_000_000_000) },
        Case(rules: ["values.unreadable"]) {
            ReportBuilder.set(&$0, "licensing.decisions", .unreadable, raw: "见附件")
        },
        // The cell's sums cannot be assessed; nothing else is said.
        Case(rules: ["values.unreadable"]) {
            ReportBuilder.set(&$0, "applications.granted.total", .unreadable, raw: "九")
        },
        Case(rules: [
            "applications.balance.total", "applications.columns.total", "applications.outcomes.total",
            "consistency.handled_zero",
        ]) { ReportBuilder.set(&$0, "applications.total.total", 0) },
        Case(rules: ["consistency.carried_forward", "structure.missing_cells"]) {
            ReportBuilder.remove(&$0, "applications.total.")
            ReportBuilder.set(&$0, "applications.carried_forward.total", 11)
            ReportBuilder.set(&$0, "applications.carried_forward.natural_person", 11)
        },
        Case(rules: ["consistency.in_force.normative"]) { ReportBuilder.set(&$0, "normative.issued", 14) },
        Case(rules: ["consistency.disclosed.normative"], edition: .form2019) {
            ReportBuilder.set(&$0, "normative.disclosed", 14)
        },
        Case(rules: ["prose.new_received"]) { ReportBuilder.set(&$0, "prose.applications_new", 17) },
        Case(rules: ["prose.handled"]) { ReportBuilder.set(&$0, "prose.applications_handled", 8) },
        Case(rules: ["prose.carried_in"]) { ReportBuilder.set(&$0, "prose.carried_in", 0) },
        Case(rules: ["prose.carried_forward"]) { ReportBuilder.set(&$0, "prose.carried_forward", 0) },
        Case(rules: ["prose.reconsideration"]) { ReportBuilder.set(&$0, "prose.reconsideration", 0) },
        Case(rules: ["prose.litigation"]) { ReportBuilder.set(&$0, "prose.litigation", 3) },
        Case(rules: ["prose.conflict"]) {
            ReportBuilder.set(&$0, "prose.gazette_issues", 12)
            var other = $0.cells[$0.cells.count - 1]
            other.value = Quantity(10)
            $0.cells.append(other)
        },
        Case(rules: ["structure.total_only"]) {
            ReportBuilder.set(&$0, "reconsideration.upheld", .blank)
            for outcome in ["corrected", "other", "pending"] {
                ReportBuilder.set(&$0, "reconsideration.\(outcome)", .notApplicable, raw: "/")
            }
        },
        Case(rules: ["structure.total_blank"]) {
            ReportBuilder.set(&$0, "reconsideration.total", .blank)
        },
        Case(rules: ["structure.edition_year"], year: 2020) { _ in },
        Case(rules: ["structure.missing_section"]) {
            ReportBuilder.remove(&$0, "reconsideration.")
            ReportBuilder.remove(&$0, "litigation_")
            $0.disputesEdition = nil
        },
        Case(rules: ["structure.missing_cells"]) { ReportBuilder.remove(&$0, "coercion.") },
        Case(rules: ["identity.agency_missing"]) { $0.agency = "" },
        Case(rules: ["identity.year_missing"]) { $0.year = nil },
        Case(rules: ["recognition.order"]) { $0.cells[40].evidence = .order },
        Case(rules: ["recognition.sums"]) { $0.cells[40].evidence = .sums },
        Case(rules: ["recognition.undetermined"]) {
            ReportBuilder.set(&$0, "licensing.decisions", .unreadable)
            $0.notes = [
                ReadingNote(
                    rule: "recognition.undetermined", message: "two numbers, one column",
                    cells: [CellID("licensing.decisions")!])
            ]
        },
        Case(rules: ["recognition.lost_cell"]) {
            $0.notes = [
                ReadingNote(
                    rule: "recognition.lost_cell", message: "one of these cells is lost",
                    cells: [CellID("licensing.decisions")!])
            ]
        },
        Case(rules: ["reading.encoding"]) {
            $0.notes = [ReadingNote(rule: "reading.encoding", message: "GBK was assumed")]
        },
        Case(rules: ["identity.year_conflict"]) {
            $0.notes = [ReadingNote(rule: "identity.year_conflict", message: "title 2023, text 2022")]
        },
    ]

    @Test func mixedEditionsAreCheckedByTheirOwnForm() {
        var random = SeededRandom(seed: 5)
        let synthetic = SyntheticReport.random(noise: [.mixedEditions], random: &random)
        let findings = ReportChecks.check(ReportBuilder.report(synthetic))
        #expect(findings.rules.contains("structure.mixed_editions"))
        #expect(findings.errors == [])
    }

    @Test func blanksAndMarksAddNothing() {
        var report = ReportBuilder.report(Self.base)
        for index in report.cells.indices where report.cells[index].value == .zero {
            report.cells[index].status = index % 2 == 0 ? .blank : .notApplicable
            report.cells[index].value = nil
            report.cells[index].raw = index % 2 == 0 ? "" : "/"
        }
        #expect(ReportChecks.check(report).map(\.messageEnglish) == [])
    }

    /// Published: the last cell of the last row was lost; its row says that it is not 0.
    @Test func aBlankTotalWithPartsIsNotZero() throws {
        var report = ReportBuilder.report(Self.base)
        ReportBuilder.set(&report, "applications.carried_forward.total", .blank)
        let findings = ReportChecks.check(report)
        #expect(findings.rules == ["structure.total_blank"])
        let finding = try #require(findings.first)
        #expect(finding.severity == .warning)
        #expect(finding.messageEnglish.hasSuffix("; sums left open by it: 1"))
        #expect(
            finding.suggestion.english.hasPrefix("applications.carried_forward.total 1 instead of nothing"))
    }

    @Test func sumFindingsSayWhatWasAdded() throws {
        var report = ReportBuilder.report(Self.base)
        ReportBuilder.set(&report, "applications.granted.total", 10)
        let finding = try #require(
            ReportChecks.check(report).first { $0.rule == "applications.columns.granted" })
        #expect(finding.expected == "9")
        #expect(finding.actual == "10")
        #expect(
            finding.messageEnglish == "disclosed, total: the columns add up to 8+1+0+0+0+0 = 9, printed 10")
        #expect(finding.messageChinese == "三、（一）予以公开 · 总计：六类申请人之和 8+1+0+0+0+0 = 9，表中为 10")
        #expect(finding.cells.count == 7)
        #expect(
            finding.cellNames.hasPrefix("applications.granted.natural_person applications.granted.business "))
        let total = try #require(CellID("applications.granted.total"))
        #expect(finding.location == .cell(table: 1, row: total.index, column: 1))
        #expect(finding.operands.last?.raw == "10")
    }

    @Test func identifiersDependOnRuleDocumentAndCellsOnly() {
        var report = ReportBuilder.report(Self.base)
        ReportBuilder.set(&report, "reconsideration.total", 3)
        let first = ReportChecks.check(report)[0]
        ReportBuilder.set(&report, "reconsideration.total", 4)
        #expect(ReportChecks.check(report)[0].id == first.id)
        report.document = "other.html"
        #expect(ReportChecks.check(report)[0].id != first.id)
        #expect(first.id == "\(first.id)" && first.id.utf8.count == 16)
    }

    @Test func unitFindingSuggestsTheFormsUnit() throws {
        var report = ReportBuilder.report(Self.base)
        ReportBuilder.set(&report, "fees.amount", Quantity(251_000), raw: "251000元")
        let finding = try #require(ReportChecks.check(report).first)
        #expect(finding.suggestion.english == "251000元 is 25.1 10,000 yuan")
        #expect(finding.suggestion.chinese == "251000元合 25.1 万元")
    }

    @Test func anotherStatementThatAgreesMakesItANote() throws {
        var report = ReportBuilder.report(Self.base)
        ReportBuilder.set(&report, "prose.applications_new", 3)
        var other = try #require(report.cells.last)
        other.value = Quantity(9)
        report.cells.append(other)
        let findings = ReportChecks.check(report)
        #expect(findings.rules == ["prose.new_received"])
        #expect(findings.map(\.severity) == [.note])
    }

    @Test func receivedMayMeanAllThereWasToHandle() {
        var report = ReportBuilder.report(Self.base)
        ReportBuilder.set(&report, "prose.applications_new", 10)
        #expect(ReportChecks.check(report).isEmpty)
    }

    @Test func claimsOfTheText() {
        func rules(_ kind: ProseClaim.Kind) -> [String] {
            var report = ReportBuilder.report(Self.base)
            report.claims = [ProseClaim(kind: kind, section: .overview, sentence: "…", location: .unknown)]
            return ReportChecks.check(report).rules
        }
        let parts = [112, 80].map { ProsePart(label: "类", value: Quantity($0)) }
        #expect(
            rules(.parts(whole: Quantity(191), fact: nil, parts: parts, isComplete: true)) == ["prose.parts"])
        #expect(
            rules(.parts(whole: Quantity(191), fact: nil, parts: parts, isComplete: false)) == ["prose.parts"]
        )
        #expect(rules(.parts(whole: Quantity(192), fact: nil, parts: parts, isComplete: true)) == [])
        #expect(rules(.parts(whole: Quantity(200), fact: nil, parts: parts, isComplete: false)) == [])
        let third = ProsePart(label: "类", value: Quantity(1))
        func share(_ units: Int64) -> [String] {
            rules(
                .share(
                    part: third, whole: Quantity(3), fact: nil, percent: Quantity(units: units, scale: 1)))
        }
        #expect(share(333) == [] && share(334) == [] && share(340) == ["prose.share"])
    }

    @Test func partsOfAStatedWhole() throws {
        let report = ReportBuilder.report(Self.base)
        func finding(_ parts: [Int]) -> Finding? {
            ProseChecks.parts(
                parts, whole: 191, sentence: "主动公开191条", location: .line(3, column: 1), in: report)
        }
        #expect(finding([100, 91]) == nil)
        #expect(finding([191]) == nil)
        let found = try #require(finding([100, 92]))
        #expect(found.rule == "prose.parts")
        #expect(found.messageEnglish == "the text states 191, its parts add up to 100+92 = 192 「主动公开191条」")
    }
}

extension CellID {
    /// Whether the form of `edition` has the cell.
    func isIn(_ edition: Edition) -> Bool { Form.cells[index].editions.contains(edition) }
}
