// The only file that speaks to Expat.
internal import CExpat
internal import Glibc

/// What an XML document tells while it is parsed. Subclasses override what they want to know.
///
/// Names come as written, with their prefix. A handler that throws hears no more.
class XMLEvents {
    fileprivate var parser: XML_Parser?
    /// What a handler threw.
    fileprivate var failure: ReadingError?
    fileprivate var hasDocumentType = false

    func start(_ name: XMLName, _ attributes: XMLAttributes) throws(ReadingError) {}
    func end(_ name: XMLName) throws(ReadingError) {}
    func text(_ text: UnsafeBufferPointer<UInt8>) {}
}

/// The name of an element as it stands in the document, valid during the event.
struct XMLName {
    private let bytes: UnsafePointer<UInt8>

    @inline(__always)
    fileprivate init(_ name: UnsafePointer<CChar>) {
        bytes = UnsafeRawPointer(name).assumingMemoryBound(to: UInt8.self)
    }

    /// Whether the prefix is that one letter.
    @inline(__always)
    func hasPrefix(_ letter: Unicode.Scalar) -> Bool {
        bytes[0] == UInt8(ascii: letter) && bytes[1] == UInt8(ascii: ":")
    }

    /// FNV-1a of the local name.
    var hash: UInt64 {
        var hash = Self.seed
        var index = 0
        while bytes[index] != 0 {
            hash =
                bytes[index] == UInt8(ascii: ":")
                ? Self.seed : (hash ^ UInt64(bytes[index])) &* Self.prime
            index += 1
        }
        return hash
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
        events.parser = parser
        defer {
            events.parser = nil
            XML_ParserFree(parser)
        }
        XML_SetUserData(parser, Unmanaged.passUnretained(events).toOpaque())
        XML_SetElementHandler(
            parser,
            { user, name, attributes in
                tell(user) { events throws(ReadingError) in
                    try events.start(XMLName(name!), XMLAttributes(pairs: attributes))
                }
            },
            { user, name in
                tell(user) { events throws(ReadingError) in try events.end(XMLName(name!)) }
            })
        XML_SetCharacterDataHandler(parser) { user, text, count in
            let bytes = UnsafeRawPointer(text!).assumingMemoryBound(to: UInt8.self)
            tell(user) { $0.text(UnsafeBufferPointer(start: bytes, count: Int(count))) }
        }
        XML_SetStartDoctypeDeclHandler(parser) { user, _, _, _, _ in
            tell(user) { events in
                events.hasDocumentType = true
                XML_StopParser(events.parser, 0)
            }
        }
        let status = withExtendedLifetime(events) {
            bytes.withUnsafeBytes {
                XML_Parse(
                    parser, $0.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(clamping: $0.count), 1)
            }
        }
        if let failure = events.failure { throw failure }
        if events.hasDocumentType {
            throw .damaged(
                format: format,
                reason: "'\(part)' has a document type declaration, which a \(format.rawValue) has not")
        }
        if status == XML_STATUS_OK { return }
        let reason = String(cString: XML_ErrorString(XML_GetErrorCode(parser)))
        throw .damaged(
            format: format,
            reason:
                "'\(part)' is not well-formed XML: \(reason) at line \(XML_GetCurrentLineNumber(parser)), "
                + "column \(XML_GetCurrentColumnNumber(parser) + 1)")
    }
}

/// Hands the receiver of events over, without counting a reference, which would take longer than most events.
@inline(__always)
private func tell(_ user: UnsafeMutableRawPointer?, _ body: (XMLEvents) throws(ReadingError) -> Void) {
    Unmanaged<XMLEvents>.fromOpaque(user!)._withUnsafeGuaranteedRef { events in
        do throws(ReadingError) {
            try body(events)
        } catch {
            events.failure = error
            XML_StopParser(events.parser, 0)
        }
    }
}
