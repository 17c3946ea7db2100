extension Repair.Kind {
    /// The kind of a set of changes.
    init(_ changes: [Repair.Change]) {
        switch changes.count {
        case 1: self.init(changes[0])
        case 2: self.init(changes[0], changes[1])
        default: self = .other
        }
    }

    private init(_ change: Repair.Change) {
        let (old, new) = (change.printed ?? 0, change.value)
        if old == 0 {
            self = .numberMissing
        } else if let slip = Self.slip(old, new) {
            self = slip
        } else if change.cell.isTotal {
            self = .totalMistyped
        } else {
            self = new == 0 ? .numberForZero : .other
        }
    }

    private init(_ first: Repair.Change, _ second: Repair.Change) {
        let (a, b) = (first.printed ?? 0, second.printed ?? 0)
        if first.value == b, second.value == a {
            self = .exchanged
        } else if second.cell.rawValue == first.cell.rawValue + 1,
            String(a) + String(b) == String(first.value) || String(a) + String(b) == String(second.value)
        {
            self = .brokenInTwo
        } else {
            self = .other
        }
    }

    /// The slip of the pen that makes `new` into `old`, nil if it takes more than one.
    static func slip(_ old: Int, _ new: Int) -> Repair.Kind? {
        guard old >= 0, new >= 0 else { return nil }
        let (printed, meant) = (Array(String(old).utf8), Array(String(new).utf8))
        if printed.count == meant.count {
            let differing = printed.indices.filter { printed[$0] != meant[$0] }
            if differing.count == 1 { return printed.count > 1 ? .digitSubstituted : nil }
            if differing.count == 2, differing[1] == differing[0] + 1,
                printed[differing[0]] == meant[differing[1]], printed[differing[1]] == meant[differing[0]]
            {
                return .digitsTransposed
            }
            return nil
        }
        if printed.count + 1 == meant.count { return removed(meant, printed) != nil ? .digitDropped : nil }
        if printed.count == meant.count + 1, let place = removed(printed, meant) {
            let hasTwin =
                (place > 0 && printed[place - 1] == printed[place])
                || (place + 1 < printed.count && printed[place + 1] == printed[place])
            return hasTwin ? .digitDoubled : .digitAdded
        }
        return nil
    }

    /// The place in `long` whose digit is to be left out to give `short`.
    private static func removed(_ long: [UInt8], _ short: [UInt8]) -> Int? {
        let place = short.indices.first { long[$0] != short[$0] } ?? short.count
        return Array(long[(place + 1)...]) == Array(short[place...]) ? place : nil
    }

    /// How the kind is named in a sentence.
    public var text: BilingualText {
        switch self {
        case .digitDropped: BilingualText(english: "a digit is missing", chinese: "漏一位数字")
        case .digitDoubled: BilingualText(english: "a digit is doubled", chinese: "重复一位数字")
        case .digitAdded: BilingualText(english: "a digit too many", chinese: "多一位数字")
        case .digitsTransposed: BilingualText(english: "two digits changed places", chinese: "相邻两位颠倒")
        case .digitSubstituted: BilingualText(english: "one digit differs", chinese: "一位数字有误")
        case .numberMissing: BilingualText(english: "a number is missing", chinese: "漏填")
        case .numberForZero: BilingualText(english: "a number where 0 belongs", chinese: "应为零而有数")
        case .totalMistyped: BilingualText(english: "the total is not that of its parts", chinese: "总计与分项不符")
        case .brokenInTwo: BilingualText(english: "one number in two cells", chinese: "一数分入两格")
        case .exchanged: BilingualText(english: "two numbers changed places", chinese: "两数互换")
        case .shiftedByColumn: BilingualText(english: "numbers one column off", chinese: "错位一列")
        case .shiftedByRow: BilingualText(english: "numbers one row off", chinese: "错位一行")
        case .other: BilingualText(english: "another number", chinese: "数字有误")
        }
    }

    /// Slips that are more likely come first.
    var order: Int {
        switch self {
        case .digitDropped, .digitDoubled, .digitsTransposed, .digitSubstituted, .digitAdded: 0
        case .totalMistyped, .exchanged, .brokenInTwo, .shiftedByRow, .shiftedByColumn: 1
        case .numberMissing: 2
        case .numberForZero, .other: 3
        }
    }
}

extension CellID {
    /// Whether the cell is one that other cells add up to.
    var isTotal: Bool { Self.totals[index] }

    private static let totals: [Bool] = Form.allCells.map { cell in
        FormSum.all(containing: cell).contains { $0.kind != .balance && $0.right == [cell] }
    }
}
