/// Finds the names of divisions in text.
///
/// The names are sorted by their bytes, and a table by first character leads to the few that can begin at a
/// place, so a text costs one look-up a character.
public struct DivisionIndex: Sendable {
    /// The index over the embedded table.
    public static let shared = DivisionIndex(table: .shared)

    /// The divisions it finds.
    public let table: DivisionTable

    init(table: DivisionTable) { self.table = table }

    /// The divisions that `name` can mean, whatever its form: the current name, a former one, the bare one.
    public func divisions(named name: String) -> [Division] {
        let bytes = HanText.folded(name)
        var found: [Int] = []
        for key in keys(in: bytes, at: 0) where table.keys[key].name.count == bytes.count {
            for reading in table.readings[table.keys[key].readings] where reading.form != .zone {
                if !found.contains(reading.index) { found.append(reading.index) }
            }
        }
        return found.map { table[$0] }
    }

    /// The names that begin at `position`, shortest first, as places in the table's keys.
    func keys(in bytes: [UInt8], at position: Int) -> [Int] {
        let head = table.heads[Int(HanText.unit(bytes, position))]
        guard head != 0 else { return [] }
        var found: [Int] = []
        var key = Int(head) - 1
        while key < table.keys.count {
            let name = table.keys[key].name
            switch compare(name, with: bytes, at: position) {
            case .matches: found.append(key)
            case .comesBefore: break
            case .comesAfter: return found
            }
            key += 1
        }
        return found
    }

    private enum Order { case matches, comesBefore, comesAfter }

    private func compare(_ name: Range<Int>, with bytes: [UInt8], at position: Int) -> Order {
        var place = position
        for i in name {
            guard place < bytes.count else { return .comesAfter }
            if table.bytes[i] != bytes[place] {
                return table.bytes[i] < bytes[place] ? .comesBefore : .comesAfter
            }
            place += 1
        }
        return .matches
    }

    /// Calls `body` for every division that `bytes` names outright (bare names and common nouns do not count), the
    /// longest name at each place, with the readings of that name.
    func forEachMention(in bytes: [UInt8], _ body: (ArraySlice<NameReading>) -> Void) {
        var i = 0
        while i < bytes.count {
            let lead = bytes[i]
            guard lead & 0xF0 == 0xE0, table.heads[Int(HanText.unit(bytes, i))] != 0 else {
                i += HanText.width(lead)
                continue
            }
            var next = i + 3
            for key in keys(in: bytes, at: i).reversed() {
                let entry = table.keys[key]
                let readings = table.readings[entry.readings]
                // 城区, 郊区, 矿区 are nouns before they are names.
                guard entry.name.count > 6, readings.contains(where: { $0.form != .bare }) else { continue }
                body(readings)
                next = i + entry.name.count
                break
            }
            i = next
        }
    }
}
