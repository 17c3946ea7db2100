internal import Glibc

/// The rules of a page's own style sheets that decide what of it is read: what is not displayed, not seen, raised.
///
/// Selectors of tags, classes and ids are understood; those that depend on an element's state or its neighbours are not,
/// nor are rules for print or for some screens. Of rules that differ the more particular one counts, then the later.
struct HTMLStyleSheets {
    private struct Rule {
        var selector: HTMLSelector
        var style: HTMLStyle
    }

    private var rules: [Rule] = []
    /// The rules that may hold for an element with a `.class` or `#id`.
    private var byName: [[UInt8]: [Int]] = [:]
    private var hasEffect = false

    /// Whether nothing is hidden or raised.
    var isEmpty: Bool { !hasEffect }

    /// Reads the `<style>` elements of `page`.
    init(of page: UnsafeBufferPointer<UInt8>) {
        var rest = page[...]
        while let start = Self.find("<style", in: rest) {
            let end = Self.find("</style", in: rest[start...]) ?? rest.endIndex
            Self.withoutComments(rest[start..<end]).withUnsafeBufferPointer { sheet in
                read(sheet, from: (sheet.firstIndex(of: UInt8(ascii: ">")) ?? sheet.endIndex - 1) + 1)
            }
            rest = rest[end...]
        }
    }

    /// What the rules say of an element, given the elements it stands in, outermost first.
    func style(of node: HTMLNode, in ancestors: some RandomAccessCollection<HTMLNode>) -> HTMLStyle {
        var found: [Int] = []
        if let id = node.attribute("id") { found += byName[[UInt8(ascii: "#")] + id] ?? [] }
        if let classes = node.attribute("class") {
            for name in classes.split(whereSeparator: isHTMLBlank) {
                found += byName[[UInt8(ascii: ".")] + name] ?? []
            }
        }
        var style = HTMLStyle()
        let order = found.sorted { (rules[$0].selector.weight, $0) < (rules[$1].selector.weight, $1) }
        for rule in order where rules[rule].selector.matches(node, in: ancestors) {
            style.override(by: rules[rule].style)
        }
        return style
    }

    // MARK: - Rules

    /// Reads rule by rule; what stands within an at-rule is passed over, if it is not one for every screen.
    private mutating func read(_ sheet: UnsafeBufferPointer<UInt8>, from start: Int) {
        var at = start
        while let open = sheet[at...].firstIndex(of: UInt8(ascii: "{")) {
            let prelude = Array(sheet[at..<open])
            let close = Self.end(of: sheet, from: open)
            let block = UnsafeBufferPointer(rebasing: sheet[(open + 1)..<close])
            if !prelude.contains(UInt8(ascii: "@")) {
                note(prelude, HTMLStyle(block))
            } else if Self.isForEveryScreen(prelude) {
                read(block, from: 0)
            }
            at = min(close + 1, sheet.endIndex)
        }
    }

    private static func isForEveryScreen(_ prelude: [UInt8]) -> Bool {
        let words = prelude.map(lowercased).split(whereSeparator: isHTMLBlank).map {
            String(decoding: $0, as: UTF8.self)
        }
        return words == ["@media", "screen"] || words == ["@media", "all"]
    }

    private mutating func note(_ selectors: [UInt8], _ style: HTMLStyle) {
        guard style.saysAnything else { return }
        for text in selectors.split(separator: UInt8(ascii: ",")) {
            guard let selector = HTMLSelector(text) else { continue }
            byName[selector.name, default: []].append(rules.count)
            rules.append(Rule(selector: selector, style: style))
            if style.hasEffect { hasEffect = true }
        }
    }

    /// The end of the block that opens at `open`, blocks within it included.
    private static func end(of sheet: UnsafeBufferPointer<UInt8>, from open: Int) -> Int {
        var depth = 0
        for index in open..<sheet.endIndex {
            if sheet[index] == UInt8(ascii: "{") { depth += 1 }
            if sheet[index] == UInt8(ascii: "}") { depth -= 1 }
            if depth == 0 { return index }
        }
        return sheet.endIndex
    }

    private static func withoutComments(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> [UInt8] {
        var kept: [UInt8] = []
        var rest = text
        while let start = find("/*", in: rest) {
            kept += rest[..<start]
            guard let end = find("*/", in: rest[(start + 2)...]) else { return kept }
            rest = rest[(end + 2)...]
        }
        return kept + rest
    }

    /// Where `word`, in lower case, begins in `text`, whatever the case there.
    private static func find(_ word: StaticString, in text: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
        let first = Int32(word.utf8Start[0])
        var at = text.startIndex
        while at + word.utf8CodeUnitCount <= text.endIndex {
            guard let found = memchr(text.base.baseAddress! + at, first, text.endIndex - at) else {
                return nil
            }
            at = text.base.baseAddress!.distance(to: found.assumingMemoryBound(to: UInt8.self))
            let end = at + word.utf8CodeUnitCount
            if end <= text.endIndex, isEqual(UnsafeBufferPointer(rebasing: text.base[at..<end]), word) {
                return at
            }
            at += 1
        }
        return nil
    }
}
