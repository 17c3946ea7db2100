/// Reads a page saved with its parts in one file (MHTML) by handing its HTML part to ``HTMLReader``.
public enum MHTMLReader {
    /// Reads `bytes` as MHTML. Lines of locations are those of the HTML part after decoding.
    public static func read(
        _ bytes: [UInt8], name: String, limits: ReadingLimits = ReadingLimits()
    ) throws(ReadingError) -> Document {
        try limits.check(fileBytes: bytes.count)
        var search = Search(limits: limits)
        try search.visit(bytes[...], depth: 0)
        guard let part = search.html else {
            throw .damaged(format: .mhtml, reason: "no HTML part among \(search.partCount) parts")
        }
        var document = try HTMLReader.read(
            part.decodedBody(), name: name, limits: limits, charset: part.charset)
        document.format = .mhtml
        if !search.isWhole {
            document.notes.append(
                ReadingNote(
                    rule: "reading.truncated",
                    message: "the closing boundary is missing; the file may be cut off"))
        }
        return document
    }

    /// Finds the first HTML part.
    private struct Search {
        let limits: ReadingLimits
        var html: MIMEPart?
        var partCount = 0
        var isWhole = true

        mutating func visit(_ bytes: ArraySlice<UInt8>, depth: Int) throws(ReadingError) {
            if depth > limits.messageDepth {
                throw .limitExceeded(
                    name: "messages inside each other", limit: limits.messageDepth, found: "one more")
            }
            let part = MIMEPart(bytes)
            partCount += 1
            if part.type == "text/html" || part.type == "application/xhtml+xml" {
                html = part
                return
            }
            guard part.type.hasPrefix("multipart/"), let boundary = part.boundary else { return }
            let (pieces, isWhole) = part.split(at: boundary, atMost: limits.members)
            for piece in pieces {
                try visit(piece, depth: depth + 1)
                if html != nil {
                    self.isWhole = isWhole || piece.endIndex != bytes.endIndex
                    return
                }
            }
        }
    }
}
