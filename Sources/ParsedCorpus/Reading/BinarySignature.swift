/// Names what a file is that holds no report a reader could read.
enum BinarySignature {
    static func describe(_ bytes: [UInt8]) -> String? {
        for (name, offset, signature) in signatures where bytes.count >= offset + signature.count {
            if bytes[offset..<offset + signature.count].elementsEqual(signature) { return name }
        }
        if let archive = archive(bytes) { return archive }
        // A marked UTF-16 text has NUL beside its ASCII; PDF and packages have readers.
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return nil }
        if FormatSniffer.sniff(bytes) != nil { return nil }
        return controls(bytes.prefix(64 << 10))
    }

    /// Documents in a ZIP archive that no reader here reads.
    static func archive(_ bytes: [UInt8]) -> String? {
        guard bytes.starts(with: [0x50, 0x4B, 3, 4]), let names = ZIPDirectory(bytes)?.names else {
            return nil
        }
        if names.contains("OFD.xml") { return "OFD document (GB/T 33190); export it as PDF" }
        if names.contains("ppt/presentation.xml") { return "PowerPoint presentation" }
        if names.contains("META-INF/container.xml") { return "EPUB book" }
        return nil
    }

    /// Text has no NUL and few other control characters.
    private static func controls(_ head: ArraySlice<UInt8>) -> String? {
        var nulls = 0
        var others = 0
        for byte in head {
            if byte == 0 {
                nulls += 1
            } else if byte < 0x20, !(7...13).contains(byte), byte != 0x1B {
                others += 1
            }
        }
        // A stray NUL is damage, not a format.
        if nulls * 200 > head.count {
            return "binary data (\(nulls) NUL bytes among the first \(head.count))"
        }
        if others * 20 > head.count {
            return "binary data (\(others) control characters among the first \(head.count) bytes)"
        }
        return nil
    }

    private static let signatures: [(name: String, offset: Int, bytes: [UInt8])] = [
        ("PNG image", 0, [0x89, 0x50, 0x4E, 0x47]),
        ("JPEG image", 0, [0xFF, 0xD8, 0xFF]),
        ("GIF image", 0, Array("GIF8".utf8)),
        ("TIFF image", 0, [0x49, 0x49, 0x2A, 0]),
        ("TIFF image", 0, [0x4D, 0x4D, 0, 0x2A]),
        ("WebP image", 8, Array("WEBP".utf8)),
        ("BMP image", 6, [0, 0, 0, 0, 0x36, 0, 0, 0]),
        ("ELF program", 0, [0x7F, 0x45, 0x4C, 0x46]),
        ("Windows program", 0, [0x4D, 0x5A, 0x90, 0]),
        ("Mach-O program", 0, [0xCF, 0xFA, 0xED, 0xFE]),
        ("Java class or Mach-O program", 0, [0xCA, 0xFE, 0xBA, 0xBE]),
        ("gzip archive; unpack it first", 0, [0x1F, 0x8B]),
        ("bzip2 archive; unpack it first", 0, Array("BZh".utf8)),
        ("xz archive; unpack it first", 0, [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0]),
        ("Zstandard archive; unpack it first", 0, [0x28, 0xB5, 0x2F, 0xFD]),
        ("7z archive; unpack it first", 0, [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]),
        ("RAR archive; unpack it first", 0, Array("Rar!\u{1A}\u{07}".utf8)),
        ("tar archive; unpack it first", 257, Array("ustar".utf8)),
        ("SQLite database", 0, Array("SQLite format 3".utf8)),
        ("MP4 or HEIF media", 4, Array("ftyp".utf8)),
        ("sound", 0, Array("ID3\u{03}".utf8)),
        ("sound", 0, Array("ID3\u{04}".utf8)),
        ("WebAssembly module", 0, [0, 0x61, 0x73, 0x6D]),
        ("WOFF font", 0, Array("wOFF".utf8)),
        ("WOFF font", 0, Array("wOF2".utf8)),
    ]
}
