import ParsedCorpus
import Testing

@Suite struct PDFGridTests {
    @Test func itemsAndDisputesAreGrids() throws {
        let document = try PDFFixture.read("ruled.pdf")
        let grids = PDFFixture.grids(document)
        #expect(grids.count == 4)
        #expect(
            PDFFixture.dump(grids[0], of: document) == """
                →4 第二十条第（一）项
                信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数
                规章 | 0 | 0 | 2
                行政规范性文件 | 3 | 1 | 18
                →4 第二十条第（五）项
                信息内容 | →3 本年处理决定数量
                行政许可 | →3 9487
                →4 第二十条第（八）项
                信息内容 | →3 本年收费金额（单位：万元）
                行政事业性收费 | →3 75.45
                """)
        #expect(
            PDFFixture.dump(grids[3], of: document) == """
                →5 行政复议 | →10 行政诉讼
                ↓2 结果⏎维持 | ↓2 结果⏎纠正 | ↓2 其他⏎结果 | ↓2 尚未⏎审结 | ↓2 总计 | →5 未经复议直接起诉 | →5 复议后起诉
                结果⏎维持 | 结果⏎纠正 | 其他⏎结果 | 尚未⏎审结 | 总计 | 结果⏎维持 | 结果⏎纠正 | 其他⏎结果 | 尚未⏎审结 | 总计
                3 | 1 | 0 | 2 | 6 | 12 | 0 | 1 | 0 | 13 | 4 | 0 | 0 | 1 | 5
                """)
    }

    @Test func applicationsBrokenOverPagesKeepTheirCells() throws {
        let document = try PDFFixture.read("ruled.pdf")
        let grids = PDFFixture.grids(document)
        #expect(
            PDFFixture.dump(grids[1], of: document) == """
                ↓3 （本列数据的勾稽关系为：第一项加第二项之和，等于第⏎三项加第四项之和） | →7 申请人情况
                ↓2 自然⏎人 | →5 法人或其他组织 | ↓2 总计
                商业企⏎业 | 科研机⏎构 | 社会公⏎益组织 | 法律服⏎务机构 | 其他
                一、本年新收政府信息公开申请数量 | 1361⏎2 | 3 | 6 | 9 | 1 | 4 | 13635
                二、上年结转政府信息公开申请数量 | 7 | 10 | 2 | 5 | 8 | 0 | 32
                """)
        #expect(
            PDFFixture.dump(grids[2], of: document) == """
                ↓22 三⏎、⏎本⏎年⏎度⏎办⏎理⏎结⏎果 | →2 （一）予以公开 | 3 | 6 | 9 | 1 | 4 | 7 | 30
                →2 （二）部分公开（区分处理的，只计这一情形，不⏎计其他情形） | 10 | 2 | 5 | 8 | 0 | 3 | 28
                ↓8 （三）不予公⏎开 | 1.属于国家秘密 | 6 | 9 | 1 | 4 | 7 | 10 | 37
                2.其他法律行政法规禁止公开 | 2 | 5 | 8 | 0 | 3 | 6 | 24
                3.危及“三安全一稳定” | 9 | 1 | 4 | 7 | 10 | 2 | 33
                4.保护第三方合法权益 | 5 | 8 | 0 | 3 | 6 | 9 | 31
                5.属于三类内部事务信息 | 1 | 4 | 7 | 10 | 2 | 5 | 29
                6.属于四类过程性信息 | 8 | 0 | 3 | 6 | 9 | 1 | 27
                7.属于行政执法案卷 | 4 | 7 | 10 | 2 | 5 | 8 | 36
                8.属于行政查询事项 | 0 | 3 | 6 | 9 | 1 | 4 | 23
                ↓3 （四）无法提⏎供 | 1.本机关不掌握相关政府信息 | 7 | 10 | 2 | 5 | 8 | 0 | 32
                2.没有现成信息需要另行制作 | 3 | 6 | 9 | 1 | 4 | 7 | 30
                3.补正后申请内容仍不明确 | 10 | 2 | 5 | 8 | 0 | 3 | 28
                ↓5 （五）不予处⏎理 | 1.信访举报投诉类申请 | 6 | 9 | 1 | 4 | 7 | 10 | 37
                2.重复申请 | 2 | 5 | 8 | 0 | 3 | 6 | 24
                3.要求提供公开出版物 | 9 | 1 | 4 | 7 | 10 | 2 | 33
                4.无正当理由大量反复申请 | 5 | 8 | 0 | 3 | 6 | 9 | 31
                5.要求行政机关确认或重新出具已获⏎取信息 | 1 | 4 | 7 | 10 | 2 | 5 | 29
                ↓3 （六）其他处⏎理 | 1.申请人无正当理由逾期不补正、行⏎政机关不再处理其政府信息公开申请 | 8 | 0 | 3 | 6 | 9 | 1 | 27
                2.申请人逾期未按收费通知要求缴纳⏎费用、行政机关不再处理其政府信息⏎公开申请 | 4 | 7 | 10 | 2 | 5 | 8 | 36
                3.其他 | 0 | 3 | 6 | 9 | 1 | 4 | 23
                →2 （七）总计 | 1361⏎2 | 10 | 2 | 5 | 8 | 0 | 13637
                →3 四、结转下年度继续办理 | 3 | 6 | 9 | 1 | 4 | 7 | 30
                """)
        #expect(grids[2].cells.first { $0.row == 21 && $0.column == 3 }?.location == .page(2, x: 302, y: 537))
    }

    @Test func turnedPagesReadAlike() throws {
        let document = try PDFFixture.read("turned.pdf")
        let grids = PDFFixture.grids(document)
        #expect(grids.count == 2)
        let first = PDFFixture.dump(grids[0], of: document)
        #expect(first == PDFFixture.dump(grids[1], of: document))
        #expect(first.hasSuffix("3 | 1 | 0 | 2 | 6 | 12 | 0 | 1 | 0 | 13 | 4 | 0 | 0 | 1 | 5"))
    }

    @Test func wordProcessorTables() throws {
        let document = try PDFFixture.read("office.pdf")
        let grids = PDFFixture.grids(document)
        #expect(grids.map(\.rowCount) == [10, 6, 22, 2, 4])
        #expect(
            PDFFixture.dump(grids[4], of: document) == """
                →5 行政复议 | →10 行政诉讼
                ↓2 结果维⏎持 | ↓2 结果纠⏎正 | ↓2 其他结⏎果 | ↓2 尚未审⏎结 | ↓2 总计 | →5 未经复议直接起诉 | →5 复议后起诉
                结果维⏎持 | 结果纠⏎正 | 其他结⏎果 | 尚未审⏎结 | 总计 | 结果维⏎持 | 结果纠⏎正 | 其他结⏎果 | 尚未审⏎结 | 总计
                3 | 1 | 0 | 2 | 6 | 12 | 0 | 1 | 0 | 13 | 4 | 0 | 0 | 1 | 5
                """)
    }

    /// Encrypted but open to reading: the file's own structure is closed, a picture of the page serves.
    @Test func picturesOfPagesGiveTheSameGrids() throws {
        let (plain, closed) = (try PDFFixture.read("turned.pdf"), try PDFFixture.read("no-copy.pdf"))
        #expect(
            PDFFixture.grids(plain).map { PDFFixture.dump($0, of: plain) }
                == PDFFixture.grids(closed).map { PDFFixture.dump($0, of: closed) })
    }
}
