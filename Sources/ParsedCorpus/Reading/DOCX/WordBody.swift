/// Hears the body of a WordprocessingML document.
final class WordBodyEvents: XMLEvents {
    // Behind a pointer: checking for exclusive access at run time would take as long as the events do.
    private let body: UnsafeMutablePointer<WordBody>

    init(_ body: WordBody) {
        self.body = .allocate(capacity: 1)
        self.body.initialize(to: body)
    }

    deinit {
        body.deinitialize(count: 1)
        body.deallocate()
    }

    /// The document read.
    func finish() -> Document { body.pointee.finish() }

    override func start(_ name: XMLName, _ attributes: XMLAttributes) throws(ReadingError) {
        try body.pointee.start(name, attributes)
    }

    override func end(_ name: XMLName) throws(ReadingError) { try body.pointee.end() }
    override func text(_ text: UnsafeBufferPointer<UInt8>) { body.pointee.text(text) }
}

/// Reads the body of a WordprocessingML document into a builder.
///
/// Counted as text: inserted text, results of fields, content controls, text boxes, generated numbers.
/// Not counted: deleted and moved-away text, field codes, hidden text, headers and footers.
struct WordBody {
    private var builder: DocumentBuilder
    private var numbering: WordNumbering
    private let styles: WordStyles

    /// The elements that are open, nil for those without a meaning here.
    private var open: [WordElement?] = []
    /// Whether what stands there in a newer and an older form was read in the newer one.
    private var hasChoice = true
    /// Depth of the element whose content is passed over; 0 for none.
    private var skippedFrom = 0
    private var isInBody = false
    private var isInText = false
    private var paragraphCount = 0
    private var paragraph = Paragraph()
    private var tables: [Table] = []
    private var boxes: [Box] = []
    /// The fields that are open, and whether the result of each has begun.
    private var fields: [Bool] = []

    private var depth: Int { open.count }

    private struct Paragraph {
        var isInProperties = false
        var isInRunProperties = false
        /// Of its style, and of the run that is open.
        var styleMarks: WordMarks = []
        var marks: WordMarks = []
        /// Its end was deleted: it and the next are one.
        var isJoined = false
        var continuesAnother = false
        var style: String?
        var instance: String?
        var level: Int?
        /// A generated number was written and no text since.
        var endsInNumber = false
    }

    private struct Table {
        var rowIsDue = false
        var cellIsDue = false
        var isInRowProperties = false
        var column = 0
        var columnSpan = 1
        var continuesAbove = false
    }

    private struct Box {
        var paragraph: Paragraph
        var text: DocumentBuilder.SuspendedParagraph?
        var isInText: Bool
    }

    init(_ builder: DocumentBuilder, numbering: WordNumbering, styles: WordStyles) {
        self.builder = builder
        self.numbering = numbering
        self.styles = styles
    }

    /// The document read.
    mutating func finish() -> Document { builder.finish() }

    mutating func start(_ name: XMLName, _ attributes: XMLAttributes) throws(ReadingError) {
        if skippedFrom > 0 {
            open.append(nil)
            return
        }
        // Of DrawingML, whose elements have the same names, nothing is text of the document.
        let element = name.hasPrefix("a") ? nil : WordElement.vocabulary[name]
        open.append(element)
        if depth > builder.limits.elementDepth {
            throw .limitExceeded(
                name: "elements inside each other", limit: builder.limits.elementDepth, found: "one more")
        }
        if element == .body { isInBody = true }
        if let element, isInBody { try start(element, attributes) }
    }

    mutating func end() throws(ReadingError) {
        defer { open.removeLast() }
        if skippedFrom > 0 {
            if depth > skippedFrom { return }
            skippedFrom = 0
        }
        if let element = open[depth - 1], isInBody { try end(element) }
    }

    mutating func text(_ text: UnsafeBufferPointer<UInt8>) {
        guard isInText, skippedFrom == 0 else { return }
        if paragraph.marks.contains(.raised) { return builder.writeRaised(text) }
        if paragraph.endsInNumber, let first = text.first {
            // A number and a figure are two things.
            if first &- 48 < 10 { builder.write(UInt8(ascii: " ")) }
            paragraph.endsInNumber = false
        }
        var from = 0
        while let end = text[from...].firstIndex(where: { $0 == UInt8(ascii: "\n") }) {
            builder.write(UnsafeBufferPointer(rebasing: text[from..<end]))
            builder.write(UInt8(ascii: " "))
            from = end + 1
        }
        builder.write(UnsafeBufferPointer(rebasing: text[from...]))
    }
}

// MARK: - Elements

extension WordBody {
    /// Whether Word knows the markup of these namespaces, by their usual prefixes; it shows the older form of others.
    private static func isKnown(_ prefixes: String) -> Bool {
        prefixes.split(separator: " ").allSatisfy { prefix in
            ["wp", "w1", "cx", "a1", "am3d", "aink", "o", "r", "v", "mc"].contains { prefix.hasPrefix($0) }
        }
    }

    private mutating func start(_ element: WordElement, _ attributes: XMLAttributes) throws(ReadingError) {
        switch element {
        case .p:
            try openCellIfDue()
            paragraphCount += 1
            builder.source = paragraphCount
            let isJoined = paragraph.isJoined
            paragraph = Paragraph()
            paragraph.continuesAnother = isJoined
        case .pPr: paragraph.isInProperties = true
        case .pStyle:
            let style = attributes.string("val")
            paragraph.style = style
            paragraph.styleMarks = try styles.marks(style)
        case .numId: paragraph.instance = attributes.string("val")
        case .ilvl: paragraph.level = attributes.number("val")
        case .r: paragraph.marks = paragraph.styleMarks
        case .rPr: paragraph.isInRunProperties = !paragraph.isInProperties
        case .rStyle:
            if paragraph.isInRunProperties {
                paragraph.marks.formUnion(try styles.marks(attributes.string("val")))
            }
        case .vanish, .strike, .dstrike, .vertAlign, .position:
            if paragraph.isInRunProperties, let (mark, isOn) = WordMarks.property(element, attributes) {
                paragraph.marks.set(mark, isOn)
            }
        case .t: isInText = paragraph.marks.isDisjoint(with: .unread) && fields.allSatisfy(\.self)
        case .tab, .ptab: if isInRun { builder.write(UInt8(ascii: "\t")) }
        case .br, .cr: if isInRun { builder.lineBreak() }
        case .noBreakHyphen: if isInRun { builder.write(UInt8(ascii: "-")) }
        case .sym: if isInRun { writeSymbol(attributes) }
        case .tbl:
            try openCellIfDue()
            try builder.beginTable()
            tables.append(Table())
        case .fldChar: startField(attributes.string("fldCharType"))
        case .tr, .trPr, .tc, .gridBefore, .gridSpan, .vMerge, .vmerge, .hidden, .cellDel:
            startInTable(element, attributes)
        case .del, .moveFrom: startDeleted()
        case .txbxContent:
            boxes.append(Box(paragraph: paragraph, text: builder.suspendParagraph(), isInText: isInText))
            paragraph = Paragraph()
            isInText = false
        case .choice:
            hasChoice = Self.isKnown(attributes.string("Requires"))
            if !hasChoice { skippedFrom = depth }
        case .fallback where !hasChoice: hasChoice = true
        case .fallback, .sectPr, .sdtPr, .rt, .pPrChange, .rPrChange, .tblPr, .tblPrChange, .trPrChange,
            .tcPrChange:
            skippedFrom = depth
        default: break
        }
    }

    private mutating func end(_ element: WordElement) throws(ReadingError) {
        switch element {
        case .body: isInBody = false
        case .p:
            // A code goes on over paragraphs in no document that counts; one without an end must not hide the rest.
            fields = fields.filter(\.self)
            if !paragraph.isJoined { builder.endParagraph() }
        case .pPr:
            paragraph.isInProperties = false
            try writeNumber()
        case .r: paragraph.marks = []
        case .rPr: paragraph.isInRunProperties = false
        case .t: isInText = false
        case .tbl:
            builder.endTable()
            _ = tables.popLast()
        case .trPr: if let table = tables.indices.last { tables[table].isInRowProperties = false }
        case .tcPr: try openCellIfDue()
        case .tc:
            try openCellIfDue()
            builder.endCell()
            paragraph.isJoined = false
        case .txbxContent:
            builder.endParagraph()
            guard let box = boxes.popLast() else { return }
            if let text = box.text { builder.resume(text) }
            paragraph = box.paragraph
            isInText = box.isInText
        default: break
        }
    }

    private var isInRun: Bool { !paragraph.isInProperties && paragraph.marks.isDisjoint(with: .unread) }

    /// Text under a deletion is gone; a deletion among properties is that of a paragraph's end or a row.
    private mutating func startDeleted() {
        if paragraph.isInProperties {
            paragraph.isJoined = true
        } else if tables.last?.isInRowProperties ?? false {
            skippedFrom = depth - 2
        } else {
            skippedFrom = depth
        }
    }

    /// What stands in a field before its result is its code, the results of other fields there included.
    private mutating func startField(_ type: String) {
        switch type {
        case "begin": if fields.count < 1000 { fields.append(false) }
        case "separate": if !fields.isEmpty { fields[fields.count - 1] = true }
        case "end": _ = fields.popLast()
        default: break
        }
    }

    private mutating func writeNumber() throws(ReadingError) {
        if paragraph.continuesAnother { return }
        let number = try numbering.next(
            style: paragraph.style ?? styles.paragraphStyle, of: styles, instance: paragraph.instance,
            level: paragraph.level)
        guard var number else { return }
        number.withUTF8 { builder.write($0) }
        paragraph.endsInNumber = number.utf8.last != 0x20
    }

    /// A sign of a symbol font: the box and the tick as their own characters, others as they are.
    private mutating func writeSymbol(_ attributes: XMLAttributes) {
        guard let code = UInt32(attributes.string("char"), radix: 16) else { return }
        let scalar: Unicode.Scalar =
            switch (code & 0xFF, code >= 0xF000 && code < 0xF100) {
            case (0xFC, true), (0x50, true): "\u{2713}"
            case (0xFE, true), (0x52, true): "\u{2611}"
            case (0xA8, true), (0x6F, true), (0xA3, true): "\u{25A1}"
            default: Unicode.Scalar(code) ?? "\u{FFFD}"
            }
        for byte in String(Character(scalar)).utf8 { builder.write(byte) }
    }
}

// MARK: - Tables

extension WordBody {
    private mutating func startInTable(_ element: WordElement, _ attributes: XMLAttributes) {
        guard let table = tables.indices.last else { return }
        switch element {
        case .tr:
            tables[table] = Table()
            tables[table].rowIsDue = true
        case .trPr: tables[table].isInRowProperties = true
        case .gridBefore: tables[table].column = min(max(attributes.number("val") ?? 0, 0), 1000)
        case .hidden: if tables[table].isInRowProperties, attributes.isOn { skippedFrom = depth - 2 }
        case .cellDel:
            tables[table].cellIsDue = false
            skippedFrom = depth - 2
        case .tc:
            tables[table].cellIsDue = true
            tables[table].columnSpan = 1
            tables[table].continuesAbove = false
        case .gridSpan: tables[table].columnSpan = min(max(attributes.number("val") ?? 1, 1), 1000)
        case .vMerge, .vmerge: tables[table].continuesAbove = attributes.string("val") != "restart"
        default: break
        }
    }

    /// Begins the cell once its properties are known. One that goes on a cell above has no text of its own.
    private mutating func openCellIfDue() throws(ReadingError) {
        guard let table = tables.last, table.cellIsDue else { return }
        if table.rowIsDue { builder.beginRow() }
        tables[tables.count - 1].cellIsDue = false
        tables[tables.count - 1].rowIsDue = false
        tables[tables.count - 1].column += table.columnSpan
        if table.continuesAbove, builder.extendCell(column: table.column, columnSpan: table.columnSpan) {
            skippedFrom = depth - 1
            return
        }
        try builder.beginCell(columnSpan: table.columnSpan, column: table.column)
    }
}
