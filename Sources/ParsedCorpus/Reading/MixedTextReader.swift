/// Reads text with tables in HTML between its lines, as extractors of PDFs write Markdown.
enum MixedTextReader {
    /// Whether `bytes`, taken for text, hold an HTML table.
    static func applies(_ bytes: [UInt8]) -> Bool { ByteSearch.first(opening, in: bytes) != nil }

    static func read(
        _ bytes: [UInt8], name: String, limits: ReadingLimits
    ) throws(ReadingError) -> Document {
        let (text, _, notes) = TextEncoding.decode(bytes)
        var document = Document(name: name, format: .markdown)
        document.notes = notes
        var done = 0
        while let start = ByteSearch.first(opening, in: text, from: done) {
            let end =
                ByteSearch.first(closing, in: text, from: start).map { $0 + closing.count } ?? text.count
            document.append(try TextReader.read(Array(text[done..<start]), name: name))
            document.append(try HTMLReader.read(Array(text[start..<end]), name: name, limits: limits))
            done = end
        }
        document.append(try TextReader.read(Array(text[done...]), name: name))
        return document
    }

    private static let opening = Array("<table".utf8)
    private static let closing = Array("</table>".utf8)
}

extension Document {
    /// Appends the blocks and the text of `other`.
    fileprivate mutating func append(_ other: Document) {
        let offset = Int32(bytes.count)
        func moved(_ range: TextRange) -> TextRange {
            TextRange(Int(range.start + offset), Int(range.end + offset))
        }
        bytes += other.bytes
        notes += other.notes
        blocks += other.blocks.map { block in
            switch block {
            case .paragraph(var piece):
                piece.text = moved(piece.text)
                return .paragraph(piece)
            case .grid(var grid):
                for index in grid.cells.indices { grid.cells[index].text = moved(grid.cells[index].text) }
                return .grid(grid)
            case .line(var line):
                for index in line.words.indices { line.words[index].text = moved(line.words[index].text) }
                return .line(line)
            }
        }
    }
}
