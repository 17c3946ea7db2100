import Testing

@testable import ParsedCorpus

struct ProseDisputeTests {
    @Test(arguments: [
        ProseCase("因政府信息公开引起的行政复议3件、行政诉讼1件。", "reconsideration=3 litigation=1"),
        ProseCase("政府信息公开方面共有行政诉讼案件1件、行政复议案件2件。", "reconsideration=2 litigation=1"),
        ProseCase("有1件涉及政府信息公开工作的行政复议。涉及的行政诉讼数为0件。", "reconsideration=1 litigation=0"),
        ProseCase("因政府信息公开被申请行政复议4件，被提起行政诉讼2起。", "reconsideration=4 litigation=2"),
        ProseCase("政府信息公开行政复议、行政诉讼均为0。", "reconsideration=0 litigation=0"),
        ProseCase("政府信息公开行政复议、行政诉讼案件各1件。", "reconsideration=1 litigation=1"),
        ProseCase("政府信息公开行政复议、行政诉讼案件分别为2件、7件。", "reconsideration=2 litigation=7"),
        ProseCase("政府信息公开行政诉讼和行政复议分别为2件和7件。", "reconsideration=7 litigation=2"),
        ProseCase("没有因政府信息公开被申请行政复议和提起行政诉讼。", "reconsideration=0 litigation=0"),
        ProseCase("没有因政府信息公开工作，被申请行政复议或提起行政诉讼。", "reconsideration=0 litigation=0"),
        ProseCase("没有因政府信息公开申请行政复议、提起行政诉讼的情况。", "reconsideration=0 litigation=0"),
        ProseCase("政府信息公开行政复议、行政诉讼均未发生。", "reconsideration=0 litigation=0"),
        ProseCase("本年度未发生一起由信息公开引发的行政复议和行政诉讼。", "reconsideration=0 litigation=0"),
        ProseCase("信息公开工作实现零复议、零诉讼。", "reconsideration=0 litigation=0"),
        ProseCase("未收到因信息公开提起的行政诉讼。", "litigation=0"),
        ProseCase("政府信息公开行政复议、行政诉讼0件。", "reconsideration=0 litigation=0"),
        ProseCase("未收到政府信息公开申请、行政复议和行政诉讼。", "applications_new=0 reconsideration=0 litigation=0"),
        // Not clear, or about something else.
        ProseCase("因政府信息公开引起的行政复议和行政诉讼案件3件。", ""),
        ProseCase("办理行政复议案件50件，行政应诉案件20件。", ""),
        ProseCase("政府信息公开行政复议被纠正1件。", ""),
        ProseCase("政府信息公开行政复议维持2件、纠正1件。", ""),
        ProseCase("该行政复议件未被复议机关纠错，信息公开工作有序。", ""),
        ProseCase("依法审理政府信息公开行政复议案件5件。", ""),
        ProseCase("2020年因政府信息公开引起的行政复议3件。", ""),
        ProseCase("降低政府信息公开行政复议、行政诉讼发生率。", ""),
    ])
    func disputes(_ example: ProseCase) {
        #expect(ProseReading.facts(example.text) == example.facts)
    }
}
