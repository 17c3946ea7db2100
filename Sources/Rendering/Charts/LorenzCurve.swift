/// How unequally something is spread: the share held by the smallest part of all, against equality.
public struct LorenzCurve: Chart {
    /// A point of the curve.
    public struct Point: Sendable, Hashable {
        /// The share of bodies, smallest first, 0...1.
        public var bodies: Double
        /// The share of the total that they hold, 0...1.
        public var total: Double

        /// A point from its two shares.
        public init(bodies: Double, total: Double) {
            self.bodies = bodies
            self.total = total
        }
    }

    /// The points in order, (0, 0) and (1, 1) included.
    public var points: [Point]
    /// The rows of the plot, without its axis.
    public var rows: Int

    /// A curve through `points`.
    public init(_ points: [Point], rows: Int = 14) {
        self.points = points
        self.rows = max(3, rows)
    }

    /// The curve under the dotted line of equality, about as high as wide.
    public func lines(on canvas: Canvas) -> [String] {
        guard points.count >= 2 else { return [canvas.missing] }
        var square = canvas
        // A character is about twice as high as wide; labels and axis take the rest.
        square.width = min(canvas.width, rows * 2 + 9)
        let axis = Axis([], range: 0...1, style: .percent(digits: 0))
        var area = PlotArea(x: axis, y: axis, rows: rows, on: square)
        area.curve([(0, 0), (1, 1)], isDotted: true)
        area.curve(points.map { ($0.bodies, $0.total) })
        return area.lines()
    }
}
