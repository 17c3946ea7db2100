import Testing

@testable import ParsedCorpus

@Suite("Identity from sentences")
struct IdentitySentenceTests {
    @Test func introductionContactAndSignature() {
        let evidence = IdentityEvidence(
            title: "政府信息公开工作年度报告",
            paragraphs: [
                "根据《条例》的规定，现公布临淄区机关事务服务中心2020年政府信息公开工作年度报告。如有疑问，请与临淄区机关事务服务中心办公室联系，电话：0533—7210119。",
                "一、总体情况", "无其他需要报告的事项。", "临淄区机关事务服务中心", "2021年1月20日",
            ])
        #expect(evidence.introduction == "临淄区机关事务服务中心")
        #expect(evidence.contact == "临淄区机关事务服务中心办公室")
        #expect(evidence.signature == "临淄区机关事务服务中心")
        let found = IdentityResolver().resolve(evidence)
        #expect(found.agency == "临淄区机关事务服务中心")
        #expect(found.region == "山东省淄博市临淄区")
        #expect(found.conflicts.isEmpty)
    }

    @Test(arguments: [
        ("本报告由淮安市洪泽区人民政府办公室根据《条例》要求编制此报告。", "淮安市洪泽区人民政府办公室"),
        ("本报告由盐池县机关事务服务中心，根据《条例》等有关规定编制而成。", "盐池县机关事务服务中心"),
        ("要求，现就推进工作情况，向社会公布薛城区人民政府2020年度政府信息公开年度报告。", "薛城区人民政府"),
        ("根据《关于编制2025年度报告的通知》要求，编制国家统计局2025年政府信息公开工作年度报告。", "国家统计局"),
        ("本报告中所列数据统计期限自2020年1月1日起。", ""),
        ("今年，我区共公布政府信息2599条。", ""),
    ])
    func introduction(_ text: String, _ name: String) {
        #expect(IdentityEvidence(title: "", paragraphs: [text]).introduction == name)
    }

    /// To turn to a body is to turn to its office.
    @Test(arguments: [("霍山县审计局办公室", "霍山县审计局"), ("霍山县人民政府办公室", "霍山县人民政府"), ("办公室", "办公室")])
    func contact(_ office: String, _ name: String) {
        let evidence = IdentityEvidence(title: "", paragraphs: ["如有疑问，请与\(office)联系。"])
        #expect(IdentityResolver().resolve(evidence).agency == (evidence.contact.isEmpty ? "" : name))
    }

    @Test(arguments: [
        ("临淄区司法局2021年1月20日", "临淄区司法局2021年1月20日"), ("市科委 2024 年根据机构改革安排，内设机构和职", ""), ("临淄区", ""), ("无", ""),
    ])
    func signature(_ line: String, _ name: String) {
        #expect(IdentityEvidence(title: "", paragraphs: ["一、总体情况", line]).signature == name)
    }

    /// Names as titles spell them: what is left of them without year, report and site words.
    @Test(arguments: [
        ("关于2020年度临淄区司法局政府信息公开工作年度报告", "临淄区司法局"),
        ("临淄区司法局关于2020年政府信息公开工作的年度报告", "临淄区司法局"),
        ("【临淄区司法局】２０２０年度政府信息公开年报", "临淄区司法局"),
        ("临淄区司法局二○二○年政府信息公开年报", "临淄区司法局"),
        ("临淄区人民政府信息公开年度报告（2020年）", "临淄区人民政府"),
        ("临淄区政府信息公开年度报告", "临淄区"),
        ("临淄区人民政府门户网站", "临淄区人民政府"),
        ("临淄区司法局信息公开平台", "临淄区司法局"),
        ("临淄区司法局（临淄区法律援助中心）2020年年报", "临淄区司法局"),
        ("　临　淄　区　司　法　局　", "临淄区司法局"),
    ])
    func givenName(_ title: String, _ name: String) {
        #expect(BodyName(title)?.given == name)
    }

    @Test(arguments: ["我局", "本机关2020年政府信息公开工作年度报告", "2020年政府信息公开工作年度报告", "", "年报"])
    func namesNothing(_ title: String) {
        #expect(BodyName(title) == nil)
    }
}
