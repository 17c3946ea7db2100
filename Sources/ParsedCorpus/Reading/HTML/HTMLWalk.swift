/// Walks an HTML tree in reading order and tells a builder what it meets. The stack is its own, so depth
/// costs no call frames.
struct HTMLWalk {
    var builder: DocumentBuilder
    private var frames: [Frame] = []
    private var preformattedDepth = 0
    private var raisedDepth = 0
    private var unseenDepth = 0
    private var metadata = HTMLMetadata()
    private let styles: HTMLStyleSheets

    private struct Frame {
        var node: HTMLNode
        var role: HTMLRole
        var next = 0
        /// A table is passed twice: all but its footer, then the footer.
        var isFooterPass = false
        /// Its text is not seen, though it has its place.
        var isUnseen = false
        var isRaised = false
    }

    init(_ builder: DocumentBuilder, _ styles: HTMLStyleSheets) {
        self.builder = builder
        self.styles = styles
    }

    /// Walks the tree and returns its document; paragraphs have their offset as line.
    mutating func run(_ tree: borrowing HTMLTree) throws(ReadingError) -> Document {
        frames.append(Frame(node: tree.document, role: .block))
        while let last = frames.indices.last {
            let index = frames[last].next
            if index < frames[last].node.childCount {
                frames[last].next = index + 1
                try visit(frames[last].node[child: index], in: last)
            } else if frames[last].role == .table, !frames[last].isFooterPass {
                frames[last].isFooterPass = true
                frames[last].next = 0
            } else {
                let frame = frames.removeLast()
                if frame.isUnseen { unseenDepth -= 1 }
                if frame.isRaised { raisedDepth -= 1 }
                leave(frame.role)
            }
        }
        var document = builder.finish()
        metadata.store(in: &document)
        return document
    }

    private mutating func visit(_ node: HTMLNode, in parent: Int) throws(ReadingError) {
        switch node.kind {
        case .text:
            if unseenDepth > 0 { return }
            builder.source = node.textOffset
            if raisedDepth > 0 {
                builder.writeRaised(node.text)
            } else if preformattedDepth > 0 {
                writePreformatted(node.text)
            } else {
                builder.writeCollapsing(node.text)
            }
        case .blank:
            if preformattedDepth > 0 { writePreformatted(node.text) } else { builder.blank() }
        case .element:
            let role = node.role
            if frames[parent].role == .table, (role == .footer) != frames[parent].isFooterPass { return }
            try enter(node, role)
        case .document, .other:
            break
        }
    }

    private mutating func enter(_ node: HTMLNode, _ role: HTMLRole) throws(ReadingError) {
        switch role {
        case .skipped: return
        case .lineBreak: return builder.lineBreak()
        case .title: return metadata.readTitle(node)
        case .meta: return metadata.readMeta(node)
        case .link: return metadata.readLink(node)
        case .input: return writeInput(node)
        default: break
        }
        let style = style(of: node)
        if style.isHidden == true || (role == .cell && isSpacer(node)) { return }
        // Whole pages are made to appear by scripts; in a table it is numbers that are meant not to be seen.
        let isUnseen = style.isUnseen == true && (builder.isInCell || role == .cell || role == .row)
        if isUnseen, role == .row, style.isCollapsed == true { return }
        let isRaised = role == .raised || (role == .inline && style.isRaised == true)
        switch role {
        case .block, .rowGroup, .footer: builder.endParagraph()
        case .preformatted:
            builder.endParagraph()
            preformattedDepth += 1
        case .table: try builder.beginTable()
        case .row: builder.beginRow()
        case .cell:
            try builder.beginCell(
                columnSpan: max(span(node.attribute("colspan")) ?? 1, 1),
                rowSpan: span(node.attribute("rowspan")) ?? 1)
        default: break
        }
        if isUnseen { unseenDepth += 1 }
        if isRaised { raisedDepth += 1 }
        frames.append(Frame(node: node, role: role, isUnseen: isUnseen, isRaised: isRaised))
    }

    /// What `hidden`, its own style and the page's style sheets say of an element.
    private func style(of node: HTMLNode) -> HTMLStyle {
        guard node.hasAttributes else { return HTMLStyle() }
        // The first frame is the document, which is no element.
        var style =
            styles.isEmpty ? HTMLStyle() : styles.style(of: node, in: frames.lazy.dropFirst().map(\.node))
        if node.attribute("hidden") != nil { style.isHidden = true }
        if let own = node.attribute("style") { style.override(by: HTMLStyle(own)) }
        return style
    }

    /// Whether a cell without width and content holds others apart and is no part of the table.
    private func isSpacer(_ node: HTMLNode) -> Bool {
        node.childCount == 0 && node.attribute("width").flatMap { span($0) } == 0
    }

    private mutating func leave(_ role: HTMLRole) {
        switch role {
        case .block: builder.endParagraph()
        case .preformatted:
            builder.endParagraph()
            preformattedDepth -= 1
        case .table: builder.endTable()
        case .rowGroup, .footer: builder.endRowGroup()
        case .cell: builder.endCell()
        default: break
        }
    }

    /// Every line of preformatted text is a paragraph, its blanks kept; in a cell it is a line of the cell.
    private mutating func writePreformatted(_ text: UnsafeBufferPointer<UInt8>) {
        let offset = builder.source
        var from = 0
        while from < text.count {
            var end = from
            while end < text.count, text[end] != UInt8(ascii: "\n") { end += 1 }
            builder.source = offset + from
            builder.write(UnsafeBufferPointer(rebasing: text[from..<end]))
            if end < text.count { builder.endParagraph() }
            from = end + 1
        }
    }

    /// A number shown in a text field of a cell is the cell's text.
    private mutating func writeInput(_ node: HTMLNode) {
        guard builder.isInCell, let value = node.attribute("value"), style(of: node).isHidden != true else {
            return
        }
        if let type = node.attribute("type") {
            guard type.isEmpty || isEqual(type, "text") || isEqual(type, "number") else { return }
        }
        builder.writeCollapsing(value)
    }
}

/// A span as the HTML standard parses it: blanks, a plus sign, digits, then anything; nil if no digit.
func span(_ value: UnsafeBufferPointer<UInt8>?) -> Int? {
    guard let value else { return nil }
    var index = 0
    while index < value.count, isHTMLBlank(value[index]) { index += 1 }
    if index < value.count, value[index] == UInt8(ascii: "+") { index += 1 }
    var number: Int?
    while index < value.count, value[index] &- 48 < 10 {
        number = min((number ?? 0) * 10 + Int(value[index] - 48), 1_000_000)
        index += 1
    }
    return number
}

/// Whether `text` is `word` without regard to case; the word in lower case.
func isEqual(_ text: UnsafeBufferPointer<UInt8>, _ word: StaticString) -> Bool {
    guard text.count == word.utf8CodeUnitCount else { return false }
    for index in 0..<text.count where lowercased(text[index]) != word.utf8Start[index] { return false }
    return true
}

/// An ASCII letter in lower case, any other byte as it is.
@inline(__always)
func lowercased(_ byte: UInt8) -> UInt8 { byte &- 65 < 26 ? byte | 0x20 : byte }
