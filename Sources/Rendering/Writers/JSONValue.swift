/// A value of JSON with named parts in the order given, for what is no table: nested and self-describing files.
public enum JSONValue: Sendable, Hashable {
    /// Named values, written in this order.
    case object([Member])
    /// Values in order.
    case array([JSONValue])
    /// Text; escaped when written.
    case string(String)
    /// A whole number.
    case integer(Int)
    /// True or false.
    case bool(Bool)
    /// Nothing known.
    case null

    /// A name and its value.
    public struct Member: Sendable, Hashable {
        /// The key, each once in an object.
        public var name: String
        /// What it stands for.
        public var value: JSONValue

        /// `value` under `name`.
        public init(_ name: String, _ value: JSONValue) {
            self.name = name
            self.value = value
        }
    }

    /// An object of `members` without those that are nil.
    public static func object(_ members: KeyValuePairs<String, JSONValue?>) -> JSONValue {
        .object(members.compactMap { name, value in value.map { Member(name, $0) } })
    }

    /// Text, or nil where it is empty, so that an object leaves the member out.
    public static func nonEmpty(_ text: String) -> JSONValue? { text.isEmpty ? nil : .string(text) }

    /// The value as UTF-8, indented by two blanks, with a line end after it.
    public var bytes: [UInt8] {
        var buffer = OutputBuffer()
        write(to: &buffer, indent: 0)
        buffer.append("\n")
        return buffer.bytes
    }

    /// The value on a line of its own, without its line end.
    public var line: [UInt8] {
        var buffer = OutputBuffer()
        write(to: &buffer, indent: nil)
        return buffer.bytes
    }

    /// - Parameter indent: how far the value stands in; nil for all on one line.
    private func write(to buffer: inout OutputBuffer, indent: Int?) {
        switch self {
        case .object(let members):
            Self.write(members, "{", "}", indent, to: &buffer) { member, buffer, indent in
                JSON.append(string: member.name, to: &buffer)
                buffer.append(": ")
                member.value.write(to: &buffer, indent: indent)
            }
        case .array(let values):
            Self.write(values, "[", "]", indent, to: &buffer) { $0.write(to: &$1, indent: $2) }
        case .string(let text): JSON.append(string: text, to: &buffer)
        case .integer(let number): buffer.append(number: number)
        case .bool(let flag): buffer.append(flag ? "true" : "false")
        case .null: buffer.append("null")
        }
    }

    private static func write<Item>(
        _ items: [Item], _ open: String, _ close: String, _ indent: Int?, to buffer: inout OutputBuffer,
        _ body: (Item, inout OutputBuffer, Int?) -> Void
    ) {
        buffer.append(open)
        for (index, item) in items.enumerated() {
            if index > 0 { buffer.append(indent == nil ? ", " : ",") }
            breakLine(indent.map { $0 + 2 }, &buffer)
            body(item, &buffer, indent.map { $0 + 2 })
        }
        if !items.isEmpty { breakLine(indent, &buffer) }
        buffer.append(close)
    }

    private static func breakLine(_ indent: Int?, _ buffer: inout OutputBuffer) {
        guard let indent else { return }
        buffer.append("\n" + String(repeating: " ", count: indent))
    }
}
