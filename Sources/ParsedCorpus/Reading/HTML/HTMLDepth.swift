/// How deep a page nests its elements, told from its tags alone before anything is built.
///
/// The parser looks through all open elements at many tags, so a page of a million open elements would
/// keep it busy for hours. The count follows the parser's rules for elements that end others; where it
/// differs from the parser, the limits on memory and time hold.
struct HTMLDepth {
    /// Refuses a page deeper than its limit.
    static func check(_ text: UnsafeBufferPointer<UInt8>, limits: ReadingLimits) throws(ReadingError) {
        var depth = HTMLDepth(limit: limits.elementDepth)
        depth.scan(text)
        if depth.open.count > limits.elementDepth {
            throw .limitExceeded(
                name: "elements inside each other", limit: limits.elementDepth,
                found: "\(depth.open.count) open at once")
        }
    }

    private typealias Name = UInt32
    private var open: [(name: Name, kind: Kind)] = []
    private let limit: Int
    private let names = Self.kinds
    /// Comments (0) and raw elements without an end, which none after them has either.
    private var endless: Set<Name> = []

    /// What an element ends, and what stops the search for it.
    private enum Kind { case inline, block, paragraph, item, cell, row, group, table, raw, void }

    /// The kinds of the elements that are not ``Kind/inline``, each at the place its name points to or behind it.
    private struct KindTable {
        private var slots = [(name: Name, kind: Kind)](repeating: (0, .inline), count: 512)

        func kind(of name: Name) -> Kind {
            var slot = Int(name % 512)
            while slots[slot].name != 0 {
                if slots[slot].name == name { return slots[slot].kind }
                slot = (slot + 1) % 512
            }
            return .inline
        }

        mutating func set(_ name: Name, _ kind: Kind) {
            var slot = Int(name % 512)
            while slots[slot].name != 0 { slot = (slot + 1) % 512 }
            slots[slot] = (name, kind)
        }
    }

    private init(limit: Int) { self.limit = limit }

    private mutating func scan(_ text: UnsafeBufferPointer<UInt8>) {
        var index = 0
        while open.count <= limit {
            index = text.next(UInt8(ascii: "<"), from: index) + 1
            guard index < text.count else { return }
            let isEnd = text[index] == UInt8(ascii: "/")
            if isEnd { index += 1 }
            var name: Name = 2_166_136_261
            let from = index
            while index < text.count {
                let letter = lowercased(text[index])
                guard letter &- 97 < 26 || letter &- 48 < 10 else { break }
                name = (name ^ UInt32(letter)) &* 16_777_619
                index += 1
            }
            guard index > from, lowercased(text[from]) &- 97 < 26 else {
                if isWord("!--", at: from, of: text), !endless.contains(0) {
                    index = Self.end(of: "-->", in: text, from: from)
                    if index == from { endless.insert(0) }
                }
                continue
            }
            let kind = names.kind(of: name)
            if isEnd {
                close(name, kind)
            } else if kind == .raw {
                if endless.contains(name) { continue }
                let end = Self.endOfRaw(text[from..<index], in: text, from: index)
                if end == index { endless.insert(name) }
                index = end
            } else if kind != .void {
                begin(name, kind)
            }
        }
    }

    private mutating func begin(_ name: Name, _ kind: Kind) {
        switch kind {
        case .paragraph, .block: pop(.paragraph, through: [.inline])
        case .item: pop(.item, through: [.inline, .paragraph])
        case .cell: if !pop(.cell, until: .table) { return }
        case .row: if !pop(.row, until: .table) { return }
        case .group: if !pop(.group, until: .table) { return }
        case .inline, .table, .raw, .void: break
        }
        open.append((name, kind))
    }

    private mutating func close(_ name: Name, _ kind: Kind) {
        var index = open.count - 1
        while index >= 0 {
            let element = open[index]
            if element.name == name {
                // Inline elements end across blocks, which stay open.
                let isCrossed = kind == .inline && open[(index + 1)...].contains { $0.kind != .inline }
                if isCrossed { open.remove(at: index) } else { open.removeLast(open.count - index) }
                return
            }
            let isInCell = kind != .cell && kind != .row && kind != .group && kind != .table
            if element.kind == .table || element.kind == .cell && isInCell { return }
            index -= 1
        }
    }

    /// Ends the nearest element of a kind that lies under none but those of `kinds`.
    private mutating func pop(_ kind: Kind, through kinds: [Kind]) {
        var index = open.count - 1
        while index >= 0 {
            if open[index].kind == kind { return open.removeLast(open.count - index) }
            if !kinds.contains(open[index].kind) { return }
            index -= 1
        }
    }

    /// Ends the nearest element of a kind in this table.
    ///
    /// - Returns: false outside any table.
    private mutating func pop(_ kind: Kind, until stop: Kind) -> Bool {
        var index = open.count - 1
        while index >= 0 {
            if open[index].kind == kind {
                open.removeLast(open.count - index)
                return true
            }
            if open[index].kind == stop { return true }
            index -= 1
        }
        return false
    }

    private static func endOfRaw(
        _ name: Slice<UnsafeBufferPointer<UInt8>>, in text: UnsafeBufferPointer<UInt8>, from start: Int
    ) -> Int {
        var index = text.next(UInt8(ascii: "<"), from: start)
        while index + name.count + 1 < text.count {
            if text[index + 1] == UInt8(ascii: "/"),
                zip(text[(index + 2)...], name).allSatisfy({ lowercased($0) == lowercased($1) })
            {
                return index + 2 + name.count
            }
            index = text.next(UInt8(ascii: "<"), from: index + 1)
        }
        return start
    }

    private static func end(of word: StaticString, in text: UnsafeBufferPointer<UInt8>, from start: Int)
        -> Int
    {
        var index = text.next(word.utf8Start[0], from: start)
        while index < text.count {
            if isWord(word, at: index, of: text) { return index + word.utf8CodeUnitCount }
            index = text.next(word.utf8Start[0], from: index + 1)
        }
        return start
    }

    private static let kinds: KindTable = {
        var kinds = KindTable()
        func set(_ kind: Kind, _ names: String) {
            for name in names.split(separator: " ") {
                kinds.set(name.utf8.reduce(2_166_136_261) { ($0 ^ UInt32($1)) &* 16_777_619 }, kind)
            }
        }
        set(
            .void, "area base br col embed hr img input link meta param source track wbr frame html head body"
        )
        set(.raw, "script style textarea title xmp iframe noembed noframes")
        set(.paragraph, "p")
        set(.item, "li dt dd option")
        set(.cell, "td th caption")
        set(.row, "tr")
        set(.group, "tbody thead tfoot colgroup")
        set(.table, "table")
        set(
            .block,
            "address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer "
                + "form h1 h2 h3 h4 h5 h6 header hgroup main menu nav ol pre section summary ul button object "
                + "applet marquee template select")
        return kinds
    }()
}
