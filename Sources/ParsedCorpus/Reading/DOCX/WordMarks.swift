/// What the properties of a run, or the style it is in, say of its text that decides how it is read.
struct WordMarks: OptionSet {
    let rawValue: UInt8

    static let hidden = WordMarks(rawValue: 1)
    static let crossedOut = WordMarks(rawValue: 2)
    static let crossedOutTwice = WordMarks(rawValue: 4)
    static let raised = WordMarks(rawValue: 8)
    /// What is crossed out counts no more than what was deleted.
    static let unread: WordMarks = [.hidden, .crossedOut, .crossedOutTwice]

    /// The mark that a property is about and whether it sets it or takes it away; nil for other properties.
    static func property(_ element: WordElement, _ attributes: XMLAttributes) -> (WordMarks, isOn: Bool)? {
        return switch element {
        case .vanish: (.hidden, attributes.isOn)
        case .strike: (.crossedOut, attributes.isOn)
        case .dstrike: (.crossedOutTwice, attributes.isOn)
        case .vertAlign: (.raised, attributes.string("val") == "superscript")
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

/// The marks of the text in each style, from `styles.xml`.
final class WordMarkEvents: XMLEvents {
    private struct Style {
        var basedOn = ""
        var set: WordMarks = []
        var cleared: WordMarks = []
    }

    private var styles: [String: Style] = [:]
    private var current: String?

    /// Whether a part may say anything of marks; most do not, and need not be parsed.
    static func isWorthParsing(_ part: [UInt8]) -> Bool {
        ["vanish", "trike", "superscript"].contains { ByteSearch.first(Array($0.utf8), in: part) != nil }
    }

    /// The marks of text in `style`, those of the styles it is based on included.
    func marks(_ style: String) -> WordMarks {
        var marks: WordMarks = []
        var settled: WordMarks = []
        var name = style
        // A chain that bites its tail ends.
        for _ in 0..<32 {
            guard let found = styles[name] else { break }
            marks.formUnion(found.set.subtracting(settled))
            settled.formUnion(found.set.union(found.cleared))
            name = found.basedOn
        }
        return marks
    }

    override func start(_ name: XMLName, _ attributes: XMLAttributes) throws(ReadingError) {
        guard let element = WordElement.vocabulary[name] else { return }
        if element == .style {
            current = attributes.string("styleId")
            styles[current!] = Style()
        } else if let current {
            if element == .basedOn { styles[current]?.basedOn = attributes.string("val") }
            guard let (mark, isOn) = WordMarks.property(element, attributes) else { return }
            styles[current]?.set.set(mark, isOn)
            styles[current]?.cleared.set(mark, !isOn)
        }
    }

    override func end(_ name: XMLName) throws(ReadingError) {
        if WordElement.vocabulary[name] == .style { current = nil }
    }
}
