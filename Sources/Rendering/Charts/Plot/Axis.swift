/// How numbers are spread along an axis.
public enum AxisScale: Sendable, Hashable {
    /// Equal steps for equal differences.
    case linear
    /// Equal steps for equal ratios; numbers not above zero have no place.
    case logarithmic
    /// Wide where numbers are small: sample sizes of a funnel.
    case squareRoot
}

/// A range of numbers laid out along one side of a plot.
struct Axis {
    let low: Double
    let high: Double
    let scale: AxisScale
    let style: NumberStyle

    /// An axis that holds `values`, or just `range` if that is given; a single number gets room around it.
    init(
        _ values: [Double?], range: ClosedRange<Double>? = nil, scale: AxisScale = .linear,
        style: NumberStyle = .shortest
    ) {
        let usable = values.compactMap { $0 }.filter { $0.isFinite && (scale == .linear || $0 > 0) }
        var low = range?.lowerBound ?? usable.min() ?? (scale == .linear ? 0 : 1)
        var high = range?.upperBound ?? usable.max() ?? 1
        if scale != .linear { low = max(low, .leastNormalMagnitude) }
        if low >= high {
            let room = low == 0 ? 1 : low.magnitude / 10
            (low, high) = scale == .logarithmic ? (low / 2, low * 2) : (low - room, low + room)
        }
        (self.low, self.high, self.scale, self.style) = (low, high, scale, style)
    }

    /// Where `value` stands between the ends, 0...1; nil outside.
    func fraction(_ value: Double) -> Double? {
        guard value.isFinite, value >= low, value <= high else { return nil }
        let (place, start, end) = (spread(value), spread(low), spread(high))
        return (place / 2 - start / 2) / (end / 2 - start / 2)
    }

    /// Round numbers along the axis, about `count` of them; the ends themselves where there are none.
    func ticks(_ count: Int) -> [Double] {
        let ticks =
            scale == .logarithmic
            ? Ticks.logarithmic(low, high, count: count) : Ticks.linear(low, high, count: count)
        return ticks.count >= 2 ? ticks : [low, high]
    }

    private func spread(_ value: Double) -> Double {
        switch scale {
        case .linear: value
        case .logarithmic: Self.logarithm(value)
        case .squareRoot: value.squareRoot()
        }
    }
}
