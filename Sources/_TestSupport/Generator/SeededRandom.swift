/// A small generator of random numbers (SplitMix64) whose sequence depends on the seed alone.
public struct SeededRandom: RandomNumberGenerator, Sendable {
    private var state: UInt64

    /// The same seed gives the same sequence on every machine.
    public init(seed: UInt64) { state = seed }

    /// The next 64 bits.
    public mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var bits = state
        bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
        bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
        return bits ^ (bits >> 31)
    }

    /// A whole number of `range`; independent of the standard library's way of drawing one.
    public mutating func int(_ range: ClosedRange<Int>) -> Int {
        let width = UInt64(range.upperBound - range.lowerBound + 1)
        return range.lowerBound + Int(next() % width)
    }

    /// True in `percent` of a hundred cases.
    public mutating func chance(_ percent: Int) -> Bool { int(0...99) < percent }

    /// One of `choices`, which must not be empty.
    public mutating func pick<Choice>(_ choices: [Choice]) -> Choice { choices[int(0...choices.count - 1)] }

    /// An index into `weights`, each as likely as its weight; the weights must not all be 0.
    public mutating func weighted(_ weights: [Int]) -> Int {
        var left = int(0...weights.reduce(0, +) - 1)
        for (index, weight) in weights.enumerated() {
            if left < weight { return index }
            left -= weight
        }
        return weights.count - 1
    }

    /// `count` things thrown at random into the classes of `weights`.
    public mutating func split(_ count: Int, over weights: [Int]) -> [Int] {
        var parts = Array(repeating: 0, count: weights.count)
        for _ in 0..<count { parts[weighted(weights)] += 1 }
        return parts
    }

    /// An independent generator for a part of the work, so that one part's draws do not move another's.
    public mutating func branch() -> SeededRandom { SeededRandom(seed: next()) }
}
