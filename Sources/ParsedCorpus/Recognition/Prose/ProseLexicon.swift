/// The words that reports state their facts with, found by their first character.
struct ProseLexicon: Sendable {
    static let shared = ProseLexicon()

    /// A bit for each character from U+4E00 on that begins a word.
    private var firsts = [UInt64](repeating: 0, count: 0x5200 / 64)
    /// Where the words of a first character begin; open addressing.
    private var slots = [UInt32](repeating: 0, count: 1024)
    private var entries: [Entry] = []
    private var letters: [UInt8] = []

    private struct Entry {
        var first: UInt32
        var start: UInt32
        var count: UInt16
        /// The last of its first character.
        var isLast = false
        var word: ProseWord
    }

    /// The longest word that begins with `scalar` at `index`: its kind and its length in bytes; the kind is
    /// empty for words that are listed only because they contain another.
    @inline(__always)
    func match(_ text: Span<UInt8>, _ index: Int, _ end: Int, _ scalar: UInt32) -> (ProseWord, Int)? {
        let bit = Int(scalar &- 0x4E00)
        if bit < 0 || bit >= 0x5200 || firsts[bit >> 6] & (1 << UInt64(bit & 63)) == 0 { return nil }
        return longest(text, index, end, scalar)
    }

    private func longest(_ text: Span<UInt8>, _ index: Int, _ end: Int, _ scalar: UInt32) -> (ProseWord, Int)?
    {
        var slot = Self.slot(scalar)
        while slots[slot] != 0, entries[Int(slots[slot]) - 1].first != scalar { slot = (slot + 1) & 1023 }
        if slots[slot] == 0 { return nil }
        var at = Int(slots[slot]) - 1
        while true {
            let entry = entries[at]
            let count = Int(entry.count)
            if index + count <= end, isEqual(text, index, Int(entry.start), count) {
                return (entry.word, count)
            }
            if entry.isLast { return nil }
            at += 1
        }
    }

    private func isEqual(_ text: Span<UInt8>, _ index: Int, _ start: Int, _ count: Int) -> Bool {
        // The first character is known to be equal.
        var offset = 3
        while offset < count {
            if text[index + offset] != letters[start + offset] { return false }
            offset += 1
        }
        return true
    }

    private static func slot(_ scalar: UInt32) -> Int { Int((scalar &* 0x9E37_79B1) >> 22) }

    private init() {
        var words: [(text: [UInt8], first: UInt32, word: ProseWord)] = []
        for (word, list) in Self.vocabulary {
            for text in list.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
                words.append((Array(text.utf8), text.unicodeScalars.first!.value, word))
            }
        }
        words.sort { ($0.first, $1.text.count) < ($1.first, $0.text.count) }
        for (index, word) in words.enumerated() {
            var entry = Entry(
                first: word.first, start: UInt32(letters.count), count: UInt16(word.text.count),
                word: word.word)
            entry.isLast = index + 1 == words.count || words[index + 1].first != word.first
            letters += word.text
            entries.append(entry)
            if index > 0, words[index - 1].first == word.first { continue }
            var slot = Self.slot(word.first)
            while slots[slot] != 0 { slot = (slot + 1) & 1023 }
            slots[slot] = UInt32(index + 1)
            firsts[Int(word.first - 0x4E00) >> 6] |= 1 << UInt64((word.first - 0x4E00) & 63)
        }
    }
}
