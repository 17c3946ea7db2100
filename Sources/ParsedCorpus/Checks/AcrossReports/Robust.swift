#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The middle and the spread that single odd values do not move.
enum Robust {
    /// The median; of an even number of values the mean of the middle two. `values` must not be empty.
    static func median(_ values: [Double]) -> Double {
        let sorted = values.sorted()
        let middle = sorted.count / 2
        return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
    }

    /// How far `value` lies from the median of `others` on the scale of log(1 + x), in robust standard
    /// deviations (1.4826 MAD, at least `least`).
    static func logDistance(_ value: Double, from others: [Double], least: Double = 0.25) -> Double {
        let logs = others.map { log1p(max(0, $0)) }
        let middle = median(logs)
        let spread = max(1.4826 * median(logs.map { abs($0 - middle) }), least)
        return (log1p(max(0, value)) - middle) / spread
    }

    /// The decimal logarithm of a ratio of positive numbers.
    static func decimalLog(_ ratio: Double) -> Double { log10(ratio) }
}
