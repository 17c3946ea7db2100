internal import Glibc

/// What a page's own style sheets hide: the classes and ids whose rule says `display: none`.
///
/// Selectors of one class or id, with or without a tag before it, are understood; those that depend on an element's
/// surroundings or state are not, nor are rules for print or for other screens. Of two rules for a selector the later counts.
struct HTMLStyleSheets {
    /// `.name` and `#name`.
    private var hidden: Set<[UInt8]> = []

    /// Whether nothing is hidden.
    var isEmpty: Bool { hidden.isEmpty }

    /// Reads the `<style>` elements of `page`.
    init(of page: UnsafeBufferPointer<UInt8>) {
        var rest = page[...]
        while let start = Self.find("<style", in: rest) {
            let end = Self.find("</style", in: rest[start...]) ?? rest.endIndex
            Self.withoutComments(rest[start..<end]).withUnsafeBufferPointer { read($0) }
            rest = rest[end...]
        }
    }

    /// Whether the class or id of an element is hidden.
    func hides(_ node: HTMLNode) -> Bool {
        if let id = node.attribute("id"), hidden.contains([UInt8(ascii: "#")] + id) { return true }
        guard let classes = node.attribute("class") else { return false }
        return classes.split(whereSeparator: isHTMLBlank).contains {
            hidden.contains([UInt8(ascii: ".")] + $0)
        }
    }

    // MARK: - Rules

    /// Reads rule by rule; what stands within an at-rule such as `@media` is passed over.
    private mutating func read(_ sheet: UnsafeBufferPointer<UInt8>) {
        var at = (sheet.firstIndex(of: UInt8(ascii: ">")) ?? sheet.endIndex - 1) + 1
        while let open = sheet[at...].firstIndex(of: UInt8(ascii: "{")) {
            let selectors = sheet[at..<open]
            let close = Self.end(of: sheet, from: open)
            if !selectors.contains(UInt8(ascii: "@")) {
                note(Array(selectors), UnsafeBufferPointer(rebasing: sheet[(open + 1)..<close]))
            }
            at = min(close + 1, sheet.endIndex)
        }
    }

    private mutating func note(_ selectors: [UInt8], _ style: UnsafeBufferPointer<UInt8>) {
        let hides = style.declares("display", "none")
        if !hides, hidden.isEmpty || !style.declares("display") { return }
        for selector in selectors.split(separator: UInt8(ascii: ",")) {
            guard let name = Self.simpleName(selector) else { continue }
            if hides { hidden.insert(name) } else { hidden.remove(name) }
        }
    }

    /// `.name` or `#name`; nil if the selector asks for more than that and a tag.
    private static func simpleName(_ selector: ArraySlice<UInt8>) -> [UInt8]? {
        let parts = selector.split(whereSeparator: isHTMLBlank)
        guard parts.count == 1,
            let mark = parts[0].firstIndex(where: { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "#") })
        else { return nil }
        let name = parts[0][mark...]
        return name.count > 1 && name.dropFirst().allSatisfy(isNameByte) ? Array(name) : nil
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        byte >= 0x80 || lowercased(byte) &- 97 < 26 || byte &- 48 < 10 || byte == UInt8(ascii: "-")
            || byte == UInt8(ascii: "_")
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
