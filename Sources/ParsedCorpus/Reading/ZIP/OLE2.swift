/// The container of older Office files, as far as to tell what is in it.
enum OLE2 {
    /// Whether `bytes` begin as one.
    static func isContainer(_ bytes: [UInt8]) -> Bool {
        bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])
    }

    /// Whether a stream of that name is listed: names stand in the directory as UTF-16, little end first.
    static func contains(stream name: String, in bytes: [UInt8]) -> Bool {
        let pattern = name.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
        // Entries of the directory are 128 bytes each, on multiples of 128.
        var index = 512
        while index + pattern.count <= bytes.count {
            if bytes[index] == pattern[0], bytes[index..<index + pattern.count].elementsEqual(pattern) {
                return true
            }
            index += 128
        }
        return false
    }
}
