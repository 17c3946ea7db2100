import Testing

@testable import Analytics

@Suite("GSL behind its wrappers")
struct GSLTests {
    @Test("a domain error is thrown, with GSL's code")
    func domainError() {
        #expect(throws: StatisticsError.library(code: 1)) { try GSLDistributions.logGammaStar(-1) }
        #expect(throws: StatisticsError.library(code: 1)) { try GSLDistributions.logGamma(-1) }
    }

    @Test("a root that is not bracketed is thrown")
    func noBracket() {
        #expect(throws: StatisticsError.library(code: 4)) { try GSLRoot.brent(from: 1, to: 2) { $0 } }
    }

    @Test("the aborting handler is off in a fresh process, whichever wrapper comes first")
    func freshProcess() async {
        await #expect(processExitsWith: .success) {
            #expect(throws: StatisticsError.self) { try GSLDistributions.logGammaStar(-1) }
        }
        await #expect(processExitsWith: .success) {
            #expect(throws: StatisticsError.self) { try GSLRoot.brent(from: 1, to: 2) { $0 } }
        }
    }

    @Test("messages are GSL's words with the code")
    func messages() {
        #expect(StatisticsError.library(code: 1).description == "GSL: input domain error (code 1)")
    }

    @Test("root and minimum of known functions")
    func solvers() throws {
        let root = try GSLRoot.brent(from: 0, to: 2) { $0 * $0 - 2 }
        #expect(abs(root - 2.0.squareRoot()) < 1e-14)
        let place = try GSLMinimizer.brent(from: -3, near: 0.5, to: 2) { ($0 - 1) * ($0 - 1) + 3 }
        #expect(abs(place - 1) < 1e-6)
        // Nothing to be found: the function is flat as far as can be seen.
        #expect(try GSLMinimizer.brent(from: -3, near: 0.5, to: 2) { _ in 3 } == 0.5)
    }

    @Test("equal seeds and streams give equal numbers, others do not")
    func streams() {
        let numbers = { (seed: UInt64, stream: UInt64) in
            let random = GSLRandom(seed: seed, stream: stream)
            return (0..<4).map { _ in random.uniform() }
        }
        #expect(numbers(1, 2) == numbers(1, 2))
        #expect(numbers(1, 2) != numbers(1, 3))
        #expect(numbers(1, 2) != numbers(2, 2))
        #expect(numbers(0, 0) != numbers(1, 0))
    }

    @Test("the stream for a seed is the same on every platform")
    func fixedStream() {
        let random = GSLRandom(seed: 20240131)
        #expect((0..<3).map { _ in random.index(below: 1_000_000) } == Self.firstNumbers)
    }

    private static let firstNumbers = [470_720, 135_917, 377_583]
}
