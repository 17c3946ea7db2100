/// An interval estimate and its confidence level.
public struct ConfidenceInterval: Equatable, Sendable {
    /// The lower end.
    public let low: Double
    /// The upper end; infinite where the data set no upper bound.
    public let high: Double
    /// The confidence level, as 0.95.
    public let level: Double

    /// An interval from its ends.
    public init(low: Double, high: Double, level: Double) {
        self.low = low
        self.high = high
        self.level = level
    }

    /// Whether `value` lies within, ends included.
    public func contains(_ value: Double) -> Bool { low <= value && value <= high }

    /// The probability left outside on each side, after checking the level.
    static func tail(_ level: Double) throws(StatisticsError) -> Double {
        guard level > 0, level < 1 else { throw .probabilityOutOfRange(value: level) }
        return (1 - level) / 2
    }
}
