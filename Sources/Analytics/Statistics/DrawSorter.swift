/// Sorts the values of bodies, again and again, into rising order: by three radix passes over the leading bits in use,
/// and by comparison what they leave equal. Draws that underflow to one value take an order that changes from draw to
/// draw.
struct DrawSorter {
    struct Entry {
        /// The value's bits, in an order that is that of the values.
        var key: UInt64
        var body: Int32
    }

    /// The bodies in the order of the last draw.
    private(set) var sorted: [Entry]
    private var spare: [Entry]
    private let streams: [UInt64]
    private var counts = [Int](repeating: 0, count: 1 << digit)

    private static let digit = 11
    private static let passes = 3

    /// For the bodies whose random streams have these numbers.
    init(_ streams: [UInt64]) {
        self.streams = streams
        sorted = [Entry](repeating: Entry(key: 0, body: 0), count: streams.count)
        spare = sorted
    }

    /// Sorts `values`, one a body.
    mutating func sort(_ values: ArraySlice<Double>, draw: Int) {
        var (least, greatest) = (UInt64.max, UInt64.min)
        for (body, value) in values.enumerated() {
            let bits = value.bitPattern
            let key = bits >> 63 == 0 ? bits | 1 << 63 : ~bits
            sorted[body] = Entry(key: key, body: Int32(truncatingIfNeeded: body))
            (least, greatest) = (min(least, key), max(greatest, key))
        }
        // Few values are sorted faster as they are.
        var shift = UInt64(64)
        if sorted.count > 256 {
            let width = 64 - (greatest - least).leadingZeroBitCount
            shift = UInt64(max(0, width - Self.digit * Self.passes))
            for pass in 0..<Self.passes { distribute(least, shift + UInt64(pass * Self.digit)) }
        }
        var start = 0
        while start < sorted.count {
            var end = start + 1
            while end < sorted.count,
                (sorted[end].key - least) >> shift == (sorted[start].key - least) >> shift
            {
                end += 1
            }
            if end - start > 1 {
                sorted[start..<end].sort { [streams] in
                    $0.key != $1.key
                        ? $0.key < $1.key
                        : Self.tie(streams[Int($0.body)], draw: draw)
                            < Self.tie(streams[Int($1.body)], draw: draw)
                }
            }
            start = end
        }
    }

    /// What orders bodies with one value: of the stream `stream`, in draw number `draw`.
    static func tie(_ stream: UInt64, draw: Int) -> UInt64 {
        (stream ^ UInt64(draw) &* 0x9E37_79B9_7F4A_7C15) &* 0xBF58_476D_1CE4_E5B9
    }

    /// One pass: by the digit above `shift`, keeping the order of what is equal there.
    private mutating func distribute(_ least: UInt64, _ shift: UInt64) {
        let mask = UInt64(1 << Self.digit - 1)
        for index in counts.indices { counts[index] = 0 }
        for entry in sorted { counts[Int((entry.key - least) &>> shift & mask)] += 1 }
        var total = 0
        for index in counts.indices { (counts[index], total) = (total, total + counts[index]) }
        for entry in sorted {
            let place = Int((entry.key - least) &>> shift & mask)
            spare[counts[place]] = entry
            counts[place] += 1
        }
        swap(&sorted, &spare)
    }
}
