/// The few ways in which terminal output is set off, and the only place that spells escape sequences.
public enum Style: Sendable, CaseIterable {
    /// A heading.
    case bold
    /// Something of less weight: missing values, notes.
    case dim
    /// The first colour: bars, points.
    case accent
    /// Something that needs a look.
    case warning
    /// Something wrong.
    case error
    /// Something confirmed.
    case good
    /// A further colour of a stacked bar.
    case second
    /// A further colour of a stacked bar.
    case third

    var code: String {
        switch self {
        case .bold: "1"
        case .dim: "2"
        case .accent: "36"
        case .warning: "33"
        case .error: "31"
        case .good: "32"
        case .second: "35"
        case .third: "34"
        }
    }

    /// `text` in this style, with the style switched off after it; `text` itself if `isOn` is false.
    public func callAsFunction(_ text: String, isOn: Bool) -> String {
        isOn && !text.isEmpty ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
    }
}
