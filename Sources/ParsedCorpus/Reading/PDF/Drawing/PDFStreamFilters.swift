internal import Glibc

extension PDFObjects {
    /// The stream's bytes decoded; nil for filters that page descriptions hardly use.
    func decode(_ stream: Stream) -> [UInt8]? {
        var filters: [PDFValue] = []
        switch resolve(stream.entries["Filter"] ?? stream.entries["F"]) {
        case .name(let name)?: filters = [.name(name)]
        case .array(let names)?: filters = names
        default: break
        }
        if let parameters = resolve(stream.entries["DecodeParms"])?.dictionary,
            resolve(parameters["Predictor"])?.number ?? 1 > 1
        {
            return nil
        }
        var data = Array(stream.data)
        for filter in filters {
            switch resolve(filter)?.name {
            case "FlateDecode", "Fl":
                guard let decoded = FlateDecoder.decode(data[...]) else {
                    damage = .broken
                    return nil
                }
                if !decoded.isConfirmed, damage == .none { damage = .doubtful }
                data = decoded.bytes
            case "ASCII85Decode", "A85":
                guard let decoded = Self.base85(data) else {
                    damage = .broken
                    return nil
                }
                data = decoded
            default: return nil
            }
        }
        return data
    }

    private static func base85(_ data: [UInt8]) -> [UInt8]? {
        var output: [UInt8] = []
        output.reserveCapacity(data.count)
        var (group, count): (UInt32, Int) = (0, 0)
        func put(_ bytes: Int) {
            for index in 0..<bytes {
                output.append(UInt8(truncatingIfNeeded: group >> UInt32(24 - 8 * index)))
            }
        }
        for byte in data {
            switch byte {
            case 0x7E:
                guard count != 1 else { return nil }
                if count > 1 {
                    for _ in count..<5 { group = group &* 85 &+ 84 }
                    put(count - 1)
                }
                return output
            case 0x7A where count == 0: output.append(contentsOf: [0, 0, 0, 0])
            case 0x21...0x75:
                group = group &* 85 &+ UInt32(byte - 0x21)
                count += 1
                if count == 5 {
                    put(4)
                    (group, count) = (0, 0)
                }
            case let byte where PDFSyntax.isBlank(byte): continue
            default: return nil
            }
        }
        return nil
    }

    /// The place of an ASCII word at or after `start`.
    static func find(_ word: StaticString, in bytes: [UInt8], from start: Int) -> Int? {
        let (count, first) = (word.utf8CodeUnitCount, Int32(word.utf8Start[0]))
        return bytes.withUnsafeBufferPointer { bytes in
            guard let base = bytes.baseAddress else { return nil }
            var at = start
            while at + count <= bytes.count {
                guard let found = memchr(base + at, first, bytes.count - count + 1 - at) else { return nil }
                at = UnsafeRawPointer(found) - UnsafeRawPointer(base)
                if memcmp(base + at, word.utf8Start, count) == 0 { return at }
                at += 1
            }
            return nil
        }
    }

    /// The number in `12 0 obj`, `at` being the place of the word; nil for `endobj` and the like.
    static func objectNumber(_ bytes: [UInt8], before at: Int) -> Int? {
        var index = at - 1
        func isDigit(_ index: Int) -> Bool { index >= 0 && bytes[index] >= 0x30 && bytes[index] <= 0x39 }
        while index >= 0, PDFSyntax.isBlank(bytes[index]) { index -= 1 }
        guard isDigit(index) else { return nil }
        while isDigit(index) { index -= 1 }
        guard index >= 0, PDFSyntax.isBlank(bytes[index]) else { return nil }
        while index >= 0, PDFSyntax.isBlank(bytes[index]) { index -= 1 }
        let end = index
        while isDigit(index), end - index < 9 { index -= 1 }
        guard index < end else { return nil }
        return bytes[(index + 1)...end].reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }
}
