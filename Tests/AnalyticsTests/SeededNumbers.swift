/// SplitMix64: the tests' own random numbers, equal on every platform.
struct SeededNumbers: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    /// Uniform on [0, 1).
    mutating func uniform() -> Double { Double(next() >> 11) * 0x1p-53 }

    /// A count of successes, one trial after the other.
    mutating func binomial(_ trials: Int, _ probability: Double) -> Int {
        (0..<trials).count { _ in uniform() < probability }
    }

    /// `count` values that are sometimes tied and sometimes far out.
    mutating func sample(_ count: Int) -> [Double] {
        (0..<count).map { _ in
            switch next() % 4 {
            case 0: Double(next() % 7)
            case 1: uniform() * 100
            case 2: uniform()
            default: Double(next() % 1000) / 8
            }
        }
    }
}
