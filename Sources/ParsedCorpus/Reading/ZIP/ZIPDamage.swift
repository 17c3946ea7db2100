/// Says in plain words why bytes are not a whole archive.
enum ZIPDamage {
    /// What is missing; nil where the frame of the archive is there.
    static func describe(_ bytes: [UInt8]) -> String? {
        guard bytes.starts(with: [0x50, 0x4B]) else {
            return "not a ZIP archive (it begins with \(hexadecimal(bytes.prefix(4))))"
        }
        if ZIPDirectory.endRecord(bytes) != nil { return nil }
        return
            "not a whole ZIP archive (central directory missing); the file ends after \(grouped(bytes.count)) bytes"
    }

    private static func hexadecimal(_ bytes: ArraySlice<UInt8>) -> String {
        bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16, uppercase: true) }.joined(separator: " ")
    }

    /// A count with a comma before every three digits.
    private static func grouped(_ number: Int) -> String {
        var text = ""
        for (index, digit) in String(number).reversed().enumerated() {
            if index > 0, index % 3 == 0 { text.append(",") }
            text.append(digit)
        }
        return String(text.reversed())
    }
}
