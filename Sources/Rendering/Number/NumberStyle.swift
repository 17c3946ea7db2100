/// How people are shown a number; data files carry the number itself.
public enum NumberStyle: Sendable, Hashable {
    /// A count or a year: `218`, `2024`. Never grouped.
    case integer
    /// As many digits as the number has: `0.25`.
    case shortest
    /// A fixed number of digits after the point: `12.50`.
    case decimal(digits: Int)
    /// A p-value or q-value with a fixed number of digits; what would round to 0 is `<0.001`.
    case probability(digits: Int)
    /// A ratio as a percentage: 0.459 is `45.9 %`.
    case percent(digits: Int)
    /// A difference of two ratios in percentage points: 0.271 is `27.1`.
    case percentagePoints(digits: Int)
}
