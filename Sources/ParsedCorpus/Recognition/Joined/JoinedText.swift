/// The running text of a document as words and the values behind them, for tables whose cells stand one
/// behind the other without any mark: `（一）予以公开220000022（二）部分公开…`.
///
/// Words and values alternate: a ``Run`` is the words and the values that follow them. Which words are
/// labels and how the values are cut is for others to say.
struct JoinedText {
    /// Words and the values behind them; the last run has words only.
    struct Run {
        /// Bytes of the words, from the end of the values before.
        var words: Range<Int>
        /// The values, in ``JoinedText/symbols``.
        var symbols: Range<Int>
        /// A line or the whole text ends behind the values.
        var endsLine = false
    }

    /// The rows of running text, a line end after each.
    private(set) var bytes: [UInt8] = []
    private(set) var symbols: [JoinedSymbol] = []
    private(set) var runs: [Run] = []
    private var rows: [(start: Int, location: Location)] = []

    /// The text of the sheet's rows of at least `shortest` bytes; rows of grids with several cells are left
    /// out, since their cells are known.
    init(_ sheet: Sheet, shortest: Int = 0) {
        for row in sheet.rows where !row.pieces.isEmpty {
            if row.isGrid, row.pieces.count > 1 { continue }
            let (first, last) = (sheet.pieces[Int(row.start)], sheet.pieces[Int(row.end) - 1])
            let (start, end) = (Int(first.text.start), Int(last.text.end))
            if start > end || end - start < shortest { continue }
            rows.append((bytes.count, first.location))
            bytes.append(contentsOf: sheet.bytes[start..<end])
            bytes.append(0x0A)
        }
        var lexer = JoinedLexer(count: bytes.count)
        lexer.read(bytes.span)
        symbols = lexer.symbols
        runs = lexer.runs
    }

    /// Whether some row is long and full of figures, as a table in one line is: the others need no look.
    static func isLikely(_ sheet: Sheet) -> Bool {
        sheet.rows.contains { row in
            guard !row.pieces.isEmpty, !row.isGrid || row.pieces.count == 1 else { return false }
            let (start, end) = (
                sheet.pieces[Int(row.start)].text.start, sheet.pieces[Int(row.end) - 1].text.end
            )
            guard end - start >= longRow else { return false }
            var figures = 0
            for byte in sheet.bytes[Int(start)..<Int(end)] where byte &- 0x2D < 13 { figures += 1 }
            // Full-width figures and dashes take three bytes, none of them like these.
            return figures >= 60 || Self.wideFigures(sheet.bytes[Int(start)..<Int(end)]) >= 60
        }
    }

    /// Bytes that only a table in one line, or a paragraph, has.
    static let longRow = 400

    private static func wideFigures(_ bytes: ArraySlice<UInt8>) -> Int {
        var count = 0
        var index = bytes.startIndex
        while index + 2 < bytes.endIndex {
            let (first, second) = (bytes[index], bytes[index + 1])
            // U+FF0x and U+FF1x; U+2010 to U+2015.
            if (first == 0xEF && second == 0xBC) || (first == 0xE2 && second == 0x80) { count += 1 }
            index += 1
        }
        return count
    }

    /// The values of a run as printed.
    func raw(_ symbols: Range<Int>) -> String {
        guard let first = symbols.first, let last = symbols.last else { return "" }
        let range = Int(self.symbols[first].start)..<Int(self.symbols[last].end)
        return String(decoding: bytes[range].filter { $0 != 0x0A }, as: UTF8.self)
    }

    /// Where the values of a run stand in the document.
    func location(_ run: Int) -> Location {
        let at = runs[run].symbols.first.map { Int(symbols[$0].start) } ?? runs[run].words.upperBound
        var (low, high) = (0, rows.count)
        while low < high {
            let middle = (low + high) / 2
            if rows[middle].start <= at { low = middle + 1 } else { high = middle }
        }
        guard low > 0 else { return .unknown }
        let row = rows[low - 1]
        if case .line(let line, let column) = row.location {
            return .line(line, column: column + at - row.start)
        }
        return row.location
    }

    /// The first character of the words of a run, blanks skipped.
    func firstScalar(_ run: Int) -> UInt32 {
        var index = runs[run].words.lowerBound
        while index < runs[run].words.upperBound {
            let (scalar, next) = UTF8Scan.scalar(bytes.span, index, runs[run].words.upperBound)
            if !UTF8Scan.isBlank(scalar) { return scalar }
            index = next
        }
        return 0
    }

    /// Whether a mark of a sentence stands in the words of a run.
    func hasSentence(_ run: Int) -> Bool {
        var index = runs[run].words.lowerBound
        while index < runs[run].words.upperBound {
            let (scalar, next) = UTF8Scan.scalar(bytes.span, index, runs[run].words.upperBound)
            if JoinedLabels<Int>.opensProse(scalar) { return true }
            index = next
        }
        return false
    }

    /// The Han characters of the words of a run, enumerators left out: at most the last `limit` bytes, and
    /// whether these are all.
    func han(_ run: Int, limit: Int = 480) -> (scalars: [UInt32], isAll: Bool) {
        let words = runs[run].words
        var start = max(words.lowerBound, words.upperBound - limit)
        while start < words.upperBound, bytes[start] & 0xC0 == 0x80 { start += 1 }
        return (LabelText.scalars(bytes.span, start..<words.upperBound), start == words.lowerBound)
    }

    /// The first Han characters of the words of a run.
    func hanStart(_ run: Int) -> [UInt32] {
        let words = runs[run].words
        var end = min(words.upperBound, words.lowerBound + 120)
        while end > words.lowerBound, end < words.upperBound, bytes[end] & 0xC0 == 0x80 { end -= 1 }
        return LabelText.scalars(bytes.span, words.lowerBound..<end)
    }
}
