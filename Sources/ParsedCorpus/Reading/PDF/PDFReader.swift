/// Reads a PDF by the places of its characters and lines: ruled tables become grids, lines of tables
/// without rulings keep the places of their words, the rest becomes paragraphs.
public enum PDFReader {
    /// Reads `bytes`; `name` is kept as the document's name.
    ///
    /// - Throws: ``ReadingError/empty``; ``ReadingError/damaged(format:reason:)`` where the file is cut off
    ///   or a page is lost; ``ReadingError/encrypted(format:)``; ``ReadingError/noTextLayer(pages:)`` for a
    ///   scan; ``ReadingError/limitExceeded(name:limit:found:)``.
    public static func read(
        _ bytes: [UInt8], name: String, limits: PDFLimits = .init()
    ) throws(ReadingError) -> Document {
        if bytes.isEmpty { throw .empty }
        try checkEnd(bytes)
        let file = try PopplerFile(bytes)
        let text = try readText(file, limits: limits)
        let finder = TableFinder(file: file, bytes: bytes, pageCount: text.pages.count)
        var document = Document(name: name, format: .pdf)
        if let note = finder.structureNote { document.notes.append(note) }
        var layouts: [PageLayout] = []
        for (var page, marks) in zip(text.pages, Watermarks.found(in: text)) {
            if let first = marks.first {
                document.notes.append(.watermark(page.glyphs[first], page: page.number))
                page = page.without(marks)
            }
            let sideways = SidewaysText.found(on: page)
            if let first = sideways.first {
                document.notes.append(.sideways(page.glyphs[first], page: page.number))
                page = page.without(sideways)
            }
            page = page.withNarrowDigits(text.bytes)
            let rules = try finder.rules(on: page, notes: &document.notes)
            let layout = PageLayout(page: page.without(rules.struck), rules: rules)
            layouts.append(layout)
            if let table = layout.tables.first(where: { $0.frame.box.right > page.width + 3 }) {
                let place = table.frame.box.location(page: page.number)
                document.notes.append(.clipped(page: page.number, at: place))
            }
        }
        document.bytes.reserveCapacity(text.bytes.count + text.bytes.count / 4)
        document.metadataTitle = String(decoding: file.title, as: UTF8.self)
        DocumentAssembly.fill(&document, layouts: layouts, text: text)
        return document
    }

    /// A whole PDF ends with `%%EOF`, with little after it. Poppler would repair a file cut off before that
    /// and lose pages silently.
    private static func checkEnd(_ bytes: [UInt8]) throws(ReadingError) {
        let mark = Array("%%EOF".utf8)
        let tail = bytes.suffix(4_096)
        guard tail.indices.contains(where: { tail[$0...].starts(with: mark) }) else {
            throw .damaged(format: .pdf, reason: "cut off: no end mark in the last 4096 bytes")
        }
    }

    private static func readText(_ file: PopplerFile, limits: PDFLimits) throws(ReadingError) -> PDFText {
        let count = file.pageCount
        guard count > 0 else { throw .damaged(format: .pdf, reason: "it has no pages") }
        guard count <= limits.pages else {
            throw .limitExceeded(name: "pages", limit: limits.pages, found: "\(count)")
        }
        var text = PDFText()
        var characters = 0
        for index in 0..<count {
            guard let page = file.page(index, into: &text.bytes) else {
                throw .damaged(format: .pdf, reason: "page \(index + 1) of \(count) cannot be read")
            }
            characters += page.glyphs.count
            guard characters <= limits.characters else {
                throw .limitExceeded(
                    name: "characters", limit: limits.characters,
                    found: "more on page \(index + 1) of \(count)")
            }
            text.pages.append(page.turned())
        }
        // A stamp or a page number on scanned pages is no text layer.
        guard characters >= 8 * count || characters >= 400 else { throw .noTextLayer(pages: count) }
        return text
    }
}
