/// A prefix code as a table over as many bits as its longest code has: symbol × 16 + length, 0 where no code fits.
struct HuffmanCode {
    let table: [UInt16]
    /// The bits that the table is over.
    let mask: UInt64

    /// Nil where the lengths ask for more codes than there are.
    init?(_ lengths: [UInt8]) {
        var counts = [Int](repeating: 0, count: 16)
        for length in lengths { counts[Int(length)] += 1 }
        counts[0] = 0
        var next = [Int](repeating: 0, count: 17)
        for length in 1...15 {
            next[length + 1] = (next[length] + counts[length]) << 1
            guard next[length] + counts[length] <= 1 << length else { return nil }
        }
        let size = 1 << Int(lengths.max() ?? 0)
        var table = [UInt16](repeating: 0, count: size)
        for (symbol, length) in lengths.enumerated() where length > 0 {
            let length = Int(length)
            var (code, reversed) = (next[length], 0)
            next[length] += 1
            for _ in 0..<length {
                reversed = reversed << 1 | code & 1
                code >>= 1
            }
            let entry = UInt16(symbol << 4 | length)
            for index in stride(from: reversed, to: size, by: 1 << length) { table[index] = entry }
        }
        self.table = table
        mask = UInt64(size - 1)
    }
}
