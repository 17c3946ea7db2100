/// Two values of each entry, before and after: `○───●`, on one axis; as SVG the lines between two scales.
public struct SlopeChart: Chart {
    /// One entry.
    public struct Entry: Sendable, Hashable {
        /// Whose values they are.
        public var label: String
        /// The value before; nil draws nothing there.
        public var before: Double?
        /// The value after; nil draws nothing there.
        public var after: Double?
        /// Whether the two must not be compared: their points are drawn, the line between them is not.
        public var isBroken: Bool

        /// The values of `label`.
        public init(_ label: String, before: Double?, after: Double?, isBroken: Bool = false) {
            self.label = label
            self.before = before
            self.after = after
            self.isBroken = isBroken
        }
    }

    /// What the values before are, such as a year.
    public var beforeName: String
    /// What the values after are.
    public var afterName: String
    /// The entries, from above.
    public var entries: [Entry]
    /// How the numbers are shown.
    public var style: NumberStyle

    /// A chart of `entries`.
    public init(before: String, after: String, _ entries: [Entry], style: NumberStyle = .shortest) {
        beforeName = before
        afterName = after
        self.entries = entries
        self.style = style
    }

    /// A line an entry, the axis, and what the glyphs mean.
    public func lines(on canvas: Canvas) -> [String] {
        guard !entries.isEmpty else { return [] }
        let isASCII = canvas.drawsASCII
        let start = ChartLabels(
            entries.map(\.label),
            values: entries.map { entry in
                // No arrow from one number to another that does not continue it.
                canvas.text(entry.before, style) + (entry.isBroken ? " // " : " → ")
                    + canvas.text(entry.after, style)
            }.map(canvas.arrows), on: canvas)
        let width = max(10, canvas.width - start.width)
        let axis = Axis(entries.flatMap { [$0.before, $0.after] }, style: style)
        let column = { (value: Double) in
            Int(((axis.fraction(value) ?? 0) * Double(width - 1)).rounded())
        }
        let rows = entries.indices.map { row -> String in
            var glyphs = Array(repeating: Character(" "), count: width)
            let ends = [entries[row].before, entries[row].after].map { value in
                value.flatMap { axis.fraction($0) == nil ? nil : column($0) }
            }
            if let first = ends[0], let last = ends[1], !entries[row].isBroken {
                for place in min(first, last)...max(first, last) { glyphs[place] = isASCII ? "-" : "─" }
            }
            if let first = ends[0] { glyphs[first] = isASCII ? "o" : "○" }
            if let last = ends[1] { glyphs[last] = isASCII ? "x" : "●" }
            return start.start(ofRow: row) + canvas.styled(String(glyphs).withoutTrailingBlanks, .accent)
        }
        let ticks = axis.ticks(max(2, width / 14)).map { (column($0), canvas.text($0, style)) }
        let key = (isASCII ? "o " : "○ ") + beforeName + (isASCII ? "   x " : "   ● ") + afterName
        return rows.map(\.withoutTrailingBlanks) + [
            String(repeating: " ", count: start.width)
                + AxisLabels.line(ticks, width: width, measure: canvas.measure),
            "", canvas.spelled(TerminalText.sanitized(key)),
        ]
    }
}

extension Canvas {
    /// Arrows that this canvas can draw.
    fileprivate func arrows(_ text: String) -> String {
        guard isASCII else { return text }
        return text.split(separator: "→", omittingEmptySubsequences: false).joined(separator: "->")
    }
}

extension SlopeChart: FramedChart {
    func draw(in drawing: inout SVGDrawing, from left: Double, to right: Double) {
        let axis = Axis(entries.flatMap { [$0.before, $0.after] }, style: style)
        let labelWidth = min(260, entries.map { SVGDrawing.width(of: $0.label) }.max() ?? 0)
        let start = left + axis.labelWidth + 60
        let end = right - labelWidth - axis.labelWidth - 30
        let height = max(200, Double(entries.count) * 16)
        let top = drawing.extend(by: height + 50) + 26
        let bottom = top + height
        let canvas = Canvas()
        drawing.text(beforeName, start, top - 10, .middle, bold: true)
        drawing.text(afterName, end, top - 10, .middle, bold: true)
        drawing.line([(start, top), (start, bottom)], color: SVGDrawing.faint)
        drawing.line([(end, top), (end, bottom)], color: SVGDrawing.faint)
        var taken: [Double] = []
        for entry in entries.sorted(by: { ($0.after ?? -.infinity) > ($1.after ?? -.infinity) }) {
            let before = entry.before.map { axis.place($0, from: bottom, to: top) }
            let after = entry.after.map { axis.place($0, from: bottom, to: top) }
            if let before, let after, !entry.isBroken {
                drawing.line([(start, before), (end, after)], color: SVGDrawing.accent, width: 1.5)
            }
            if let before { drawing.dot(start, before) }
            guard let after else { continue }
            drawing.dot(end, after)
            // Labels step down where they would lie on each other.
            let y = max(after, (taken.last ?? -.infinity) + 15)
            taken.append(y)
            let text = canvas.text(entry.after, style) + "  " + entry.label
            drawing.text(SVGDrawing.cut(text, to: right - end - 14), end + 10, y + 4)
        }
    }
}
