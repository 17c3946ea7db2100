/// An exact decimal number as a report prints it: `units` × 10^−`scale`.
///
/// No binary fraction comes between a document and the CSV; statistics convert at their own door with
/// ``doubleValue``.
public struct Quantity: Sendable, Hashable {
    /// The digits as a whole number, sign included.
    public let units: Int64
    /// How many of the digits stand after the point, 0...18.
    public let scale: UInt8

    public init(units: Int64, scale: UInt8 = 0) {
        self.units = units
        self.scale = scale
    }

    public init(_ whole: Int) { self.init(units: Int64(whole)) }

    public static let zero = Quantity(units: 0)

    /// The nearest binary number.
    public var doubleValue: Double {
        scale == 0 ? Double(units) : Double(units) / Double(Self.powersOfTen[Int(scale)])
    }

    /// The whole number, nil where digits other than 0 follow the point.
    public var wholeNumber: Int? {
        let divisor = Self.powersOfTen[Int(scale)]
        return units % divisor == 0 ? Int(units / divisor) : nil
    }

    public var isZero: Bool { units == 0 }
    public var isNegative: Bool { units < 0 }

    /// Equal in value: 1.50 equals 1.5.
    public static func == (left: Quantity, right: Quantity) -> Bool {
        let (a, b) = (left.reduced, right.reduced)
        return a.units == b.units && a.scale == b.scale
    }

    public func hash(into hasher: inout Hasher) {
        let (units, scale) = reduced
        hasher.combine(units)
        hasher.combine(scale)
    }

    private var reduced: (units: Int64, scale: UInt8) {
        var (units, scale) = (units, scale)
        while scale > 0, units % 10 == 0 { (units, scale) = (units / 10, scale - 1) }
        return (units, scale)
    }

    static let powersOfTen: [Int64] = {
        var powers: [Int64] = [1]
        for _ in 0..<18 { powers.append(powers[powers.count - 1] * 10) }
        return powers
    }()
}

extension Quantity: CustomStringConvertible {
    /// Plain decimal with `.`: `299.7935`, `-18`, `73802895.90`.
    public var description: String {
        if scale == 0 { return String(units) }
        var digits = String(units.magnitude)
        let places = Int(scale)
        if digits.utf8.count <= places {
            digits = String(repeating: "0", count: places + 1 - digits.utf8.count) + digits
        }
        let point = digits.index(digits.endIndex, offsetBy: -places)
        return (units < 0 ? "-" : "") + digits[..<point] + "." + digits[point...]
    }
}
