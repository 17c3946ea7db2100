/// Splits a line into words with their columns, a Chinese character being two columns wide.
///
/// Two blanks or more end a word; so does a single one before and between the numbers (or dashes) that end
/// the line: `（七）总计 33 2 0 0 0 0 35`.
enum PlacedWords {
    static func split(_ bytes: Span<UInt8>, _ range: Range<Int>, line: Int) -> [Document.PlacedWord] {
        var words: [Document.PlacedWord] = []
        let tail = isPageNumber(bytes, range) ? range.upperBound : tailStart(bytes, range)
        var index = range.lowerBound
        var column = 0
        var (start, startColumn) = (-1, 0)
        var (end, endColumn) = (-1, 0)
        var blankWidth = 0

        func finish(_ words: inout [Document.PlacedWord]) {
            if start < 0 { return }
            words.append(
                Document.PlacedWord(
                    text: TextRange(start, end), left: Float(startColumn), right: Float(endColumn),
                    location: .line(line, column: start - range.lowerBound + 1)))
            start = -1
        }

        while index < range.upperBound {
            let (scalar, next) = UTF8Scan.scalar(bytes, index, range.upperBound)
            let width = scalar == 0x09 ? 8 - column % 8 : displayWidth(scalar)
            if UTF8Scan.isBlank(scalar) {
                blankWidth += width
            } else {
                if start >= 0, blankWidth >= 2 || (blankWidth == 1 && index >= tail) { finish(&words) }
                if start < 0 { (start, startColumn) = (index, column) }
                blankWidth = 0
                (end, endColumn) = (next, column + width)
            }
            column += width
            index = next
        }
        finish(&words)
        return words
    }

    /// Columns of a terminal that a character takes: two for a Chinese one, none for a mark without width.
    @inline(__always)
    private static func displayWidth(_ scalar: UInt32) -> Int {
        if scalar < 0x1100 { return 1 }
        switch scalar {
        case 0x200B...0x200F, 0x202A...0x202D, 0x2060...0x2069, 0xFEFF: return 0
        case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
            0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFF:
            return 2
        default: return 1
        }
    }

    /// `- 3 -`: one word, not three values.
    private static func isPageNumber(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
        let trimmed = UTF8Scan.trimmed(bytes, range)
        guard trimmed.count <= 12, trimmed.count >= 3 else { return false }
        var (dashes, digits) = (0, 0)
        var index = trimmed.lowerBound
        while index < trimmed.upperBound {
            let (scalar, next) = UTF8Scan.scalar(bytes, index, trimmed.upperBound)
            switch scalar {
            case 0x2D, 0x2010...0x2015, 0xFF0D:
                if index != trimmed.lowerBound, next != trimmed.upperBound { return false }
                dashes += 1
            case 0x30...0x39, 0xFF10...0xFF19: digits += 1
            default: if !UTF8Scan.isBlank(scalar) { return false }
            }
            index = next
        }
        return dashes == 2 && (1...3).contains(digits)
    }

    /// Where the run of values that ends the line begins; the line's end where it ends with text.
    private static func tailStart(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int {
        var tail = range.upperBound
        var end = UTF8Scan.trimmed(bytes, range).upperBound
        while end > range.lowerBound {
            var start = end
            while start > range.lowerBound {
                var before = start - 1
                while before > range.lowerBound, bytes[before] & 0xC0 == 0x80 { before -= 1 }
                if UTF8Scan.isBlank(UTF8Scan.scalar(bytes, before, range.upperBound).0) { break }
                start = before
            }
            // No value is longer, and text is seldom shorter.
            if start == end || end - start > 40 || !NumberReading.content(bytes, start..<end).isValue {
                break
            }
            tail = start
            end = UTF8Scan.trimmed(bytes, range.lowerBound..<start).upperBound
        }
        return tail
    }
}
