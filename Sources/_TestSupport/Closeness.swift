extension Double {
    /// Whether the value is within `relativeTolerance` of `expected`, or within `absoluteTolerance`.
    ///
    /// The relative measure is |self − expected| / |expected|. Equal infinities are close, a NaN is close to
    /// nothing, itself included.
    public func isClose(
        to expected: Double, relativeTolerance: Double = 1e-10, absoluteTolerance: Double = 0
    ) -> Bool {
        if self == expected { return true }
        guard isFinite, expected.isFinite else { return false }
        return abs(self - expected) <= Swift.max(relativeTolerance * abs(expected), absoluteTolerance)
    }
}

extension [Double] {
    /// Whether both lists are equally long and close value by value.
    public func isClose(
        to expected: [Double], relativeTolerance: Double = 1e-10, absoluteTolerance: Double = 0
    ) -> Bool {
        count == expected.count
            && zip(self, expected).allSatisfy {
                $0.isClose(
                    to: $1, relativeTolerance: relativeTolerance, absoluteTolerance: absoluteTolerance)
            }
    }
}
