/// A reader of RFC 4180 written for the tests alone, strict where the writer should be.
func parseCSV(_ bytes: [UInt8]) throws -> [[String]] {
    var input = bytes[...]
    if input.starts(with: [0xEF, 0xBB, 0xBF]) { input = input.dropFirst(3) }
    var rows: [[String]] = []
    var row: [String] = []
    var field: [UInt8] = []
    var isQuoted = false
    var wasQuoted = false
    func end() {
        row.append(String(decoding: field, as: UTF8.self))
        (field, wasQuoted) = ([], false)
    }
    var index = input.startIndex
    while index < input.endIndex {
        let byte = input[index]
        index += 1
        if isQuoted {
            guard byte == 0x22 else {
                field.append(byte)
                continue
            }
            if index < input.endIndex, input[index] == 0x22 {
                field.append(byte)
                index += 1
            } else {
                isQuoted = false
            }
            continue
        }
        switch byte {
        case 0x22:
            guard field.isEmpty, !wasQuoted else { throw CSVFault.strayQuote(row: rows.count) }
            (isQuoted, wasQuoted) = (true, true)
        case 0x2C: end()
        case 0x0D:
            guard index < input.endIndex, input[index] == 0x0A else {
                throw CSVFault.bareReturn(row: rows.count)
            }
        case 0x0A:
            end()
            rows.append(row)
            row = []
        default:
            guard !wasQuoted else { throw CSVFault.strayQuote(row: rows.count) }
            field.append(byte)
        }
    }
    guard row.isEmpty, field.isEmpty, !isQuoted else { throw CSVFault.unfinishedRow }
    return rows
}

enum CSVFault: Error {
    case strayQuote(row: Int)
    case bareReturn(row: Int)
    case unfinishedRow
}

/// A small seeded generator, the same on every machine.
struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
