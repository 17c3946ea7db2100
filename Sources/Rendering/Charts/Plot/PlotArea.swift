/// A raster between two labelled axes.
struct PlotArea {
    let x: Axis
    let y: Axis
    private var raster: Raster
    private let yTicks: [(row: Int, text: String)]
    private let labelWidth: Int
    private let canvas: Canvas

    /// A plot of `rows` rows, over the whole width of `canvas` with its labels and axes.
    init(x: Axis, y: Axis, rows: Int, on canvas: Canvas) {
        self.x = x
        self.y = y
        self.canvas = canvas
        let ticks = y.ticks(max(2, rows / 4))
        let texts = ticks.map { canvas.text($0, y.style) }
        let labelWidth = texts.map(canvas.measure.columns(of:)).max() ?? 0
        self.labelWidth = labelWidth
        raster = Raster(columns: canvas.width - labelWidth - 2, rows: rows, isASCII: canvas.drawsASCII)
        yTicks = zip(ticks, texts).map { tick, text in
            (Int(((1 - (y.fraction(tick) ?? 0)) * Double(rows - 1)).rounded()), text)
        }
    }

    /// The dot where a point stands; nil outside the axes.
    func place(_ x: Double, _ y: Double) -> (x: Int, y: Int)? {
        guard let across = self.x.fraction(x), let up = self.y.fraction(y) else { return nil }
        return (
            Int((across * Double(raster.width - 1)).rounded()),
            Int(((1 - up) * Double(raster.height - 1)).rounded())
        )
    }

    /// Draws lines through `points`; a missing one, or one outside the axes, is a gap.
    mutating func curve(_ points: [(x: Double, y: Double?)], isDotted: Bool = false) {
        var previous: (x: Int, y: Int)?
        for point in points {
            let here = point.y.flatMap { place(point.x, $0) }
            if let here {
                raster.line(from: previous ?? here, to: here, isDotted: isDotted && previous != nil)
            }
            previous = here
        }
    }

    /// Puts `glyph` at a point, if it is inside the axes.
    mutating func mark(_ x: Double, _ y: Double, _ glyph: Character, _ style: Style = .accent) {
        if let here = place(x, y) { raster.mark(here.x, here.y, glyph, style) }
    }

    /// The plot with its axes; `xLabels` replaces the numbers under it.
    func lines(xLabels: [(x: Double, text: String)]? = nil) -> [String] {
        let isASCII = canvas.drawsASCII
        let body = raster.lines(on: canvas).enumerated().map { row, line in
            let tick = yTicks.last { $0.row == row }
            let label = canvas.measure.pad(tick?.text ?? "", to: labelWidth, .trailing)
            let axis = isASCII ? (tick == nil ? "|" : "+") : (tick == nil ? "│" : "┤")
            return (label + " " + axis + line).withoutTrailingBlanks
        }
        let margin = String(repeating: " ", count: labelWidth + 1)
        let labels = xLabels ?? x.ticks(max(2, raster.columns / 12)).map { ($0, canvas.text($0, x.style)) }
        let columns = labels.compactMap { label in
            x.fraction(label.x).map { (Int(($0 * Double(raster.columns - 1)).rounded()) + 1, label.text) }
        }
        var rule = Array(repeating: Character(isASCII ? "-" : "─"), count: raster.columns + 1)
        for (column, _) in columns { rule[column] = isASCII ? "+" : "┬" }
        rule[0] = isASCII ? "+" : "└"
        let texts = AxisLabels.line(columns, width: raster.columns + 1, measure: canvas.measure)
        return body + [margin + String(rule), margin + texts]
    }
}
