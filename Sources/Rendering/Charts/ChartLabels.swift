/// The columns of text at the left of a chart: labels, and numbers at their right.
struct ChartLabels {
    /// The labels, all of one width.
    let labels: [String]
    /// The numbers as text, all of one width.
    let values: [String]
    /// The columns that both take with the blanks after them.
    let width: Int

    /// Labels cut to two fifths of the canvas; numbers are never cut.
    init(_ names: [String], values: [String], on canvas: Canvas) {
        let measure = canvas.measure
        let clean = names.map { canvas.spelled(TerminalText.sanitized($0)) }
        let limit = max(6, canvas.width * 2 / 5)
        let labelWidth = min(limit, clean.map(measure.columns(of:)).max() ?? 0)
        let valueWidth = values.map(measure.columns(of:)).max() ?? 0
        labels = clean.map {
            measure.pad(measure.cut($0, to: labelWidth, marker: canvas.ellipsis), to: labelWidth)
        }
        self.values = values.map { measure.pad($0, to: valueWidth, .trailing) }
        width = labelWidth + (labelWidth > 0 ? 2 : 0) + valueWidth + (valueWidth > 0 ? 2 : 0)
    }

    /// Label and number of a row, with the blanks after each.
    func start(ofRow row: Int) -> String {
        [labels[row], values[row]].filter { !$0.isEmpty }.map { $0 + "  " }.joined()
    }
}

extension Canvas {
    /// `value` as people are shown it, a dash if missing.
    func text(_ value: Double?, _ style: NumberStyle, showsSign: Bool = false) -> String {
        guard let text = value.flatMap({ NumberFormat.text($0, style, showsSign: showsSign) }) else {
            return missing
        }
        return typographic(text)
    }

    /// A number's text with a true minus sign where the canvas has one.
    func typographic(_ number: String) -> String {
        guard !isASCII, number.utf8.first == UInt8(ascii: "-") else { return number }
        return "−" + number.dropFirst()
    }
}

extension String {
    /// The line without blanks at its end.
    var withoutTrailingBlanks: String {
        guard utf8.last == UInt8(ascii: " ") else { return self }
        return lastIndex { $0 != " " }.map { String(self[...$0]) } ?? ""
    }
}
