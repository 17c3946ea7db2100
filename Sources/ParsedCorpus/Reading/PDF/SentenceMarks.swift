/// Signs at the ends of lines that tell where a paragraph ends although its last line is full.
extension PDFText {
    private func characters(_ glyphs: some Collection<Glyph>) -> [ArraySlice<UInt8>] {
        glyphs.map { bytes[Int($0.start)..<Int($0.start + $0.length)] }
    }

    /// The line ends with a full stop, a colon or the like.
    func endsSentence(_ line: TextLine) -> Bool {
        characters(line.glyphs.suffix(1)).contains { Self.stops.contains(Array($0)) }
    }

    /// The line begins with a section's number: `二、`, `（三）`, `4.`.
    func beginsNumbered(_ line: TextLine) -> Bool {
        var rest = characters(line.glyphs.prefix(6))[...]
        let isOpened = rest.first.map { Self.openers.contains(Array($0)) } ?? false
        if isOpened { rest = rest.dropFirst() }
        let numerals = rest.prefix { Self.numerals.contains(Array($0)) }
        guard !numerals.isEmpty, let next = rest.dropFirst(numerals.count).first else { return false }
        return Self.closers.contains(Array(next))
    }

    /// The line is the heading of one of a report's sections.
    func isSectionHeading(_ line: TextLine) -> Bool {
        let spelt = characters(line.glyphs.prefix(40)).flatMap(\.self)
        return SectionHeading.find(spelt.span, 0..<spelt.count) != nil
    }

    private static func set(_ characters: String) -> Set<[UInt8]> { Set(characters.map { Array($0.utf8) }) }
    private static let stops = set("。！？：；.!?:;")
    private static let openers = set("（(")
    private static let numerals = set("一二三四五六七八九十0123456789")
    private static let closers = set("、）).．")
}
