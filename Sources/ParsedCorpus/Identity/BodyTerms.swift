/// The words that names of public bodies are made of.
enum BodyTerms {
    /// Short name and full name, a pair a line. A short name counts only if it is all that follows the jurisdiction.
    static let abbreviationLines = """
        政府=人民政府
        府办=人民政府办公室
        政府办=人民政府办公室
        政府办公室=人民政府办公室
        政府办公厅=人民政府办公厅
        人民政府办=人民政府办公室
        行署=行政公署
        行署办=行政公署办公室
        发改局=发展和改革局
        发改委=发展和改革委员会
        发展改革局=发展和改革局
        发展改革委=发展和改革委员会
        发展改革委员会=发展和改革委员会
        发展和改革委=发展和改革委员会
        经信局=经济和信息化局
        经信委=经济和信息化委员会
        经信厅=经济和信息化厅
        经济信息化局=经济和信息化局
        经济信息化委=经济和信息化委员会
        经济和信息化委=经济和信息化委员会
        工信局=工业和信息化局
        工信厅=工业和信息化厅
        工信委=工业和信息化委员会
        工业信息化局=工业和信息化局
        工信和科技局=工业信息化和科技局
        科工局=科学技术和工业信息化局
        科工信局=科技工业和信息化局
        科委=科学技术委员会
        科技局=科学技术局
        科技厅=科学技术厅
        科技委=科学技术委员会
        教体局=教育和体育局
        教委=教育委员会
        科教体局=科技教育和体育局
        民宗局=民族宗教事务局
        民宗委=民族宗教事务委员会
        民族宗教局=民族宗教事务局
        民委=民族事务委员会
        人社局=人力资源和社会保障局
        人社厅=人力资源和社会保障厅
        人力社保局=人力资源和社会保障局
        人力资源社会保障局=人力资源和社会保障局
        人力资源社会保障厅=人力资源和社会保障厅
        资规局=自然资源和规划局
        自然资源规划局=自然资源和规划局
        规资局=规划和自然资源局
        规划资源局=规划和自然资源局
        规自局=规划和自然资源局
        规自委=规划和自然资源委员会
        规划自然资源委=规划和自然资源委员会
        国土局=国土资源局
        国土资源和规划局=国土资源和规划局
        环保局=环境保护局
        环保厅=环境保护厅
        住建局=住房和城乡建设局
        住建厅=住房和城乡建设厅
        住建委=住房和城乡建设委员会
        住房城乡建设局=住房和城乡建设局
        住房城乡建设厅=住房和城乡建设厅
        住房城乡建设委=住房和城乡建设委员会
        住房城乡建设委员会=住房和城乡建设委员会
        住房和城乡建设委=住房和城乡建设委员会
        城乡建设委=城乡建设委员会
        建委=建设委员会
        房管局=房屋管理局
        交通局=交通运输局
        交通厅=交通运输厅
        交通委=交通运输委员会
        交运局=交通运输局
        交通运输委=交通运输委员会
        农委=农业委员会
        农业农村委=农业农村委员会
        农林水利局=农林水利局
        林草局=林业和草原局
        林业草原局=林业和草原局
        水务水利局=水务水利局
        畜牧局=畜牧兽医局
        商委=商务委员会
        商务委=商务委员会
        文旅局=文化和旅游局
        文旅厅=文化和旅游厅
        文旅委=文化和旅游委员会
        文化旅游局=文化和旅游局
        文化旅游委=文化和旅游委员会
        文广旅局=文化广电旅游局
        文广旅游局=文化广电旅游局
        文旅体局=文化旅游和体育局
        文体旅局=文化体育和旅游局
        文体广旅局=文化体育广电和旅游局
        文广新局=文化广电新闻出版局
        卫健局=卫生健康局
        卫健委=卫生健康委员会
        卫生健康委=卫生健康委员会
        卫计局=卫生和计划生育局
        卫计委=卫生和计划生育委员会
        卫生计生委=卫生和计划生育委员会
        卫生计生局=卫生和计划生育局
        退役军人局=退役军人事务局
        退役军人厅=退役军人事务厅
        应急局=应急管理局
        应急厅=应急管理厅
        应急管理委=应急管理委员会
        安监局=安全生产监督管理局
        市监局=市场监督管理局
        市场监管局=市场监督管理局
        市场监管委=市场监督管理委员会
        市管局=市场监督管理局
        工商局=工商行政管理局
        质监局=质量技术监督局
        食药监局=食品药品监督管理局
        食品药品监管局=食品药品监督管理局
        药监局=药品监督管理局
        医保局=医疗保障局
        国资委=国有资产监督管理委员会
        国资局=国有资产监督管理局
        国资办=国有资产监督管理办公室
        体局=体育局
        金融办=金融工作办公室
        金融局=金融工作局
        地方金融监管局=地方金融监督管理局
        金融监管局=地方金融监督管理局
        信访办=信访办公室
        人防办=人民防空办公室
        国动办=国防动员办公室
        扶贫办=扶贫开发办公室
        侨办=侨务办公室
        外办=外事办公室
        外侨办=外事侨务办公室
        台办=台湾事务办公室
        法制办=法制办公室
        编办=机构编制委员会办公室
        编委办=机构编制委员会办公室
        城管局=城市管理局
        城管委=城市管理委员会
        城管执法局=城市管理行政执法局
        城市管理执法局=城市管理行政执法局
        综合执法局=综合行政执法局
        城市管理委=城市管理委员会
        绿化市容局=绿化和市容管理局
        审批局=行政审批服务局
        审批服务局=行政审批服务局
        政务服务局=政务服务管理局
        政务局=政务服务管理局
        政管办=政务服务管理办公室
        政务服务办=政务服务管理办公室
        政数局=政务服务和数据管理局
        机关事务局=机关事务管理局
        机管局=机关事务管理局
        机关事务中心=机关事务服务中心
        公积金中心=住房公积金管理中心
        公资中心=公共资源交易中心
        供销社=供销合作社
        供销联社=供销合作社联合社
        残联=残疾人联合会
        工商联=工商业联合会
        粮食局=粮食局
        粮食和储备局=粮食和物资储备局
        粮食和物资储备局=粮食和物资储备局
        消防支队=消防救援支队
        消防大队=消防救援大队
        交警支队=公安局交通警察支队
        公安交警支队=公安局交通警察支队
        统计局=统计局
        档案局=档案局
        地方志办=地方志办公室
        史志办=史志办公室
        街道办=街道办事处
        """

    /// How names of bodies begin, beyond the names above: two characters tell enough.
    static let leadWords = """
        人民 政府 行政 教育 民政 财政 司法 审计 统计 水利 水务 信访 档案 残疾 供销 气象 地震 税务 公安 检察 法院 机关 投资 招商 \
        公共 住房 公路 农业 农村 林业 园林 绿化 海洋 渔业 畜牧 民族 宗教 侨务 外事 商务 文化 旅游 体育 广播 广电 卫生 医疗 疾病 \
        市场 食品 药品 知识 质量 安全 应急 退役 人力 社会 自然 国土 规划 生态 环境 城市 城乡 城管 建设 房屋 房产 交通 港口 航运 铁路 \
        工业 经济 科学 科技 信息 大数 数据 网信 互联 金融 地方 国有 国资 国防 扶贫 乡村 移民 搬迁 政务 综合 监察 监委 党政 党委 \
        区委 县委 市委 机构 编制 总工 妇女 共青 团委 工商 红十 科协 文联 博物 图书 融媒 电视 接待 征收 征地 拆迁 土地 矿产 煤炭 \
        能源 电力 烟草 盐务 邮政 通信 消防 森林 武装 物价 价格 粮食 储备 物资 重点 项目 开发 高新 保税 产业 工程 风景 名胜 度假 \
        会展 贸易 口岸 海关 海事 人大 政协 对外 合作 协作 驻京 供水 燃气 热力 河长 湖泊 水库 灌区 防汛 抗旱 就业 劳动 医保 社保 \
        学前 中等 职业 第一 第二 第三 实验 妇幼 中医 中心 血站 急救 殡葬 救助 福利 养老 老龄 关心 公证 仲裁 法律 普法 版权 新闻 宣传 \
        组织 统战 政法 老干 直属 史志 方志 地名 黄河 长江 淮河 水文 测绘 勘察 地质 国际 自由 综保 临空 空港 航空 临港 物流 商贸
        """

    /// Endings by which a name is that of a body, with the kind each tells; the first that fits decides.
    static let endings: [(ending: StaticString, kind: BodyKind)] = [
        ("人民政府", .government), ("行政公署", .government),
        ("人民政府办公室", .office), ("人民政府办公厅", .office), ("行政公署办公室", .office), ("党政办公室", .office),
        ("区委办公室", .office), ("县委办公室", .office), ("市委办公室", .office), ("党委办公室", .office),
        ("监督管理委员会", .department), ("城市管理委员会", .department), ("应急管理委员会", .department),
        ("管委会", .zone), ("管理委员会", .zone), ("区行政委员会", .zone),
        ("街道办事处", .town), ("街道", .town),
        ("公司", .other), ("集团", .other), ("联合会", .other), ("协会", .other), ("工会", .other),
        ("管理局", .department), ("分局", .department), ("局", .department), ("委员会", .department),
        ("委", .department), ("厅", .department), ("部", .department), ("署", .department), ("办公室", .department),
        ("办", .department), ("支队", .department), ("大队", .department), ("总队", .department),
        ("调查队", .department),
        ("中心", .institution), ("院", .institution), ("馆", .institution), ("学校", .institution),
        ("校", .institution), ("大学", .institution), ("中学", .institution), ("小学", .institution),
        ("幼儿园", .institution), ("所", .institution), ("站", .institution), ("台", .institution),
        ("社", .institution), ("处", .institution), ("联社", .institution), ("基金会", .other),
    ]

    /// Endings of zones' names: what follows a division and is administered by a 管委会.
    static let zoneEndings: [StaticString] = [
        "开发区", "高新区", "经开区", "保税区", "示范区", "度假区", "风景名胜区", "风景区", "试验区", "实验区", "工业园区", "产业园区",
        "工业园", "产业园", "园区", "新区", "管理区", "合作区", "保税港区", "旅游区", "生态城", "科技城", "起步区",
    ]

    /// Bodies under a ministry that bear the division's name in the middle: 国家税务总局淄博市临淄区税务局.
    static let verticalPrefixes: [StaticString] = [
        "国家税务总局", "国家统计局", "中国人民银行", "国家金融监督管理总局", "中国证券监督管理委员会", "中华人民共和国", "国家矿山安全监察局",
        "国家移民管理局", "中国气象局", "中国地震局",
    ]

    /// Names of national bodies begin so.
    static let nationalPrefixes: [StaticString] = [
        "国家", "国务院", "中国", "中华人民共和国", "全国", "外交部", "教育部", "科学技术部", "工业和信息化部", "公安部", "民政部", "司法部",
        "财政部", "人力资源和社会保障部", "自然资源部", "生态环境部", "住房和城乡建设部", "交通运输部", "水利部", "农业农村部", "商务部",
        "文化和旅游部", "退役军人事务部", "应急管理部", "审计署", "海关总署",
    ]

    /// The full names by their short ones.
    static let abbreviations: [[UInt8]: [UInt8]] = {
        var table: [[UInt8]: [UInt8]] = [:]
        for line in abbreviationLines.split(separator: "\n") {
            let parts = line.utf8.split(separator: UInt8(ascii: "="))
            table[Array(parts[0])] = Array(parts[1])
        }
        return table
    }()

    /// The full name of `short`, nil if it is no short name.
    static func full(_ short: [UInt8]) -> [UInt8]? {
        short.count <= longestAbbreviation ? abbreviations[short] : nil
    }

    private static let longestAbbreviation = abbreviations.keys.map(\.count).max() ?? 0

    /// The first two characters of every name above, packed.
    static let leads: Set<UInt64> = {
        var found: Set<UInt64> = []
        for word in leadWords.split(separator: " ") { found.insert(packed(Array(word.utf8), 0)) }
        for (short, full) in abbreviations {
            found.insert(packed(full, 0))
            if short.count >= 6 { found.insert(packed(short, 0)) }
        }
        found.remove(0)
        return found
    }()

    private static func packed(_ bytes: [UInt8], _ position: Int) -> UInt64 {
        guard position + 6 <= bytes.count else { return 0 }
        var value: UInt64 = 0
        for i in position..<position + 6 { value = value << 8 | UInt64(bytes[i]) }
        return value
    }

    /// Whether a name of a body begins at `position`.
    static func begins(_ bytes: [UInt8], at position: Int) -> Bool {
        let word = packed(bytes, position)
        return word != 0 && leads.contains(word)
    }

    /// The kind that the name's ending tells.
    static func kind(_ name: [UInt8]) -> BodyKind? {
        for (ending, kind) in endings where name.hasSuffix(ending) { return kind }
        return nil
    }

    static func isZone(_ name: [UInt8]) -> Bool { zoneEndings.contains { name.hasSuffix($0) } }
}
