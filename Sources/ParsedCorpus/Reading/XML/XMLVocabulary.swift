/// Element names as the cases of an enumeration, found by hash without making a string.
struct XMLVocabulary<Element: RawRepresentable & CaseIterable & Sendable>: Sendable
where Element.RawValue == String {
    private let slots: [(hash: UInt64, element: Element)?]

    init() {
        var slots = [(hash: UInt64, element: Element)?](repeating: nil, count: 512)
        for element in Element.allCases {
            let hash = XMLName.hash(of: element.rawValue)
            var slot = Self.slot(hash)
            while slots[slot] != nil { slot = (slot + 1) & 511 }
            slots[slot] = (hash, element)
        }
        self.slots = slots
    }

    @inline(__always)
    subscript(_ name: XMLName) -> Element? {
        let hash = name.hash
        var slot = Self.slot(hash)
        while let entry = slots[slot] {
            if entry.hash == hash { return entry.element }
            slot = (slot + 1) & 511
        }
        return nil
    }

    @inline(__always)
    private static func slot(_ hash: UInt64) -> Int { Int((hash ^ (hash >> 29)) & 511) }
}
