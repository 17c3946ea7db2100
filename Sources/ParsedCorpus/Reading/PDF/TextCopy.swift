/// Copies characters from the pages' text into the document's buffer.
extension Document {
    /// Appends the characters of `glyphs`; a blank goes between ASCII neighbours that stand apart.
    mutating func append(_ glyphs: ArraySlice<Glyph>, of text: PDFText) {
        var previous: Glyph?
        for glyph in glyphs {
            if let previous, previous.isASCII, glyph.isASCII,
                glyph.box.left - previous.box.right > 0.15 * glyph.box.height
            {
                bytes.append(0x20)
            }
            bytes.append(contentsOf: text.bytes[Int(glyph.start)..<Int(glyph.start + glyph.length)])
            previous = glyph
        }
    }

    /// Appends a line, its words separated by one blank.
    mutating func append(_ line: TextLine, of text: PDFText) {
        for index in line.starts.indices {
            if index > 0 { bytes.append(0x20) }
            append(line.word(index), of: text)
        }
    }

    /// Appends lines separated by `\n` and returns where they lie.
    mutating func append(_ lines: [TextLine], of text: PDFText) -> TextRange {
        let start = bytes.count
        for (index, line) in lines.enumerated() {
            if index > 0 { bytes.append(0x0A) }
            append(line, of: text)
        }
        return TextRange(start, bytes.count)
    }

    /// A line whose words keep their edges.
    mutating func placedLine(_ line: TextLine, page: Int, band: Int32, of text: PDFText) -> PlacedLine {
        let words = line.starts.indices.map { index in
            let glyphs = line.word(index)
            let start = bytes.count
            append(glyphs, of: text)
            let (left, right) = (glyphs.first!.box, glyphs.last!.box)
            let box = glyphs.dropFirst().reduce(left) { $0.union($1.box) }
            return PlacedWord(
                text: TextRange(start, bytes.count), left: left.left, right: right.right,
                heights: box.top...max(box.top, box.bottom), location: left.location(page: page))
        }
        return PlacedLine(
            words: words, page: Int32(page), top: line.box.top, bottom: line.box.bottom, band: band)
    }
}

extension Box {
    /// Its top left corner as a place on `page`.
    func location(page: Int) -> Location { .page(page, x: Int(left.rounded()), y: Int(top.rounded())) }
}
