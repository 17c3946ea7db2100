/// Numbers for the random streams of bodies, so that a body's draws depend on its own evidence and not on its
/// place in the list or on who else is in it.
enum BodyStreams {
    /// A stream a body from its `evidence`; bodies with equal evidence are told apart by their order.
    static func numbers(_ evidence: [[UInt64]]) -> [UInt64] {
        var seen: [[UInt64]: UInt64] = [:]
        return evidence.map { words in
            let repeated = seen[words, default: 0]
            seen[words] = repeated + 1
            // FNV-1a over the words; GSLRandom mixes the result with the seed.
            return (words + [repeated]).reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ $1) &* 0x0000_0100_0000_01B3 }
        }
    }
}

extension Posterior {
    /// The posterior as words, equal for equal posteriors.
    var evidence: [UInt64] {
        switch self {
        case .point(let value): [0, value.bitPattern]
        case .beta(let alpha, let beta): [1, alpha.bitPattern, beta.bitPattern]
        case .gamma(let shape, let rate): [2, shape.bitPattern, rate.bitPattern]
        }
    }
}
