/// The words that reports state their facts with, found by their first two characters.
struct ProseLexicon: Sendable {
    static let shared = ProseLexicon()

    /// A bit for each character from U+4E00 on that begins a word.
    private(set) var firsts = [UInt64](repeating: 0, count: 0x5200 / 64)
    /// A bit for each of them that is a word by itself.
    private(set) var singles = [UInt64](repeating: 0, count: 0x5200 / 64)
    /// Pairs of first characters, 0 where free; open addressing.
    private(set) var keys = [UInt32](repeating: 0, count: Self.slotCount)
    /// For each pair the place of its longest word in `entries`.
    private(set) var slots = [UInt16](repeating: 0, count: Self.slotCount)
    /// Words with the same two first characters stand together, the longest first.
    private(set) var entries: [Entry] = []
    /// The words' bytes.
    private(set) var letters: [UInt8] = []

    private static let slotCount = 4096

    /// Small, so that those in use stay in the cache.
    struct Entry: Sendable {
        var word: ProseWord
        var start: UInt16
        /// The third character, 0 where there is none.
        var third: UInt16
        var count: UInt8
        /// The last of its pair.
        var isLast: Bool
    }

    @inline(__always)
    static func has(_ bits: Span<UInt64>, _ scalar: UInt32) -> Bool {
        let bit = Int(scalar &- 0x4E00)
        return bit >= 0 && bit < 0x5200 && bits[bit >> 6] & (1 &<< UInt64(bit & 63)) != 0
    }

    /// The place in `entries` of the longest word at `index`, whose first character is `scalar`; −1 where
    /// there is none.
    @inline(__always)
    static func match(
        _ text: Span<UInt8>, _ index: Int, _ end: Int, _ scalar: UInt32, _ keys: Span<UInt32>,
        _ slots: Span<UInt16>, _ entries: Span<Entry>, _ letters: Span<UInt8>
    ) -> Int {
        guard index + 6 <= end, text[index + 3] >= 0xE4, text[index + 3] <= 0xE9 else { return -1 }
        let second =
            UInt32(text[index + 3] & 0x0F) << 12 | UInt32(text[index + 4] & 0x3F) << 6
            | UInt32(text[index + 5] & 0x3F)
        var at = group(scalar << 16 | second, keys, slots)
        if at < 0 { return -1 }
        var third: UInt16 = 0
        if index + 9 <= end, text[index + 6] & 0xF0 == 0xE0 {
            third =
                UInt16(text[index + 6] & 0x0F) << 12 | UInt16(text[index + 7] & 0x3F) << 6
                | UInt16(text[index + 8] & 0x3F)
        }
        while true {
            let entry = entries[at]
            if entry.count == 6 { return at }
            if entry.third == third, index + Int(entry.count) <= end,
                isEqual(text, index, letters, Int(entry.start), Int(entry.count))
            {
                return at
            }
            if entry.isLast { return -1 }
            at += 1
        }
    }

    @inline(__always)
    static func group(_ key: UInt32, _ keys: Span<UInt32>, _ slots: Span<UInt16>) -> Int {
        var slot = slot(key)
        while keys[slot] != 0 {
            if keys[slot] == key { return Int(slots[slot]) }
            slot = (slot + 1) & (slotCount - 1)
        }
        return -1
    }

    @inline(__always)
    private static func isEqual(
        _ text: Span<UInt8>, _ index: Int, _ letters: Span<UInt8>, _ start: Int, _ count: Int
    ) -> Bool {
        // The first three characters are known to be equal.
        var offset = 9
        while offset < count {
            if text[index + offset] != letters[start + offset] { return false }
            offset += 1
        }
        return true
    }

    @inline(__always)
    private static func slot(_ key: UInt32) -> Int { Int((key &* 0x9E37_79B1) >> 20) }

    private init() {
        var words: [(key: UInt32, third: UInt16, text: [UInt8], word: ProseWord)] = []
        for (word, list) in Self.vocabulary {
            for text in list.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
                let scalars = text.unicodeScalars.map(\.value)
                let key = scalars[0] << 16 | (scalars.count > 1 ? scalars[1] : 0)
                words.append((key, scalars.count > 2 ? UInt16(scalars[2]) : 0, Array(text.utf8), word))
            }
        }
        words.sort { ($0.key, $1.text.count) < ($1.key, $0.text.count) }
        for (index, word) in words.enumerated() {
            entries.append(
                Entry(
                    word: word.word, start: UInt16(letters.count), third: word.third,
                    count: UInt8(word.text.count),
                    isLast: index + 1 == words.count || words[index + 1].key != word.key))
            letters += word.text
            let bit = Int(word.key >> 16) - 0x4E00
            firsts[bit >> 6] |= 1 << UInt64(bit & 63)
            if word.text.count == 3 { singles[bit >> 6] |= 1 << UInt64(bit & 63) }
            if index > 0, words[index - 1].key == word.key { continue }
            var slot = Self.slot(word.key)
            while keys[slot] != 0 { slot = (slot + 1) & (Self.slotCount - 1) }
            keys[slot] = word.key
            slots[slot] = UInt16(index)
        }
    }
}
