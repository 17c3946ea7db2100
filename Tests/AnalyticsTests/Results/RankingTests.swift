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

    @Test func reportsThatDifferAreNamed() throws {
        var panel = Panel(rows: [
            BodyYear("甲局", 2023, disclosed: 1, of: 2), BodyYear("乙局", 2024, disclosed: 1, of: 2),
        ])
        panel.differing = [
            BodyYear("甲局", 2024, disclosed: 1, of: 2), BodyYear("甲局", 2024, disclosed: 2, of: 2),
        ]
        let ranking = try Ranking(
            MetricDictionary.byID["disclosure_rate"]!, of: panel, selection: PanelSelection())
        #expect(ranking.leftOut.map(\.agency) == ["甲局"] && ranking.leftOut[0].reason == .reportsDiffer)
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

    private var eight: [BodyYear] {
        [(19, 20), (18, 20), (60, 100), (50, 100), (40, 100), (2, 20), (1, 20), (0, 3)].enumerated().map {
            BodyYear("局\($0)", 2024, disclosed: $1.0, of: $1.1)
        }
    }

    @Test func weightsAndQuarters() throws {
        let rows = try ranking(eight).rows
        for row in rows {
            let (weight, shrunk) = (row.weight!, row.shrunk!)
            #expect((0...1).contains(weight) && (0...1).contains(row.topQuarter!))
            // The shrunk value lies between the body's own and the mean.
            #expect(abs(shrunk - 0.5) <= abs(row.value - 0.5) + 0.05)
            #expect(
                row.expectedRank! >= Double(row.rankLow!) - 1
                    && row.expectedRank! <= Double(row.rankHigh!) + 1)
        }
        #expect(abs(rows.reduce(0) { $0 + $1.topQuarter! } - 2) < 1e-9)
        #expect(abs(rows.reduce(0) { $0 + $1.bottomQuarter! } - 2) < 1e-9)
        #expect(rows.allSatisfy { $0.setLow == nil && $0.mayBeBest == nil })
        #expect(try ranking(Array(eight.prefix(3))).rows.allSatisfy { $0.topQuarter == nil })
    }

    @Test func confidenceSets() throws {
        let marginal = try ranking(eight) { $1.sets = .marginal }
        let joint = try ranking(eight) { $1.sets = .simultaneous }
        for (inner, outer) in zip(marginal.rows, joint.rows) {
            #expect(outer.setLow! <= inner.setLow! && inner.setHigh! <= outer.setHigh!)
            #expect((inner.setLow!...inner.setHigh!).contains(inner.rank))
        }
        #expect(marginal.rows[0].setHigh! < 8 && !marginal.setsAreBonferroni)
        let best = try ranking(eight) { $1.best = 2 }
        #expect(best.sets == .simultaneous)
        for row in best.rows { #expect(row.mayBeBest == (row.setLow! <= 2)) }
        #expect(best.rows[0].mayBeBest == true && best.rows[6].mayBeBest == false)
        let worst = try ranking(eight) {
            $1.best = 2
            $1.isAscending = true
        }
        #expect(worst.rows.first { $0.agency == "局0" }?.mayBeBest == false)
    }

    @Test func stocksHaveNoSets() throws {
        let metric = MetricDictionary.byID["normative_in_force"]!
        var options = Ranking.Options()
        options.sets = .marginal
        let rows = [
            BodyYear("甲局", 2024, ["normative.in_force": 3]), BodyYear("乙局", 2024, ["normative.in_force": 4]),
        ]
        let result = try Ranking(metric, of: Panel(rows: rows), selection: PanelSelection(), options: options)
        #expect(result.sets == nil && result.rows.allSatisfy { $0.setLow == nil && $0.weight == nil })
    }

    @Test func allZerosLeaveEveryRankOpen() throws {
        let result = try ranking((1...5).map { BodyYear("局\($0)", 2024, disclosed: 0, of: 10) })
        #expect(result.listsWithoutSpread == 1)
        #expect(result.rows.allSatisfy { $0.rank == 1 && $0.shrunk == 0 && $0.weight == 0 })
        #expect(result.rows.allSatisfy { $0.rankLow == 1 && $0.rankHigh == 5 })
    }
}
