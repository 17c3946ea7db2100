import Testing

@testable import ParsedCorpus

/// A document's evidence and the body expected.
struct IdentityCase: CustomTestStringConvertible, Sendable {
    var evidence: IdentityEvidence
    var agency: String
    var region: String
    var kind: BodyKind
    var level: BodyLevel
    var testDescription: String { evidence.title }

    init(
        _ title: String, _ agency: String, _ region: String, _ kind: BodyKind, _ level: BodyLevel,
        introduction: String = "", signature: String = "", source: String = "", contact: String = "",
        text: String = "", path: String = "", year: Int? = nil
    ) {
        evidence = IdentityEvidence(
            title: title, introduction: introduction, signature: signature, source: source, contact: contact,
            text: text, path: path, year: year)
        self.agency = agency
        self.region = region
        self.kind = kind
        self.level = level
    }
}

@Suite("Identity of real reports")
struct IdentityReportTests {
    static let cases: [IdentityCase] = [
        IdentityCase(
            "临 淄 区 机 关 事 务 服 务 中 心\n2020年政府信息公开工作年度报告", "临淄区机关事务服务中心", "山东省淄博市临淄区",
            .institution, .county, introduction: "临淄区机关事务服务中心", signature: "临淄区机关事务服务中心"),
        IdentityCase(
            "临淄区投资促进中心2020年政府信息\n公开工作年度报告", "临淄区投资促进中心", "山东省淄博市临淄区", .institution, .county,
            signature: "临淄区投资促进中心", contact: "临淄区投资促进中信息公开工作办公室"),
        IdentityCase(
            "盐池县机关事务服务中心\n2020年政府信息公开工作年度报告", "盐池县机关事务服务中心", "宁夏回族自治区吴忠市盐池县", .institution, .county,
            introduction: "盐池县机关事务服务中心"),
        IdentityCase(
            "临淄区人民政府\n2021年政府信息公开工作年度报告", "临淄区人民政府", "山东省淄博市临淄区", .government, .county),
        IdentityCase(
            "平潭综合实验区2019年度政府信息公开工作年度报告_政府信息公开年报_平潭综合实验区党工委管委会", "平潭综合实验区管委会",
            "福建省福州市平潭县", .zone, .county),
        IdentityCase("平潭综合实验区2023年度政府信息公开工作年度报告", "平潭综合实验区管委会", "福建省福州市平潭县", .zone, .county),
        IdentityCase(
            "淮安市洪泽区人民政府\n2024年政府信息公开工作年度报告", "洪泽区人民政府", "江苏省淮安市洪泽区", .government, .county,
            introduction: "淮安市洪泽区人民政府办公室", contact: "淮安市洪泽区人民政府办公室"),
        IdentityCase(
            "2024 年上海市科委政府信息公开工作\n年度报告", "上海市科学技术委员会", "上海市", .department, .province, introduction: "市科委"),
    ]

    @Test(arguments: cases) func namesBodyAndRegion(_ expected: IdentityCase) {
        let found = IdentityResolver().resolve(expected.evidence)
        #expect(found.agency == expected.agency)
        #expect(found.region == expected.region)
        #expect(found.kind == expected.kind)
        #expect(found.level == expected.level)
        #expect(found.conflicts.isEmpty)
        #expect(found.candidates.isEmpty)
        #expect(found.confidence >= 0.9)
    }

    @Test func titleAndTextNameDifferentBodies() {
        let found = IdentityResolver().resolve(
            IdentityEvidence(
                title: "薛城区工信局2020年政府信息公开工作\n年度报告", introduction: "薛城区人民政府", contact: "薛城区工业和信息化局"))
        #expect(found.agency == "薛城区工业和信息化局")
        #expect(found.region == "山东省枣庄市薛城区")
        #expect(
            found.conflicts == [
                .init(source: .introduction, found: "薛城区人民政府", expected: "薛城区工业和信息化局")
            ])
    }
}

@Suite("Identity by evidence")
struct IdentityEvidenceTests {
    static let cases: [IdentityCase] = [
        // Without a division of its own.
        IdentityCase(
            "区工信局2020年政府信息公开工作年度报告", "薛城区工业和信息化局", "山东省枣庄市薛城区", .department, .county,
            text: "地址:薛城区仲建商务广场12楼，邮编：277000 ，电话：0632—4412540"),
        IdentityCase(
            "政府信息公开工作年度报告", "薛城区工业和信息化局", "山东省枣庄市薛城区", .department, .county, signature: "薛城区工信局"),
        IdentityCase(
            "市科委2024年政府信息公开工作年度报告", "上海市科学技术委员会", "上海市", .department, .province, text: "根据《上海市政府信息公开规定》的要求"),
        IdentityCase(
            "我局2020年政府信息公开工作年度报告", "松阳县司法局", "浙江省丽水市松阳县", .department, .county, signature: "松阳县司法局"),
        // Ambiguous until something tells.
        IdentityCase(
            "鼓楼区人民政府2020年政府信息公开工作年度报告", "鼓楼区人民政府", "江苏省徐州市鼓楼区", .government, .county,
            text: "联系电话：0516-87636109"),
        IdentityCase(
            "鼓楼区教育局2020年年报", "鼓楼区教育局", "河南省开封市鼓楼区", .department, .county, text: "地址：开封市中山路"),
        IdentityCase(
            "城关区民政局2020年政府信息公开年报", "城关区民政局", "甘肃省兰州市城关区", .department, .county, text: "邮编：730030"),
        IdentityCase(
            "新华区人民政府2020年政府信息公开年报", "新华区人民政府", "河北省沧州市新华区", .government, .county, path: "河北省/沧州市/a.html"),
        IdentityCase("沧州市新华区2020年政府信息公开年报", "新华区人民政府", "河北省沧州市新华区", .government, .county),
        IdentityCase("济南市中区政府2020年政府信息公开年报", "市中区人民政府", "山东省济南市市中区", .government, .county),
        IdentityCase("江苏淮安洪泽区政府办2020年政府信息公开年报", "洪泽区人民政府办公室", "江苏省淮安市洪泽区", .office, .county),
        // Former names and moves.
        IdentityCase("洪泽县人民政府2014年政府信息公开年报", "洪泽区人民政府", "江苏省淮安市洪泽区", .government, .county),
        IdentityCase("莱芜市人民政府2015年政府信息公开年报", "莱芜市人民政府", "山东省莱芜市", .government, .prefecture),
        IdentityCase("闸北区人民政府2014年政府信息公开年报", "闸北区人民政府", "上海市闸北区", .government, .county),
        IdentityCase("六安市寿县人民政府2014年政府信息公开年报", "寿县人民政府", "安徽省淮南市寿县", .government, .county),
        // Bare names and shortenings.
        IdentityCase("临淄机关事务服务中心2020年政府信息公开年报", "临淄区机关事务服务中心", "山东省淄博市临淄区", .institution, .county),
        IdentityCase("恩施州发改委2020年政府信息公开年报", "恩施土家族苗族自治州发展和改革委员会", "湖北省恩施土家族苗族自治州", .department, .prefecture),
        IdentityCase("臨淄區人民政府２０２０年政府信息公開工作年度報告", "临淄区人民政府", "山东省淄博市临淄区", .government, .county),
        IdentityCase("二〇二〇年浦东新区政府信息公开年报", "浦东新区人民政府", "上海市浦东新区", .government, .county),
        IdentityCase("大兴安岭地区2020年政府信息公开年报", "大兴安岭地区行政公署", "黑龙江省大兴安岭地区", .government, .prefecture),
        // Towns, branches, zones, national bodies.
        IdentityCase("临淄区齐都镇人民政府2020年政府信息公开年报", "齐都镇人民政府", "山东省淄博市临淄区齐都镇", .town, .town),
        IdentityCase(
            "长安区青园街道办2020年政府信息公开年报", "青园街道办事处", "河北省石家庄市长安区青园街道", .town, .town, text: "0311-86048100"),
        IdentityCase("淄博市公安局临淄分局2020年政府信息公开年报", "淄博市公安局临淄分局", "山东省淄博市临淄区", .department, .county),
        IdentityCase("国家税务总局淄博市临淄区税务局2020年政府信息公开年报", "国家税务总局淄博市临淄区税务局", "山东省淄博市临淄区", .department, .county),
        IdentityCase("临淄经济开发区管委会2020年政府信息公开年报", "临淄经济开发区管委会", "山东省淄博市临淄区", .zone, .county),
        IdentityCase("苏州工业园区管理委员会2020年政府信息公开年报", "苏州工业园区管理委员会", "江苏省苏州市", .zone, .county),
        IdentityCase("平潭综合实验区自然资源局2020年年报", "平潭综合实验区自然资源局", "福建省福州市平潭县", .department, .county),
        IdentityCase("国家发展和改革委员会2020年政府信息公开工作年度报告", "国家发展和改革委员会", "", .department, .national),
        IdentityCase("山东省人民政府办公厅2020年政府信息公开工作年度报告", "山东省人民政府办公厅", "山东省", .office, .province),
        IdentityCase("薛城区政府门户网站", "薛城区人民政府", "山东省枣庄市薛城区", .government, .county),
        IdentityCase("济源市人民政府2020年政府信息公开年报", "济源市人民政府", "河南省济源市", .government, .county),
        IdentityCase(
            "国家统计局山东调查总队2022年政府信息公开工作年度报告", "国家统计局山东调查总队", "山东省", .department, .province),
        IdentityCase("2022年度国家税务总局", "国家税务总局", "", .department, .national),
        IdentityCase(
            "滨州经济技术开发区管理委员会2022年年报", "滨州经济技术开发区管理委员会", "山东省滨州市", .zone, .county),
        IdentityCase(
            "新疆生产建设兵团第八师石河子市2022年年报", "新疆生产建设兵团第八师石河子市", "新疆维吾尔自治区石河子市", .other, .county),
        IdentityCase(
            "江北区人民政府2022年政府信息公开年报", "江北区人民政府", "重庆市江北区", .government, .county, text: "电话：023-67855555"),
        IdentityCase("江北区人民政府2026年年报", "江北区人民政府", "浙江省宁波市江北区", .government, .county, year: 2026),
        IdentityCase("北京市朝阳区八里庄街道2022年年报", "八里庄街道办事处", "北京市朝阳区八里庄街道", .town, .town),
        IdentityCase("合肥高新区财政局2022年年报", "合肥高新技术产业开发区财政局", "安徽省合肥市", .department, .county),
        IdentityCase("景宁县民宗局2022年年报", "景宁畲族自治县民族宗教事务局", "浙江省丽水市景宁畲族自治县", .department, .county),
        IdentityCase(
            "区工信局2020年政府信息公开年报", "薛城区工业和信息化局", "山东省枣庄市薛城区", .department, .county,
            text: "下载网址 http://www.xuecheng.gov.cn/xxgk 电话：0632-4412540"),
        // A body of which no division is known.
        IdentityCase("云汀县住建局2020年政府信息公开年报", "云汀县住房和城乡建设局", "", .department, .unknown),
        IdentityCase("红星机械厂管理局2020年政府信息公开年报", "红星机械厂管理局", "", .department, .unknown),
        IdentityCase("区司法局2020年政府信息公开年报", "区司法局", "", .department, .county),
    ]

    @Test(arguments: cases) func namesBodyAndRegion(_ expected: IdentityCase) {
        let found = IdentityResolver().resolve(expected.evidence)
        #expect(found.agency == expected.agency)
        #expect(found.region == expected.region)
        #expect(found.kind == expected.kind)
        #expect(found.level == expected.level)
    }

    @Test func ambiguousNameStaysOpen() {
        let found = IdentityResolver().resolve(IdentityEvidence(title: "鼓楼区人民政府2020年政府信息公开工作年度报告"))
        #expect(found.agency == "鼓楼区人民政府")
        #expect(found.region == "")
        #expect(
            found.candidates.map(\.region) == ["江苏省南京市鼓楼区", "江苏省徐州市鼓楼区", "福建省福州市鼓楼区", "河南省开封市鼓楼区"])
        #expect(found.confidence <= 0.5)
    }

    @Test func nothingNamed() {
        let found = IdentityResolver().resolve(IdentityEvidence(title: "政府信息公开工作年度报告"))
        #expect(found.agency == "")
        #expect(found.confidence == 0)
    }
}
