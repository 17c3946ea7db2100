/// What a style says of the paragraphs and runs in it.
struct WordStyle {
    var basedOn = ""
    /// The list its paragraphs are numbered in, and the level there.
    var instance: String?
    var level: Int?
    /// The marks it sets and those it takes away.
    var set: WordMarks = []
    var cleared: WordMarks = []
}

/// The styles of `styles.xml`.
///
/// Programs copy hundreds of them from a template, ten times the document in size, and use two or three: each style is
/// parsed when a paragraph or run first names it.
final class WordStyles {
    private let part: [UInt8]
    /// Where the styles stand that were not asked for.
    private var places: [String: Range<Int>] = [:]
    private var styles: [String: WordStyle] = [:]
    /// The styles asked for, with those they are based on.
    private var known: [String: WordStyle] = [:]
    /// The style of paragraphs that name none.
    private(set) var paragraphStyle = ""

    init() { part = [] }

    init(_ part: [UInt8]) throws(ReadingError) {
        self.part = part
        guard let tags = StyleTags(part) else {
            try parse(part)
            return
        }
        for tag in tags.all {
            places[tag.id] = tag.element
            if tag.isDefault { _ = try style(tag.id) }
        }
    }

    /// The marks of text in `name`.
    func marks(_ name: String) throws(ReadingError) -> WordMarks { try whole(name).set }

    /// The list and the level of paragraphs in `name`.
    func numbering(_ name: String) throws(ReadingError) -> (instance: String?, level: Int?) {
        let style = try whole(name)
        return (style.instance, style.level)
    }

    /// What the style says together with those it is based on.
    private func whole(_ name: String) throws(ReadingError) -> WordStyle {
        if let known = known[name] { return known }
        var whole = WordStyle()
        for style in try chain(name) {
            whole.set.formUnion(style.set.subtracting(whole.cleared))
            whole.cleared.formUnion(style.set.union(style.cleared))
            whole.instance = whole.instance ?? style.instance
            whole.level = whole.level ?? style.level
        }
        known[name] = whole
        return whole
    }

    /// The style and those it is based on; a chain that bites its tail ends.
    private func chain(_ name: String) throws(ReadingError) -> [WordStyle] {
        var chain: [WordStyle] = []
        var name = name
        while chain.count < 32, let style = try style(name) {
            chain.append(style)
            name = style.basedOn
        }
        return chain
    }

    private func style(_ name: String) throws(ReadingError) -> WordStyle? {
        if let place = places.removeValue(forKey: name) { try parse(Array(part[place])) }
        return styles[name]
    }

    private func parse(_ bytes: [UInt8]) throws(ReadingError) {
        let events = WordStyleEvents()
        try XMLPass.run(bytes, part: "styles.xml", format: .docx, events: events)
        styles.merge(events.styles) { $1 }
        if !events.paragraphStyle.isEmpty { paragraphStyle = events.paragraphStyle }
    }
}

/// The styles of a part or of a piece of one.
private final class WordStyleEvents: XMLEvents {
    var styles: [String: WordStyle] = [:]
    var paragraphStyle = ""
    private var current: String?

    override func start(_ name: XMLName, _ attributes: XMLAttributes) throws(ReadingError) {
        guard let element = WordElement.vocabulary[name] else { return }
        if element == .style {
            let id = attributes.string("styleId")
            current = id
            styles[id] = WordStyle()
            let isDefault = ["1", "true", "on"].contains(attributes.string("default"))
            if isDefault, attributes.string("type") == "paragraph" { paragraphStyle = id }
            return
        }
        guard let current else { return }
        switch element {
        case .basedOn: styles[current]?.basedOn = attributes.string("val")
        case .numId: styles[current]?.instance = attributes.string("val")
        case .ilvl: styles[current]?.level = attributes.number("val")
        default:
            guard let (mark, isOn) = WordMarks.property(element, attributes) else { return }
            styles[current]?.set.set(mark, isOn)
            styles[current]?.cleared.set(mark, !isOn)
        }
    }

    override func end(_ name: XMLName) throws(ReadingError) {
        if WordElement.vocabulary[name] == .style { current = nil }
    }
}
