/// The container of older Office files, as far as to tell what is in it.
enum OLE2 {
    /// Whether `bytes` begin as one.
    static func isContainer(_ bytes: [UInt8]) -> Bool {
        bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])
    }

    /// Whether a stream of that name is listed.
    static func contains(stream name: String, in bytes: [UInt8]) -> Bool { entry(name, bytes) != nil }

    /// Where the stream of that name begins in the file, if it is long enough to have sectors of its own.
    static func start(ofStream name: String, in bytes: [UInt8]) -> Int? {
        guard let entry = entry(name, bytes), entry + 128 <= bytes.count,
            bytes.littleEndian(4, at: entry + 120) >= 4096
        else { return nil }
        let shift = bytes.littleEndian(2, at: 30)
        guard (7...16).contains(shift) else { return nil }
        let start = (bytes.littleEndian(4, at: entry + 116) + 1) << shift
        return start < bytes.count ? start : nil
    }

    /// Where the directory lists the stream: names stand there as UTF-16, little end first, and end in 0.
    private static func entry(_ name: String, _ bytes: [UInt8]) -> Int? {
        let pattern = (Array(name.utf16) + [0]).flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
        // Entries of the directory are 128 bytes each, on multiples of 128.
        var index = 512
        while index + pattern.count <= bytes.count {
            if bytes[index] == pattern[0], bytes[index..<index + pattern.count].elementsEqual(pattern) {
                return index
            }
            index += 128
        }
        return nil
    }
}
