/// How the lines of a text were aligned: with Chinese characters two columns wide, as terminals show them, or with every
/// character one, as `pdftotext -layout` counts.
///
/// The values of a table stand one below the other, behind labels of different length: the right measure is the one that
/// puts more of them at the same place.
enum TextMeasure {
    /// Measures the words of placed lines by characters if their values line up so.
    static func settle(_ document: inout Document) {
        var (wide, plain): ([Int: Int], [Int: Int]) = ([:], [:])
        for case .line(let line) in document.blocks where hasLabel(line, document.bytes) {
            for (before, word) in zip(line.words, line.words.dropFirst())
            where word.left - before.right >= 2 && isValue(word, document.bytes) {
                let place = place(of: word, document.bytes)
                // Numbers are set at the left or at the right.
                wide[2 * Int(word.left), default: 0] += 1
                wide[2 * Int(word.right) + 1, default: 0] += 1
                plain[2 * place.lowerBound, default: 0] += 1
                plain[2 * place.upperBound + 1, default: 0] += 1
            }
        }
        func score(_ counts: [Int: Int]) -> Int { counts.values.reduce(0) { $0 + $1 * $1 } }
        guard score(plain) * 3 > score(wide) * 4 else { return }
        for index in document.blocks.indices {
            guard case .line(var line) = document.blocks[index] else { continue }
            for word in line.words.indices {
                let place = place(of: line.words[word], document.bytes)
                (line.words[word].left, line.words[word].right) = (
                    Float(place.lowerBound), Float(place.upperBound)
                )
            }
            document.blocks[index] = .line(line)
        }
    }

    private static func hasLabel(_ line: Document.PlacedLine, _ bytes: [UInt8]) -> Bool {
        line.words.count > 1 && bytes[Int(line.words[0].text.start)] >= 0xE0 && !isValue(line.words[0], bytes)
    }

    private static func isValue(_ word: Document.PlacedWord, _ bytes: [UInt8]) -> Bool {
        NumberReading.content(bytes.span, word.text.range).isValue
    }

    /// The characters of its line before a word and up to its end.
    private static func place(of word: Document.PlacedWord, _ bytes: [UInt8]) -> Range<Int> {
        guard case .line(_, let column) = word.location else { return 0..<0 }
        let start = word.text.range.lowerBound
        let before = count(bytes, start - Int(column) + 1..<start)
        return before..<before + count(bytes, word.text.range)
    }

    private static func count(_ bytes: [UInt8], _ range: Range<Int>) -> Int {
        range.reduce(0) { $0 + (bytes[$1] & 0xC0 == 0x80 ? 0 : 1) }
    }
}
