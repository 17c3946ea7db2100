/// Horizontal bars, one a row: `label  value  ████▍`.
public struct BarChart: Chart {
    /// One bar.
    public struct Entry: Sendable, Hashable {
        /// What the bar stands for.
        public var label: String
        /// Its number; nil draws a dash and no bar.
        public var value: Double?

        /// A bar for `value`.
        public init(_ label: String, _ value: Double?) {
            self.label = label
            self.value = value
        }
    }

    /// The bars, from above.
    public var entries: [Entry]
    /// How the numbers are shown.
    public var style: NumberStyle
    /// The number that fills the width; nil takes the greatest.
    public var maximum: Double?

    /// A chart of `entries`.
    public init(_ entries: [Entry], style: NumberStyle = .shortest, maximum: Double? = nil) {
        self.entries = entries
        self.style = style
        self.maximum = maximum
    }

    /// A line an entry.
    public func lines(on canvas: Canvas) -> [String] {
        let start = ChartLabels(
            entries.map(\.label), values: entries.map { canvas.text($0.value, style) }, on: canvas)
        let glyphs = BarGlyphs(
            values: entries.map(\.value), maximum: maximum, width: canvas.width - start.width,
            isASCII: canvas.drawsASCII)
        return entries.indices.map { row in
            let bar = glyphs.bar(entries[row].value)
            return (start.start(ofRow: row) + canvas.styled(bar, .accent)).withoutTrailingBlanks
        }
    }
}
