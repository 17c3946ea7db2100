/// What a `style` attribute or a rule of a style sheet says of an element that decides how it is read; nil where it
/// says nothing.
struct HTMLStyle {
    /// It is not displayed and has no place.
    var isHidden: Bool?
    /// Its text is not seen, or crossed out, while its place is kept.
    var isUnseen: Bool?
    /// Its text is raised, as the mark of a footnote.
    var isRaised: Bool?

    init() {}

    init(_ declarations: UnsafeBufferPointer<UInt8>) {
        if declarations.declares("display") { isHidden = declarations.declares("display", "none") }
        if declarations.hidesText {
            isUnseen = true
        } else if declarations.declares("visibility") || declarations.declares("opacity")
            || declarations.declares("text-decoration", "none")
        {
            isUnseen = false
        }
        if declarations.declares("mso-hide", "all") { isHidden = true }
        if declarations.declares("vertical-align") {
            isRaised =
                declarations.declares("vertical-align", "super")
                || declarations.declares("vertical-align", "sub")
                || declarations.raises("vertical-align")
        }
        if declarations.raises("mso-text-raise")
            || declarations.declares("position", "relative") && declarations.raises("top")
        {
            isRaised = true
        }
    }

    /// Something of the element is not to be read as it stands.
    var hasEffect: Bool { isHidden == true || isUnseen == true || isRaised == true }

    /// Where `other` says something, it counts.
    mutating func override(by other: HTMLStyle) {
        isHidden = other.isHidden ?? isHidden
        isUnseen = other.isUnseen ?? isUnseen
        isRaised = other.isRaised ?? isRaised
    }
}

extension UnsafeBufferPointer<UInt8> {
    fileprivate var hidesText: Bool {
        declares("visibility", "hidden") || declares("visibility", "collapse")
            || declares("font-size", "0", isWhole: true) || declares("opacity", "0", isWhole: true)
            || declares("text-decoration", anywhere: "line-through")
            || declares("text-decoration-line", anywhere: "line-through")
            || declares("left", "-999") || declares("text-indent", "-999")
    }

    /// Whether a declaration moves text by `property` as a mark is moved: by three points or half a letter at least, as less
    /// serves to set a line straight.
    fileprivate func raises(_ property: StaticString) -> Bool {
        let lengths: [StaticString] = [
            "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "-3", "-4", "-5", "-6", "-7", "-8", "-9",
            "-10",
            "-11", "-12", "0.5", "-0.5", ".5", "-.5",
        ]
        return lengths.contains { declares(property, $0) }
    }

    /// Whether one of the declarations is `property: value…`, or sets the property at all.
    ///
    /// - Parameters:
    ///   - anywhere: a word that may as well follow others.
    ///   - isWhole: `value` is a number, which may have a unit but no more digits.
    func declares(
        _ property: StaticString, _ value: StaticString = "", anywhere word: StaticString = "",
        isWhole: Bool = false
    ) -> Bool {
        var index = 0
        while index < count {
            var end = index
            while end < count, self[end] != UInt8(ascii: ";") { end += 1 }
            var at = index
            func skipBlanks() { while at < end, isHTMLBlank(self[at]) { at += 1 } }
            func take(_ word: StaticString) -> Bool {
                let length = word.utf8CodeUnitCount
                guard at + length <= end else { return false }
                for offset in 0..<length where lowercased(self[at + offset]) != word.utf8Start[offset] {
                    return false
                }
                at += length
                return true
            }
            skipBlanks()
            if take(property) {
                skipBlanks()
                if take(":") {
                    skipBlanks()
                    if word.utf8CodeUnitCount > 0 {
                        while at < end {
                            if take(word) { return true }
                            at += 1
                        }
                    }
                    let isMore = { at < end && (self[at] &- 48 < 10 || self[at] == UInt8(ascii: ".")) }
                    if word.utf8CodeUnitCount == 0, take(value), !isWhole || !isMore() { return true }
                }
            }
            index = end + 1
        }
        return false
    }
}
