/// A ZIP archive whose members are stored as they are.
struct StoredZip {
    private var bytes: [UInt8] = []
    private var directory: [UInt8] = []
    private var count = 0

    /// Adds a member.
    mutating func add(_ name: String, _ content: [UInt8]) {
        let path = Array(name.utf8)
        let offset = bytes.count
        var head: [UInt8] = []
        head += Self.two(20) + Self.two(0x0800) + Self.two(0) + Self.two(0) + Self.two(0x5A21)
        head +=
            Self.four(Self.checksum(content)) + Self.four(UInt32(content.count))
            + Self.four(UInt32(content.count))
        head += Self.two(path.count) + Self.two(0)
        bytes += [0x50, 0x4B, 3, 4] + head + path + content
        directory += [0x50, 0x4B, 1, 2] + Self.two(20) + head + Self.two(0) + Self.two(0) + Self.two(0)
        directory += Self.four(0) + Self.four(UInt32(offset)) + path
        count += 1
    }

    /// The whole archive.
    var archive: [UInt8] {
        let end: [UInt8] =
            [0x50, 0x4B, 5, 6] + Self.four(0) + Self.two(count) + Self.two(count)
            + Self.four(UInt32(directory.count)) + Self.four(UInt32(bytes.count)) + Self.two(0)
        return bytes + directory + end
    }

    private static func two(_ value: Int) -> [UInt8] { [UInt8(value & 0xFF), UInt8(value >> 8 & 0xFF)] }

    private static func four(_ value: UInt32) -> [UInt8] {
        (0..<4).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
    }

    private static let table: [UInt32] = (0..<256).map { index in
        (0..<8).reduce(UInt32(index)) { value, _ in value & 1 == 1 ? 0xEDB8_8320 ^ (value >> 1) : value >> 1 }
    }

    private static func checksum(_ content: [UInt8]) -> UInt32 {
        ~content.reduce(0xFFFF_FFFF as UInt32) { table[Int(UInt8(truncatingIfNeeded: $0) ^ $1)] ^ ($0 >> 8) }
    }
}
