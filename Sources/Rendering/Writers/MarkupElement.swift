/// An element of XML with its attributes, written as UTF-8.
public struct MarkupElement: Sendable, Hashable {
    /// The element's name.
    public var name: String
    /// Attributes in the order they are written in; those that are nil are left out.
    public var attributes: [Attribute]
    /// The elements inside.
    public var children: [MarkupElement]
    /// The text inside, before any children.
    public var text: String

    /// A name and its value.
    public struct Attribute: Sendable, Hashable {
        /// The attribute's name.
        public var name: String
        /// Its value, escaped when written.
        public var value: String
    }

    /// An element; attributes that are nil are left out.
    public init(
        _ name: String, _ attributes: KeyValuePairs<String, String?> = [:], text: String = "",
        _ children: [MarkupElement] = []
    ) {
        self.name = name
        self.attributes = attributes.compactMap { name, value in
            value.map { Attribute(name: name, value: $0) }
        }
        self.text = text
        self.children = children
    }

    /// A whole document with the element at its root.
    public var bytes: [UInt8] {
        var buffer = OutputBuffer()
        buffer.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
        write(to: &buffer, indent: 0)
        return buffer.bytes
    }

    private func write(to buffer: inout OutputBuffer, indent: Int) {
        let margin = String(repeating: " ", count: indent)
        buffer.append(margin + "<" + name)
        for attribute in attributes {
            buffer.append(" " + attribute.name + "=\"" + Self.escaped(attribute.value) + "\"")
        }
        if children.isEmpty, text.isEmpty { return buffer.append("/>\n") }
        buffer.append(">" + Self.escaped(text))
        if !children.isEmpty {
            buffer.append("\n")
            for child in children { child.write(to: &buffer, indent: indent + 2) }
            buffer.append(margin)
        }
        buffer.append("</" + name + ">\n")
    }

    /// `text` with the five signs of markup and line breaks as entities; characters that XML 1.0 does not know
    /// become U+FFFD.
    static func escaped(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result.append(contentsOf: "&amp;".unicodeScalars)
            case "<": result.append(contentsOf: "&lt;".unicodeScalars)
            case ">": result.append(contentsOf: "&gt;".unicodeScalars)
            case "\"": result.append(contentsOf: "&quot;".unicodeScalars)
            case "\n": result.append(contentsOf: "&#10;".unicodeScalars)
            case "\r": result.append(contentsOf: "&#13;".unicodeScalars)
            case "\t": result.append(contentsOf: "&#9;".unicodeScalars)
            case "\u{0}"..<"\u{20}", "\u{FFFE}", "\u{FFFF}": result.append("\u{FFFD}")
            default: result.append(scalar)
            }
        }
        return String(result)
    }
}
