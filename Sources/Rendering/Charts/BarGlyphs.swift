/// Draws single horizontal bars on a common scale.
///
/// Bars grow from zero in eighths of a column (`▏▎▍▌▋▊▉█`), or in whole `#` in ASCII; to the left of zero in
/// halves. A number other than zero always shows something, a missing one never does. A bar that the scale
/// cannot hold ends in `>` (or begins with `<`).
struct BarGlyphs {
    /// How many columns the bars may take.
    let width: Int
    private let isASCII: Bool
    /// The column where zero stands.
    private let zero: Int
    private let columnsPerUnit: Double

    private static let eighths = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]

    /// A scale that holds zero and all `values`, or ends at `maximum` if that is given.
    init(values: [Double?], maximum: Double? = nil, width: Int, isASCII: Bool) {
        self.width = max(1, width)
        self.isASCII = isASCII
        let finite = values.compactMap { $0 }.filter(\.isFinite)
        let low = min(0, finite.min() ?? 0)
        let high = max(0, maximum ?? finite.max() ?? 0)
        guard high > low else {
            (zero, columnsPerUnit) = (0, 0)
            return
        }
        // Halves first: the difference of two huge numbers may have no binary number.
        let share = -low / 2 / (high / 2 - low / 2) * Double(self.width)
        zero = low < 0 ? min(self.width, max(1, Int(share.rounded()))) : 0
        // The tighter side sets the scale for both, so that equal lengths mean equal numbers.
        let right = high > 0 ? Double(self.width - zero) / high : .infinity
        let left = low < 0 ? Double(zero) / -low : .infinity
        columnsPerUnit = min(left, right)
    }

    /// The bar of `value`, without blanks after it.
    func bar(_ value: Double?) -> String {
        guard let value, value.isFinite, value != 0 else { return "" }
        let length = value.magnitude * columnsPerUnit
        return value > 0 ? rightward(length) : leftward(length)
    }

    private func rightward(_ length: Double) -> String {
        let margin = String(repeating: " ", count: zero)
        let room = width - zero
        if length > Double(room) + 0.5 {
            return margin + String(repeating: isASCII ? "#" : "█", count: max(0, room - 1)) + ">"
        }
        if isASCII {
            let whole = Int(length.rounded())
            return margin + (whole == 0 ? "." : String(repeating: "#", count: whole))
        }
        let parts = max(1, min(room * 8, Int((length * 8).rounded())))
        return margin + String(repeating: "█", count: parts / 8) + Self.eighths[parts % 8]
    }

    private func leftward(_ length: Double) -> String {
        if length > Double(zero) + 0.5 {
            return "<" + String(repeating: isASCII ? "#" : "█", count: max(0, zero - 1))
        }
        let halves = isASCII ? 2 * Int(length.rounded()) : Int((length * 2).rounded())
        let shown = min(2 * zero, max(1, halves))
        let columns = (shown + 1) / 2
        let tip = shown % 2 == 0 ? "" : (isASCII ? "." : "▐")
        return String(repeating: " ", count: zero - columns) + tip
            + String(repeating: isASCII ? "#" : "█", count: shown / 2)
    }
}
