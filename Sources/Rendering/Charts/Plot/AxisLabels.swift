/// The line of numbers under a plot.
enum AxisLabels {
    /// `labels` centred on their columns in a line of `width` columns.
    ///
    /// Where not all fit, every second, every third … stands, and the last one if there is room for it.
    static func line(_ labels: [(column: Int, text: String)], width: Int, measure: DisplayWidth) -> String {
        let spans = labels.map { label in
            let wide = measure.columns(of: label.text)
            let start = max(0, min(width - wide, label.column - wide / 2))
            return (start: start, end: start + wide, text: label.text)
        }.filter { $0.end <= width }
        guard let last = spans.last else { return "" }
        var chosen = [spans[0]]
        for step in 1...spans.count {
            let every = stride(from: 0, to: spans.count, by: step).map { spans[$0] }
            guard zip(every, every.dropFirst()).allSatisfy({ $0.end < $1.start }) else { continue }
            chosen = every
            break
        }
        if chosen[chosen.count - 1].end < last.start { chosen.append(last) }
        var line = ""
        var column = 0
        for span in chosen {
            line += String(repeating: " ", count: span.start - column) + span.text
            column = span.end
        }
        return line
    }
}
