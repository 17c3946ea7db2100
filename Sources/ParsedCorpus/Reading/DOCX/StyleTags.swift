/// Where the styles stand in the bytes of a `styles.xml`, found without parsing it.
struct StyleTags {
    struct Tag {
        var id: String
        /// From the tag's first byte to the last of its end tag.
        var element: Range<Int>
        /// The style is the one of what names none.
        var isDefault: Bool
    }

    private(set) var all: [Tag] = []

    /// Nil for a part that has to be parsed: in another encoding, with comments, or with a style whose name or end cannot
    /// be told from its bytes.
    init?(_ part: [UInt8]) {
        if ByteSearch.first(Self.comment, in: part) != nil { return nil }
        var at = 0
        while let name = ByteSearch.first(Self.attribute, in: part, from: at) {
            guard let start = part[at..<name].lastIndex(of: UInt8(ascii: "<")),
                let tagEnd = part[name...].firstIndex(of: UInt8(ascii: ">")),
                let element = Self.element(part, from: start), element.count <= 12,
                let end = Self.end(of: element, part, from: start, tagEnd),
                let id = Self.value(part, from: name + Self.attribute.count, to: tagEnd)
            else { return nil }
            all.append(
                Tag(
                    id: id, element: start..<end,
                    isDefault: ByteSearch.contains(Self.isDefault, in: part, start..<tagEnd)))
            at = end
        }
        if all.isEmpty { return nil }
    }

    private static let attribute = Array("styleId=".utf8)
    private static let isDefault = Array("default=".utf8)
    private static let comment = Array("<!".utf8)

    /// The name of the element whose tag begins at `start`, if it is that of a style.
    private static func element(_ part: [UInt8], from start: Int) -> ArraySlice<UInt8>? {
        let rest = part[(start + 1)...].prefix(12)
        let name = rest.prefix { $0 > 0x20 && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/") }
        let local = name.split(separator: UInt8(ascii: ":")).last
        return local?.elementsEqual("style".utf8) == true ? name : nil
    }

    /// Where the element ends.
    private static func end(
        of name: ArraySlice<UInt8>, _ part: [UInt8], from start: Int, _ tagEnd: Int
    ) -> Int? {
        if part[tagEnd - 1] == UInt8(ascii: "/") { return tagEnd + 1 }
        let closing = Array("</".utf8) + name + [UInt8(ascii: ">")]
        return ByteSearch.first(closing, in: part, from: tagEnd).map { $0 + closing.count }
    }

    /// The text in quotes at `start`, without references to characters.
    private static func value(_ part: [UInt8], from start: Int, to end: Int) -> String? {
        guard start < end, part[start] == UInt8(ascii: "\"") || part[start] == UInt8(ascii: "'"),
            let close = part[(start + 1)..<end].firstIndex(of: part[start])
        else { return nil }
        let text = part[(start + 1)..<close]
        return text.contains(UInt8(ascii: "&")) ? nil : String(decoding: text, as: UTF8.self)
    }
}
