/// The stable id of a finding: 64 bits of FNV-1a over its rule, document and cells.
enum FindingHash {
    static func id(rule: String, document: String, cells: [CellID]) -> String {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        func add(_ text: String) {
            for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
            hash = hash &* 0x100_0000_01B3
        }
        add(rule)
        add(document)
        for cell in cells { add(cell.name) }
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - digits.utf8.count) + digits
    }
}
