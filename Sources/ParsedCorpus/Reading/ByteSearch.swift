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
                let (head, tail, offset) = (pattern[0], pattern[pattern.count - 1], pattern.count - 1)
                var at = start
                while at <= last {
                    // Characters of one script share their first byte; the last one tells sooner.
                    if haystack[at + offset] == tail, haystack[at] == head,
                        memcmp(haystack.baseAddress! + at, pattern.baseAddress!, pattern.count) == 0
                    {
                        return at
                    }
                    at += 1
                }
                return nil
            }
        }
    }

    /// Whether `needle` occurs in `bytes` within `range`.
    static func contains(_ needle: [UInt8], in bytes: [UInt8], _ range: Range<Int>) -> Bool {
        first(needle, in: bytes, from: range.lowerBound, to: range.upperBound) != nil
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
