import Foundation
import Testing

@testable import _TestSupport

@Suite("Golden files")
struct GoldenHelperTests {
    @Test("A difference shows the lines around it")
    func difference() {
        #expect(lineDifference("a\nb\nc", "a\nx\nc") == "  a\n- b\n+ x\n  c")
        #expect(lineDifference("a\nb", "b") == "- a\n  b")
        #expect(lineDifference("a", "a\nb") == "  a\n+ b")
    }

    @Test(
        "Another text and a file that is not there are failures",
        .enabled(if: ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == nil))
    func failures() {
        #expect(throws: GoldenMismatch.self) { try golden("something else\n", "bar-80.txt") }
        #expect(throws: GoldenMismatch.self) { try golden("", "no such file.txt") }
    }
}
