internal import Glibc

/// Reads a page of HTML into paragraphs and grids.
public enum HTMLReader {
    /// Reads `bytes` as HTML.
    ///
    /// Tables follow the HTML standard's table algorithm; a table that only lays out the page becomes its
    /// paragraphs and inner tables. What is not displayed (`hidden`, `display: none` by
    /// its style or the page's style sheets, scripts, styles) is left out. A page without a table whose script holds one as a
    /// string is read from that, and so is JSON. A paragraph's location is its line in the file,
    /// a cell's its place in the grid.
    ///
    /// - Parameters:
    ///   - bytes: the file, in any encoding.
    ///   - name: the document's name.
    ///   - charset: the encoding that whoever sent the file named, if any.
    public static func read(
        _ bytes: [UInt8], name: String, limits: ReadingLimits = ReadingLimits(), charset: String? = nil
    ) throws(ReadingError) -> Document {
        try limits.check(fileBytes: bytes.count)
        let decoded = HTMLEncoding.decode(bytes, transportCharset: charset)
        return try (decoded.text ?? bytes).withUnsafeBufferPointer { (buffer) throws(ReadingError) in
            let text = UnsafeBufferPointer(rebasing: buffer[decoded.start...])
            var document = Document(name: name, format: .html)
            document.notes = decoded.notes
            var page: Document?
            if !EmbeddedPage.isData(text) {
                page = try readPage(text, into: document, limits: limits)
            }
            if let page, page.hasGrid || ByteSearch.first(scripts, in: decoded.text ?? bytes) == nil {
                return page
            }
            guard let embedded = EmbeddedPage(in: text) else {
                if let page { return page }
                return try readPage(text, into: document, limits: limits)
            }
            var inner = try embedded.text.withUnsafeBufferPointer { (text) throws(ReadingError) in
                try readPage(text, into: document, limits: limits)
            }
            if inner.metadataTitle.isEmpty { inner.metadataTitle = page?.metadataTitle ?? embedded.title }
            return inner
        }
    }

    private static let scripts = Array("<script".utf8)

    private static func readPage(
        _ text: UnsafeBufferPointer<UInt8>, into document: Document, limits: ReadingLimits
    ) throws(ReadingError) -> Document {
        guard let neutral = HTMLForeign.neutralized(text) else {
            return try parse(text, into: document, limits: limits)
        }
        return try neutral.withUnsafeBufferPointer { (text) throws(ReadingError) in
            try parse(text, into: document, limits: limits)
        }
    }

    private static func parse(
        _ text: UnsafeBufferPointer<UInt8>, into empty: Document, limits: ReadingLimits
    ) throws(ReadingError) -> Document {
        try HTMLDepth.check(text, limits: limits)
        var document = empty
        document.bytes.reserveCapacity(text.count / 4)
        let tree = try HTMLTree(text, limits: limits)
        var walk = HTMLWalk(DocumentBuilder(document, limits: limits), HTMLStyleSheets(of: text))
        document = try walk.run(tree)
        placeParagraphs(of: &document, in: text)
        return document
    }

    /// Turns the offsets that paragraphs carry into lines and columns. Offsets mostly grow, so walking from
    /// one to the next passes the text about once.
    private static func placeParagraphs(of document: inout Document, in text: UnsafeBufferPointer<UInt8>) {
        var line = 1
        var position = 0
        var lineStart = 0
        for index in document.blocks.indices {
            guard case .paragraph(var piece) = document.blocks[index],
                case .line(let offset, _) = piece.location
            else { continue }
            let target = min(offset, text.count)
            while position < target {
                guard let found = memchr(text.baseAddress! + position, 0x0A, target - position) else { break }
                line += 1
                lineStart = text.baseAddress!.distance(to: found.assumingMemoryBound(to: UInt8.self)) + 1
                position = lineStart
            }
            position = max(position, target)
            if position > target {
                while position > target {
                    position -= 1
                    if text[position] == UInt8(ascii: "\n") { line -= 1 }
                }
                lineStart = position
                while lineStart > 0, text[lineStart - 1] != UInt8(ascii: "\n") { lineStart -= 1 }
            }
            piece.location = .line(line, column: target - lineStart + 1)
            document.blocks[index] = .paragraph(piece)
        }
    }
}
