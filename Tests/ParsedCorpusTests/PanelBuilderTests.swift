import ParsedCorpus
import Testing

@Suite("Panel")
struct PanelBuilderTests {
    private func report(
        _ cells: KeyValuePairs<String, Int?>, document: String = "a.txt", agency: String = "甲局",
        year: Int? = 2024
    ) -> Report {
        var report = Report(document: document, format: .text)
        (report.agency, report.year) = (agency, year)
        (report.applicationsEdition, report.disputesEdition) = (.form2021, .form2021)
        report.cells = cells.map { name, value in
            CellReading(
                cell: CellID(name)!, status: value == nil ? .blank : .number,
                value: value.map { Quantity($0) },
                raw: "", location: .unknown)
        }.sorted { $0.cell < $1.cell }
        return report
    }

    private let upheld: KeyValuePairs<String, Int?> = [
        "reconsideration.upheld": 2, "reconsideration.corrected": nil, "reconsideration.other": 0,
        "reconsideration.pending": 1, "reconsideration.total": 3, "normative.in_force": nil,
    ]

    @Test func blanksThatTheSumsConfirmAreZero() {
        let corrected = CellID("reconsideration.corrected")!
        let inForce = CellID("normative.in_force")!
        let verified = Panel([report(upheld)]).rows[0]
        #expect(verified[corrected] == 0 && verified[inForce] == nil && verified.brokenRules.isEmpty)
        #expect(Panel([report(upheld)], blank: .missing).rows[0][corrected] == nil)
        #expect(Panel([report(upheld)], blank: .zero).rows[0][inForce] == 0)
    }

    @Test func blanksThatTheSumsContradictStayMissing() {
        let row = Panel([
            report([
                "reconsideration.upheld": 2, "reconsideration.corrected": nil, "reconsideration.other": 0,
                "reconsideration.pending": 1, "reconsideration.total": 4,
            ])
        ]).rows[0]
        #expect(row[CellID("reconsideration.corrected")!] == nil)
        #expect(row.brokenRules == ["reconsideration.total"])
    }

    @Test func sumsWithoutATotalConfirmNothing() {
        let row = Panel([
            report([
                "reconsideration.upheld": nil, "reconsideration.corrected": nil, "reconsideration.other": nil,
                "reconsideration.pending": nil, "reconsideration.total": nil,
            ])
        ]).rows[0]
        #expect(row[CellID("reconsideration.upheld")!] == nil)
    }

    /// Two cities have a 鼓楼区: two bodies, not two reports of one.
    @Test func oneNameInTwoRegionsIsTwoBodies() {
        func report(_ region: String, _ year: Int, _ value: Int, _ document: String) -> Report {
            var report = self.report(
                ["reconsideration.total": value], document: document, agency: "鼓楼区教育局", year: year)
            report.region = region
            return report
        }
        let cells = [
            report("江苏省徐州市鼓楼区", 2024, 1, "a"), report("福建省福州市鼓楼区", 2024, 2, "b"),
            report("", 2023, 3, "c"),
        ]
        let panel = Panel(cells)
        #expect(panel.rows.map(\.region) == ["", "江苏省徐州市鼓楼区", "福建省福州市鼓楼区"])
        #expect(panel.leftOut.isEmpty)
        // With one bearer of the name an open region is its, but never in a year that it has.
        let single = Panel([cells[0], cells[2], report("", 2024, 4, "d")])
        #expect(single.rows.map(\.region) == ["", "江苏省徐州市鼓楼区", "江苏省徐州市鼓楼区"])
        #expect(single.rows.map(\.year) == [2024, 2023, 2024])
    }

    @Test func duplicates() {
        let one = report(["reconsideration.total": 3], document: "a.txt")
        let two = report(["reconsideration.total": 4], document: "b.txt")
        let fuller = report(["reconsideration.total": 3, "normative.in_force": 7], document: "c.txt")
        let latest = Panel([one, two])
        #expect(latest.rows.map(\.document) == ["b.txt"])
        #expect(latest.leftOut == [Panel.LeftOut(name: "a.txt", cause: .duplicate(of: "b.txt"))])
        #expect(Panel([one, two], duplicates: .first).rows.map(\.document) == ["a.txt"])
        #expect(Panel([one, two], duplicates: .refuse).rows.isEmpty)
        let copies = Panel([one, fuller])
        #expect(copies.rows.map(\.document) == ["c.txt"])
        #expect(copies.leftOut == [Panel.LeftOut(name: "a.txt", cause: .copy(of: "c.txt"))])
    }

    @Test func whoIsUnknownIsLeftOut() {
        let panel = Panel([
            report(upheld, document: "a", agency: ""), report(upheld, document: "b", year: nil),
        ])
        #expect(panel.rows.isEmpty && panel.leftOut.map(\.cause) == [.noAgency, .noYear])
    }

    @Test func rowsAreSorted() {
        let panel = Panel([
            report(upheld, document: "3", agency: "乙", year: 2020),
            report(upheld, document: "2", agency: "甲", year: 2021),
            report(upheld, document: "1", agency: "乙", year: 2019),
        ])
        #expect(panel.rows.map(\.document) == ["1", "3", "2"])
    }
}
