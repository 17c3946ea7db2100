/// A finite number as decimal digits: 0.d₁d₂d₃… × 10^`pointPosition`.
///
/// Every rounding happens on these digits, so what is rounded is what a reader sees (0.145, not the
/// 0.14499999999999999 nearest to it), and moving the point for a percentage is exact.
struct DecimalDigits: Equatable {
    /// Whether a minus sign belongs before the digits; never for zero.
    private(set) var isNegative = false
    /// Values 0...9 without leading or trailing zeros; empty for zero.
    private(set) var digits: [UInt8] = []
    /// How many of the digits stand before the point; negative for zeros right after it.
    private(set) var pointPosition = 0

    /// The shortest digits that read back as `value`; nil if it is infinite or not a number.
    init?(_ value: Double) {
        guard value.isFinite else { return nil }
        self.init(text: value.description)
    }

    /// The digits of a plain or scientific decimal (`-12.50`, `1e-05`); nil for any other text.
    init?(text: String) {
        var position: Int?
        var exponent = 0
        var index = text.utf8.startIndex
        let end = text.utf8.endIndex
        if index < end, text.utf8[index] == UInt8(ascii: "-") || text.utf8[index] == UInt8(ascii: "+") {
            isNegative = text.utf8[index] == UInt8(ascii: "-")
            index = text.utf8.index(after: index)
        }
        scan: while index < end {
            let byte = text.utf8[index]
            index = text.utf8.index(after: index)
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): digits.append(byte - UInt8(ascii: "0"))
            case UInt8(ascii: ".") where position == nil: position = digits.count
            case UInt8(ascii: "e"), UInt8(ascii: "E"):
                guard let power = Int(text[index...]), power.magnitude < 100_000 else { return nil }
                exponent = power
                break scan
            default: return nil
            }
        }
        guard !digits.isEmpty else { return nil }
        pointPosition = (position ?? digits.count) + exponent
        trim()
    }

    /// The same number times 10^`places`, exactly.
    func shifted(by places: Int) -> DecimalDigits {
        var copy = self
        if !digits.isEmpty { copy.pointPosition += places }
        return copy
    }

    /// The number with at most `places` digits after the point; a half goes away from zero.
    func rounded(places: Int) -> DecimalDigits {
        let kept = pointPosition + places
        guard kept < digits.count else { return self }
        var copy = self
        if kept < 0 {
            copy.digits = []
        } else {
            let roundsUp = digits[kept] >= 5
            copy.digits = Array(digits[..<kept])
            if roundsUp { copy.increaseLastDigit() }
        }
        copy.trim()
        return copy
    }

    private mutating func increaseLastDigit() {
        var index = digits.count - 1
        while index >= 0 {
            if digits[index] < 9 {
                digits[index] += 1
                return
            }
            digits[index] = 0
            index -= 1
        }
        digits.insert(1, at: 0)
        pointPosition += 1
    }

    private mutating func trim() {
        while digits.last == 0 { digits.removeLast() }
        let leading = digits.prefix { $0 == 0 }.count
        digits.removeFirst(leading)
        pointPosition -= leading
        if digits.isEmpty { (isNegative, pointPosition) = (false, 0) }
    }
}

extension DecimalDigits {
    /// Writes plain decimal: sign, whole part, and `places` digits after the point or as many as there are.
    func write(to buffer: inout OutputBuffer, places: Int? = nil, sign: Bool = true) {
        if isNegative, sign { buffer.append(UInt8(ascii: "-")) }
        if pointPosition <= 0 { buffer.append(UInt8(ascii: "0")) }
        var index = 0
        while index < pointPosition {
            buffer.append(UInt8(ascii: "0") + (index < digits.count ? digits[index] : 0))
            index += 1
        }
        let fraction = places ?? max(0, digits.count - pointPosition)
        guard fraction > 0 else { return }
        buffer.append(UInt8(ascii: "."))
        for place in 0..<fraction {
            let index = pointPosition + place
            buffer.append(UInt8(ascii: "0") + (digits.indices.contains(index) ? digits[index] : 0))
        }
    }
}
