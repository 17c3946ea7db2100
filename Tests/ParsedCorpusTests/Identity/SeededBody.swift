import _TestSupport

@testable import ParsedCorpus

/// A body of a division with its name as it should be and as it is written.
struct SeededBody {
    enum Place {
        case own
        case town(String)
        case zone(String)
        /// Under a ministry, whose name stands before the division's.
        case vertical(String)
    }

    var place = Place.own
    var full: String
    var written: String
    var kind: BodyKind
    /// Whether the division's bare name may stand before it.
    var allowsBare = false

    init(_ division: Division, _ random: inout SeededRandom) {
        let isProvince = division.level == .province
        switch random.int(0...11) {
        case 0, 1:
            let isLeague = division.name.hasSuffix("地区") || division.name.hasSuffix("盟")
            full = isLeague ? "行政公署" : "人民政府"
            written = random.pick(isLeague ? ["行政公署", "行署"] : ["人民政府", "政府", "", "人民政府"])
            kind = .government
        case 2:
            full = isProvince ? "人民政府办公厅" : "人民政府办公室"
            written = random.pick(
                isProvince ? [full, "政府办公厅"] : [full, "政府办公室", "政府办", "人民政府办"])
            kind = .office
        case 3 where division.level == .county:
            let (town, ending) = random.pick(Self.towns)
            place = .town(town)
            full = ending
            written = town + random.pick(ending == "办事处" ? ["办事处", "办", ""] : ["人民政府", "政府", ""])
            kind = .town
        case 4 where !isProvince:
            let zone = random.pick([
                "经济技术开发区", "经济开发区", "高新技术产业开发区", "工业园区", "综合保税区", "旅游度假区", "高新区",
                "新区", "产业园区", "风景名胜区", "现代农业示范区",
            ])
            place = .zone(division.name + zone)
            full = random.pick(["管委会", "管理委员会"])
            written = zone + full
            kind = .zone
        case 5 where !isProvince:
            // A department of a zone.
            let zone = random.pick(["经济技术开发区", "高新技术产业开发区"])
            place = .zone(division.name + zone)
            (full, kind) = (random.pick(["财政局", "市场监督管理局", "自然资源局"]), .department)
            written = zone + full
        case 6:
            let (ministry, office) = random.pick([
                ("国家税务总局", "税务局"), ("国家税务总局", "税务局"), ("国家统计局", "调查队"), ("中国气象局", "气象局"),
            ])
            place = .vertical(ministry)
            (full, written, kind) = (office, office, .department)
        case 8:
            (full, written, kind) = random.pick(Self.institutions)
            allowsBare = written.count > 4
        default:
            let department = random.pick(isProvince ? Self.provincial : Self.local)
            full = department[0]
            written = random.pick(department)
            kind = .department
        }
    }

    private static let towns = [
        ("柳河镇", "人民政府"), ("白鹭镇", "人民政府"), ("三家子乡", "人民政府"), ("新华街道", "办事处"), ("东关街道", "办事处"),
        ("朝阳镇", "人民政府"), ("和平街道", "办事处"), ("新城街道", "办事处"), ("河西街道", "办事处"),
        ("大同镇", "人民政府"), ("南山街道", "办事处"), ("巴彦苏木", "人民政府"), ("市中街道", "办事处"), ("八一镇", "人民政府"),
        ("城关镇", "人民政府"), ("开发区街道", "办事处"), ("南门街道", "办事处"), ("马甸民族乡", "人民政府"), ("长安镇", "人民政府"),
    ]

    private static let institutions = [
        ("机关事务服务中心", "机关事务服务中心", BodyKind.institution), ("投资促进中心", "投资促进中心", .institution),
        ("公共资源交易中心", "公共资源交易中心", .institution), ("融媒体中心", "融媒体中心", .institution),
        ("档案馆", "档案馆", .institution), ("供销合作社", "供销社", .institution), ("残疾人联合会", "残联", .other),
        ("住房公积金管理中心", "公积金中心", .institution), ("第一人民医院", "第一人民医院", .institution),
    ]

    /// The full name first.
    private static let local = [
        ["教育局"], ["教育和体育局", "教体局"], ["教育体育局"], ["工业和信息化局", "工信局", "工业信息化局"],
        ["发展和改革委员会", "发改委", "发展改革委"], ["发展和改革局", "发改局"], ["卫生健康委员会", "卫健委", "卫生健康委"],
        ["卫生健康局", "卫健局"], ["住房和城乡建设局", "住建局", "住房城乡建设局"], ["人力资源和社会保障局", "人社局", "人力资源社会保障局"],
        ["文化和旅游局", "文旅局"], ["文化广电旅游局", "文广旅局"], ["市场监督管理局", "市监局", "市场监管局"], ["自然资源局"], ["公安局"],
        ["财政局"], ["审计局"], ["统计局"], ["医疗保障局", "医保局"], ["应急管理局", "应急局"], ["民政局"], ["司法局"],
        ["退役军人事务局", "退役军人局"], ["城市管理局", "城管局"], ["行政审批服务局", "审批局"], ["行政审批局"], ["信访局"], ["水利局"], ["水务局"],
        ["林业和草原局", "林草局"], ["农业农村局"], ["交通运输局", "交通局"], ["商务局"], ["科学技术局", "科技局"],
        ["综合行政执法局", "综合执法局"], ["生态环境局"], ["乡村振兴局"], ["民族宗教事务局", "民宗局"], ["机关事务管理局", "机关事务局"],
        ["国有资产监督管理委员会", "国资委"], ["大数据管理局"], ["大数据局"], ["政务服务和数据管理局", "政数局"], ["国防动员办公室", "国动办"],
        ["人民防空办公室", "人防办"], ["消防救援大队", "消防大队"], ["体育局"], ["投资促进局"], ["招商局"], ["城市管理行政执法局", "城管执法局"],
        ["地方金融监督管理局", "金融监管局"], ["粮食和物资储备局", "粮食和储备局"], ["公安局交通警察支队", "交警支队"],
    ]

    private static let provincial = [
        ["教育厅"], ["工业和信息化厅", "工信厅"], ["发展和改革委员会", "发改委", "发展改革委"], ["卫生健康委员会", "卫健委"],
        ["住房和城乡建设厅", "住建厅"], ["人力资源和社会保障厅", "人社厅"], ["财政厅"], ["司法厅"], ["公安厅"], ["科学技术厅", "科技厅"],
        ["市场监督管理局", "市场监管局"], ["广播电视局"], ["水利厅"], ["药品监督管理局", "药监局"], ["粮食和物资储备局", "粮食和储备局"],
        ["自然资源厅"], ["地质矿产勘查开发局"], ["文化和旅游厅", "文旅厅"],
    ]
}
