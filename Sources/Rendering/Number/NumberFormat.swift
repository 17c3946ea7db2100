/// All ways from a number to text, free of any locale.
///
/// Rounding works on the shortest decimal digits that read back as the same number, and a half goes away
/// from zero: 0.125 with two digits is 0.13, 2.675 is 2.68. Zero has no sign. Infinity and not-a-number have
/// no text here: they count as missing.
public enum NumberFormat {
    /// Plain decimal that reads back as `value`, without exponent (`0.00001`); nil if not finite.
    public static func plain(_ value: Double) -> String? {
        guard value.isFinite else { return nil }
        var buffer = OutputBuffer()
        append(plain: value, to: &buffer)
        return buffer.text
    }

    /// `value` with exactly `digits` digits after the point; nil if not finite.
    public static func fixed(_ value: Double, digits: Int) -> String? {
        DecimalDigits(value).map { text($0, places: digits) }
    }

    /// `value` as people are shown it; nil if not finite.
    ///
    /// - Parameter showsSign: puts a `+` before numbers above zero, for changes.
    public static func text(_ value: Double, _ style: NumberStyle, showsSign: Bool = false) -> String? {
        DecimalDigits(value).map { text($0, style, showsSign: showsSign) }
    }

    /// Plain decimal text as people are shown it, rounded without a detour over binary fractions.
    ///
    /// - Returns: nil if `decimal` is not a number.
    public static func text(exact decimal: String, _ style: NumberStyle, showsSign: Bool = false) -> String? {
        guard isPlainDecimal(decimal) else { return nil }
        switch style {
        case .integer, .shortest:
            // What the document printed stands as it is, trailing zeros included.
            let isPositive = !decimal.hasPrefix("-") && DecimalDigits(text: decimal)?.digits.isEmpty == false
            return showsSign && isPositive && !decimal.hasPrefix("+") ? "+" + decimal : decimal
        default: return DecimalDigits(text: decimal).map { text($0, style, showsSign: showsSign) }
        }
    }

    /// Whether `text` is a sign at most, ASCII digits and one point at most: a number in every CSV reader.
    public static func isPlainDecimal(_ text: String) -> Bool {
        var digits = 0
        var points = 0
        var isFirst = true
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): digits += 1
            case UInt8(ascii: "."): points += 1
            case UInt8(ascii: "-") where isFirst, UInt8(ascii: "+") where isFirst: break
            default: return false
            }
            isFirst = false
        }
        return digits > 0 && points <= 1
    }

    private static func text(_ number: DecimalDigits, _ style: NumberStyle, showsSign: Bool) -> String {
        if case .probability(let digits) = style, number.rounded(places: digits).digits.isEmpty {
            return "<0." + String(repeating: "0", count: max(0, digits - 1)) + "1"
        }
        let shown: (number: DecimalDigits, places: Int?, suffix: String) =
            switch style {
            case .integer: (number.rounded(places: 0), 0, "")
            case .shortest: (number, nil, "")
            case .decimal(let digits), .probability(let digits): (number.rounded(places: digits), digits, "")
            case .percent(let digits): (number.shifted(by: 2).rounded(places: digits), digits, " %")
            case .percentagePoints(let digits): (number.shifted(by: 2).rounded(places: digits), digits, "")
            }
        let sign = showsSign && !shown.number.isNegative && !shown.number.digits.isEmpty ? "+" : ""
        return sign + text(shown.number, places: shown.places) + shown.suffix
    }

    private static func text(_ number: DecimalDigits, places: Int?) -> String {
        var buffer = OutputBuffer()
        let rounded = places.map { number.rounded(places: $0) } ?? number
        rounded.write(to: &buffer, places: places)
        return buffer.text
    }
}
