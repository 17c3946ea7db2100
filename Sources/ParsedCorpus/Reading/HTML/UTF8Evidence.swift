/// How well bytes fit UTF-8.
struct UTF8Evidence {
    /// Well-formed characters of two or more bytes.
    private(set) var characters = 0
    /// Places where no character is well formed.
    private(set) var failures = 0
    /// Bytes above 127.
    private(set) var highBytes = 0

    var isValid: Bool { failures == 0 }

    /// A few damaged characters in a page that is UTF-8 beyond doubt: in GBK, runs that are well formed by
    /// accident are rare.
    var isMostlyUTF8: Bool { characters >= 8 * failures }

    init(_ bytes: [UInt8], from start: Int) {
        bytes.withUnsafeBufferPointer { buffer in
            var index = start
            while index < buffer.count {
                if buffer[index] < 0x80 {
                    index += 1
                    continue
                }
                let next = wellFormedLength(buffer, at: index)
                if next > 0 { characters += 1 } else { failures += 1 }
                let length = next > 0 ? next : illFormedLength(buffer, at: index)
                highBytes += length
                index += length
            }
        }
    }
}

/// Length of the well-formed multi-byte UTF-8 character at `index`, 0 if there is none.
@inline(__always)
func wellFormedLength(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    let lead = bytes[index]
    func isTail(_ offset: Int, _ low: UInt8 = 0x80, _ high: UInt8 = 0xBF) -> Bool {
        index + offset < bytes.count && bytes[index + offset] >= low && bytes[index + offset] <= high
    }
    switch lead {
    case 0xC2...0xDF: return isTail(1) ? 2 : 0
    case 0xE0: return isTail(1, 0xA0) && isTail(2) ? 3 : 0
    case 0xED: return isTail(1, 0x80, 0x9F) && isTail(2) ? 3 : 0
    case 0xE1...0xEF: return isTail(1) && isTail(2) ? 3 : 0
    case 0xF0: return isTail(1, 0x90) && isTail(2) && isTail(3) ? 4 : 0
    case 0xF1...0xF3: return isTail(1) && isTail(2) && isTail(3) ? 4 : 0
    case 0xF4: return isTail(1, 0x80, 0x8F) && isTail(2) && isTail(3) ? 4 : 0
    default: return 0
    }
}

/// Length of the damaged character at `index`: its first byte and the continuation bytes it could have.
func illFormedLength(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    let tails =
        switch bytes[index] {
        case 0xE0...0xEF: 1
        case 0xF0...0xF4: 2
        default: 0
        }
    var length = 1
    while length <= tails, index + length < bytes.count, bytes[index + length] & 0xC0 == 0x80 { length += 1 }
    return length
}

/// `bytes` from `start` on as UTF-8, with U+FFFD for every damaged character.
func repairUTF8(_ bytes: [UInt8], from start: Int) -> Iconv.Result {
    var result = Iconv.Result(text: [])
    result.text.reserveCapacity(bytes.count - start)
    bytes.withUnsafeBufferPointer { buffer in
        var index = start
        var copied = start
        while index < buffer.count {
            let length = buffer[index] < 0x80 ? 1 : wellFormedLength(buffer, at: index)
            if length > 0 {
                index += length
                continue
            }
            result.text.append(contentsOf: buffer[copied..<index])
            result.text.append(contentsOf: [0xEF, 0xBF, 0xBD])
            if result.firstFailure == nil { result.firstFailure = index }
            result.failures += 1
            index += illFormedLength(buffer, at: index)
            copied = index
        }
        result.text.append(contentsOf: buffer[copied...])
    }
    return result
}
