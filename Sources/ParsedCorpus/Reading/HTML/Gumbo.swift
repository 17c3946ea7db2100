// The only file that speaks to Gumbo.
internal import CGumbo
internal import Glibc

/// A parsed HTML document. Its nodes live as long as it does.
struct HTMLTree: ~Copyable {
    private let parsed: gongkai_html
    let document: HTMLNode

    /// Parses `bytes`, which are UTF-8 and must outlive the tree.
    init(_ bytes: UnsafeBufferPointer<UInt8>, limits: ReadingLimits) throws(ReadingError) {
        let parsed = gongkai_html_parse(
            bytes.baseAddress.map { UnsafeRawPointer($0).assumingMemoryBound(to: CChar.self) }, bytes.count,
            limits.parserBytes, Double(limits.parserSeconds))
        guard let output = parsed.output, let document = output.pointee.document else {
            gongkai_html_free(parsed)
            if parsed.failure == 2 {
                throw .limitExceeded(
                    name: "seconds of parsing", limit: limits.parserSeconds,
                    found: "an HTML of \(bytes.count) bytes that takes longer")
            }
            throw .limitExceeded(
                name: "bytes of memory for parsing", limit: limits.parserBytes,
                found: "an HTML of \(bytes.count) bytes that takes more")
        }
        self.parsed = parsed
        self.document = HTMLNode(pointer: UnsafePointer(document))
    }

    deinit { gongkai_html_free(parsed) }
}

/// A node of an ``HTMLTree``.
struct HTMLNode {
    fileprivate let pointer: UnsafePointer<GumboNode>

    enum Kind { case document, element, text, blank, other }

    @inline(__always)
    var kind: Kind {
        switch pointer.pointee.type {
        case GUMBO_NODE_ELEMENT, GUMBO_NODE_TEMPLATE: .element
        case GUMBO_NODE_TEXT, GUMBO_NODE_CDATA: .text
        case GUMBO_NODE_WHITESPACE: .blank
        case GUMBO_NODE_DOCUMENT: .document
        default: .other
        }
    }

    /// The text of a text node.
    @inline(__always)
    var text: UnsafeBufferPointer<UInt8> { bytes(pointer.pointee.v.text.text) }

    /// Offset of a text node in the source.
    @inline(__always)
    var textOffset: Int { Int(pointer.pointee.v.text.start_pos.offset) }

    /// Number of children of an element or the document.
    @inline(__always)
    var childCount: Int { Int(children.length) }

    @inline(__always)
    subscript(child index: Int) -> HTMLNode {
        let node = children.data[index]!.assumingMemoryBound(to: GumboNode.self)
        return HTMLNode(pointer: UnsafePointer(node))
    }

    /// What an element is to the reader.
    @inline(__always)
    var role: HTMLRole {
        let tag = pointer.pointee.v.element.tag
        if tag == GUMBO_TAG_UNKNOWN { return unknownRole }
        return HTMLRoles.table[Int(tag.rawValue)]
    }

    /// The tag of an element in lower case; empty for one that HTML does not know.
    var tagName: UnsafeBufferPointer<UInt8> {
        bytes(gumbo_normalized_tagname(pointer.pointee.v.element.tag))
    }

    /// The value of an attribute of an element; the name in lower case.
    func attribute(_ name: StaticString) -> UnsafeBufferPointer<UInt8>? {
        let attributes = pointer.pointee.v.element.attributes
        for index in 0..<Int(attributes.length) {
            let attribute = attributes.data[index]!.assumingMemoryBound(to: GumboAttribute.self)
            let found = bytes(attribute.pointee.name)
            if found.count == name.utf8CodeUnitCount,
                memcmp(found.baseAddress!, name.utf8Start, found.count) == 0
            {
                return bytes(attribute.pointee.value)
            }
        }
        return nil
    }

    @inline(__always)
    var hasAttributes: Bool { pointer.pointee.v.element.attributes.length > 0 }

    @inline(__always)
    private var children: GumboVector {
        kind == .document ? pointer.pointee.v.document.children : pointer.pointee.v.element.children
    }

    /// Word's data islands and renamed drawings are elements Gumbo has no name for.
    private var unknownRole: HTMLRole {
        let original = pointer.pointee.v.element.original_tag
        guard let data = original.data, original.length > 4 else { return .inline }
        let name = UnsafeRawPointer(data)
        let start = UnsafeBufferPointer(start: name.assumingMemoryBound(to: UInt8.self), count: 4)
        return isWord("<xml", at: 0, of: start) || isWord(HTMLForeign.drawing, at: 0, of: start)
            ? .skipped : .inline
    }

    @inline(__always)
    private func bytes(_ string: UnsafePointer<CChar>?) -> UnsafeBufferPointer<UInt8> {
        guard let string else { return UnsafeBufferPointer(start: nil, count: 0) }
        let count = strlen(string)
        return UnsafeBufferPointer(
            start: UnsafeRawPointer(string).assumingMemoryBound(to: UInt8.self), count: count)
    }
}

/// What elements are to the reader.
enum HTMLRole: UInt8 {
    case inline, block, skipped, lineBreak, preformatted, table, rowGroup, footer, row, cell, title, meta,
        link
    case input, raised
}

private enum HTMLRoles {
    static let table: [HTMLRole] = {
        var roles = [HTMLRole](repeating: .inline, count: Int(GUMBO_TAG_LAST.rawValue) + 1)
        func set(_ role: HTMLRole, _ tags: GumboTag...) {
            for tag in tags { roles[Int(tag.rawValue)] = role }
        }
        set(
            .block, GUMBO_TAG_ADDRESS, GUMBO_TAG_ARTICLE, GUMBO_TAG_ASIDE, GUMBO_TAG_BLOCKQUOTE,
            GUMBO_TAG_BODY, GUMBO_TAG_CAPTION, GUMBO_TAG_CENTER, GUMBO_TAG_DD, GUMBO_TAG_DETAILS,
            GUMBO_TAG_DIR, GUMBO_TAG_DIV, GUMBO_TAG_DL, GUMBO_TAG_DT, GUMBO_TAG_FIELDSET,
            GUMBO_TAG_FIGCAPTION, GUMBO_TAG_FIGURE, GUMBO_TAG_FOOTER, GUMBO_TAG_FORM, GUMBO_TAG_H1,
            GUMBO_TAG_H2, GUMBO_TAG_H3, GUMBO_TAG_H4, GUMBO_TAG_H5, GUMBO_TAG_H6, GUMBO_TAG_HEADER,
            GUMBO_TAG_HGROUP, GUMBO_TAG_HR, GUMBO_TAG_HTML, GUMBO_TAG_LEGEND, GUMBO_TAG_LI, GUMBO_TAG_MAIN,
            GUMBO_TAG_MENU, GUMBO_TAG_NAV, GUMBO_TAG_OL, GUMBO_TAG_P, GUMBO_TAG_SECTION, GUMBO_TAG_SUMMARY,
            GUMBO_TAG_UL)
        set(
            .skipped, GUMBO_TAG_DEL, GUMBO_TAG_S, GUMBO_TAG_STRIKE, GUMBO_TAG_SCRIPT, GUMBO_TAG_STYLE,
            GUMBO_TAG_NOSCRIPT,
            GUMBO_TAG_TEMPLATE,
            GUMBO_TAG_IFRAME, GUMBO_TAG_NOEMBED, GUMBO_TAG_NOFRAMES, GUMBO_TAG_SELECT, GUMBO_TAG_DATALIST,
            GUMBO_TAG_OBJECT, GUMBO_TAG_AUDIO, GUMBO_TAG_VIDEO, GUMBO_TAG_CANVAS, GUMBO_TAG_SVG)
        set(
            .preformatted, GUMBO_TAG_PRE, GUMBO_TAG_LISTING, GUMBO_TAG_XMP, GUMBO_TAG_PLAINTEXT,
            GUMBO_TAG_TEXTAREA)
        set(.lineBreak, GUMBO_TAG_BR)
        set(.table, GUMBO_TAG_TABLE)
        set(.rowGroup, GUMBO_TAG_TBODY, GUMBO_TAG_THEAD)
        set(.footer, GUMBO_TAG_TFOOT)
        set(.row, GUMBO_TAG_TR)
        set(.cell, GUMBO_TAG_TD, GUMBO_TAG_TH)
        set(.title, GUMBO_TAG_TITLE)
        set(.meta, GUMBO_TAG_META)
        set(.link, GUMBO_TAG_LINK)
        set(.input, GUMBO_TAG_INPUT)
        set(.raised, GUMBO_TAG_SUP)
        return roles
    }()
}
