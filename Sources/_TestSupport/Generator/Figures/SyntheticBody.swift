/// An invented body that reports.
public struct SyntheticBody: Sendable, Equatable {
    /// The jurisdiction it belongs to, such as `青沅县`.
    public var jurisdiction: String
    /// The full name with the jurisdiction.
    public var name: String
    /// How its own text calls it.
    public var shortName: String
    /// Whether it is a people's government.
    public var isGovernment: Bool

    /// A body by its names.
    public init(jurisdiction: String, name: String, shortName: String, isGovernment: Bool = false) {
        self.jurisdiction = jurisdiction
        self.name = name
        self.shortName = shortName
        self.isGovernment = isGovernment
    }

    /// A random body of any kind in an invented jurisdiction.
    public static func random(_ random: inout SeededRandom) -> SyntheticBody {
        let stem = random.pick(firstCharacters) + random.pick(secondCharacters)
        let jurisdiction = stem + random.pick(["县", "县", "区", "市"])
        let own = jurisdiction.last.map { "\($0)" } ?? ""
        switch random.int(0...9) {
        case 0:
            return SyntheticBody(
                jurisdiction: jurisdiction, name: jurisdiction + "人民政府", shortName: "我" + own,
                isGovernment: true)
        case 1:
            return SyntheticBody(
                jurisdiction: jurisdiction, name: jurisdiction + "人民政府办公室", shortName: own + "政府办")
        case 2:
            return SyntheticBody(
                jurisdiction: jurisdiction,
                name: jurisdiction + random.pick(secondCharacters) + random.pick(placeEnds) + "镇人民政府",
                shortName: "我镇", isGovernment: true)
        case 3:
            return SyntheticBody(
                jurisdiction: jurisdiction,
                name: jurisdiction + random.pick(secondCharacters) + random.pick(placeEnds) + "街道办事处",
                shortName: "本街道")
        case 4:
            return SyntheticBody(
                jurisdiction: jurisdiction, name: jurisdiction + random.pick(committees), shortName: "我委")
        case 5:
            return SyntheticBody(
                jurisdiction: jurisdiction, name: jurisdiction + random.pick(centres), shortName: "本中心")
        case 6:
            return SyntheticBody(
                jurisdiction: jurisdiction, name: jurisdiction + random.pick(zones), shortName: "管委会")
        default:
            return SyntheticBody(
                jurisdiction: jurisdiction, name: jurisdiction + random.pick(bureaus), shortName: "我局")
        }
    }

    private static let firstCharacters = [
        "云", "青", "白", "汀", "沅", "澜", "岚", "榆", "枫", "霁", "涟", "朔", "昭", "崇", "泗",
    ]
    private static let secondCharacters = [
        "汀", "川", "溪", "陵", "泽", "岭", "桥", "源", "湖", "塘", "峪", "浦", "渡", "坪", "屏",
    ]
    private static let placeEnds = ["河", "山", "沟", "桥", "湾", "庄", "店", "口"]
    private static let bureaus = [
        "司法局", "财政局", "水利局", "民政局", "教育局", "审计局", "统计局", "应急管理局", "自然资源局",
        "市场监督管理局", "人力资源和社会保障局", "住房和城乡建设局", "农业农村局", "交通运输局",
        "文化和旅游局", "生态环境局", "医疗保障局", "行政审批服务局", "工业和信息化局",
    ]
    private static let committees = ["发展和改革委员会", "卫生健康委员会"]
    private static let centres = ["机关事务服务中心", "投资促进中心", "公共资源交易中心", "融媒体中心"]
    private static let zones = ["经济开发区管理委员会", "高新技术产业开发区管理委员会"]
}
