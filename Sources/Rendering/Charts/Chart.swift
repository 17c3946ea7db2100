/// A picture of numbers in characters: a pure function of its data and the canvas.
public protocol Chart: Sendable {
    /// The chart's lines, none wider than the canvas, without line ends.
    func lines(on canvas: Canvas) -> [String]
}

extension Chart {
    /// The chart as one text, every line ended.
    public func text(on canvas: Canvas) -> String {
        lines(on: canvas).map { $0 + "\n" }.joined()
    }
}
