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

    struct Entry: Sendable {
        /// The first two characters; the second is 0 for a word of one.
        var key: UInt32
        var start: Int32
        var count: Int32
        /// The last of its pair.
        var isLast = false
        var word: ProseWord
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
        while at >= 0 {
            let count = Int(entries[at].count)
            if count == 6 { return at }
            if index + count <= end, isEqual(text, index, letters, Int(entries[at].start), count) {
                return at
            }
            at = entries[at].isLast ? -1 : at + 1
        }
        return -1
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
        // The first two characters are known to be equal.
        var offset = 6
        while offset < count {
            if text[index + offset] != letters[start + offset] { return false }
            offset += 1
        }
        return true
    }

    @inline(__always)
    private static func slot(_ key: UInt32) -> Int { Int((key &* 0x9E37_79B1) >> 20) }

    private init() {
        for (word, list) in Self.vocabulary {
            for text in list.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
                let scalars = text.unicodeScalars.map(\.value)
                entries.append(
                    Entry(
                        key: scalars[0] << 16 | (scalars.count > 1 ? scalars[1] : 0),
                        start: Int32(letters.count),
                        count: Int32(text.utf8.count), word: word))
                letters += text.utf8
            }
        }
        entries.sort { ($0.key, $1.count) < ($1.key, $0.count) }
        for (index, entry) in entries.enumerated() {
            entries[index].isLast = index + 1 == entries.count || entries[index + 1].key != entry.key
            let bit = Int(entry.key >> 16) - 0x4E00
            firsts[bit >> 6] |= 1 << UInt64(bit & 63)
            if entry.count == 3 { singles[bit >> 6] |= 1 << UInt64(bit & 63) }
            if index > 0, entries[index - 1].key == entry.key { continue }
            var slot = Self.slot(entry.key)
            while keys[slot] != 0 { slot = (slot + 1) & (Self.slotCount - 1) }
            keys[slot] = entry.key
            slots[slot] = UInt16(index)
        }
    }
}
