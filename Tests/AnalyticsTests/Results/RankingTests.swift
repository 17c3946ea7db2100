import Analytics
import ParsedCorpus
import Testing
import _TestSupport

@Suite("Rankings")
struct RankingTests {
    private let rate = MetricDictionary.byID["disclosure_rate"]!

    private func ranking(
        _ rows: [BodyYear], _ change: (inout PanelSelection, inout Ranking.Options) -> Void = { _, _ in }
    ) throws -> Ranking {
        var selection = PanelSelection()
        var options = Ranking.Options()
        change(&selection, &options)
        return try Ranking(rate, of: Panel(rows: rows), selection: selection, options: options)
    }

    @Test func threeBodies() throws {
        let result = try ranking([
            BodyYear("上海市科学技术委员会", 2024, disclosed: 9, of: 35, region: "上海市"),
            BodyYear("平潭综合实验区管委会", 2024, disclosed: 100, of: 218, region: "福建省福州市平潭县", kind: .zone),
            BodyYear("洪泽区人民政府", 2024, disclosed: 59, of: 95, region: "江苏省淮安市洪泽区", kind: .government),
        ])
        #expect(result.rows.map(\.agency) == ["洪泽区人民政府", "平潭综合实验区管委会", "上海市科学技术委员会"])
        #expect(result.rows.map(\.rank) == [1, 2, 3])
        let low = [0.5205939201961683, 0.39385567469021504, 0.14163027069060452]
        for (row, expected) in zip(result.rows, low) { #expect(abs(row.ciLow! - expected) < 1e-12) }
        #expect(result.leftOut.isEmpty && result.reportCount == 3)
        for row in result.rows { #expect(row.rankLow! <= row.rankHigh!) }
    }

    @Test func tiesShareARankAndAreSortedByName() throws {
        let result = try ranking([
            BodyYear("乙局", 2024, disclosed: 2, of: 4), BodyYear("甲局", 2024, disclosed: 1, of: 2),
            BodyYear("丙局", 2024, disclosed: 0, of: 3), BodyYear("丁局", 2024, disclosed: 3, of: 3),
        ])
        #expect(result.rows.map(\.rank) == [1, 2, 2, 4])
        #expect(result.rows[1].agency < result.rows[2].agency)
    }

    @Test func noValueNoPlace() throws {
        let empty = BodyYear("丙局", 2024, [:])
        let result = try ranking(
            [
                BodyYear("乙局", 2024, disclosed: 0, of: 0), empty, BodyYear("丁局", 2024, disclosed: 1, of: 2),
                BodyYear("甲局", 2024, disclosed: 20, of: 40), BodyYear("戊局", 2023, disclosed: 1, of: 2),
            ]
        ) { _, options in options.minimumCount = 10 }
        #expect(result.rows.map(\.agency) == ["甲局"])
        #expect(result.rows[0].rankLow == 1 && result.rows[0].rankHigh == 1 && result.rows[0].shrunk == 0.5)
        #expect(
            Set(result.leftOut.map(\.reason)) == [
                .nothingToDivideBy, .missing(.noNumber(ApplicationRow.granted.cell(.total))), .tooFew(2),
                .noReport,
            ])
    }

    @Test func allZeros() throws {
        let result = try ranking((0..<4).map { BodyYear("局\($0)", 2024, disclosed: 0, of: Double($0 + 1)) })
        #expect(result.rows.allSatisfy { $0.rank == 1 && $0.value == 0 && $0.ciLow == 0 && $0.shrunk == 0 })
        #expect(result.rows.allSatisfy { $0.rankLow == 1 && $0.rankHigh == 4 })
    }

    @Test func aGovernmentStandsInNoListWithItsDepartments() throws {
        let rows = [
            BodyYear("松阳县人民政府", 2024, disclosed: 50, of: 90, region: "浙江省丽水市松阳县", kind: .government),
            BodyYear("松阳县司法局", 2024, disclosed: 5, of: 9, region: "浙江省丽水市松阳县"),
            BodyYear("遂昌县人民政府", 2024, disclosed: 30, of: 90, region: "浙江省丽水市遂昌县", kind: .government),
            BodyYear("云汀县人民政府", 2024, disclosed: 30, of: 90, kind: .government),
            BodyYear("云汀县石屏镇人民政府", 2024, disclosed: 3, of: 9, kind: .government),
        ]
        let result = try ranking(rows)
        #expect(Set(result.leftOut.map(\.agency)) == ["松阳县人民政府", "云汀县人民政府"])
        #expect(result.leftOut.allSatisfy { $0.reason == .consolidated })
        let all = try ranking(rows) { selection, _ in selection.keepsConsolidated = true }
        #expect(all.rows.count == 5)
        let governments = try ranking(rows) { selection, _ in selection.kinds = [.government] }
        #expect(governments.rows.map(\.agency).contains("松阳县人民政府"))
    }

    @Test func theSameEveryTime() throws {
        let rows = (0..<12).map { BodyYear("局\($0)", 2024, disclosed: Double($0), of: 14) }
        let first = try ranking(rows)
        let again = try ranking(rows.reversed())
        #expect(first.rows.map(\.rankLow) == again.rows.map(\.rankLow))
        #expect(first.rows.map(\.shrunk) == again.rows.map(\.shrunk))
    }

    @Test func everyYearAskedForIsAListOfItsOwn() throws {
        let rows = [2022, 2023, 2024].flatMap { year in
            [BodyYear("甲局", year, disclosed: 1, of: 2), BodyYear("乙局", year, disclosed: 2, of: 2)]
        }
        #expect(try ranking(rows).years == [2024])
        let result = try ranking(rows) { selection, _ in selection.years = [2022...2023] }
        #expect(
            result.rows.map(\.year) == [2022, 2022, 2023, 2023] && result.rows.map(\.rank) == [1, 2, 1, 2])
    }
}
