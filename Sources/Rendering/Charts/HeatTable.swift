/// Numbers as shades under columns, such as years: darker is more, blank is missing.
public struct HeatTable: Chart {
    /// One row.
    public struct Entry: Sendable, Hashable {
        /// Whose numbers they are.
        public var label: String
        /// A number for each column; missing ones nil.
        public var values: [Double?]

        /// A row of `values`.
        public init(_ label: String, _ values: [Double?]) {
            self.label = label
            self.values = values
        }
    }

    /// The headings of the columns.
    public var columns: [String]
    /// The rows, from above.
    public var entries: [Entry]
    /// How the legend shows numbers.
    public var style: NumberStyle
    /// The numbers of the lightest and the darkest shade; nil takes the least and the greatest.
    public var range: ClosedRange<Double>?

    /// A table of shades.
    public init(
        columns: [String], _ entries: [Entry], style: NumberStyle = .shortest,
        range: ClosedRange<Double>? = nil
    ) {
        self.columns = columns
        self.entries = entries
        self.style = style
        self.range = range
    }

    private static let blocks = Array("·░▒▓█")
    private static let ascii = Array(".:+x#")

    /// Header, rows and a legend of the five shades; in pieces where the columns do not fit side by side.
    public func lines(on canvas: Canvas) -> [String] {
        let ramp = canvas.drawsASCII ? Self.ascii : Self.blocks
        let start = ChartLabels(entries.map(\.label), values: [], on: canvas)
        let headers = columns.map { canvas.spelled(TerminalText.sanitized($0)) }
        let room = max(4, canvas.width - start.width)
        let cell = max(2, min(room, headers.map(canvas.measure.columns(of:)).max() ?? 2))
        let across = max(1, (room + 1) / (cell + 1))
        let axis = Axis(entries.flatMap(\.values), range: range, style: style)
        let margin = String(repeating: " ", count: start.width)
        var lines: [String] = []
        for first in stride(from: 0, to: columns.count, by: across) {
            let piece = first..<min(columns.count, first + across)
            if !lines.isEmpty { lines.append("") }
            let heads = piece.map {
                canvas.measure.pad(canvas.measure.cut(headers[$0], to: cell, marker: ""), to: cell)
            }
            lines.append((margin + heads.joined(separator: " ")).withoutTrailingBlanks)
            for (row, entry) in entries.enumerated() {
                let shades = piece.map { column -> String in
                    let value = column < entry.values.count ? entry.values[column] : nil
                    let glyph = value.flatMap { level($0, axis) }.map { ramp[$0] } ?? " "
                    return String(repeating: glyph, count: cell)
                }
                let body = shades.joined(separator: " ").withoutTrailingBlanks
                lines.append((start.labels[row] + "  " + canvas.styled(body, .accent)).withoutTrailingBlanks)
            }
        }
        return lines + legend(axis, ramp, canvas)
    }

    /// The shade of a number, 0...4; numbers beyond a given range take its ends.
    private func level(_ value: Double, _ axis: Axis) -> Int? {
        guard value.isFinite else { return nil }
        return min(4, Int((axis.fraction(max(axis.low, min(axis.high, value))) ?? 0) * 5))
    }

    private func legend(_ axis: Axis, _ ramp: [Character], _ canvas: Canvas) -> [String] {
        guard entries.contains(where: { $0.values.contains { $0?.isFinite == true } }) else { return [] }
        let steps = (0..<5).map { step -> String in
            let share = Double(step) / 5
            let from = axis.low * (1 - share) + axis.high * share
            return String(ramp[step]) + " " + (canvas.isASCII ? ">=" : "≥") + " " + canvas.text(from, style)
        }
        return [""] + Legend.lines(steps, on: canvas)
    }
}
