/// An object of a PDF as far as finding the drawing needs it.
indirect enum PDFValue: Sendable {
    case number(Double)
    case name(String)
    case array([PDFValue])
    case dictionary([String: PDFValue])
    case reference(Int)
    /// The bytes between parentheses, escapes as they stand.
    case string([UInt8])
    /// Booleans, null, strings in hexadecimal.
    case other

    var dictionary: [String: PDFValue]? { if case .dictionary(let value) = self { value } else { nil } }
    /// A whole number of reasonable size: offsets, lengths, counts.
    var count: Int? { number.flatMap { $0 >= 0 && $0 < 2e9 ? Int($0) : nil } }
    var number: Double? { if case .number(let value) = self { value } else { nil } }
    var name: String? { if case .name(let value) = self { value } else { nil } }
}

/// A cursor over the tokens of a PDF or of a page description.
struct PDFSyntax {
    let bytes: [UInt8]
    var at: Int
    let end: Int

    init(_ bytes: [UInt8], at: Int = 0) { (self.bytes, self.at, end) = (bytes, at, bytes.count) }

    static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte >= 9 && byte <= 13 || byte == 0 }

    /// Letters, digits and signs that make up names, numbers and operators.
    static func isRegular(_ byte: UInt8) -> Bool {
        if isBlank(byte) { return false }
        switch byte {
        case 0x28, 0x29, 0x3C, 0x3E, 0x5B, 0x5D, 0x7B, 0x7D, 0x2F, 0x25: return false
        default: return true
        }
    }

    mutating func skipBlanks() {
        while at < end {
            if Self.isBlank(bytes[at]) {
                at += 1
            } else if bytes[at] == 0x25 {
                while at < end, bytes[at] != 10, bytes[at] != 13 { at += 1 }
            } else {
                return
            }
        }
    }

    mutating func skipRegular() { while at < end, Self.isRegular(bytes[at]) { at += 1 } }

    /// Past a `(string)` with nested parentheses; the cursor stands on the opening one.
    mutating func skipString() {
        var depth = 0
        while at < end {
            switch bytes[at] {
            case 0x5C: at += 1
            case 0x28: depth += 1
            case 0x29: depth -= 1
            default: break
            }
            at += 1
            if depth == 0 { break }
        }
        at = Swift.min(at, end)
    }

    /// Past a `<hex string>`.
    mutating func skipHexadecimal() {
        while at < end, bytes[at] != 0x3E { at += 1 }
        at = Swift.min(at + 1, end)
    }

    /// A number at the cursor; nil and nothing consumed where there is none.
    mutating func number() -> Double? {
        var index = at
        var (negative, digits, value, scale) = (false, 0, 0.0, 0.0)
        while index < end, bytes[index] == 0x2B || bytes[index] == 0x2D {
            negative = bytes[index] == 0x2D
            index += 1
        }
        while index < end {
            let byte = bytes[index]
            if byte >= 0x30, byte <= 0x39 {
                value = value * 10 + Double(byte - 0x30)
                scale *= 10
                digits += 1
            } else if byte == 0x2E, scale == 0 {
                scale = 1
            } else {
                break
            }
            index += 1
        }
        guard digits > 0 else { return nil }
        at = index
        if scale > 1 { value /= scale }
        return negative ? -value : value
    }
}
