/// A number, or none, for each case of an enumeration: a dictionary that needs no hashing, for tables of many rows.
public struct CaseNumbers<Case: CaseIterable & RawRepresentable<UInt8>>: Sendable {
    /// By raw value; not a number where there is none.
    private var numbers: [Double]

    /// No number for any case.
    public init() { numbers = [Double](repeating: .nan, count: Case.allCases.count) }

    /// The number of `key`; nil where there is none.
    public subscript(key: Case) -> Double? {
        get {
            let number = numbers[Int(key.rawValue)]
            return number.isNaN ? nil : number
        }
        set { numbers[Int(key.rawValue)] = newValue ?? .nan }
    }

    /// The numbers there are, in the order of the cases.
    public var values: [Double] { numbers.filter { !$0.isNaN } }

    /// Whether every case has a number.
    public var isComplete: Bool { !numbers.contains { $0.isNaN } }

    /// Adds the numbers there are in `other`, to 0 where there is none here.
    mutating func add(_ other: Self) {
        for (place, number) in other.numbers.enumerated() where !number.isNaN {
            numbers[place] = numbers[place].isNaN ? number : numbers[place] + number
        }
    }
}
