extension PDFSyntax {
    /// The object at the cursor; nil where there is none or it nests deeper than 40.
    mutating func value(depth: Int = 0) -> PDFValue? {
        skipBlanks()
        guard at < end, depth < 40 else { return nil }
        switch bytes[at] {
        case 0x2F: return .name(name())
        case 0x28:
            let start = at + 1
            skipString()
            return .string(Array(bytes[start..<Swift.max(start, at - 1)]))
        case 0x5B:
            at += 1
            return array(depth)
        case 0x3C:
            guard at + 1 < end, bytes[at + 1] == 0x3C else {
                skipHexadecimal()
                return .other
            }
            at += 2
            return dictionary(depth)
        default:
            if let number = number() { return reference(number) ?? .number(number) }
            let start = at
            skipRegular()
            return at > start ? .other : nil
        }
    }

    private mutating func array(_ depth: Int) -> PDFValue? {
        var values: [PDFValue] = []
        while true {
            skipBlanks()
            guard at < end else { return nil }
            if bytes[at] == 0x5D {
                at += 1
                return .array(values)
            }
            guard let value = value(depth: depth + 1) else { return nil }
            values.append(value)
        }
    }

    private mutating func dictionary(_ depth: Int) -> PDFValue? {
        var entries: [String: PDFValue] = [:]
        while true {
            skipBlanks()
            guard at < end else { return nil }
            if bytes[at] == 0x3E {
                at = Swift.min(at + 2, end)
                return .dictionary(entries)
            }
            guard bytes[at] == 0x2F else { return nil }
            let key = name()
            guard let value = value(depth: depth + 1) else { return nil }
            entries[key] = value
        }
    }

    /// A name without its slash; `#20` stays as written, both sides of a look-up do.
    mutating func name() -> String {
        at += 1
        let start = at
        skipRegular()
        return String(decoding: bytes[start..<at], as: UTF8.self)
    }

    /// The rest of `12 0 R` after its first number; nil and nothing consumed where it is only a number.
    private mutating func reference(_ first: Double) -> PDFValue? {
        let start = at
        skipBlanks()
        if at > start, number() != nil {
            skipBlanks()
            if at < end, bytes[at] == 0x52, at + 1 == end || !Self.isRegular(bytes[at + 1]), first < 1e9,
                first >= 0
            {
                at += 1
                return .reference(Int(first))
            }
        }
        at = start
        return nil
    }
}
