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
        contains(property) { value in Self.raisingLengths.contains { value.starts(with: $0) } }
    }

    private static let raisingLengths: [StaticString] = [
        "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "-3", "-4", "-5", "-6", "-7", "-8", "-9", "-10",
        "-11", "-12", "0.5", "-0.5", ".5", "-.5",
    ]

    /// Whether a declaration of `property` has `word` among its values.
    fileprivate func declares(_ property: StaticString, anywhere word: StaticString) -> Bool {
        contains(property) { value in value.indices.contains { value[$0...].starts(with: word) } }
    }

    /// Whether one of the declarations is `property: value…`, or sets the property at all.
    ///
    /// - Parameter isWhole: `value` is a number, which may have a unit but no more digits.
    func declares(_ property: StaticString, _ value: StaticString = "", isWhole: Bool = false) -> Bool {
        contains(property) { found in
            guard found.starts(with: value) else { return false }
            let next = found.dropFirst(value.utf8CodeUnitCount).first
            return !isWhole || next.map { $0 &- 48 >= 10 && $0 != UInt8(ascii: ".") } ?? true
        }
    }

    /// Whether a declaration of `property` has a value, without blanks before it, that fulfils `condition`.
    private func contains(
        _ property: StaticString, where condition: (Slice<UnsafeBufferPointer<UInt8>>) -> Bool
    ) -> Bool {
        var index = 0
        while index < count {
            var end = index
            while end < count, self[end] != UInt8(ascii: ";") { end += 1 }
            let declaration = self[index..<end].drop(while: isHTMLBlank)
            if declaration.starts(with: property) {
                let rest = declaration.dropFirst(property.utf8CodeUnitCount).drop(while: isHTMLBlank)
                if rest.first == UInt8(ascii: ":"), condition(rest.dropFirst().drop(while: isHTMLBlank)) {
                    return true
                }
            }
            index = end + 1
        }
        return false
    }
}

extension Slice<UnsafeBufferPointer<UInt8>> {
    /// Whether it begins with `word`, which is in small letters, in letters of any case.
    fileprivate func starts(with word: StaticString) -> Bool {
        let length = word.utf8CodeUnitCount
        guard count >= length else { return false }
        for offset in 0..<length where lowercased(self[startIndex + offset]) != word.utf8Start[offset] {
            return false
        }
        return true
    }
}
