import Testing
import _TestSupport

@testable import ParsedCorpus

struct ProseDocumentTests {
    /// A report whose lines an extractor broke and spaced out.
    @Test func brokenLines() throws {
        let text = """
            某某县水利局
            2021 年政府信息公开工作年度报告
            一、总体情况
            （一）主动公开情况。这一年里，县水利局按照要求及时更新栏目，共主动公开政府信
            息 36 条，内容包括机构设置、防汛抗旱、工程建设等方面，群众查询起来更加方便快
            捷。
            -1-
            （二）依申请公开情况。县水利局在这一年里共收到政府信息公开申请 1
            2 件，办结 11 件，另有 1 件结转下年度继续办理，没有收到任何人提出的复议。
            二、主动公开政府信息情况
            """
        let found = try statements(text)
        #expect(
            found.map { "\($0.fact.name) \($0.value)" } == [
                "prose.proactive_total 36", "prose.applications_new 12", "prose.applications_handled 11",
                "prose.carried_forward 1", "prose.reconsideration 0",
            ])
        #expect(found.first?.location == .line(4, column: 1 + "（一）主动公开情况。".utf8.count))
        #expect(found.first?.sentence.hasSuffix("共主动公开政府信息36条，内容包括机构设置、防汛抗旱、工程建设等方面，群众查询起来更加方便快捷。") == true)
        #expect(found.allSatisfy { $0.section == .overview && $0.isFact })
    }

    /// The first of section 1 is the fact, whatever other sections say.
    @Test func contradictionsAreKept() throws {
        let text = """
            一、总体情况
            全年收到政府信息公开申请5件。
            三、收到和处理政府信息公开申请情况
            本年收到政府信息公开申请6件。
            六、其他需要报告的事项
            收到政府信息公开申请7件。
            """
        let found = try statements(text)
        #expect(found.map(\.value.units) == [5, 6, 7])
        #expect(found.map(\.isFact) == [true, false, false])
        #expect(found.map(\.section) == [.overview, .applications, .others])
    }

    /// Tables joined to one line do not count.
    @Test func joinedTables() throws {
        let text = """
            一、总体情况收到政府信息公开申请3件。二、主动公开政府信息情况第二十条第（一）项信息内容本年制发件数本年废止件数现行有效件数\
            规章000行政规范性文件120三、收到和处理政府信息公开申请情况申请人情况一、本年新收政府信息公开申请数量30000003二、上年结转政府\
            信息公开申请数量1000001三、本年度办理结果（一）予以公开4000004四、结转下年度继续办理0000000
            """
        #expect(try statements(text).map { "\($0.fact.name) \($0.value)" } == ["prose.applications_new 3"])
    }

    @Test func emptyText() throws {
        #expect(try statements("").isEmpty)
        #expect(try statements("总体情况\n\u{3000}\n。。；，、（）").isEmpty)
    }

    /// The facts of made-up reports are found, and no other.
    @Test(arguments: [GeneratedFormat.plainLines, .cellLines, .tabs, .markdown, .columns])
    func generatedReports(_ format: GeneratedFormat) throws {
        for seed in UInt64(1)...20 {
            let generated = GeneratedReport.make(seed: seed, format: format)
            let document = try TextReader.read(generated.bytes, name: "report.txt")
            let report = try Recognizer.recognize(document)
            for fact in ProseFact.allCases {
                let stated = generated.truth.prose.first { $0.fact == fact }.map { Quantity($0.value) }
                #expect(report[fact.cell]?.value == stated, "\(fact.name), \(format), seed \(seed)")
            }
        }
    }

    private func statements(_ text: String) throws -> [ProseStatement] {
        let sheet = Sheet(try TextReader.read(Array(text.utf8), name: "report.txt"))
        return ProseFacts.read(ProseText(sheet, Zones(sheet)), sheet, year: 2021).statements
    }
}
