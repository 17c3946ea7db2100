import Testing

@testable import ParsedCorpus

struct ProsePublicationTests {
    @Test(arguments: [
        // One channel.
        ProseCase("全年通过政府网站公开信息416条，通过政务新媒体公开信息98条。", "proactive_site=416 proactive_media=98"),
        ProseCase("在县政府门户网站发布信息1,208条。", "proactive_site=1208"),
        ProseCase("2021年在官网更新信息73篇。", "proactive_site=73"),
        ProseCase("政府网站信息公开305条。", "proactive_site=305"),
        ProseCase("微信公众号、微博共推送信息52条。", "proactive_media=52"),
        ProseCase("利用政务新媒体发布信息三百二十条。", "proactive_media=320"),
        ProseCase("微信公众号发布信息41条。", "proactive_media=41"),
        // A part of the channels is not all of them.
        ProseCase("微信公众号发布信息41条，微博发布信息20条。", ""),
        ProseCase("通过网站主动公开信息66条。", "proactive_total=66 proactive_site=66"),
        ProseCase("通过网站主动公开信息66条，通过政务新媒体主动公开信息7条。", "proactive_site=66 proactive_media=7"),
        ProseCase("通过网站主动公开信息66条，全年共主动公开政府信息90条。", "proactive_total=90 proactive_site=66"),
        // The whole.
        ProseCase("我局全年主动公开政府信息35条。", "proactive_total=35"),
        ProseCase("全年主动公开信息共计35条（件）。", "proactive_total=35"),
        ProseCase("今年共公布政府信息2,041条。", "proactive_total=2041"),
        ProseCase("本年度累计公开各类政府信息一千零五条。", "proactive_total=1005"),
        ProseCase("主动公开300条政府信息。", "proactive_total=300"),
        ProseCase("主动公开政府信息总数为48条。", "proactive_total=48"),
        ProseCase("通过网站、公开栏等渠道主动公开政府信息58条。", "proactive_total=58"),
        ProseCase("主动公开政府信息约1.2万条。", "proactive_total=12000~"),
        ProseCase("主动公开政府信息3000余条。", "proactive_total=3000~"),
        ProseCase("主动公开政府信息3万多条。", "proactive_total=30000~"),
        ProseCase("主动公开政府信息500条以上。", "proactive_total=500~"),
        ProseCase("主动公开政府信息500余条。全年主动公开政府信息共512条。", "proactive_total=512"),
        ProseCase("主动公开政府信息５１２ 条。", "proactive_total=512"),
        ProseCase("主 动 公 开 政 府 信 息 8 条。", "proactive_total=8"),
        ProseCase(
            "主动公开政府信息80条，其中政府网站公开60条，政务新媒体公开20条。", "proactive_total=80 proactive_site=60 proactive_media=20"),
        ProseCase("通过“某县教育”微信公众号发布信息62条。", "proactive_media=62"),
        ProseCase("依托县政府门户网站，全年发布各类政务信息901条。", "proactive_site=901"),
        ProseCase("在区政府信息公开专栏公开信息33条。", "proactive_site=33"),
        ProseCase("累计主动公开政府信息900条，其中本年度主动公开政府信息70条。", "proactive_total=70"),
        // Parts and other things.
        ProseCase("主动公开政府信息80条，其中主动公开财务信息6条。", "proactive_total=80"),
        ProseCase("公开财政预算信息15条。", ""),
        ProseCase("公开就业、三农等信息共62条。", ""),
        ProseCase("重点领域公开信息40条。", ""),
        ProseCase("主动公开行政规范性文件12件。", ""),
        ProseCase("更新本年制发的规范性文件88件。", "normative_issued=88"),
        ProseCase("网站开设专栏12个，发布政策解读30篇。", ""),
        ProseCase("政府网站总访问量30000次，公开留言答复20条。", ""),
        ProseCase("公开政府信息公开指南1条。", ""),
        ProseCase("依申请公开政府信息9条。", ""),
        ProseCase("主动公开目录共有条目60条。", ""),
        ProseCase("第12条规定应主动公开信息。", ""),
        ProseCase("信息公开工作会议召开3次，培训2期。", ""),
        // Other years.
        ProseCase("2020年主动公开政府信息70条，2021年主动公开政府信息80条。", "proactive_total=80"),
        ProseCase("主动公开政府信息80条，比上年的70条增加10条。", "proactive_total=80"),
        ProseCase("去年主动公开政府信息70条。", ""),
        ProseCase("自2008年以来主动公开政府信息20000条。", ""),
        ProseCase("2019—2021年主动公开政府信息240条。", ""),
        ProseCase("2022年，计划主动公开政府信息100条。", ""),
        ProseCase("自2021年1月1日至2021年12月31日，主动公开政府信息80条。", "proactive_total=80"),
        // Gazette.
        ProseCase("编印《甲县人民政府公报》6期。", "gazette_issues=6"),
        ProseCase("全年出刊十二期政府公报。", "gazette_issues=12"),
        ProseCase("制发政府公报12期并发布在专栏。", "gazette_issues=12"),
        ProseCase("发放政府公报3000份。", ""),
        ProseCase("发布统计公报1期。", ""),
        ProseCase("未制发政府公报。", "gazette_issues=0"),
    ])
    func publication(_ example: ProseCase) {
        #expect(ProseReading.facts(example.text) == example.facts)
    }
}
