/// Bars of full width divided by shares, with a legend: of every 100 handled, how many came to what.
///
/// Columns are given out by largest remainder, so a bar is always exactly full; a part above zero keeps at least
/// one column while there are enough. A row with a missing part, or without anything to divide, has no bar.
public struct StackedBarChart: Chart {
    /// One bar.
    public struct Entry: Sendable, Hashable {
        /// What the bar stands for.
        public var label: String
        /// The sizes of its parts, in the order of the legend.
        public var parts: [Double?]

        /// A bar of `parts`.
        public init(_ label: String, _ parts: [Double?]) {
            self.label = label
            self.parts = parts
        }
    }

    /// The names of the parts.
    public var legend: [String]
    /// The bars, from above.
    public var entries: [Entry]

    /// Bars divided into parts named `legend`.
    public init(legend: [String], _ entries: [Entry]) {
        self.legend = legend
        self.entries = entries
    }

    private static let blocks = Array("█▓▒░╱╲╳·")
    private static let ascii = Array("#=+-/\\x.")
    private static let styles: [Style] = [.accent, .second, .warning, .third, .good, .error, .bold, .dim]

    /// A line an entry, a blank one, and the legend.
    public func lines(on canvas: Canvas) -> [String] {
        let totals = entries.map { total(of: $0) }
        let start = ChartLabels(
            entries.map(\.label), values: totals.map { canvas.text($0, .shortest) }, on: canvas)
        let width = max(1, canvas.width - start.width)
        let bars = entries.indices.map { row -> String in
            let bar = totals[row].map { $0 > 0 ? self.bar(entries[row], width: width, on: canvas) : "" }
            return (start.start(ofRow: row) + (bar ?? "")).withoutTrailingBlanks
        }
        let keys = legend.indices.map { part in
            glyph(part, canvas) + " " + canvas.spelled(TerminalText.sanitized(legend[part]))
        }
        return bars + [""] + Legend.lines(keys, on: canvas)
    }

    private func total(of entry: Entry) -> Double? {
        let parts = entry.parts.compactMap { $0 }.filter { $0.isFinite && $0 >= 0 }
        guard parts.count == legend.count, entry.parts.count == legend.count else { return nil }
        return parts.reduce(0, +)
    }

    private func glyph(_ part: Int, _ canvas: Canvas, count: Int = 1) -> String {
        let glyphs = canvas.drawsASCII ? Self.ascii : Self.blocks
        // More parts than shades: letters tell the rest apart.
        let letter = Character(Unicode.Scalar(UInt8(ascii: "a") + UInt8(max(0, part - glyphs.count) % 26)))
        let glyph = part < glyphs.count ? glyphs[part] : letter
        return canvas.styled(String(repeating: glyph, count: count), Self.styles[part % Self.styles.count])
    }

    private func bar(_ entry: Entry, width: Int, on canvas: Canvas) -> String {
        let columns = Apportionment.columns(entry.parts.map { $0 ?? 0 }, width: width)
        return columns.enumerated().map { glyph($0.offset, canvas, count: $0.element) }.joined()
    }
}
