/// Reads a page saved with its parts in one file (MHTML) by handing its HTML part to ``HTMLReader``.
public enum MHTMLReader {
    /// Reads `bytes` as MHTML. Lines of locations are those of the HTML part after decoding.
    public static func read(
        _ bytes: [UInt8], name: String, limits: ReadingLimits = ReadingLimits()
    ) throws(ReadingError) -> Document {
        try limits.check(fileBytes: bytes.count)
        var search = Search(limits: limits)
        try search.visit(bytes[...], depth: 0)
        guard let page = search.pages.count == 1 ? search.pages[0] : search.fullest else {
            throw .damaged(format: .mhtml, reason: "no HTML part among \(search.partCount) parts")
        }
        var document = try HTMLReader.read(
            page.part.decodedBody(), name: name, limits: limits, charset: page.part.charset)
        document.format = .mhtml
        if !page.isWhole {
            document.notes.append(
                ReadingNote(
                    rule: "reading.truncated",
                    message: "the closing boundary is missing; the file may be cut off"))
        }
        return document
    }

    /// Finds the HTML parts: the page, and the frames in it, one of which may hold the report.
    private struct Search {
        let limits: ReadingLimits
        /// With each, whether nothing of it is cut off.
        var pages: [(part: MIMEPart, isWhole: Bool)] = []
        var partCount = 0

        /// The page with most table cells, the first of such.
        var fullest: (part: MIMEPart, isWhole: Bool)? {
            let cells = pages.map { Self.countCells(in: $0.part.decodedBody()) }
            return cells.indices.max { (cells[$0], $1) < (cells[$1], $0) }.map { pages[$0] }
        }

        mutating func visit(_ bytes: ArraySlice<UInt8>, depth: Int) throws(ReadingError) {
            if depth > limits.messageDepth {
                throw .limitExceeded(
                    name: "messages inside each other", limit: limits.messageDepth, found: "one more")
            }
            let part = MIMEPart(bytes)
            partCount += 1
            if part.type == "text/html" || part.type == "application/xhtml+xml" {
                pages.append((part, true))
                return
            }
            guard part.type.hasPrefix("multipart/"), let boundary = part.boundary else { return }
            let (pieces, isWhole) = part.split(at: boundary, atMost: limits.members)
            for piece in pieces {
                let known = pages.count
                try visit(piece, depth: depth + 1)
                if !isWhole, piece.endIndex == bytes.endIndex {
                    for index in known..<pages.count { pages[index].isWhole = false }
                }
            }
        }

        private static func countCells(in page: [UInt8]) -> Int {
            var count = 0
            for tag in ["<td", "<TD"] {
                var from = 0
                while let found = ByteSearch.first(Array(tag.utf8), in: page, from: from) {
                    count += 1
                    from = found + 3
                }
            }
            return count
        }
    }
}
