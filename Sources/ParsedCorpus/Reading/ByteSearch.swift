internal import Glibc

/// Finding bytes in bytes, without the cost of generic collections.
enum ByteSearch {
    /// Where `needle` first begins in `bytes` at or behind `start`; nil where it does not occur.
    static func first(_ needle: [UInt8], in bytes: [UInt8], from start: Int = 0, to end: Int? = nil) -> Int? {
        let end = end ?? bytes.count
        let last = end - needle.count
        if needle.isEmpty || last < start { return nil }
        return bytes.withUnsafeBufferPointer { haystack in
            if needle.count == 1 {
                let base = haystack.baseAddress!
                guard let found = memchr(base + start, Int32(needle[0]), end - start) else { return nil }
                return UnsafeRawPointer(found) - UnsafeRawPointer(base)
            }
            return needle.withUnsafeBufferPointer { pattern in
                end - start > 2_000 && needle.count > 3
                    ? skipping(pattern, haystack, start, end) : stepping(pattern, haystack, start, end)
            }
        }
    }

    private typealias Bytes = UnsafeBufferPointer<UInt8>

    /// From one occurrence of the needle's last byte to the next: characters of one script share their first byte.
    private static func stepping(_ needle: Bytes, _ haystack: Bytes, _ start: Int, _ end: Int) -> Int? {
        let base = haystack.baseAddress!
        let (tail, offset) = (needle[needle.count - 1], needle.count - 1)
        var at = start + offset
        while at < end, let found = memchr(base + at, Int32(tail), end - at) {
            at = UnsafeRawPointer(found) - UnsafeRawPointer(base)
            if memcmp(base + (at - offset), needle.baseAddress!, offset) == 0 { return at - offset }
            at += 1
        }
        return nil
    }

    /// By Horspool's table of how far the needle may move on from a byte under its end.
    private static func skipping(_ needle: Bytes, _ haystack: Bytes, _ start: Int, _ end: Int) -> Int? {
        let offset = needle.count - 1
        return withUnsafeTemporaryAllocation(of: Int32.self, capacity: 256) { steps in
            steps.update(repeating: Int32(needle.count))
            for index in 0..<offset { steps[Int(needle[index])] = Int32(offset - index) }
            var at = start + offset
            while at < end {
                let byte = haystack[at]
                if byte == needle[offset],
                    memcmp(haystack.baseAddress! + (at - offset), needle.baseAddress!, offset) == 0
                {
                    return at - offset
                }
                at += Int(steps[Int(byte)])
            }
            return nil
        }
    }

    /// Whether `needle` occurs in `bytes` within `range`.
    static func contains(_ needle: [UInt8], in bytes: [UInt8], _ range: Range<Int>) -> Bool {
        first(needle, in: bytes, from: range.lowerBound, to: range.upperBound) != nil
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// Where `byte` stands first at or behind `start`; `count` where it does not.
    @inline(__always)
    func next(_ byte: UInt8, from start: Int) -> Int {
        guard start < count, let base = baseAddress,
            let found = memchr(base + start, Int32(byte), count - start)
        else { return count }
        return UnsafeRawPointer(found) - UnsafeRawPointer(base)
    }
}

extension Array where Element == UInt8 {
    /// Whether the bytes begin with those of `other`.
    func begins(with other: [UInt8]) -> Bool {
        count >= other.count && self[..<other.count].elementsEqual(other)
    }

    /// Whether the bytes end with those of `other`.
    func ends(with other: [UInt8]) -> Bool {
        count >= other.count && self[(count - other.count)...].elementsEqual(other)
    }

    /// The `count` bytes at `offset` as a number, the lowest first; 0 beyond the end.
    func littleEndian(_ count: Int, at offset: Int) -> Int {
        guard offset + count <= self.count else { return 0 }
        return (0..<count).reduce(0) { $0 | Int(self[offset + $1]) << ($1 * 8) }
    }
}
