/// Reads back what a ``ByteWriter`` wrote; never beyond the end, whatever the bytes are.
public struct ByteReader: Sendable {
    private let bytes: [UInt8]
    /// How many bytes have been read.
    public private(set) var position = 0

    /// A reader at the first of `bytes`.
    public init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// Whether all bytes have been read.
    public var isAtEnd: Bool { position == bytes.count }

    /// What is wrong with the bytes here.
    public func error(_ expected: String) -> StoreError { .malformed(offset: position, expected: expected) }

    /// One byte.
    public mutating func byte() throws(StoreError) -> UInt8 {
        guard position < bytes.count else { throw error("another byte") }
        defer { position += 1 }
        return bytes[position]
    }

    /// What ``ByteWriter/bool(_:)`` wrote.
    public mutating func bool() throws(StoreError) -> Bool {
        switch try byte() {
        case 0: return false
        case 1: return true
        default: throw error("0 or 1")
        }
    }

    /// What ``ByteWriter/unsigned(_:)`` wrote.
    public mutating func unsigned() throws(StoreError) -> UInt64 {
        var value: UInt64 = 0
        var shift: UInt64 = 0
        while true {
            let next = try byte()
            let bits = UInt64(next & 127)
            guard shift < 63 || bits <= 1 && shift == 63 else { throw error("a number of 64 bits") }
            value |= bits << shift
            if next < 128 { return value }
            shift += 7
        }
    }

    /// What ``ByteWriter/signed(_:)`` wrote.
    public mutating func signed() throws(StoreError) -> Int64 {
        let value = try unsigned()
        return Int64(bitPattern: value >> 1) ^ -Int64(bitPattern: value & 1)
    }

    /// What ``ByteWriter/int(_:)`` wrote.
    public mutating func int() throws(StoreError) -> Int { Int(try signed()) }

    /// What ``ByteWriter/string(_:)`` wrote.
    public mutating func string() throws(StoreError) -> String {
        let count = try length()
        defer { position += count }
        return String(decoding: bytes[position..<position + count], as: UTF8.self)
    }

    /// What ``ByteWriter/data(_:)`` wrote.
    public mutating func data() throws(StoreError) -> [UInt8] {
        let count = try length()
        defer { position += count }
        return Array(bytes[position..<position + count])
    }

    /// What ``ByteWriter/optional(_:_:)`` wrote.
    public mutating func optional<Value>(
        _ read: (inout ByteReader) throws(StoreError) -> Value
    ) throws(StoreError) -> Value? {
        try bool() ? try read(&self) : nil
    }

    /// What ``ByteWriter/list(_:_:)`` wrote.
    public mutating func list<Element>(
        _ read: (inout ByteReader) throws(StoreError) -> Element
    ) throws(StoreError) -> [Element] {
        // Every element takes at least a byte, so a wrong count cannot take much memory.
        let count = try length()
        var elements: [Element] = []
        elements.reserveCapacity(count)
        for _ in 0..<count { elements.append(try read(&self)) }
        return elements
    }

    /// A count of bytes that are there.
    private mutating func length() throws(StoreError) -> Int {
        let count = try unsigned()
        guard count <= UInt64(bytes.count - position) else { throw error("\(count) bytes") }
        return Int(count)
    }
}

/// Bytes that hold no report.
public enum StoreError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The bytes do not follow the format.
    case malformed(offset: Int, expected: String)
    /// Another version of gongkai wrote them.
    case version(found: Int, expected: Int)

    /// What was expected, and where.
    public var description: String {
        switch self {
        case .malformed(let offset, let expected): "damaged store: expected \(expected) at byte \(offset)"
        case .version(let found, let expected):
            "store of version \(found), expected \(expected): build it again"
        }
    }
}
