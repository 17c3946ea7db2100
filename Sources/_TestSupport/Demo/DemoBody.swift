/// A body of the made-up county and how much it does.
struct DemoBody {
    /// Name of its files.
    var id: String
    var name: String
    var shortName: String
    var isGovernment = false
    var format: GeneratedFormat
    /// Applications in the first year and their growth in percent a year.
    var applications: Int
    var growth: Int
    /// Decisions of the first year.
    var licensing = 0
    var penalties = 0
    var coercion = 0
    /// Normative documents in force at the start, and how many a year are issued at most.
    var normative = 0
    var issued = 0
    /// Fees of a year in 10,000 yuan; procurement of a year in yuan.
    var fees = 0
    var procurement = 0
    /// Items published on the site in the first year.
    var items = 200

    static let county = "云汀县"

    /// All bodies but the county's government, whose figures are their sum.
    static let all: [DemoBody] = [
        office, reform, education, science, police, civilAffairs, justice, finance, labour, land, housing,
        transport, water, farming, culture, health, emergency, market, audit, statistics, insurance, permits,
        town("shiping", "石屏镇", .cellLines, 3), town("qingxi", "青溪镇", .tabs, 4),
        town("bailu", "白鹭镇", .columns, 1), street("fengling", "枫岭街道", .cellLines, 6),
        street("yunmen", "云门街道", .markdown, 9), premises, investment, zone,
    ]

    private static let office = DemoBody(
        id: "government-office", name: county + "人民政府办公室", shortName: "县政府办", format: .cellLines,
        applications: 38, growth: 12, normative: 64, issued: 9, procurement: 260_000, items: 900)
    private static let reform = bureau(
        "development-reform", "发展和改革局", .tabs, 7, 10, licensing: 140, normative: 6)
    private static let education = bureau("education", "教育局", .cellLines, 12, 14, licensing: 30, normative: 9)
    private static let science = bureau("science", "科学技术局", .markdown, 1, 0)
    private static let police = bureau(
        "public-security", "公安局", .cellLines, 19, 9, licensing: 5200, penalties: 2100, coercion: 320,
        fees: 180)
    private static let civilAffairs = bureau(
        "civil-affairs", "民政局", .columns, 6, 6, licensing: 45, penalties: 2)
    private static let justice = bureau("justice", "司法局", .tabs, 8, 18, licensing: 22)
    private static let finance = bureau("finance", "财政局", .cellLines, 5, 8, normative: 5)
    private static let labour = bureau(
        "human-resources", "人力资源和社会保障局", .cellLines, 11, 7, licensing: 160, penalties: 12, normative: 7)
    private static let land = bureau(
        "natural-resources", "自然资源局", .cellLines, 46, 22, licensing: 890, penalties: 61, coercion: 5,
        normative: 8, fees: 2600)
    private static let housing = bureau(
        "housing", "住房和城乡建设局", .columns, 33, 11, licensing: 610, penalties: 48, normative: 9, fees: 940)
    private static let transport = bureau(
        "transport", "交通运输局", .tabs, 9, 5, licensing: 480, penalties: 390, coercion: 21)
    private static let water = bureau(
        "water", "水利局", .markdown, 6, 4, licensing: 70, penalties: 9, coercion: 1, fees: 120)
    private static let farming = bureau(
        "agriculture", "农业农村局", .cellLines, 13, 9, licensing: 310, penalties: 54)
    private static let culture = bureau(
        "culture-tourism", "文化和旅游局", .tabs, 3, 3, licensing: 66, penalties: 17)
    private static let health = bureau(
        "health", "卫生健康局", .columns, 10, 15, licensing: 720, penalties: 83, normative: 4)
    private static let emergency = bureau(
        "emergency", "应急管理局", .markdown, 4, 6, licensing: 95, penalties: 74, coercion: 3)
    private static let market = bureau(
        "market-supervision", "市场监督管理局", .cellLines, 17, 16, licensing: 8400, penalties: 560, coercion: 44)
    private static let audit = bureau("audit", "审计局", .cellLines, 2, 0)
    private static let statistics = bureau("statistics", "统计局", .cellLines, 2, 4, penalties: 1)
    private static let insurance = bureau("medical-insurance", "医疗保障局", .tabs, 3, 12, penalties: 4)
    private static let permits = bureau("permits", "行政审批局", .columns, 5, 20, licensing: 13_600)
    private static let premises = DemoBody(
        id: "premises-centre", name: county + "机关事务服务中心", shortName: "本中心", format: .cellLines,
        applications: 0, growth: 0, procurement: 1_940_000, items: 150)
    private static let investment = DemoBody(
        id: "investment-centre", name: county + "投资促进中心", shortName: "本中心", format: .markdown,
        applications: 1, growth: 0, procurement: 294_000, items: 120)
    private static let zone = DemoBody(
        id: "economic-zone", name: "云汀经济开发区管理委员会", shortName: "管委会", format: .columns,
        applications: 8, growth: 13, licensing: 130, penalties: 6, items: 260)

    private static func bureau(
        _ id: String, _ name: String, _ format: GeneratedFormat, _ applications: Int, _ growth: Int,
        licensing: Int = 0, penalties: Int = 0, coercion: Int = 0, normative: Int = 0, fees: Int = 0
    ) -> DemoBody {
        DemoBody(
            id: id, name: county + name, shortName: "我局", format: format, applications: applications,
            growth: growth, licensing: licensing, penalties: penalties, coercion: coercion,
            normative: normative, issued: normative / 4, fees: fees, procurement: 40_000 * (applications % 7),
            items: 160 + 9 * applications)
    }

    private static func town(_ id: String, _ name: String, _ format: GeneratedFormat, _ new: Int) -> DemoBody
    {
        DemoBody(
            id: id, name: county + name + "人民政府", shortName: "我镇", isGovernment: true, format: format,
            applications: new, growth: 8, penalties: 5 * new, items: 240)
    }

    private static func street(_ id: String, _ name: String, _ format: GeneratedFormat, _ new: Int)
        -> DemoBody
    {
        DemoBody(
            id: id, name: county + name + "办事处", shortName: "本街道", format: format, applications: new,
            growth: 10, penalties: 3 * new, items: 210)
    }
}
