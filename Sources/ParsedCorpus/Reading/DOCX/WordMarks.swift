/// What the properties of a run, or the style it is in, say of its text that decides how it is read.
struct WordMarks: OptionSet {
    let rawValue: UInt8

    static let hidden = WordMarks(rawValue: 1)
    static let crossedOut = WordMarks(rawValue: 2)
    static let crossedOutTwice = WordMarks(rawValue: 4)
    /// Above or below its line, as the mark of a note.
    static let raised = WordMarks(rawValue: 8)
    /// What is crossed out counts no more than what was deleted.
    static let unread: WordMarks = [.hidden, .crossedOut, .crossedOutTwice]

    /// The mark that a property is about and whether it sets it or takes it away; nil for other properties.
    static func property(_ element: WordElement, _ attributes: XMLAttributes) -> (WordMarks, isOn: Bool)? {
        return switch element {
        case .vanish: (.hidden, attributes.isOn)
        case .strike: (.crossedOut, attributes.isOn)
        case .dstrike: (.crossedOutTwice, attributes.isOn)
        case .vertAlign: (.raised, ["superscript", "subscript"].contains(attributes.string("val")))
        // In half points; less serves to set a line straight.
        case .position: (.raised, !(-5...5).contains(attributes.number("val") ?? 0))
        default: nil
        }
    }

    mutating func set(_ marks: WordMarks, _ isOn: Bool) {
        if isOn { formUnion(marks) } else { subtract(marks) }
    }
}

extension XMLAttributes {
    /// Whether a property that is there at all holds.
    var isOn: Bool { !["0", "false", "off"].contains(string("val")) }
}
