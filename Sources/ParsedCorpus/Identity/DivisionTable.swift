/// The embedded divisions, zones, names, area codes and postcodes.
///
/// Read once from one string; about a millisecond. Names stay byte ranges of that string until asked for.
public struct DivisionTable: Sendable {
    /// The table that ships with the tool.
    public static let shared = DivisionTable()

    struct Entry {
        var code: Int
        var level: BodyLevel
        var parent: Int
        var abolished: Int
        var name: Range<Int>
        var pinyin: Range<Int>
    }

    struct Key {
        var name: Range<Int>
        var readings: Range<Int>
    }

    let bytes: [UInt8]
    private(set) var entries: [Entry] = []
    private(set) var zones: [Zone] = []
    private(set) var keys: [Key] = []
    private(set) var readings: [NameReading] = []
    /// For each first character (its UTF-16 unit) the first key, plus one; 0 where no name begins so.
    private(set) var heads = [UInt16](repeating: 0, count: 0x10000)
    private(set) var areaCodes: [Int: [Int]] = [:]
    private(set) var postcodes: [Int: [Int]] = [:]
    /// Simplified characters by the traditional one's UTF-16 unit; 0 where nothing is folded.
    private(set) var folding = [UInt16](repeating: 0, count: 0x10000)

    init() {
        bytes = embeddedDivisions.withUTF8Buffer { Array($0) }
        var scanner = TableScanner(bytes: bytes)
        readEntries(&scanner)
        readZones(&scanner)
        readKeys(&scanner)
        readNumbers(&scanner)
        readFolding(scanner.position)
    }

    /// How many divisions it holds, abolished ones included.
    public var count: Int { entries.count }

    /// The division at `index`.
    public subscript(index: Int) -> Division {
        let entry = entries[index]
        return Division(
            index: index, code: entry.code, name: text(entry.name), level: entry.level,
            parentIndex: entry.parent < 0 ? nil : entry.parent,
            abolished: entry.abolished == 0 ? nil : entry.abolished)
    }

    /// The full name from the province down: 浙江省丽水市松阳县.
    public func fullName(_ index: Int) -> String {
        let entry = entries[index]
        return entry.parent < 0 ? text(entry.name) : fullName(entry.parent) + text(entry.name)
    }

    func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    /// Whether `index` is `ancestor` or lies below it.
    func isWithin(_ index: Int, _ ancestor: Int) -> Bool {
        var place = index
        while place >= 0 {
            if place == ancestor { return true }
            place = entries[place].parent
        }
        return false
    }

    // MARK: Reading the string

    private mutating func readEntries(_ scanner: inout TableScanner) {
        entries.reserveCapacity(3400)
        while !scanner.endSection() {
            let code = scanner.number()
            let level = BodyLevel.ofDivision(scanner.number())
            let parent = scanner.optionalNumber() ?? -1
            let abolished = scanner.optionalNumber() ?? 0
            let name = scanner.field()
            entries.append(
                Entry(
                    code: code, level: level, parent: parent, abolished: abolished, name: name,
                    pinyin: scanner.field()))
        }
    }

    private mutating func readZones(_ scanner: inout TableScanner) {
        while !scanner.endSection() {
            let name = scanner.field()
            let host = scanner.number()
            zones.append(Zone(name: name, host: host, level: .ofDivision(scanner.number())))
        }
    }

    private mutating func readKeys(_ scanner: inout TableScanner) {
        keys.reserveCapacity(7500)
        readings.reserveCapacity(8200)
        while !scanner.endSection() {
            let name = scanner.field()
            let first = readings.count
            var more = true
            while more {
                let index = scanner.digits()
                let form = NameForm(rawValue: scanner.next()) ?? .full
                readings.append(NameReading(index: index, form: form, year: scanner.digits()))
                more = scanner.next() == UInt8(ascii: ",")
            }
            let head = Int(HanText.unit(bytes, name.lowerBound))
            if heads[head] == 0 { heads[head] = UInt16(keys.count + 1) }
            keys.append(Key(name: name, readings: first..<readings.count))
        }
    }

    private mutating func readNumbers(_ scanner: inout TableScanner) {
        while !scanner.endSection() {
            let isTelephone = scanner.next() == UInt8(ascii: "T")
            let number = scanner.number()
            var places: [Int] = []
            var more = true
            while more {
                places.append(scanner.digits())
                more = scanner.next() == UInt8(ascii: ",")
            }
            if isTelephone { areaCodes[number] = places } else { postcodes[number] = places }
        }
    }

    private mutating func readFolding(_ start: Int) {
        var position = start
        while position + 5 < bytes.count {
            folding[Int(HanText.unit(bytes, position))] = HanText.unit(bytes, position + 3)
            position += 6
        }
    }
}

extension BodyLevel {
    static func ofDivision(_ number: Int) -> BodyLevel {
        switch number {
        case 0: .province
        case 1: .prefecture
        default: .county
        }
    }
}

/// A cursor over the embedded string: fields end at a comma, a colon or a line's end.
struct TableScanner {
    let bytes: [UInt8]
    var position = 0

    init(bytes: [UInt8]) { self.bytes = bytes }

    mutating func next() -> UInt8 {
        guard position < bytes.count else { return 10 }
        position += 1
        return bytes[position - 1]
    }

    /// Steps over the empty line that ends a section.
    mutating func endSection() -> Bool {
        guard position < bytes.count else { return true }
        guard bytes[position] == 10 else { return false }
        position += 1
        return true
    }

    mutating func field() -> Range<Int> {
        let start = position
        while position < bytes.count {
            let byte = bytes[position]
            if byte == 10 || byte == UInt8(ascii: ",") || byte == UInt8(ascii: ":") { break }
            position += 1
        }
        position += 1
        return start..<position - 1
    }

    /// Digits up to something else, which is not consumed; 0 where there are none.
    mutating func digits() -> Int {
        var value = 0
        while position < bytes.count, case let digit = bytes[position] &- 0x30, digit < 10 {
            value = value * 10 + Int(digit)
            position += 1
        }
        return value
    }

    mutating func number() -> Int {
        let value = digits()
        position += 1
        return value
    }

    mutating func optionalNumber() -> Int? {
        let start = position
        let value = digits()
        defer { position += 1 }
        return position == start ? nil : value
    }
}
