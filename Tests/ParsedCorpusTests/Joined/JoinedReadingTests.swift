import ParsedCorpus
import Testing

@Suite("Joined tables")
struct JoinedReadingTests {
    private func values(_ report: Report, _ row: ApplicationRow) -> [Int?] {
        ApplicantColumn.allCases.map { report[row.cell($0)]?.value?.wholeNumber }
    }

    @Test("every row of section 3 is cut as written", arguments: [true, false])
    func ordinary(hasEnumerators: Bool) throws {
        var joined = JoinedReport.ordinary
        joined.hasEnumerators = hasEnumerators
        let report = try joined.parsed()
        for row in ApplicationRow.rows(of: .form2021) {
            #expect(values(report, row) == joined.rows[row] ?? Array(repeating: 0, count: 7), "\(row.label)")
        }
        #expect(report.applicationsEdition == .form2021)
        #expect(report.disclosureEdition == .form2021)
        #expect(report.disputesEdition == .form2021)
    }

    @Test("title and year come from a first line that goes on without a break")
    func title() throws {
        let report = try JoinedReport.ordinary.parsed()
        #expect(report.agency == "松阳县司法局")
        #expect(report.year == 2023)
    }

    @Test("raw is the row's string without the next label's number; every cell is noted")
    func raw() throws {
        let report = try JoinedReport.ordinary.parsed()
        let reading = try #require(report[ApplicationRow.deniedStateSecret.cell(.total)])
        #expect(reading.raw == "0000000")
        #expect(reading.evidence == .sums)
        let noted = Set(report.notes.filter { $0.rule == "recognition.joined" }.flatMap(\.cells))
        #expect(report.cells.allSatisfy { noted.contains($0.cell) || $0.cell.index >= Form.tableCellCount })
    }

    @Test("section 2: one value is the whole string, three are read only where one cut is possible")
    func disclosure() throws {
        var joined = JoinedReport.ordinary
        joined.disclosure[1] = "77132470"
        let report = try joined.parsed()
        let fees = CellID("fees.amount").flatMap { report[$0] }
        #expect(fees?.value == Quantity(units: 5_949_088_667, scale: 6))
        #expect(CellID("licensing.decisions").flatMap { report[$0] }?.value == Quantity(12))
        for cell in ["regulations.issued", "regulations.repealed", "regulations.in_force"] {
            #expect(CellID(cell).flatMap { report[$0] }?.value == .zero)
        }
        for cell in ["normative.issued", "normative.repealed", "normative.in_force"] {
            let reading = try #require(CellID(cell).flatMap { report[$0] })
            #expect(reading.status == .unreadable)
            #expect(reading.raw == "77132470")
        }
    }

    @Test("three values are not cut where a longer number or an empty cell is possible")
    func longAmounts() throws {
        var joined = JoinedReport.ordinary
        joined.disclosure[1] = "013912,821,751"
        for text in [joined.disclosure[1], "424", "500"] {
            joined.disclosure[1] = text
            let report = try joined.parsed()
            #expect(CellID("normative.in_force").flatMap { report[$0] }?.status == .unreadable)
        }
        joined.disclosure[1] = "0012"
        #expect(try joined.parsed()[CellID("normative.in_force")!]?.value == Quantity(12))
    }

    @Test("section 4 is cut where its blocks add up, refused where two cuts do")
    func disputes() throws {
        let cells = DisputeBlock.allCases.flatMap { block in DisputeOutcome.allCases.map { block.cell($0) } }
        let report = try JoinedReport.ordinary.parsed()
        #expect(
            cells.map { report[$0]?.value?.wholeNumber } == [1, 1, 0, 0, 2, 4, 0, 0, 1, 5, 1, 0, 1, 0, 2])
        var joined = JoinedReport.ordinary
        joined.disputes = "00000101011213127"
        let other = try joined.parsed()
        #expect(cells[5...].contains { other[$0]?.status == .unreadable })
        #expect(other[cells[4]]?.value == .zero)
    }

    @Test("blanks part cells")
    func blanks() throws {
        var joined = JoinedReport.ordinary
        joined.mark = "\u{3000}"
        try expectApplications(joined)
    }

    @Test("labels and joined values on lines of their own")
    func linesOfRows() throws {
        var joined = JoinedReport.ordinary
        joined.edge = "\n"
        try expectApplications(joined)
    }

    /// Every row of section 3 as it was written.
    private func expectApplications(_ joined: JoinedReport) throws {
        let report = try joined.parsed()
        for row in ApplicationRow.rows(of: .form2021) {
            #expect(values(report, row) == joined.rows[row] ?? Array(repeating: 0, count: 7), "\(row.label)")
        }
    }

    @Test("prose with the same words is no table")
    func prose() {
        let text = String(repeating: "全年予以公开22件，部分公开20件，属于国家秘密0件，重复申请1件，总计43件，结转下年度继续办理0件。", count: 20)
        #expect(throws: ReadingError.self) { try ReportParser().parse(Array(text.utf8), name: "prose.txt") }
    }
}
