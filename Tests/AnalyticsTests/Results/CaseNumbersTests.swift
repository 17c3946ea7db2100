import ParsedCorpus
import Testing

@testable import Analytics

@Suite struct CaseNumbersTests {
    @Test("numbers there are and those that are missing are told apart")
    func missing() {
        var numbers = CaseNumbers<OutcomeGroup>()
        #expect(numbers[.granted] == nil && numbers.values == [] && !numbers.isComplete)
        numbers[.other] = 0
        numbers[.granted] = 3
        #expect(numbers[.other] == 0 && numbers[.denied] == nil && numbers.values == [3, 0])
        numbers[.other] = nil
        #expect(numbers[.other] == nil && numbers.values == [3])
        for group in OutcomeGroup.allCases { numbers[group] = 1 }
        #expect(numbers.isComplete)
    }

    @Test("a number missing on one side counts as nothing, on both it stays missing")
    func adding() {
        var left = CaseNumbers<OutcomeGroup>()
        var right = CaseNumbers<OutcomeGroup>()
        (left[.granted], left[.denied]) = (1, 2)
        (right[.granted], right[.unable]) = (10, 20)
        left.add(right)
        #expect(left[.granted] == 11 && left[.denied] == 2 && left[.unable] == 20 && left[.refused] == nil)
    }
}
