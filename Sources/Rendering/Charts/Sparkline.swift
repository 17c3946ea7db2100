/// A series in one line of small columns: `▁▂▅ █`.
///
/// A missing value is a blank of its own, so that the years stay in step. A series that never changes is drawn
/// at half height, unless a scale is given.
public struct Sparkline: Chart {
    /// The values in order, missing ones nil.
    public var values: [Double?]
    /// The numbers at the foot and at the top; nil takes the least and the greatest.
    public var scale: ClosedRange<Double>?

    /// A line of `values`.
    public init(_ values: [Double?], scale: ClosedRange<Double>? = nil) {
        self.values = values
        self.scale = scale
    }

    private static let blocks = Array("▁▂▃▄▅▆▇█")
    private static let ascii = Array("_.:-=+*#")

    /// One glyph a value, the last as many as fit; blanks at the end are kept.
    public func glyphs(on canvas: Canvas) -> String {
        let ramp = canvas.drawsASCII ? Self.ascii : Self.blocks
        let finite = values.compactMap { $0 }.filter(\.isFinite)
        guard let low = scale?.lowerBound ?? finite.min(), let high = scale?.upperBound ?? finite.max() else {
            return String(repeating: " ", count: min(values.count, canvas.width))
        }
        return String(
            values.suffix(max(0, canvas.width)).map { value -> Character in
                guard let value, value.isFinite else { return " " }
                // Halves first: the difference of two huge numbers may have no binary number.
                let span = high / 2 - low / 2
                guard span > 0 else { return ramp[3] }
                let share = (value / 2 - low / 2) / span
                return ramp[max(0, min(7, Int(max(-1, min(2, share)) * 8)))]
            })
    }

    /// The one line.
    public func lines(on canvas: Canvas) -> [String] { [canvas.styled(glyphs(on: canvas), .accent)] }
}
