/// A small seeded generator (SplitMix64), so that a failing case can be repeated.
public struct SeededBytes {
    private var state: UInt64

    /// A generator that gives the same bytes for the same seed.
    public init(seed: UInt64) { state = seed }

    /// The next 64 bits.
    public mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// A number from 0 up to, not including, `bound`.
    public mutating func next(below bound: Int) -> Int { Int(next() % UInt64(max(bound, 1))) }

    /// `bytes` with one to eight places changed: a byte replaced, dropped or doubled, or a stretch moved.
    public mutating func mutate(_ bytes: [UInt8]) -> [UInt8] {
        var changed = bytes
        for _ in 0...next(below: 8) where !changed.isEmpty {
            let place = next(below: changed.count)
            switch next(below: 5) {
            case 0: changed[place] = UInt8(truncatingIfNeeded: next())
            case 1: changed[place] ^= 1 << UInt8(next(below: 8))
            case 2: changed.remove(at: place)
            case 3: changed.insert(changed[place], at: place)
            default:
                let end = min(changed.count, place + next(below: 40))
                let stretch = Array(changed[place..<end])
                changed.insert(contentsOf: stretch, at: next(below: changed.count))
            }
        }
        return changed
    }
}

/// The heads of `bytes` that end at every fiftieth of its length.
public func truncations(of bytes: [UInt8], parts: Int = 50) -> [[UInt8]] {
    (0..<parts).map { Array(bytes[..<(bytes.count * $0 / parts)]) }
}
