/// A selector of CSS made of tags, classes and ids, with or without what an element stands in.
///
/// Those that depend on an element's state, other attributes or neighbours are not understood.
struct HTMLSelector {
    /// The conditions for one element: its tag, empty for any, and its `.classes` and `#id`.
    private struct Compound {
        var tag: [UInt8] = []
        var names: [[UInt8]] = []
        /// The element stands right in the one before it, not just somewhere.
        var isChild = false

        func matches(_ node: HTMLNode) -> Bool {
            (tag.isEmpty || tag.elementsEqual(node.tagName)) && names.allSatisfy(node.bears)
        }
    }

    /// The element itself comes last.
    private var compounds: [Compound]

    /// The class or id an element must have to be meant.
    var name: [UInt8] { compounds[compounds.count - 1].names[0] }

    /// How much the selector outweighs others, as CSS counts it.
    var weight: Int {
        compounds.reduce(0) { weight, compound in
            compound.names.reduce(weight + (compound.tag.isEmpty ? 0 : 1)) {
                $0 + ($1[0] == UInt8(ascii: "#") ? 10_000 : 100)
            }
        }
    }

    /// Nil where the text is not understood, or asks for no class or id of the element.
    init?(_ text: ArraySlice<UInt8>) {
        compounds = [Compound()]
        var isOpen = false
        var isChild = false
        var at = text.startIndex
        while at < text.endIndex {
            let byte = text[at]
            let end = text[(at + 1)...].firstIndex { !Self.isNameByte($0) } ?? text.endIndex
            if isHTMLBlank(byte) || byte == UInt8(ascii: ">") {
                isChild = isChild || byte == UInt8(ascii: ">")
                isOpen = false
                at += 1
                continue
            }
            if !isOpen, !compounds[0].tag.isEmpty || !compounds[0].names.isEmpty || isChild {
                compounds.append(Compound(isChild: isChild))
                isChild = false
            }
            isOpen = true
            if byte == UInt8(ascii: ".") || byte == UInt8(ascii: "#"), end > at + 1 {
                compounds[compounds.count - 1].names.append(Array(text[at..<end]))
            } else if Self.isNameByte(byte) {
                compounds[compounds.count - 1].tag = text[at..<end].map(lowercased)
            } else {
                return nil
            }
            at = end
        }
        if isChild || compounds[compounds.count - 1].names.isEmpty { return nil }
    }

    /// Whether the element is meant, given the elements it stands in, outermost first.
    func matches(_ node: HTMLNode, in ancestors: some RandomAccessCollection<HTMLNode>) -> Bool {
        guard let last = compounds.last, last.matches(node) else { return false }
        if compounds.count == 1 { return true }
        // Whether the compounds so far are met with the last of them at an ancestor: one may be met in several places,
        // and only from some of them the way goes on.
        var isMet: [Bool] = []
        for (index, compound) in compounds.dropLast().enumerated() {
            var (isMetAbove, isMetByParent) = (false, false)
            isMet = ancestors.enumerated().map { place, ancestor in
                defer {
                    isMetByParent = index > 0 && isMet[place]
                    isMetAbove = isMetAbove || isMetByParent
                }
                let isOpen = index == 0 || (compound.isChild ? isMetByParent : isMetAbove)
                return isOpen && compound.matches(ancestor)
            }
        }
        return last.isChild ? isMet.last ?? false : isMet.contains(true)
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        byte >= 0x80 || lowercased(byte) &- 97 < 26 || byte &- 48 < 10 || byte == UInt8(ascii: "-")
            || byte == UInt8(ascii: "_")
    }
}

extension HTMLNode {
    /// Whether the element has that `.class` or `#id`.
    fileprivate func bears(_ name: [UInt8]) -> Bool {
        if name[0] == UInt8(ascii: "#") { return attribute("id")?.elementsEqual(name.dropFirst()) ?? false }
        return attribute("class")?.split(whereSeparator: isHTMLBlank)
            .contains { $0.elementsEqual(name.dropFirst()) } ?? false
    }
}
