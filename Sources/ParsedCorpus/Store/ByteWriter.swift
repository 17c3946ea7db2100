/// Appends numbers and texts to bytes, in few of them: what ``ByteReader`` reads back.
public struct ByteWriter: Sendable {
    /// What has been written.
    public private(set) var bytes: [UInt8] = []

    /// An empty writer with room for `capacity` bytes.
    public init(capacity: Int = 0) { bytes.reserveCapacity(capacity) }

    /// One byte as it is.
    public mutating func byte(_ value: UInt8) { bytes.append(value) }

    /// 1 or 0.
    public mutating func bool(_ value: Bool) { bytes.append(value ? 1 : 0) }

    /// Seven bits a byte, the lowest first; a set top bit says that more follow.
    public mutating func unsigned(_ value: UInt64) {
        var rest = value
        while rest > 127 {
            bytes.append(UInt8(rest & 127) | 128)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }

    /// Small in either direction is short.
    public mutating func signed(_ value: Int64) { unsigned(UInt64(bitPattern: (value << 1) ^ (value >> 63))) }

    /// A whole number.
    public mutating func int(_ value: Int) { signed(Int64(value)) }

    /// Its length in bytes, then its UTF-8.
    public mutating func string(_ text: String) {
        unsigned(UInt64(text.utf8.count))
        bytes.append(contentsOf: text.utf8)
    }

    /// Their number, then the bytes.
    public mutating func data(_ data: [UInt8]) {
        unsigned(UInt64(data.count))
        bytes.append(contentsOf: data)
    }

    /// 1 and the value, or 0.
    public mutating func optional<Value>(
        _ value: Value?, _ write: (inout ByteWriter, Value) -> Void
    ) {
        byte(value == nil ? 0 : 1)
        if let value { write(&self, value) }
    }

    /// The number of elements, then each.
    public mutating func list<Element>(
        _ elements: [Element], _ write: (inout ByteWriter, Element) -> Void
    ) {
        unsigned(UInt64(elements.count))
        for element in elements { write(&self, element) }
    }
}
