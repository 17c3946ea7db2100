/// A few hundred bytes that tell how much of their text two reports share.
///
/// Of all runs of eight Chinese characters, each put into one of ``binCount`` bins by its hash, the smallest hash
/// of every bin (one-permutation MinHash: Li, Owen, Zhang 2012). Digits, letters, marks and blanks do not count,
/// so other numbers in the same sentences make no difference. The share of equal bins estimates the Jaccard
/// similarity of the two sets of runs, with a standard error of about 3 % at 0.9.
public struct ProseSketch: Sendable, Hashable {
    /// How many bins there are.
    public static let binCount = 128
    /// The characters of a run.
    static let runLength = 8

    /// The smallest hash of each bin; `UInt32.max` for an empty one. No bins for a text without runs.
    public var bins: [UInt32] = []
    /// How many Chinese characters the text has.
    public var characters = 0

    /// The sketch of nothing.
    public init() {}

    /// The sketch of `text`, UTF-8.
    init(_ text: Span<UInt8>, _ paragraphs: [Range<Int>]) {
        var bins = [UInt32](repeating: .max, count: Self.binCount)
        // The last characters, as a polynomial hash that the oldest one leaves again.
        let factor: UInt64 = 0x9E37_79B9_7F4A_7C15
        var oldest: UInt64 = 1
        for _ in 0..<Self.runLength { oldest = oldest &* factor }
        var window = [UInt64](repeating: 0, count: Self.runLength)
        for range in paragraphs {
            var (hash, count) = (UInt64(0), 0)
            var index = range.lowerBound
            while index + 2 < range.upperBound {
                let byte = text[index]
                guard byte >= 0xE4, byte <= 0xE9 else {
                    index += 1
                    continue
                }
                let scalar =
                    UInt64(byte & 0x0F) << 12 | UInt64(text[index + 1] & 0x3F) << 6
                    | UInt64(text[index + 2] & 0x3F)
                index += 3
                let place = count % Self.runLength
                hash = hash &* factor &+ scalar
                if count >= Self.runLength { hash = hash &- window[place] &* oldest }
                window[place] = scalar
                count += 1
                guard count >= Self.runLength else { continue }
                // Mixed, for the bin and the hash in it to know nothing of each other.
                var mixed = hash ^ (hash >> 31)
                mixed = mixed &* 0xBF58_476D_1CE4_E5B9
                mixed ^= mixed >> 29
                let bin = Int(mixed >> 57)
                bins[bin] = min(bins[bin], UInt32(truncatingIfNeeded: mixed >> 8))
            }
            characters += count
        }
        if characters >= Self.runLength { self.bins = bins }
    }

    /// The estimated share of runs that both texts have, 0…1; 0 where one has none.
    public func similarity(to other: ProseSketch) -> Double {
        guard bins.count == other.bins.count else { return 0 }
        var (equal, filled) = (0, 0)
        for (left, right) in zip(bins, other.bins) where left != .max || right != .max {
            filled += 1
            if left == right { equal += 1 }
        }
        return filled == 0 ? 0 : Double(equal) / Double(filled)
    }
}
