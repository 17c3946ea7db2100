/// Reads lists from `numbering.xml`.
final class WordNumberingEvents: XMLEvents {
    private(set) var numbering = WordNumbering()

    private var list: String?
    private var instance: String?
    private var level: Int?

    override func start(_ name: XMLName, _ attributes: XMLAttributes) throws(ReadingError) {
        guard let element = WordElement.vocabulary[name] else { return }
        switch element {
        case .abstractNum:
            let id = attributes.string("abstractNumId")
            list = id
            numbering.lists[id] = WordNumbering.List()
        case .num:
            let id = attributes.string("numId")
            instance = id
            numbering.instances[id] = WordNumbering.Instance()
        case .abstractNumId:
            if let instance { numbering.instances[instance]?.list = attributes.string("val") }
        case .numStyleLink: if let list { numbering.lists[list]?.linkedStyle = attributes.string("val") }
        case .lvlOverride: level = attributes.number("ilvl")
        case .startOverride:
            if let instance, let level {
                numbering.instances[instance]?.starts[level] = attributes.number("val")
            }
        case .lvl:
            level = attributes.number("ilvl")
            update { _ in }
        case .start: update { $0.start = min(max(attributes.number("val") ?? 1, 0), 1 << 30) }
        case .numFmt: update { $0.format = attributes.string("val") }
        case .lvlText: update { $0.text = attributes.string("val") }
        case .lvlRestart: update { $0.restarts = attributes.string("val") != "0" }
        case .isLgl: update { $0.isLegal = attributes.isOn }
        case .suff: update { $0.suffix = attributes.string("val") }
        case .pStyle: update { $0.style = attributes.string("val") }
        default: break
        }
    }

    override func end(_ name: XMLName) throws(ReadingError) {
        switch WordElement.vocabulary[name] {
        case .abstractNum: list = nil
        case .num: instance = nil
        case .lvl, .lvlOverride: level = nil
        default: break
        }
    }

    private func update(_ change: (inout WordNumbering.Level) -> Void) {
        guard let level else { return }
        if let list {
            change(&numbering.lists[list, default: WordNumbering.List()].levels[level, default: .init()])
        } else if let instance {
            change(&numbering.instances[instance, default: .init()].levels[level, default: .init()])
        }
    }
}
