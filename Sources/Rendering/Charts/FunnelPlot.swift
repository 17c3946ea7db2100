/// Rates against sample sizes with their control limits: who differs by more than chance.
///
/// The limits are curves computed elsewhere; the plot only draws them.
public struct FunnelPlot: Chart {
    /// One body.
    public struct Point: Sendable, Hashable {
        /// The sample size.
        public var size: Double
        /// The rate; nil draws nothing.
        public var value: Double?
        /// Whether the body is beyond the limits and drawn as such.
        public var isOutside: Bool

        /// A body with its sample size and rate.
        public init(size: Double, value: Double?, isOutside: Bool = false) {
            self.size = size
            self.value = value
            self.isOutside = isOutside
        }
    }

    /// A limit: values at rising sample sizes.
    public typealias Limit = [Point]

    /// The bodies.
    public var points: [Point]
    /// The limit curves, upper and lower each a curve of its own.
    public var limits: [Limit]
    /// The common rate, drawn as a level line; nil for none.
    public var center: Double?
    /// How rates are shown.
    public var style: NumberStyle
    /// How sample sizes are spread.
    public var sizeScale: AxisScale
    /// The range of rates; nil takes what holds points and limits.
    public var range: ClosedRange<Double>?
    /// The rows of the plot, without its axis.
    public var rows: Int

    /// A funnel of `points` between `limits`.
    public init(
        _ points: [Point], limits: [Limit] = [], center: Double? = nil,
        style: NumberStyle = .percent(digits: 0),
        sizeScale: AxisScale = .logarithmic, range: ClosedRange<Double>? = nil, rows: Int = 16
    ) {
        self.points = points
        self.limits = limits
        self.center = center
        self.style = style
        self.sizeScale = sizeScale
        self.range = range
        self.rows = max(3, rows)
    }

    /// The plot; bodies beyond the limits are `◆` (`x` in ASCII), the others `●` (`o`).
    public func lines(on canvas: Canvas) -> [String] {
        let drawn = points.filter { $0.value != nil }
        guard !drawn.isEmpty else { return [canvas.missing] }
        let x = Axis(drawn.map(\.size), scale: sizeScale, style: .shortest)
        let y = Axis(
            drawn.map(\.value) + limits.flatMap { $0.map(\.value) } + [center], range: range, style: style)
        var area = PlotArea(x: x, y: y, rows: rows, on: canvas)
        if let center { area.curve([(x.low, center), (x.high, center)]) }
        for limit in limits { area.curve(limit.map { ($0.size, $0.value) }, isDotted: true) }
        for point in drawn.sorted(by: { !$0.isOutside && $1.isOutside }) {
            let glyph: Character =
                canvas.drawsASCII ? (point.isOutside ? "x" : "o") : (point.isOutside ? "◆" : "●")
            area.mark(point.size, point.value ?? .nan, glyph, point.isOutside ? .warning : .accent)
        }
        return area.lines()
    }
}
