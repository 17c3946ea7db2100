/// Series over time, a small panel each, all on the same axes (small multiples).
///
/// A missing value interrupts its line; a value between two gaps is a point. Where a series breaks, a dotted line
/// stands between the years, and nothing bridges it.
public struct LinePlot: Chart {
    /// One panel.
    public struct Series: Sendable, Hashable {
        /// What the panel shows.
        public var label: String
        /// A value for each position; missing ones nil.
        public var values: [Double?]
        /// Positions whose value does not continue the one before: the line stops there, and begins anew.
        public var breaks: Set<Int>
        /// Positions that bear a ‡ at the axis: something to know of the series from there on.
        public var marked: Set<Int>

        /// A panel of `values`.
        public init(
            _ label: String, _ values: [Double?], breaks: Set<Int> = [], marked: Set<Int> = []
        ) {
            self.label = label
            self.values = values
            self.breaks = breaks
            self.marked = marked
        }
    }

    /// The names of the positions, such as years.
    public var positions: [String]
    /// The panels, row by row.
    public var series: [Series]
    /// How the numbers at the axis are shown.
    public var style: NumberStyle
    /// The range of the common axis; nil takes what holds all values.
    public var range: ClosedRange<Double>?
    /// The rows of a panel, without label and axis.
    public var rows: Int

    /// Panels of `series` over `positions`.
    public init(
        positions: [String], _ series: [Series], style: NumberStyle = .shortest,
        range: ClosedRange<Double>? = nil, rows: Int = 5
    ) {
        self.positions = positions
        self.series = series
        self.style = style
        self.range = range
        self.rows = max(2, rows)
    }

    private static let panelWidth = 36
    private static let gap = 3

    /// As many panels side by side as fit, rows of panels a blank line apart.
    public func lines(on canvas: Canvas) -> [String] {
        let across = max(1, min(series.count, (canvas.width + Self.gap) / (Self.panelWidth + Self.gap)))
        var panel = canvas
        panel.width = (canvas.width + Self.gap) / across - Self.gap
        if series.count == 1 { panel.width = min(canvas.width, 72) }
        let y = Axis(series.flatMap(\.values), range: range, style: style)
        var lines: [String] = []
        for start in stride(from: 0, to: series.count, by: across) {
            let panels = series[start..<min(series.count, start + across)].map {
                self.panel($0, y, on: panel)
            }
            if !lines.isEmpty { lines.append("") }
            for row in panels[0].indices {
                let padded = panels.map { pad($0[row], to: panel.width, canvas.measure) }
                lines.append(
                    padded.joined(separator: String(repeating: " ", count: Self.gap)).withoutTrailingBlanks)
            }
        }
        return lines
    }

    private func panel(_ series: Series, _ y: Axis, on canvas: Canvas) -> [String] {
        let last = Double(max(1, positions.count - 1))
        var area = PlotArea(x: Axis([], range: 0...last), y: y, rows: rows, on: canvas)
        for position in series.breaks.sorted() where position > 0 && position < positions.count {
            let x = Double(position) - 0.5
            area.curve([(x, y.low), (x, y.high)], isDotted: true)
        }
        for piece in pieces(of: series) {
            area.curve(piece)
            if piece.count == 1, let value = piece[0].y {
                area.mark(piece[0].x, value, canvas.drawsASCII ? "o" : "●")
            }
        }
        let label = canvas.spelled(TerminalText.sanitized(series.label))
        let labels = positions.enumerated().map { position in
            (
                x: Double(position.offset),
                text: canvas.spelled(name(position.element, marked: series.marked.contains(position.offset)))
            )
        }
        return [canvas.styled(canvas.measure.cut(label, to: canvas.width, marker: canvas.ellipsis), .bold)]
            + area.lines(xLabels: labels)
    }

    /// The name of a position as it stands at the axis of a panel.
    func name(_ position: String, marked isMarked: Bool) -> String { isMarked ? position + "‡" : position }

    /// The runs of values that continue each other.
    func pieces(of series: Series) -> [[(x: Double, y: Double?)]] {
        var pieces: [[(x: Double, y: Double?)]] = [[]]
        for (index, value) in series.values.prefix(positions.count).enumerated() {
            if series.breaks.contains(index) { pieces.append([]) }
            if let value, value.isFinite {
                pieces[pieces.count - 1].append((Double(index), value))
            } else {
                pieces.append([])
            }
        }
        return pieces.filter { !$0.isEmpty }
    }

    private func pad(_ line: String, to width: Int, _ measure: DisplayWidth) -> String {
        // Styles take no columns.
        line
            + String(repeating: " ", count: max(0, width - measure.columns(of: TerminalText.sanitized(line))))
    }
}
