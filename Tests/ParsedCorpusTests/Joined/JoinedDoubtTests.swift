import ParsedCorpus
import Testing
import _TestSupport

@Suite("Joined tables in doubt")
struct JoinedDoubtTests {
    /// What is given that was not written, whatever else is refused.
    private func wrong(_ report: Report, _ joined: JoinedReport) -> [String] {
        ApplicationRow.rows(of: .form2021).flatMap { row in
            zip(ApplicantColumn.allCases, joined.rows[row] ?? Array(repeating: 0, count: 7)).compactMap {
                column, truth in
                let reading = report[row.cell(column)]
                guard reading?.status == .number, reading?.value?.wholeNumber != truth else { return nil }
                return row.cell(column).name
            }
        }
    }

    private func given(_ report: Report) -> Int {
        report.cells.count { Form.cells[$0.cell.index].section == .applications && $0.status == .number }
    }

    @Test("one misprinted number is refused or given as printed, the other rows stand")
    func misprint() throws {
        for row in ApplicationRow.rows(of: .form2021) {
            for column in [0, 1, 6] {
                var joined = JoinedReport.ordinary
                joined.rows[row, default: Array(repeating: 0, count: 7)][column] += 10
                let report = try joined.parsed()
                #expect(wrong(report, joined) == [], "\(row.label) \(column)")
                #expect(given(report) >= 150, "\(row.label) \(column)")
            }
        }
    }

    @Test("a row of seven figures that does not add up is given as printed")
    func onlyCut() throws {
        var joined = JoinedReport.ordinary
        joined.rows[.refusedRepeat] = [1, 0, 0, 0, 0, 0, 2]
        let report = try joined.parsed()
        #expect(report[ApplicationRow.refusedRepeat.cell(.total)]?.value == Quantity(2))
        #expect(wrong(report, joined) == [])
    }

    @Test("a table with another column is refused as a whole")
    func wider() throws {
        var joined = JoinedReport.ordinary
        for row in ApplicationRow.rows(of: .form2021) {
            joined.rows[row, default: Array(repeating: 0, count: 7)].append(0)
        }
        let report = try joined.parsed()
        #expect(given(report) == 0)
        #expect(report.cells.contains { $0.status == .unreadable })
    }

    @Test("values before the first label are its own, so none is read")
    func valuesFirst() throws {
        let rows = ApplicationRow.rows(of: .form2021).enumerated().map { "\($0)00000\($0)\($1.label)" }
        let text = """
            云汀县民政局2023年政府信息公开工作年度报告
            三、收到和处理政府信息公开申请情况申请人情况自然人法人或其他组织总计商业企业科研机构社会公益组织法律服务机构其他\(rows.joined())
            五、存在的主要问题及改进情况
            """
        let report = try ReportParser().parse(Array(text.utf8), name: "a.txt")
        #expect(given(report) == 0)
        #expect(report.notes.contains { $0.message.contains("before the first label") })
    }

    @Test("strings of ten thousand figures end soon")
    func adversarial() throws {
        for figures in ["0", "1", "12", "10", "9876543210", "1,234", "—", "1 "] {
            var joined = JoinedReport.ordinary
            let long = String(repeating: figures, count: 10_000 / figures.count)
            joined.disputes = long
            joined.disclosure[1] = long
            let text = joined.text.replacing("1.本机关不掌握相关政府信息", with: "1.本机关不掌握相关政府信息" + long)
            let clock = ContinuousClock()
            let time = clock.measure { _ = try? ReportParser().parse(Array(text.utf8), name: "long.txt") }
            #expect(time < .seconds(30), "\(figures): \(time)")
        }
    }

    @Test("rows of twenty figures in every row end soon")
    func crowded() throws {
        var joined = JoinedReport.ordinary
        for row in ApplicationRow.rows(of: .form2021) {
            joined.rows[row] = [111, 111, 111, 111, 111, 111, 666]
        }
        let clock = ContinuousClock()
        let time = clock.measure { _ = try? joined.parsed() }
        #expect(time < .seconds(60), "\(time)")
    }

    @Test("documents of the generator: nothing wrong, little refused", arguments: 0..<4)
    func generated(part: UInt64) throws {
        var total = Score()
        for seed in (part * 20)..<(part * 20 + 20) {
            var random = SeededRandom(seed: seed)
            let noise = part == 0 ? [] : Noise.some(for: .joined, random: &random)
            let generated = GeneratedReport.make(seed: 9000 + seed, format: .joined, noise: noise)
            let report = try ReportParser().parse(generated.bytes, name: generated.fileName)
            let tables = report.cells.filter { $0.cell.index < Form.tableCellCount }
            total.add(Scorer(generated.truth).score(tables))
        }
        #expect(total.wrong + total.invented + total.zeroFilled + total.extra == 0, "\(total.faults)")
        #expect(total.exact * 100 >= total.numbers * 95, "\(total.exact) of \(total.numbers)")
    }
}
