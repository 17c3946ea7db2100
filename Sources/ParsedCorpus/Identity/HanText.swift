/// Names as UTF-8 bytes without blanks, full-width forms and traditional characters.
enum HanText {
    /// The UTF-16 unit of the three-byte character at `position`, 0 where there is none.
    static func unit(_ bytes: [UInt8], _ position: Int) -> UInt16 {
        guard position + 2 < bytes.count, bytes[position] & 0xF0 == 0xE0 else { return 0 }
        return UInt16(bytes[position] & 0x0F) << 12 | UInt16(bytes[position + 1] & 0x3F) << 6
            | UInt16(bytes[position + 2] & 0x3F)
    }

    /// `text` with blanks and invisible characters dropped, full-width ASCII and traditional characters folded.
    static func folded(_ text: String, limit: Int = .max, table: DivisionTable = .shared) -> [UInt8] {
        var text = text
        return text.withUTF8 { source in
            var out: [UInt8] = []
            out.reserveCapacity(min(source.count, limit))
            var i = 0
            while i < source.count, out.count < limit {
                let lead = source[i]
                if lead < 0x80 {
                    if lead > 0x20, lead != 0x7F { out.append(lead) }
                    i += 1
                } else if lead & 0xF0 == 0xE0, i + 2 < source.count {
                    let unit =
                        UInt16(lead & 0x0F) << 12 | UInt16(source[i + 1] & 0x3F) << 6
                        | UInt16(source[i + 2] & 0x3F)
                    append(unit, to: &out, table)
                    i += 3
                } else {
                    let width = lead >= 0xF0 ? 4 : lead >= 0xC0 ? 2 : 1
                    // The no-break space is the one two-byte blank.
                    if !(lead == 0xC2 && i + 1 < source.count && source[i + 1] == 0xA0) {
                        out.append(contentsOf: source[i..<min(i + width, source.count)])
                    }
                    i += width
                }
            }
            return out
        }
    }

    private static func append(_ unit: UInt16, to out: inout [UInt8], _ table: DivisionTable) {
        switch unit {
        case 0x3000, 0x2000...0x200F, 0x2028...0x202F, 0x205F...0x2064, 0xFEFF: return
        case 0xFF01...0xFF5E: out.append(UInt8(unit - 0xFEE0))
        default:
            let simplified = table.folding[Int(unit)]
            let kept = simplified == 0 ? unit : simplified
            out.append(0xE0 | UInt8(kept >> 12))
            out.append(0x80 | UInt8(kept >> 6 & 0x3F))
            out.append(0x80 | UInt8(kept & 0x3F))
        }
    }

    /// The width of the character at `position`.
    static func width(_ lead: UInt8) -> Int { lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4 }
}

/// Byte comparisons that names need.
extension Array<UInt8> {
    func has(_ word: StaticString, at position: Int) -> Bool {
        let count = word.utf8CodeUnitCount
        guard position >= 0, position + count <= self.count else { return false }
        let letters = word.utf8Start
        return withUnsafeBufferPointer { bytes in
            // Characters of one script share their first byte: the last one differs most often.
            var i = count - 1
            while i >= 0 {
                if bytes[position + i] != letters[i] { return false }
                i -= 1
            }
            return true
        }
    }

    func hasPrefix(_ word: StaticString) -> Bool { has(word, at: 0) }
    func hasSuffix(_ word: StaticString) -> Bool { has(word, at: count - word.utf8CodeUnitCount) }

    /// Where `word` first stands at or after `start`.
    func find(_ word: StaticString, from start: Int = 0) -> Int? {
        let size = word.utf8CodeUnitCount
        let letters = word.utf8Start
        return withUnsafeBufferPointer { bytes in
            let (first, final) = (letters[0], letters[size - 1])
            var position = start
            while position + size <= bytes.count {
                if bytes[position] == first, bytes[position + size - 1] == final {
                    var i = 1
                    while i < size - 1, bytes[position + i] == letters[i] { i += 1 }
                    if i >= size - 1 { return position }
                }
                position += 1
            }
            return nil
        }
    }
}
