/// Numbers as sheets store them: binary ones written out, of which fifteen digits count.
enum SheetNumber {
    /// `8605319.4399999995` as `8605319.44`, `1.5E-3` as `0.0015`; nil for what is plain already or no number.
    static func plain(_ stored: ArraySlice<UInt8>) -> [UInt8]? {
        var digits: [UInt8] = []
        var (point, exponent): (Int?, Int) = (nil, 0)
        var rest = stored
        let isNegative = rest.first == UInt8(ascii: "-")
        if isNegative { rest = rest.dropFirst() }
        while let byte = rest.first {
            if byte >= 0x30, byte <= 0x39 {
                digits.append(byte - 0x30)
            } else if byte == UInt8(ascii: "."), point == nil {
                point = digits.count
            } else if byte | 0x20 == UInt8(ascii: "e") {
                guard let value = Int(String(decoding: rest.dropFirst(), as: UTF8.self)),
                    value.magnitude < 30
                else { return nil }
                exponent = value
                break
            } else {
                return nil
            }
            rest = rest.dropFirst()
        }
        let leading = digits.prefix { $0 == 0 }.count
        guard !digits.isEmpty, exponent != 0 || digits.count - leading > 15 else { return nil }
        // The place of the point, counted from the first digit that is not 0.
        let place = (point ?? digits.count) + exponent - leading
        digits.removeFirst(leading)
        return written(rounded(digits), place, isNegative)
    }

    /// The digits to fifteen, one more in front where rounding carried, and zeros at the end left out.
    private static func rounded(_ digits: [UInt8]) -> (digits: [UInt8], carried: Bool) {
        var kept = Array(digits.prefix(15))
        var carries = digits.count > 15 && digits[15] >= 5
        var index = kept.count - 1
        while carries, index >= 0 {
            kept[index] = kept[index] == 9 ? 0 : kept[index] + 1
            carries = kept[index] == 0
            index -= 1
        }
        if carries { kept.insert(1, at: 0) }
        while kept.last == 0 { kept.removeLast() }
        return (kept, carries)
    }

    private static func written(
        _ number: (digits: [UInt8], carried: Bool), _ place: Int, _ isNegative: Bool
    ) -> [UInt8] {
        if number.digits.isEmpty { return [0x30] }
        let place = place + (number.carried ? 1 : 0)
        var text: [UInt8] = isNegative ? [UInt8(ascii: "-")] : []
        if place <= 0 { text += [0x30, UInt8(ascii: ".")] + Array(repeating: 0x30, count: -place) }
        for (index, digit) in number.digits.enumerated() {
            if index == place, place > 0 { text.append(UInt8(ascii: ".")) }
            text.append(digit + 0x30)
        }
        if place > number.digits.count { text += Array(repeating: 0x30, count: place - number.digits.count) }
        return text
    }
}
