// The only file that speaks to Expat.
internal import CExpat
internal import Glibc

/// What an XML document tells while it is parsed. Subclasses override what they want to know.
///
/// Names come as written, with their prefix. A handler that finds something wrong sets ``failure`` and
/// hears no more.
class XMLEvents {
    var failure: ReadingError?

    func start(_ name: XMLName, _ attributes: XMLAttributes) {}
    func end(_ name: XMLName) {}
    func text(_ text: UnsafeBufferPointer<UInt8>) {}
}

/// The name of an element: its prefix and a hash of what follows.
struct XMLName {
    let bytes: UnsafePointer<UInt8>
    /// Bytes before the colon; 0 without one.
    let prefixLength: Int
    /// FNV-1a of the local name.
    let hash: UInt64

    @inline(__always)
    fileprivate init(_ name: UnsafePointer<CChar>) {
        bytes = UnsafeRawPointer(name).assumingMemoryBound(to: UInt8.self)
        var prefix = 0
        var hash = Self.seed
        var index = 0
        while true {
            let byte = bytes[index]
            if byte == 0 { break }
            if byte == UInt8(ascii: ":") {
                prefix = index
                hash = Self.seed
            } else {
                hash = (hash ^ UInt64(byte)) &* Self.prime
            }
            index += 1
        }
        prefixLength = prefix
        self.hash = hash
    }

    static func hash(of name: String) -> UInt64 { name.utf8.reduce(seed) { ($0 ^ UInt64($1)) &* prime } }

    private static var seed: UInt64 { 0xCBF2_9CE4_8422_2325 }
    private static var prime: UInt64 { 0x100_0000_01B3 }
}

/// The attributes of an element.
struct XMLAttributes {
    fileprivate let pairs: UnsafeMutablePointer<UnsafePointer<CChar>?>?

    /// The value of the attribute with that name, whatever its prefix.
    func value(_ name: StaticString) -> UnsafeBufferPointer<UInt8>? {
        guard var pair = pairs else { return nil }
        while let found = pair[0] {
            let local = strchr(found, 0x3A).map { UnsafePointer($0 + 1) } ?? found
            if strcmp(local, UnsafeRawPointer(name.utf8Start).assumingMemoryBound(to: CChar.self)) == 0 {
                return pair[1].map(Self.bytes)
            }
            pair += 2
        }
        return nil
    }

    /// The value as a string; empty where there is no such attribute.
    func string(_ name: StaticString) -> String {
        value(name).map { String(decoding: $0, as: UTF8.self) } ?? ""
    }

    /// The value as a whole number.
    func number(_ name: StaticString) -> Int? {
        value(name).flatMap { Int(String(decoding: $0, as: UTF8.self)) }
    }

    /// Every name and value.
    func forEach(_ body: (_ name: String, _ value: String) -> Void) {
        guard var pair = pairs else { return }
        while let name = pair[0], let value = pair[1] {
            body(String(cString: name), String(cString: value))
            pair += 2
        }
    }

    private static func bytes(_ text: UnsafePointer<CChar>) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(
            start: UnsafeRawPointer(text).assumingMemoryBound(to: UInt8.self), count: strlen(text))
    }
}

/// One pass over an XML document.
enum XMLPass {
    /// Parses `bytes` and tells `events`.
    ///
    /// A document type declaration is refused, and with it every entity of the document's own making.
    static func run(_ bytes: [UInt8], part: String, format: DocumentFormat, events: XMLEvents)
        throws(ReadingError)
    {
        guard let parser = XML_ParserCreate(nil) else { throw .unreadableFile(reason: "no memory for XML") }
        defer { XML_ParserFree(parser) }
        let context = Context(parser: parser, events: events, part: part, format: format)
        withExtendedLifetime(context) {
            XML_SetUserData(parser, Unmanaged.passUnretained(context).toOpaque())
            XML_SetElementHandler(
                parser,
                { user, name, attributes in
                    let context = Context.from(user)
                    context.events.start(XMLName(name!), XMLAttributes(pairs: attributes))
                    context.stopAfterFailure()
                },
                { user, name in
                    let context = Context.from(user)
                    context.events.end(XMLName(name!))
                    context.stopAfterFailure()
                })
            XML_SetCharacterDataHandler(parser) { user, text, count in
                let bytes = UnsafeRawPointer(text!).assumingMemoryBound(to: UInt8.self)
                Context.from(user).events.text(UnsafeBufferPointer(start: bytes, count: Int(count)))
            }
            XML_SetStartDoctypeDeclHandler(parser) { user, _, _, _, _ in
                let context = Context.from(user)
                context.events.failure = .damaged(
                    format: context.format,
                    reason:
                        "'\(context.part)' has a document type declaration, which a \(context.format.rawValue) has not"
                )
                context.stopAfterFailure()
            }
        }
        let status = withExtendedLifetime(context) {
            bytes.withUnsafeBytes {
                XML_Parse(
                    parser, $0.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(clamping: $0.count), 1)
            }
        }
        if let failure = events.failure { throw failure }
        if status == XML_STATUS_OK { return }
        let reason = String(cString: XML_ErrorString(XML_GetErrorCode(parser)))
        throw .damaged(
            format: format,
            reason:
                "'\(part)' is not well-formed XML: \(reason) at line \(XML_GetCurrentLineNumber(parser)), "
                + "column \(XML_GetCurrentColumnNumber(parser) + 1)")
    }

    private final class Context {
        let parser: XML_Parser
        let events: XMLEvents
        let part: String
        let format: DocumentFormat

        init(parser: XML_Parser, events: XMLEvents, part: String, format: DocumentFormat) {
            self.parser = parser
            self.events = events
            self.part = part
            self.format = format
        }

        @inline(__always)
        static func from(_ user: UnsafeMutableRawPointer?) -> Context {
            Unmanaged<Context>.fromOpaque(user!).takeUnretainedValue()
        }

        @inline(__always)
        func stopAfterFailure() { if events.failure != nil { XML_StopParser(parser, 0) } }
    }
}
