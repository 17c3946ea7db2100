/// A growing run of bytes that every writer appends to.
///
/// Writers build bytes and hand them over once: a write per line costs more than all formatting together.
public struct OutputBuffer: Sendable {
    /// What has been appended so far, UTF-8 unless the writer says otherwise.
    public private(set) var bytes: [UInt8] = []

    /// An empty buffer, with room for `capacity` bytes if the size is known beforehand.
    public init(capacity: Int = 0) {
        if capacity > 0 { bytes.reserveCapacity(capacity) }
    }

    /// How many bytes the buffer holds.
    public var count: Int { bytes.count }

    /// The bytes read as UTF-8.
    public var text: String { String(decoding: bytes, as: UTF8.self) }

    /// Appends one byte.
    @inline(__always)
    public mutating func append(_ byte: UInt8) { bytes.append(byte) }

    /// Appends the UTF-8 of `text`.
    @inline(__always)
    public mutating func append(_ text: String) {
        // A native string lends its storage; the copy is then one move.
        let done: Void? = text.utf8.withContiguousStorageIfAvailable { bytes.append(contentsOf: $0) }
        if done == nil { bytes.append(contentsOf: text.utf8) }
    }

    /// Appends a run of bytes.
    @inline(__always)
    public mutating func append(contentsOf run: some Sequence<UInt8>) { bytes.append(contentsOf: run) }

    /// Appends a whole number in decimal, without any intermediate text.
    public mutating func append(number: Int) {
        if number >= 0, number < 10 {
            bytes.append(0x30 + UInt8(number))
            return
        }
        var rest = number.magnitude
        if number < 0 { bytes.append(0x2D) }
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 20) { digits in
            var start = 20
            while rest > 0 {
                let (quotient, digit) = rest.quotientAndRemainder(dividingBy: 10)
                start -= 1
                digits[start] = 0x30 + UInt8(digit)
                rest = quotient
            }
            bytes.append(contentsOf: digits[start..<20])
        }
    }

    /// Empties the buffer and keeps its room, for writing in pieces.
    public mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }
}
