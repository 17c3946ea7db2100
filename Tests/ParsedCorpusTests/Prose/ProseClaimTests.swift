import Testing

@testable import ParsedCorpus

struct ProseClaimTests {
    private func claims(_ paragraphs: String...) -> [ProseClaim] {
        ProseReading.read(["一、总体情况"] + paragraphs, year: 2021).claims
    }

    @Test func partsOfAWhole() {
        let found = claims("主动公开政府信息20条，其中机构信息5条，人事信息12条，其他4条。")
        let parts = [
            ProsePart(label: "机构信息", value: Quantity(5)), ProsePart(label: "人事信息", value: Quantity(12)),
            ProsePart(label: "其他", value: Quantity(4)),
        ]
        #expect(
            found.map(\.kind) == [
                .parts(whole: Quantity(20), fact: .proactiveTotal, parts: parts, isComplete: true)
            ])
    }

    @Test func partsInTheNextParagraphOrInBrackets() {
        #expect(claims("主动公开政府信息20条，具体如下：", "（一）内容。其中机构信息5条，人事信息12条。").count == 1)
        #expect(claims("主动公开政府信息20条(其中机构信息5条，人事信息15条)。").count == 1)
        #expect(claims("主动公开政府信息20条。", "其中机构信息5条，人事信息12条。").isEmpty)
    }

    @Test func partsByApplicant() {
        let found = claims("收到政府信息公开申请9件，涉及自然人7件、商业企业2件。")
        let parts = [
            ProsePart(label: "自然人", value: Quantity(7)), ProsePart(label: "商业企业", value: Quantity(2)),
        ]
        #expect(
            found.map(\.kind) == [
                .parts(whole: Quantity(9), fact: .applicationsNew, parts: parts, isComplete: false)
            ])
    }

    @Test func listInBracketsEndsWithThem() {
        let found = claims("公开规章9件（含新定5件，废止4件），公开公告40件。")
        let parts = [ProsePart(label: "新定", value: Quantity(5)), ProsePart(label: "废止", value: Quantity(4))]
        #expect(found.map(\.kind) == [.parts(whole: Quantity(9), fact: nil, parts: parts, isComplete: false)])
    }

    @Test func shares() {
        let found = claims("办结政府信息公开申请80件，其中：予以公开20件，占25%；其他处理60件，占75.00%。")
        #expect(found.count == 3)
        #expect(
            found.first?.kind
                == .share(
                    part: ProsePart(label: "予以公开", value: Quantity(20)), whole: Quantity(80),
                    fact: .applicationsHandled, percent: Quantity(25)))
    }

    @Test func growth() {
        let found = claims("收到政府信息公开申请12件，同比下降20.5%。")
        let percent = Quantity(units: -205, scale: 1)
        #expect(found.map(\.kind) == [.growth(of: Quantity(12), fact: .applicationsNew, percent: percent)])
    }

    @Test func percentagesOfOtherThings() {
        #expect(claims("办结率100%，群众满意度达到98%。").isEmpty)
        #expect(claims("收到政府信息公开申请12件，答复率提高5%。").isEmpty)
    }
}
