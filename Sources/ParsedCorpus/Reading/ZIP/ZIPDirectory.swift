/// The names in an archive's central directory: enough to tell what kind of file the archive is, without a
/// library and before anything is unpacked.
struct ZIPDirectory {
    /// Names as they stand in the file, folders included.
    let names: Set<String>

    /// - Returns: nil where the directory is missing or damaged.
    init?(_ bytes: [UInt8]) {
        guard let end = Self.endRecord(bytes) else { return nil }
        let count = bytes.littleEndian(2, at: end + 10)
        var entry = bytes.littleEndian(4, at: end + 16)
        var names: Set<String> = []
        for _ in 0..<count {
            let name = entry + 46
            guard bytes.littleEndian(4, at: entry) == 0x0201_4B50 else { return nil }
            let length = bytes.littleEndian(2, at: entry + 28)
            guard name + length <= bytes.count else { return nil }
            names.insert(String(decoding: bytes[name..<name + length], as: UTF8.self))
            entry =
                name + length + bytes.littleEndian(2, at: entry + 30) + bytes.littleEndian(2, at: entry + 32)
        }
        self.names = names
    }

    /// Where the record that ends an archive begins: 22 bytes and a comment of at most 65,535.
    static func endRecord(_ bytes: [UInt8]) -> Int? {
        let signature: [UInt8] = [0x50, 0x4B, 0x05, 0x06]
        let last = bytes.count - 22
        if last < 0 { return nil }
        return stride(from: last, through: max(0, last - 65_535), by: -1).first { index in
            bytes[index] == 0x50 && bytes[index..<index + 4].elementsEqual(signature)
        }
    }
}
