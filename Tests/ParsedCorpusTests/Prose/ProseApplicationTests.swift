import Testing

@testable import ParsedCorpus

struct ProseApplicationTests {
    @Test(arguments: [
        ProseCase("全年收到政府信息公开申请17件。", "applications_new=17"),
        ProseCase("共受理依申请公开信息23件，2020年度结转4件。", "applications_new=23 carried_in=4"),
        ProseCase("本年度新收政府信息公开申请数量为9件。", "applications_new=9"),
        ProseCase("收到通过网络、信函提交的各类政府信息公开申请共计31宗。", "applications_new=31"),
        ProseCase("收到公民、法人和其他组织的政府信息公开申请十二件。", "applications_new=12"),
        ProseCase(
            "（二）依申请公开。全年收到8件，办结7件，结转下年度1件。", "applications_new=8 applications_handled=7 carried_forward=1"),
        ProseCase(
            "（二）依申请公开。共收到8件申请，依法办结7件，1件结转下年度继续办理。",
            "applications_new=8 applications_handled=7 carried_forward=1"),
        ProseCase("办结依申请公开40件，其中予以公开30件，不予公开10件。", "applications_handled=40"),
        ProseCase("全年办理政府信息公开申请18件。", "applications_handled=18"),
        ProseCase("共受理并答复政府信息公开申请18件。", "applications_new=18 applications_handled=18"),
        ProseCase("收到政府信息公开申请34件，上年结转政府信息公开申请2件。", "applications_new=34 carried_in=2"),
        ProseCase("依申请公开方面，按期答复30件，转下一年度办理的有6件。", "applications_handled=30 carried_forward=6"),
        ProseCase("（二）依申请公开。收到申请36件，其中上年结转2件，新收34件。", "applications_new=34 carried_in=2"),
        ProseCase("受理政府信息公开申请36件（含上年结转2件）。", "carried_in=2"),
        ProseCase("办结政府信息公开申请30件，结转2022年办理3件。", "applications_handled=30 carried_forward=3"),
        ProseCase("政府信息公开申请共计5件，均已答复。", "applications_new=5"),
        ProseCase("收到政府信息公开申请1件。", "applications_new=1"),
        ProseCase("收到政府信息公开申请一件。", "applications_new=1"),
        ProseCase("（二）依申请公开\n全年收到8件，办结7件。", "applications_new=8 applications_handled=7"),
        ProseCase(
            "全年收到和办理依申请公开3件，其中自然人申请3件，上年度结转申请0件。", "applications_new=3 applications_handled=3 carried_in=0"),
        // None.
        ProseCase("未收到公民依申请信息公开事项。", "applications_new=0"),
        ProseCase("未收到行政许可申请，信息公开工作平稳。", ""),
        ProseCase("未收到政府信息公开申请。", "applications_new=0"),
        ProseCase("本年收到政府信息公开申请0件。", "applications_new=0"),
        ProseCase("我局没有收到公民、法人或其他组织提出的政府信息公开申请。", "applications_new=0"),
        ProseCase("本年度无政府信息公开申请，无上年结转申请。", "applications_new=0 carried_in=0"),
        ProseCase("未收到依申请公开事项，也未发生行政复议、行政诉讼。", "applications_new=0 reconsideration=0 litigation=0"),
        ProseCase("未收到1件政府信息公开申请。", "applications_new=0"),
        ProseCase("收到政府信息公开申请零件。", "applications_new=0"),
        ProseCase("依申请公开工作中，无结转下年度办理的申请。", "carried_forward=0"),
        // Not the whole, or something else.
        ProseCase("收到网上申请20件，收到信函申请14件。", ""),
        ProseCase("收到政府信息公开申请34件，其中网上收到申请20件，收到信函申请14件。", "applications_new=34"),
        ProseCase("收到人大代表建议99件，办结99件。", ""),
        ProseCase("承办政协提案31件，答复31件。", ""),
        ProseCase("受理信访件12件，处理群众来信6封。", ""),
        ProseCase("接受电话咨询30次。", ""),
        ProseCase("（二）依申请公开。接受群众咨询30次，答复30次。", ""),
        ProseCase("未收到关于政府信息公开申请的投诉。", ""),
        ProseCase("没有超期答复的政府信息公开申请。", ""),
        ProseCase("未收到人大代表、政协委员建议提案。", ""),
        ProseCase("受理建设用地审批申请12件。", ""),
        ProseCase("公开企业资质8条、申请户外广告许可证83条。", ""),
        ProseCase("政府信息公开申请予以公开9件，部分公开0件，不予公开2件，无法提供10件。", ""),
        ProseCase("申请人满意率100%，办结率100%。", ""),
        ProseCase("2020年收到政府信息公开申请30件。", ""),
        ProseCase("收到政府信息公开申请34件，较上年增加4件。", "applications_new=34"),
        ProseCase("与上年相比，收到政府信息公开申请增加4件。", ""),
        ProseCase("截止目前，依申请公开政府信息和不予公开政府信息条数为0。", ""),
    ])
    func applications(_ example: ProseCase) {
        #expect(ProseReading.facts(example.text) == example.facts)
    }
}
