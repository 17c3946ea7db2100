/// The running text of a sheet outside its tables, as one buffer without blanks.
///
/// Letter-spacing and the blanks round numbers are gone, digits and the percent sign have one width, and the
/// lines of a paragraph that an extractor broke are joined.
struct ProseText {
    private(set) var bytes: [UInt8] = []
    private(set) var paragraphs: [Paragraph] = []
    /// Where stretches of the buffer come from.
    private var runs: [Run] = []

    struct Paragraph {
        var start: Int32
        var end: Int32
        var section: ProseSection
        var range: Range<Int> { Int(start)..<Int(end) }
    }

    private struct Run {
        var start: Int32
        var source: Int32
        var piece: Int32
    }

    init(_ sheet: Sheet, _ zones: Zones) {
        bytes.reserveCapacity(min(sheet.bytes.count, 1 << 20))
        runs.reserveCapacity(128)
        let source = sheet.bytes.span
        var section = ProseSection.preface
        var nextHeading = 0
        var previous = Line()
        for (index, row) in sheet.rows.enumerated() {
            if nextHeading < zones.headings.count, zones.headings[nextHeading].row == index {
                section = ProseSection(zones.headings[nextHeading].section)
                nextHeading += 1
                previous = Line()
                continue
            }
            if row.isGrid {
                previous = Line()
                continue
            }
            guard let line = Line(sheet, row, inTable: Self.isTable(zones, index)) else { continue }
            if previous.mayGoOn, line.mayContinue, !paragraphs.isEmpty {
                // The paragraph before this line goes on.
            } else {
                closeParagraph()
                let start = Int32(truncatingIfNeeded: bytes.count)
                paragraphs.append(Paragraph(start: start, end: start, section: section))
            }
            for piece in row.pieces { append(source, sheet.pieces[piece].text.range, piece) }
            previous = line
        }
        closeParagraph()
    }

    private mutating func closeParagraph() {
        if !paragraphs.isEmpty {
            paragraphs[paragraphs.count - 1].end = Int32(truncatingIfNeeded: bytes.count)
        }
    }

    private static func isTable(_ zones: Zones, _ row: Int) -> Bool {
        zones.disclosure?.contains(row) ?? false || zones.applications?.contains(row) ?? false
            || zones.disputes?.contains(row) ?? false
    }

    /// `range` of the buffer as a string.
    func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    /// Where the text at `offset` of the buffer stands in the document.
    func location(_ offset: Int, _ sheet: Sheet) -> Location {
        var (low, high) = (0, runs.count)
        while low < high {
            let middle = (low + high) / 2
            if Int(runs[middle].start) <= offset { low = middle + 1 } else { high = middle }
        }
        guard low > 0 else { return .unknown }
        let run = runs[low - 1]
        let piece = sheet.pieces[Int(run.piece)]
        guard case .line(let line, let column) = piece.location else { return piece.location }
        let source = Int(run.source) + offset - Int(run.start)
        let range = piece.text.range
        if source < range.lowerBound || source > range.upperBound { return piece.location }
        return .line(line, column: column + source - range.lowerBound)
    }

    // MARK: - Copying

    private mutating func append(_ source: Span<UInt8>, _ range: Range<Int>, _ piece: Int) {
        var (start, index) = (range.lowerBound, range.lowerBound)
        let end = range.upperBound
        while index < end {
            let byte = source[index]
            if byte >= 0xE4, byte <= 0xE9 {
                index += 3
            } else if byte > 0x20, byte < 0x7F {
                index += 1
            } else {
                let (scalar, next) = UTF8Scan.scalar(source, index, end)
                if UTF8Scan.isBlank(scalar) {
                    copy(source, start, index, piece)
                    start = next
                } else if let folded = Self.folded(scalar) {
                    copy(source, start, index, piece)
                    note(index, piece)
                    bytes.append(folded)
                    start = next
                }
                index = next
            }
        }
        copy(source, start, end, piece)
    }

    private mutating func copy(_ source: Span<UInt8>, _ start: Int, _ end: Int, _ piece: Int) {
        if start >= end { return }
        note(start, piece)
        source.extracting(start..<end).withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
    }

    private mutating func note(_ source: Int, _ piece: Int) {
        runs.append(
            Run(
                start: Int32(truncatingIfNeeded: bytes.count), source: Int32(truncatingIfNeeded: source),
                piece: Int32(truncatingIfNeeded: piece)))
    }

    /// Full-width digits, point and percent sign in ASCII.
    private static func folded(_ scalar: UInt32) -> UInt8? {
        switch scalar {
        case 0xFF10...0xFF19, 0xFF05, 0xFF0E: UInt8(scalar - 0xFEE0)
        default: nil
        }
    }
}

extension ProseText {
    /// What a row of running text tells about the paragraph it belongs to.
    private struct Line {
        /// As long as a printed line, so that the next may go on.
        var mayGoOn = false
        /// Does not begin like a paragraph of its own.
        var mayContinue = false

        init() {}

        /// Nil for rows that are not running text.
        init?(_ sheet: Sheet, _ row: SheetRow, inTable: Bool) {
            guard row.start < row.end else { return nil }
            let first = sheet.pieces[Int(row.start)]
            if row.pieces.count == 1 {
                // Page numbers and marks.
                if first.content != .text { return nil }
            } else if inTable {
                return nil
            } else {
                let values = row.pieces.reduce(0) { $0 + (sheet.pieces[$1].content == .text ? 0 : 1) }
                if values > 1, values * 2 >= row.pieces.count { return nil }
            }
            let range = first.text.range
            if inTable {
                guard first.meaning == nil, range.count >= 45, Self.hasStop(sheet.bytes.span, range) else {
                    return nil
                }
            }
            // A printed line holds 20 to 60 characters; a longer one is a paragraph.
            let length = row.pieces.reduce(0) { $0 + sheet.pieces[$1].text.count }
            mayGoOn = length >= 60 && length <= 180
            mayContinue = !Self.beginsParagraph(sheet.bytes.span, range)
        }

        private static func hasStop(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
            var index = range.lowerBound
            while index + 2 < range.upperBound {
                if bytes[index] == 0xE3, bytes[index + 1] == 0x80, bytes[index + 2] == 0x82 { return true }
                index += 1
            }
            return false
        }

        /// Whether the text begins with a number in brackets, a numeral with 、, or a digit with a point.
        private static func beginsParagraph(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
            let (first, next) = UTF8Scan.scalar(bytes, range.lowerBound, range.upperBound)
            guard next < range.upperBound else { return false }
            let (second, after) = UTF8Scan.scalar(bytes, next, range.upperBound)
            if first == 0xFF08 || first == 0x28 {
                if ChineseNumeral.begins(second) { return true }
                guard second >= 0x30, second <= 0x39, after < range.upperBound else { return false }
                let third = UTF8Scan.scalar(bytes, after, range.upperBound).0
                return third == 0xFF09 || third == 0x29
            }
            if ChineseNumeral.begins(first) || (first >= 0x31 && first <= 0x39) {
                if second == 0x3001 || second == 0xFF0E { return true }
                guard second == 0x2E, after < range.upperBound else { return false }
                return bytes[after] &- 0x30 >= 10
            }
            return first == 0x23 || first == 0x5B
        }
    }
}
