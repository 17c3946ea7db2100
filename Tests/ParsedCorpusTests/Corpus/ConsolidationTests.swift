import Testing

@testable import ParsedCorpus

@Suite("Which reports hold others")
struct ConsolidationTests {
    private func row(_ agency: String, _ region: String, _ kind: BodyKind, _ year: Int = 2024) -> BodyYear {
        BodyYear(agency: agency, region: region, kind: kind, year: year)
    }

    @Test("a government holds the bodies of its own place and of places within, of the same year")
    func places() {
        let rows = [
            row("甲县人民政府", "乙省甲县", .government), row("甲县人民政府", "乙省甲县", .government, 2023),
            row("甲县财政局", "乙省甲县", .department), row("丙县人民政府", "乙省丙县", .government),
            row("乙省人民政府", "乙省", .government), row("乙省人民政府", "乙省", .government, 2022),
        ]
        #expect(Consolidation.containers(in: rows) == [0, 4])
    }

    @Test("without a place the beginning of the name tells")
    func names() {
        let rows = [
            row("甲县财政局", "", .department), row("甲县人民政府", "", .government),
            row("丙县人民政府", "", .government), row("甲乡人民政府", "", .government),
        ]
        #expect(Consolidation.containers(in: rows) == [1])
    }

    @Test("a government alone with its own other years holds nothing; departments hold nothing")
    func alone() {
        let rows = [
            row("甲县人民政府", "甲县", .government), row("甲县人民政府", "甲县", .government),
            row("乙县财政局", "乙县", .department), row("乙县财政局分局", "乙县", .department),
        ]
        #expect(Consolidation.containers(in: rows) == [] && Consolidation.containers(in: []) == [])
    }

    @Test("texts stand in the order of their bytes")
    func order() {
        let words = ["", "a", "ab", "b", "é", "县", "县城", "甲县", "甲县人民政府办公室", "👍"]
        for (i, left) in words.enumerated() {
            for (j, right) in words.enumerated() {
                #expect(ByteOrder.precedes(left, right) == (i < j), "\(left) \(right)")
            }
        }
    }
}
