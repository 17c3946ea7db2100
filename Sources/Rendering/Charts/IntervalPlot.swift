/// Estimates with their intervals, a row each (caterpillar): `├──●──┤`.
public struct IntervalPlot: Chart {
    /// One row.
    public struct Entry: Sendable, Hashable {
        /// Whose estimate it is.
        public var label: String
        /// The estimate; nil draws a dash and nothing else.
        public var estimate: Double?
        /// The lower end of the interval; nil draws no whisker.
        public var low: Double?
        /// The upper end of the interval; nil draws no whisker.
        public var high: Double?

        /// An estimate with its interval.
        public init(_ label: String, estimate: Double?, low: Double?, high: Double?) {
            self.label = label
            self.estimate = estimate
            self.low = low
            self.high = high
        }
    }

    /// The rows, from above.
    public var entries: [Entry]
    /// How the numbers are shown.
    public var style: NumberStyle
    /// A level to compare with, drawn down all rows; nil for none.
    public var reference: Double?
    /// The range of the axis; nil takes what holds all intervals.
    public var range: ClosedRange<Double>?

    /// A plot of `entries`.
    public init(
        _ entries: [Entry], style: NumberStyle = .percent(digits: 1), reference: Double? = nil,
        range: ClosedRange<Double>? = nil
    ) {
        self.entries = entries
        self.style = style
        self.reference = reference
        self.range = range
    }

    /// A line an entry, and the axis.
    public func lines(on canvas: Canvas) -> [String] {
        guard !entries.isEmpty else { return [] }
        let start = ChartLabels(
            entries.map(\.label), values: entries.map { canvas.text($0.estimate, style) }, on: canvas)
        let width = max(10, canvas.width - start.width)
        let axis = Axis(
            entries.flatMap { [$0.estimate, $0.low, $0.high] } + [reference], range: range, style: style)
        let rows = entries.indices.map { row in
            (start.start(ofRow: row) + plot(entries[row], axis, width, canvas)).withoutTrailingBlanks
        }
        let ticks = axis.ticks(max(2, width / 14)).map { (column($0, axis, width), canvas.text($0, style)) }
        let labels = AxisLabels.line(ticks, width: width, measure: canvas.measure)
        return rows + [String(repeating: " ", count: start.width) + labels]
    }

    private func column(_ value: Double, _ axis: Axis, _ width: Int) -> Int {
        let inside = max(axis.low, min(axis.high, value))
        return Int(((axis.fraction(inside) ?? 0) * Double(width - 1)).rounded())
    }

    private func plot(_ entry: Entry, _ axis: Axis, _ width: Int, _ canvas: Canvas) -> String {
        let isASCII = canvas.drawsASCII
        var glyphs = Array(repeating: Character(" "), count: width)
        if let reference, axis.fraction(reference) != nil {
            glyphs[column(reference, axis, width)] = isASCII ? ":" : "┊"
        }
        guard let estimate = entry.estimate, estimate.isFinite else {
            return canvas.styled(String(glyphs), .dim)
        }
        if let low = entry.low, let high = entry.high, low <= high {
            let (left, right) = (column(low, axis, width), column(high, axis, width))
            for column in left...right { glyphs[column] = isASCII ? "-" : "─" }
            // An interval that leaves the axis says so at its end.
            glyphs[left] = low < axis.low ? "<" : (isASCII ? "|" : "├")
            glyphs[right] = high > axis.high ? ">" : (isASCII ? "|" : "┤")
        }
        if axis.fraction(estimate) != nil { glyphs[column(estimate, axis, width)] = isASCII ? "o" : "●" }
        return canvas.styled(String(glyphs).withoutTrailingBlanks, .accent)
    }
}
