/// What a `style` attribute or a rule of a style sheet says of an element that decides how it is read; nil where it
/// says nothing.
struct HTMLStyle {
    /// It is not displayed and has no place.
    var isHidden: Bool?
    /// Its text is not seen, or crossed out, while its place is kept.
    var isUnseen: Bool?
    /// A row of a table is taken out with its place.
    var isCollapsed: Bool?
    /// Its text is raised, as the mark of a footnote.
    var isRaised: Bool?

    init() {}

    /// Reads declarations with semicolons between them; of those that contradict each other the one that hides counts.
    init(_ declarations: UnsafeBufferPointer<UInt8>) {
        var isMoved = false
        var isRaisedInPlace = false
        declarations.forEachDeclaration { property, value in
            if property.isWord("display") {
                isHidden = isHidden == true || value.begins(with: "none")
            } else if property.isWord("mso-hide") {
                if value.begins(with: "all") { isHidden = true }
            } else if property.isWord("visibility") {
                isCollapsed = isCollapsed == true || value.begins(with: "collapse")
                hide(value.begins(with: "hidden") || value.begins(with: "collapse"))
            } else if property.isWord("opacity") {
                hide(value.isZero)
            } else if property.isWord("font-size") {
                if value.isZero { isUnseen = true }
            } else if property.isWord("text-decoration") || property.isWord("text-decoration-line") {
                if value.has("line-through") {
                    isUnseen = true
                } else if property.count == 15, value.begins(with: "none") {
                    hide(false)
                }
            } else if property.isWord("left") || property.isWord("text-indent") {
                if value.begins(with: "-999") { isUnseen = true }
            } else if property.isWord("vertical-align") {
                isRaised =
                    isRaised == true || value.begins(with: "super") || value.begins(with: "sub")
                    || value.isRaisingLength
            } else if property.isWord("mso-text-raise") {
                if value.isRaisingLength { isRaised = true }
            } else if property.isWord("position") {
                isMoved = isMoved || value.begins(with: "relative")
            } else if property.isWord("top") {
                isRaisedInPlace = isRaisedInPlace || value.isRaisingLength
            }
        }
        if isMoved, isRaisedInPlace { isRaised = true }
    }

    private mutating func hide(_ isHidden: Bool) { isUnseen = isUnseen == true || isHidden }

    /// Something of the element is not to be read as it stands.
    var hasEffect: Bool { isHidden == true || isUnseen == true || isRaised == true }

    /// Something is said that decides how an element is read, if only that it is read.
    var saysAnything: Bool { isHidden != nil || isUnseen != nil || isRaised != nil }

    /// Where `other` says something, it counts.
    mutating func override(by other: HTMLStyle) {
        isHidden = other.isHidden ?? isHidden
        isUnseen = other.isUnseen ?? isUnseen
        isCollapsed = other.isCollapsed ?? isCollapsed
        isRaised = other.isRaised ?? isRaised
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// Calls `body` with the property and the value of each declaration, without blanks before them.
    @inline(__always)
    fileprivate func forEachDeclaration(_ body: (StyleWord, StyleWord) -> Void) {
        guard let base = baseAddress else { return }
        var index = 0
        while index < count {
            let end = next(UInt8(ascii: ";"), from: index)
            while index < end, isHTMLBlank(self[index]) { index += 1 }
            let start = index
            while index < end, self[index] != UInt8(ascii: ":"), !isHTMLBlank(self[index]) { index += 1 }
            let property = StyleWord(start: base + start, count: index - start)
            while index < end, isHTMLBlank(self[index]) { index += 1 }
            if index < end, self[index] == UInt8(ascii: ":") {
                index += 1
                while index < end, isHTMLBlank(self[index]) { index += 1 }
                body(property, StyleWord(start: base + index, count: end - index))
            }
            index = end + 1
        }
    }
}

/// A property or a value, compared with words in small letters whatever its case.
private struct StyleWord {
    let start: UnsafePointer<UInt8>
    let count: Int

    @inline(__always)
    func isWord(_ word: StaticString) -> Bool { count == word.utf8CodeUnitCount && begins(with: word) }

    func begins(with word: StaticString, at offset: Int = 0) -> Bool {
        let length = word.utf8CodeUnitCount
        guard count - offset >= length else { return false }
        for index in 0..<length where lowercased(start[offset + index]) != word.utf8Start[index] {
            return false
        }
        return true
    }

    func has(_ word: StaticString) -> Bool { (0..<count).contains { begins(with: word, at: $0) } }

    /// Nought, with a unit or without.
    var isZero: Bool {
        guard count > 0, start[0] == UInt8(ascii: "0") else { return false }
        return count == 1 || !(start[1] &- 48 < 10 || start[1] == UInt8(ascii: "."))
    }

    /// A length that moves text as a mark is moved: by three points or half a letter at least, as less serves to set a line
    /// straight.
    var isRaisingLength: Bool { Self.raisingLengths.contains { begins(with: $0) } }

    private static let raisingLengths: [StaticString] = [
        "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "-3", "-4", "-5", "-6", "-7", "-8", "-9", "-10",
        "-11", "-12", "0.5", "-0.5", ".5", "-.5",
    ]
}
