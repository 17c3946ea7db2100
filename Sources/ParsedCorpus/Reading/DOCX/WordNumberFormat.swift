/// Numbers in Word's number formats.
enum WordNumberFormat {
    /// The number a level prints: its text with `%1` to `%9` replaced, and a blank where Word puts one
    /// after a Latin sign.
    static func expand(
        _ level: WordNumbering.Level, level index: Int, value: (Int) -> (number: Int, format: String)
    ) -> String? {
        if level.format == "none" || level.text.isEmpty { return nil }
        var text = ""
        var isReference = false
        for scalar in level.text.unicodeScalars {
            if isReference, let digit = Int(String(scalar)), digit >= 1 {
                let (number, format) = value(digit - 1)
                text += string(number, level.isLegal ? "decimal" : digit - 1 == index ? level.format : format)
                isReference = false
            } else if scalar == "%", !isReference {
                isReference = true
            } else if level.format == "bullet", (0xE000...0xF8FF).contains(scalar.value) {
                // A sign of a symbol font, which no other font knows.
                return nil
            } else {
                text.unicodeScalars.append(scalar)
            }
        }
        if level.suffix != "nothing", text.utf8.last.map({ $0 < 0x80 && $0 != 0x20 }) ?? false { text += " " }
        return text.isEmpty ? nil : text
    }

    /// `number` in a format of `w:numFmt`; decimal where the format is unknown or has no such number.
    static func string(_ number: Int, _ format: String) -> String {
        switch format {
        case "decimalZero": number < 10 && number >= 0 ? "0\(number)" : "\(number)"
        case "upperLetter": letters(number, "A")
        case "lowerLetter": letters(number, "a")
        case "upperRoman": roman(number)
        case "lowerRoman": roman(number).lowercased()
        case "chineseCounting", "chineseCountingThousand", "taiwaneseCounting", "taiwaneseCountingThousand":
            chinese(number, digits: plain, units: ["", "十", "百", "千"], tenIsShort: true)
        case "japaneseCounting":
            chinese(number, digits: plain, units: ["", "十", "百", "千"], tenIsShort: true)
        case "chineseLegalSimplified":
            chinese(number, digits: legal, units: ["", "拾", "佰", "仟"], tenIsShort: false)
        case "ideographLegalTraditional":
            chinese(number, digits: legalTraditional, units: ["", "拾", "佰", "仟"], tenIsShort: false)
        case "ideographDigital", "japaneseDigitalTenThousand", "taiwaneseDigital":
            String(number).map { $0.wholeNumberValue.map { $0 == 0 ? "〇" : plain[$0] } ?? String($0) }
                .joined()
        case "ideographTraditional": sign(number, "甲乙丙丁戊己庚辛壬癸")
        case "ideographZodiac": sign(number, "子丑寅卯辰巳午未申酉戌亥")
        case "decimalEnclosedCircle", "decimalEnclosedCircleChinese": series(number, 0x2460, 20)
        case "decimalEnclosedParen": series(number, 0x2474, 20)
        case "decimalEnclosedFullstop": series(number, 0x2488, 20)
        case "ideographEnclosedCircle": series(number, 0x3220, 10)
        case "decimalFullWidth", "decimalFullWidth2":
            String(number).map { $0.wholeNumberValue.map { full[$0] } ?? String($0) }.joined()
        case "numberInDash": "- \(number) -"
        default: "\(number)"
        }
    }

    private static let plain = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
    private static let legal = ["零", "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖"]
    private static let legalTraditional = ["零", "壹", "貳", "參", "肆", "伍", "陸", "柒", "捌", "玖"]
    private static let full = ["０", "１", "２", "３", "４", "５", "６", "７", "８", "９"]

    private static func chinese(_ number: Int, digits: [String], units: [String], tenIsShort: Bool) -> String
    {
        guard (1...9999).contains(number) else { return "\(number)" }
        if tenIsShort, (10...19).contains(number) {
            return units[1] + (number == 10 ? "" : digits[number - 10])
        }
        var text = ""
        var zeroIsDue = false
        var divisor = 1000
        for place in stride(from: 3, through: 0, by: -1) {
            let digit = number / divisor % 10
            divisor /= 10
            if digit == 0 {
                zeroIsDue = !text.isEmpty
            } else {
                if zeroIsDue { text += digits[0] }
                zeroIsDue = false
                text += digits[digit] + units[place]
            }
        }
        return text
    }

    private static func letters(_ number: Int, _ first: Unicode.Scalar) -> String {
        guard (1...780).contains(number) else { return "\(number)" }
        let letter = Unicode.Scalar(first.value + UInt32((number - 1) % 26))!
        return String(repeating: String(Character(letter)), count: (number - 1) / 26 + 1)
    }

    private static func roman(_ number: Int) -> String {
        guard (1...3999).contains(number) else { return "\(number)" }
        let signs = [
            (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"),
            (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
        ]
        var rest = number
        var text = ""
        for (value, sign) in signs {
            while rest >= value {
                text += sign
                rest -= value
            }
        }
        return text
    }

    private static func sign(_ number: Int, _ signs: String) -> String {
        let all = Array(signs)
        return all.indices.contains(number - 1) ? String(all[number - 1]) : "\(number)"
    }

    private static func series(_ number: Int, _ first: UInt32, _ count: Int) -> String {
        guard number >= 1, number <= count, let scalar = Unicode.Scalar(first + UInt32(number - 1)) else {
            return "\(number)"
        }
        return String(Character(scalar))
    }
}
