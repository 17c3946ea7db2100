import Testing
import _TestSupport

@testable import ParsedCorpus

/// Reports that the generator writes, read again and compared with what was written.
@Suite struct RoundTripTests {
    @Test(arguments: GeneratedFormat.allCases.filter { $0 != .joined })
    func cleanReportsAreReadWhole(_ format: GeneratedFormat) throws {
        for seed in 7001...7006 {
            let generated = GeneratedReport.make(seed: UInt64(seed), format: format, noise: [])
            let report = try ReportParser().parse(generated.bytes, name: generated.fileName)
            let score = Scorer(generated.truth).score(report, flagged: [])
            #expect(score.isPerfect, "seed \(seed), \(format): \(score.faults)")
            #expect(report.agency == generated.truth.agency, "seed \(seed), \(format)")
            #expect(report.year == generated.truth.year, "seed \(seed), \(format)")
        }
    }

    @Test(arguments: GeneratedFormat.allCases)
    func noNumberIsSilentlyWrong(_ format: GeneratedFormat) throws {
        var (numbers, exact) = (0, 0)
        for seed in 7101...7112 {
            var random = SeededRandom(seed: UInt64(seed))
            let noise = Noise.some(for: format, random: &random)
            let generated = GeneratedReport.make(seed: UInt64(seed), format: format, noise: noise)
            guard let report = try? ReportParser().parse(generated.bytes, name: generated.fileName) else {
                continue
            }
            let flagged = Set(ReportChecks.check(report).flatMap(\.cells))
            let score = Scorer(generated.truth).score(report, flagged: flagged)
            #expect(score.silent == 0, "seed \(seed), \(format), \(generated.truth.noise): \(score.faults)")
            numbers += score.numbers
            exact += score.exact
        }
        #expect(
            Double(exact) >= (format == .joined ? 0.7 : 0.95) * Double(numbers),
            "\(format): \(exact) of \(numbers)")
    }

    @Test func wrongFilesAreRefused() {
        for file in WrongFile.all(seed: 7) {
            #expect(throws: ReadingError.self, "\(file.kind)") {
                try ReportParser().parse(file.bytes, name: file.fileName)
            }
        }
    }
}
