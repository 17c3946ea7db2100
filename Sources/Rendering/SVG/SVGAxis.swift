extension Axis {
    /// Where `value` stands between two places of a drawing; numbers beyond the axis stand at its ends.
    func place(_ value: Double, from start: Double, to end: Double) -> Double {
        start + (fraction(Swift.max(low, Swift.min(high, value))) ?? 0) * (end - start)
    }

    /// The ruler under a drawing: ticks, numbers, faint lines up to `top`.
    func draw(
        in drawing: inout SVGDrawing, from left: Double, to right: Double, top: Double, bottom: Double
    ) {
        let canvas = Canvas()
        for tick in ticks(6) {
            let x = place(tick, from: left, to: right)
            drawing.line([(x, top), (x, bottom)], color: "#EEEEEE")
            drawing.line([(x, bottom), (x, bottom + 4)], color: SVGDrawing.ink)
            drawing.text(canvas.text(tick, style), x, bottom + 18, .middle)
        }
        drawing.line([(left, bottom), (right, bottom)])
    }

    /// The ruler at the left of a drawing.
    func drawUpright(
        in drawing: inout SVGDrawing, at left: Double, to right: Double, top: Double, bottom: Double
    ) {
        let canvas = Canvas()
        for tick in ticks(5) {
            let y = place(tick, from: bottom, to: top)
            drawing.line([(left, y), (right, y)], color: "#EEEEEE")
            drawing.text(canvas.text(tick, style), left - 8, y + 4, .end)
        }
        drawing.line([(left, top), (left, bottom)])
    }

    /// The room that the numbers of an upright ruler take.
    var labelWidth: Double {
        ticks(5).map { SVGDrawing.width(of: Canvas().text($0, style)) }.max() ?? 0
    }
}

/// The texts at the left of a drawing with a row an entry.
struct SVGLabels {
    /// Where the drawing proper begins.
    let end: Double
    private let left: Double
    private let names: [String]
    private let values: [String]

    /// Labels cut to two fifths of the width; numbers are never cut.
    init(_ names: [String], values: [String], from left: Double, to right: Double) {
        let limit = (right - left) * 2 / 5
        self.left = left
        self.names = names.map { SVGDrawing.cut(TerminalText.sanitized($0), to: limit) }
        self.values = values
        let nameWidth = self.names.map(SVGDrawing.width(of:)).max() ?? 0
        let valueWidth = values.map(SVGDrawing.width(of:)).max() ?? 0
        end = left + nameWidth + 10 + valueWidth + (valueWidth > 0 ? 12 : 0)
    }

    /// Draws the texts of `row`, whose top is at `y`.
    func draw(_ row: Int, at y: Double, in drawing: inout SVGDrawing) {
        drawing.text(names[row], left, y + 15)
        if !values[row].isEmpty { drawing.text(values[row], end - 12, y + 15, .end) }
    }
}
