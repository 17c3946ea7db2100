import Testing

@testable import ParsedCorpus

struct ProseNormativeTests {
    @Test(arguments: [
        ProseCase("清理并集中发布现行有效行政规范性文件393件，动态更新本年度制发的规范性文件77件。", "normative_in_force=393 normative_issued=77"),
        ProseCase("现行有效的行政规范性文件共21件。", "normative_in_force=21"),
        ProseCase("行政规范性文件现行有效12件。", "normative_in_force=12"),
        ProseCase("2021年制发行政规范性文件3件，废止规范性文件5件。", "normative_issued=3 normative_repealed=5"),
        ProseCase("制发行政规范性文件0件。", "normative_issued=0"),
        // Of another year, of a part, of other documents, or in other words.
        ProseCase("2020年制发行政规范性文件3件。", ""), ProseCase("公开规范性文件30件。", ""),
        ProseCase("解读规范性文件6件。", ""), ProseCase("修改、废止规范性文件5件。", ""),
        ProseCase("清理规范性文件20件，其中废止规范性文件5件。", ""), ProseCase("拟废止规范性文件5件。", ""),
        ProseCase("以区政府名义制发规范性文件5件。", ""), ProseCase("设立规范性文件库，收录文件698件。", ""),
        ProseCase("累计制发规范性文件5件。", ""), ProseCase("制发规范性文件解读材料5件。", ""),
    ])
    func facts(_ example: ProseCase) { #expect(ProseReading.facts(example.text) == example.facts) }
}
