/// A ZIP archive of members that are stored, not packed: enough to build documents in tests.
public struct StoredZip {
    private var body: [UInt8] = []
    private var directory: [UInt8] = []
    private var count = 0

    /// An archive without members.
    public init() {}

    /// An archive of texts by name.
    public init(_ members: KeyValuePairs<String, String>) {
        for (name, text) in members { add(Array(name.utf8), Array(text.utf8)) }
    }

    /// Adds a member; its name as raw bytes, so that other encodings can be tried.
    ///
    /// - Parameter flags: the general purpose bits: 1 says encrypted, 0x800 says the name is UTF-8.
    public mutating func add(_ name: [UInt8], _ data: [UInt8], flags: Int = 0) {
        add(name, data, method: 0, size: data.count, crc: Int(Self.crc32(data)), flags: flags)
    }

    /// Adds a member that unpacks to `count` zeros and says it unpacks to `declared` bytes.
    public mutating func addPackedZeros(_ name: String, count: Int, declared: Int) {
        // Deflate with fixed codes: a literal, then copies of 258 bytes, 13 bits each, then the end.
        var bits: [Bool] = [true, true, false]
        func code(_ value: Int, _ width: Int) -> [Bool] {
            (0..<width).map { value >> (width - 1 - $0) & 1 == 1 }
        }
        bits += code(0x30, 8)
        for _ in 0..<count / 258 { bits += code(0xC5, 8) + code(0, 5) }
        bits += code(0, 7)
        var data = [UInt8](repeating: 0, count: (bits.count + 7) / 8)
        for (index, bit) in bits.enumerated() where bit { data[index / 8] |= 1 << UInt8(index % 8) }
        add(Array(name.utf8), data, method: 8, size: declared, crc: 0, flags: 0)
    }

    private mutating func add(
        _ name: [UInt8], _ data: [UInt8], method: Int, size: Int, crc: Int, flags: Int
    ) {
        let offset = body.count
        let common =
            Self.little(20, 2) + Self.little(flags, 2) + Self.little(method, 2) + Self.little(0, 4)
            + Self.little(crc, 4) + Self.little(data.count, 4) + Self.little(size, 4)
            + Self.little(name.count, 2) + Self.little(0, 2)
        body += Self.little(0x0403_4B50, 4) + common + name + data
        directory += Self.little(0x0201_4B50, 4) + Self.little(20, 2) + common
        directory += Self.little(0, 2) + Self.little(0, 2) + Self.little(0, 2) + Self.little(0, 4)
        directory += Self.little(offset, 4) + name
        count += 1
    }

    /// The archive.
    public var bytes: [UInt8] {
        var all = body + directory
        all += Self.little(0x0605_4B50, 4) + Self.little(0, 4)
        all += Self.little(count, 2) + Self.little(count, 2)
        all += Self.little(directory.count, 4) + Self.little(body.count, 4) + Self.little(0, 2)
        return all
    }

    private static func little(_ value: Int, _ width: Int) -> [UInt8] {
        (0..<width).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }

    private static func crc32(_ data: [UInt8]) -> UInt32 {
        var crc = UInt32.max
        for byte in data {
            crc ^= UInt32(byte)
            for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
        }
        return ~crc
    }
}
