/// Checks and copies that every sample statistic begins with.
enum Sample {
    /// Throws at the first value that is NaN or infinite.
    static func checkFinite(_ x: Span<Double>) throws(StatisticsError) {
        for index in x.indices where !x[index].isFinite { throw .notFinite(index: index) }
    }

    /// Throws at the first value that is not finite or lies below 0.
    static func checkNotNegative(_ x: Span<Double>) throws(StatisticsError) {
        try checkFinite(x)
        for index in x.indices where x[index] < 0 {
            throw .valueTooSmall(index: index, value: x[index], minimum: 0)
        }
    }

    /// Throws unless there are at least `minimum` values.
    static func checkCount(_ x: Span<Double>, atLeast minimum: Int) throws(StatisticsError) {
        guard x.count >= minimum else { throw .tooFewObservations(count: x.count, minimum: minimum) }
    }

    /// The values in rising order.
    static func sorted(_ x: Span<Double>) -> [Double] {
        x.withUnsafeBufferPointer { $0.sorted() }
    }

    /// The sum with Neumaier's compensation.
    static func sum(_ x: [Double]) -> Double { sum(x.span) }

    /// The sum with Neumaier's compensation.
    static func sum(_ x: Span<Double>) -> Double {
        var total = 0.0
        var lost = 0.0
        for index in x.indices {
            let value = x[index]
            let next = total + value
            lost += abs(total) >= abs(value) ? (total - next) + value : (value - next) + total
            total = next
        }
        return total + lost
    }
}
