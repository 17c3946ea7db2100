import Testing

@testable import ParsedCorpus

/// A blank, lost or extra cell does not move its neighbours, and what is not determined is refused.
@Suite struct PlacementTests {
    private func report(_ rows: String) throws -> Report {
        let others = ApplicationRow.rows(of: .form2021).filter { $0 != .granted }
            .map { "\($0.label)\t0\t0\t0\t0\t0\t0\t0" }
        let text = """
            云汀县民政局2023年政府信息公开工作年度报告
            三、收到和处理政府信息公开申请情况
            \t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计
            \(others[0])
            \(others[1])
            \(rows)
            \(others[2...].joined(separator: "\n"))
            五、存在的主要问题及改进情况
            """
        return try ReportParser().parse(Array(text.utf8), name: "test.txt")
    }

    private func granted(_ report: Report) -> [String] {
        ApplicantColumn.allCases.map { column in
            guard let reading = report[ApplicationRow.granted.cell(column)] else { return "absent" }
            return reading.value?.description ?? reading.status.rawValue
        }
    }

    @Test func blanksStayBlank() throws {
        let row = granted(try report("（一）予以公开\t7\t\t\t1\t\t\t8"))
        #expect(row == ["7", "blank", "blank", "1", "blank", "blank", "8"])
    }

    @Test func aLostZeroIsPlacedByTheSum() throws {
        let found = try report("（一）予以公开\t0\t0\t0\t0\t0\t0")
        #expect(granted(found) == ["0", "0", "0", "0", "0", "0", "0"])
        let lost = try #require(found.notes.first { $0.rule == "recognition.lost_cell" })
        #expect(lost.cells == ApplicantColumn.allCases.map { ApplicationRow.granted.cell($0) })
        #expect(
            ReportChecks.check(found).contains {
                $0.rule == "recognition.lost_cell" && $0.severity == .warning
            })
    }

    /// With empty cells among the zeros the total may be the lost one, or empty too.
    @Test func aZeroTotalBesideBlanksIsRefused() throws {
        let found = try report("（一）予以公开\t\t\t\t0\t\t0")
        #expect(granted(found).allSatisfy { $0 == "unreadable" })
    }

    @Test func cellsThatTheSumSettlesAreNotDoubted() throws {
        let found = try report("（一）予以公开\t3\t0\t0\t0\t0\t3")
        let lost = try #require(found.notes.first { $0.rule == "recognition.lost_cell" })
        #expect(lost.cells == ApplicantColumn.allCases[2..<6].map { ApplicationRow.granted.cell($0) })
        let settled = try #require(found.notes.first { $0.rule == "recognition.sums" })
        #expect(settled.cells == [ApplicationRow.granted.cell(.total)])
    }

    @Test func aLossThatTheSumDoesNotSettleIsRefused() throws {
        let found = try report("（一）予以公开\t3\t0\t0\t0\t0\t3")
        #expect(found[ApplicationRow.granted.cell(.naturalPerson)]?.status == .unreadable)
        #expect(found[ApplicationRow.granted.cell(.total)]?.value == Quantity(3))
    }

    @Test func aBrokenNumberIsJoinedWhereTheSumAgrees() throws {
        let row = granted(try report("（一）予以公开\t13 6\t1\t0\t0\t0\t0\t137"))
        #expect(row == ["136", "1", "0", "0", "0", "0", "137"])
    }

    @Test func aBrokenNumberIsRefusedWhereNoSumAgrees() throws {
        let found = try report("（一）予以公开\t13 6\t1\t0\t0\t0\t0\t20")
        #expect(found[ApplicationRow.granted.cell(.naturalPerson)]?.status == .unreadable)
    }

    @Test func aMisprintedLabelIsStillItsRow() throws {
        #expect(granted(try report("（一）于以公开\t5\t0\t0\t0\t0\t0\t5"))[0] == "5")
    }

    /// Section 2 in aligned columns, each table with places of its own.
    private func disclosure(_ rows: [String]) throws -> [String] {
        let others = ApplicationRow.rows(of: .form2019).map { "\($0.label)\t0\t0\t0\t0\t0\t0\t0" }
        let text = """
            云汀县民政局2020年政府信息公开工作年度报告
            二、主动公开政府信息情况
            信息内容    本年新制作数量  本年新公开数量  对外公开总数量
            规范性文件  1               1               3
            信息内容              上一年项目数量  本年增/减  处理决定数量
            \(rows.joined(separator: "\n"))
            三、收到和处理政府信息公开申请情况
            \t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计
            \(others.joined(separator: "\n"))
            五、存在的主要问题及改进情况
            """
        let report = try ReportParser().parse(Array(text.utf8), name: "test.txt")
        return [DisclosureRow.licensing, .otherServices].map { row in
            row.cells(in: .form2019).map { report[$0]?.value?.description ?? "-" }.joined(separator: " ")
        }
    }

    @Test func eachTableOfSection2HasItsOwnColumns() throws {
        #expect(
            try disclosure([
                "行政许可                              +9", "其他对外管理服务事项  9               9",
            ]) == ["- 9 -", "9 9 -"])
        #expect(
            try disclosure([
                "行政许可                                         7", "其他对外管理服务事项                             25",
            ]) == ["- - 7", "- - 25"])
    }

    /// The rows that fill all columns begin where their headers do; a number that ends with one is nobody's.
    @Test func aNumberThatStandsUnlikeTheOthersIsRefused() throws {
        #expect(try disclosure(["行政许可                                    +9"]) == ["- - -", "- - -"])
    }
}
