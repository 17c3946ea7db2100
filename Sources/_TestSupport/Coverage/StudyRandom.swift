import Glibc

/// Random numbers of studies: SplitMix64, apart from the generator that is studied.
public struct StudyRandom: RandomNumberGenerator {
    private var state: UInt64

    /// A stream for `seed`.
    public init(seed: UInt64) { state = seed }

    /// The next 64 bits.
    public mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    /// Uniform, above 0 and below 1.
    public mutating func uniform() -> Double { (Double(next() >> 11) + 0.5) / 9_007_199_254_740_992 }

    /// Standard normal (Box and Muller).
    public mutating func normal() -> Double {
        (-2 * log(uniform())).squareRoot() * cos(2 * .pi * uniform())
    }

    /// Binomial, trial by trial.
    public mutating func binomial(_ trials: Int, _ probability: Double) -> Int {
        (0..<trials).reduce(0) { count, _ in count + (uniform() < probability ? 1 : 0) }
    }

    /// Exponential with mean 1.
    public mutating func exponential() -> Double { -log(uniform()) }

    /// Beta with whole shapes: the order statistic of uniform numbers.
    public mutating func beta(_ alpha: Int, _ beta: Int) -> Double {
        (0..<alpha + beta - 1).map { _ in uniform() }.sorted()[alpha - 1]
    }
}
