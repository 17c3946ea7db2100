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
        let offset = body.count
        let common =
            Self.little(20, 2) + Self.little(flags, 2) + Self.little(0, 2) + Self.little(0, 4)
            + Self.little(Int(Self.crc32(data)), 4) + Self.little(data.count, 4)
            + Self.little(data.count, 4) + Self.little(name.count, 2) + Self.little(0, 2)
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
