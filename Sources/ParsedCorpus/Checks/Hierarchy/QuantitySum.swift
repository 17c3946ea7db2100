/// An exact sum of decimal numbers, with the coarsest number of decimals among them.
struct QuantitySum {
    private(set) var total = Quantity.zero
    /// How many numbers were added.
    private(set) var count = 0
    private(set) var coarsestScale: UInt8 = 18
    /// Whether a number did not fit.
    private(set) var hasOverflow = false

    mutating func add(_ value: Quantity) {
        count += 1
        coarsestScale = min(coarsestScale, value.scale)
        guard let sum = total.adding(value) else {
            hasOverflow = true
            return
        }
        total = sum
    }
}

extension Quantity {
    /// The exact sum; nil where it does not fit.
    func adding(_ other: Quantity) -> Quantity? {
        let scale = max(self.scale, other.scale)
        guard let left = units(at: scale), let right = other.units(at: scale) else { return nil }
        let (sum, overflow) = left.addingReportingOverflow(right)
        return overflow ? nil : Quantity(units: sum, scale: scale)
    }

    /// The number with the sign turned.
    var negated: Quantity { Quantity(units: 0 &- units, scale: scale) }

    private func units(at scale: UInt8) -> Int64? {
        guard scale <= 18 else { return nil }
        let (product, overflow) = units.multipliedReportingOverflow(
            by: Self.powersOfTen[Int(scale - self.scale)])
        return overflow ? nil : product
    }
}
